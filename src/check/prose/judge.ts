import type { Report } from '../../../schemas/content.ts';
import { namedBeside } from './beside.ts';
import { candidatesOf } from './candidates.ts';
import { depthAt, sinceLast, type Wording } from './clauses.ts';
import { columnChoices, isColumnSaid, isPublished, mayBePublished } from './columns.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import {
  continuesUnsure,
  endOfTotal,
  followsUnknown,
  isCumulative,
  isNarrowed,
  isNear,
  isOfMore,
  namesOtherSubject,
  sinceForeign,
  standsAmong,
} from './context.ts';
import { figureNamed } from './figures.ts';
import { addsUpParts, withJoined } from './joined.ts';
import { fits, type Judged } from './judged.ts';
import { judgeLastYears } from './last-years.ts';
import { isDenial, type Token } from './lexicon.ts';
import type { ProseNumber } from './numbers.ts';
import { isAddend, isOwnOffices, isPartOfSame } from './parts-of-same.ts';
import { type Scene, wordsOf } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { withSharedEnd } from './shared-end.ts';
import { slipped } from './slips.ts';
import { type Meaning, ofRow, type Understood, understand } from './understand.ts';

/** A number with its surroundings, before it is judged. */
export interface Case {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly number: ProseNumber;
  readonly wording: Wording;
  /** The numbers before it in the same sentence. */
  readonly before: readonly Judged[];
  /** All numbers before it in the same passage. */
  readonly passage: readonly Judged[];
  /** All numbers of the sentence. */
  readonly all: readonly ProseNumber[];
}

/** A number of which nothing is known. */
export const unknown = ({ scene, sentence, number }: Case, meaning: Meaning | null = null): Judged => ({
  sentence,
  number,
  relation: 'value',
  outcome: 'unknown',
  meaning,
  figure: null,
  candidates: [],
  owner: scene.report,
  sign: 1,
  value: number.value,
});

/** Rows that a clause without a number names before this one: 收到的申请中，自然人47件. */
export function rowsAnnounced(item: Case, meaning: Meaning): Meaning[] {
  const announced = understand(wordsOf(item.scene, sinceLast(item))).meaning;
  if (announced?.table !== meaning.table || announced.rows.length === 0) return [];
  return [{ ...meaning, rows: announced.rows, rowsAre: announced.rowsAre }];
}

/** The numbers that one may go on from: those before it in its sentence; of a sentence that begins with 其中, those of the one before. */
function linkedTo({ before, sentence, passage }: Case): readonly Judged[] {
  if (!/^\s*其中/.test(sentence.text)) return before;
  const last = passage.findLast((other) => other.sentence !== sentence)?.sentence;
  return [...passage.filter((other) => other.sentence === last), ...before];
}

/** Those of them that speak of the same table: where every number has its own subject, the ones behind the last semicolon, if any. */
function sinceSemicolon(item: Case, { table }: Meaning): readonly Judged[] {
  const all = linkedTo(item).filter(({ meaning }) => meaning?.table === table);
  // 受理124件（含上年结转5件），自然人113件: what a closed bracket holds is of the number before it
  const depth = depthAt(item.sentence.text, item.number.start);
  const open = all.filter(
    ({ sentence, number }) => sentence !== item.sentence || depthAt(sentence.text, number.start) <= depth,
  );
  const cut = table.bare ? -1 : item.sentence.text.lastIndexOf('；', item.number.start);
  const behind = open.filter(({ sentence, number }) => sentence === item.sentence && number.start > cut);
  return cut >= 0 && behind.length > 0 ? behind : open;
}

/** A meaning with the rows that its clause leaves out: announced before it, or those of the numbers before it. */
export function withRows(item: Case, meaning: Meaning): Meaning[] {
  if (meaning.rows.length > 0) return [meaning];
  if (meaning.columns.length === 0) return [];
  const earlier = sinceSemicolon(item, meaning).flatMap(({ meaning: other }) => (other?.rows.length ? [other] : []));
  const each = earlier.toReversed().map(({ rows, rowsAre }) => ({ ...meaning, rows, rowsAre }));
  const all = [...new Set(earlier.flatMap(({ rows }) => rows))];
  const sum = all.length > 1 ? [{ ...meaning, rows: all, rowsAre: 'sum' as const }] : [];
  return [...rowsAnnounced(item, meaning), ...each, ...sum];
}

/** The same meaning in last year's form; null where that form does not know it. */
export function inForm(meaning: Meaning, report: Report): Meaning | null {
  const table = conceptsOf(report.form).find((other) => other.table.key === meaning.table.table.key);
  if (!table) return null;
  const translate = (list: readonly Concept[]) => list.flatMap(({ key }) => table.byKey.get(key) ?? []);
  const [rows, columns] = [translate(meaning.rows), translate(meaning.columns)];
  const whole = rows.length === meaning.rows.length && columns.length === meaning.columns.length;
  return whole ? { ...meaning, table, rows, columns } : null;
}

/** True where everything around the number says that it is about just this table. */
export function isSure(item: Case, meaning: Meaning): boolean {
  const { scene, sentence, before, wording } = item;
  if (wording.includedWithin && understand(wordsOf(scene, wording.included)).kind === 'unknown') return false;
  const isAbout = meaning.table.context.some((word) => wording.before.includes(word));
  if ((meaning.loose && !isAbout) || !isColumnSaid(item, meaning)) return false;
  // 通过网站公开信息300条，收到政府信息公开申请4件: what says all of itself has no channel from a number of something else
  // 网上105件，快递17件，合计122件，上年结转11件: what was told of its parts ends with the sum
  const earlier = wording.earlier.slice(endOfTotal(item));
  if (isNarrowed(scene, earlier, meaning.complete ? sinceForeign(item, meaning) : earlier)) return false;
  if (followsUnknown(item, meaning)) return false;
  if (continuesUnsure(scene, sentence, item.passage)) return false;
  if (isCumulative(scene, sentence, wording.before)) return false;
  if (meaning.context || meaning.table.context.length === 0) return true;
  if (isOfMore(item, meaning)) return false;
  // 行政复议4件，其中1件作其他处理: what divides another table's number is of that table
  const last = before.at(-1)?.meaning;
  if (meaning.table.bare && last && last.table !== meaning.table) return false;
  const near = isNear(meaning.table, sentence, item.number.start) || standsAmong(before, meaning);
  return near && !namesOtherSubject(scene, sentence, meaning.table);
}

/** 73件申请中，…: a number beside a word of the table's subject alone. It may be right; that it is wrong cannot be said. */
function judgeBare(item: Case, meaning: Meaning): Judged {
  const { table } = meaning;
  for (const row of [...(table.bare ? [table.bare] : []), ...table.totals]) {
    const named = ofRow(meaning, row);
    const right = candidatesOf(item.scene.report, named, columnChoices(named, item.before)).filter((found) =>
      fits(item.number, found),
    );
    if (right.length > 0) return { ...unknown(item, named), outcome: 'matches', candidates: right };
  }
  return unknown(item);
}

/** 从申请人类型看，自然人49件: which row is divided is not said. Where no row at all has this number in its column, it is wrong. */
function judgeDivided(item: Case, meaning: Meaning): Judged {
  const found = judgeBare(item, meaning);
  const bare = found.outcome === 'matches' ? found : { ...found, meaning };
  const { table } = meaning;
  const announced = item.wording.earlier.slice(0, -1);
  if (
    !table.bare ||
    meaning.columns.length !== 1 ||
    !table.dividing.some((words) => announced.endsWith(words) || item.wording.before.trimStart().startsWith(words))
  )
    return bare;
  const last = item.passage.findLast(({ relation }) => relation === 'value');
  if (last?.outcome !== 'matches' && last?.outcome !== 'bound') return bare;
  const all = table.concepts.flatMap((row) => candidatesOf(item.scene.report, ofRow(meaning, row), [meaning.columns]));
  const named = ofRow(meaning, table.bare);
  if (all.some((candidate) => fits(item.number, candidate)) || !isSure(item, named)) return bare;
  const expected = candidatesOf(item.scene.report, named, [meaning.columns]);
  return expected.length === 0 || item.number.approximate
    ? bare
    : { ...unknown(item, named), outcome: 'wrong', candidates: expected };
}

/** Holds a number against the table that its words name. */
function judgeByTable(item: Case, meaning: Meaning, lastYear: Understood['lastYear']): Judged {
  const { scene, number } = item;
  const owner = lastYear ? scene.previous : scene.report;
  if (lastYear === 'within') return unknown(item, meaning);
  const [first, ...others] = withRows(item, meaning);
  if (!first) return lastYear ? unknown(item) : judgeDivided(item, meaning);
  if (!owner) return unknown(item, first);
  const money = number.kind === 'money';
  const found = [first, ...others]
    .flatMap((one) => withJoined(item, one))
    .flatMap((one) => {
      const own = owner === scene.report ? one : inForm(one, owner);
      return own
        ? candidatesOf(owner, own, columnChoices(own, item.before)).filter(
            ({ cells }) => cells.every(({ kind }) => kind === 'money') === money,
          )
        : [];
    });
  if (found.length === 0 || number.approximate) return unknown(item, first);
  const right = found.filter((candidate) => fits(number, candidate));
  const common = { ...unknown(item, first), owner };
  if (right.length > 0) return { ...common, outcome: 'matches', candidates: right };
  if (isPartOfSame(item, first) || isOwnOffices(item, first) || isAddend(item)) return common;
  if (addsUpParts(item, first) || (isPublished(first, item.before) && mayBePublished(item, found))) return common;
  const sure = (isSure(item, first) && !goesOnUnsure(item, meaning, first)) || slipped(number, found).length > 0;
  return sure ? { ...common, outcome: 'wrong', candidates: found } : common;
}

/**
 * 受理行政复议案件311件，审结298件: the row is taken over from a number that may count something else, or (10件，行政诉讼0件，
 * 维持2件) from one that is too small, behind one that is not understood and is not.
 */
function goesOnUnsure({ before, number }: Case, meaning: Meaning, { table, rows }: Meaning): boolean {
  if (meaning.rows.length > 0) return false;
  const least = number.value ?? 0;
  const isOfRow = (other: Judged) =>
    other.meaning?.table === table && other.meaning.rows.some((row) => rows.includes(row));
  const unknown = before.filter(({ outcome, number: other }) => outcome === 'unknown' && !other.approximate);
  return (
    unknown.some(isOfRow) ||
    (unknown.some(({ value }) => (value ?? 0) >= least) &&
      before.some((other) => other.outcome !== 'unknown' && isOfRow(other) && (other.value ?? least) < least))
  );
}

/** 未办结4件结转下年: the denial is how the row itself is told, for it holds what was not done. */
function affirms(words: readonly Token[], { meaning, denials }: Understood): boolean {
  const at = words.findIndex(isDenial);
  const denied = words[at + 1]?.word ?? '';
  return denials === 1 && (meaning?.rows ?? []).some((row) => row.denials.includes(denied));
}

const risesTo = /^\s*(?:增|减|升|降|上升|下降|提高|降低)[加少长至到为]{1,2}/;

/** 办结量由51件增至75件: where something rose or fell from is last year's number; any other 由 or 从 says nothing of the kind. */
function judgeFrom(item: Case, { meaning }: Understood): Judged {
  const { sentence, number } = item;
  const rises = risesTo.test(sentence.text.slice(number.end, number.end + 8));
  return rises && meaning ? judgeByTable(item, meaning, 'head') : unknown(item);
}

/** 除2件结转下年办理外, 除结转下年的2件外: the two words say of all the others that something else is true, and of this number nothing. */
function withoutException(item: Case): Case {
  const { before, after } = item.wording;
  const [opens, closes] = [/^\s*除(?:了|去)?/, /(?:[之以]?外)\s*$/];
  if (!opens.test(before) || !closes.test(after)) return item;
  return { ...item, wording: { ...item.wording, before: before.replace(opens, ''), after: after.replace(closes, '') } };
}

const ofAll = /^\s*(?:全部|均|都|皆)/;

/** Judges a number by its own words: against the tables, else against the figures. */
export function judgeValue(item: Case): Judged {
  const lastYears = judgeLastYears(item);
  if (lastYears) return lastYears;
  const { scene, number, wording } = withoutException(item);
  const whole = wordsOf(scene, `${wording.before} ${wording.after}`);
  // 规范性文件517件全部上架: what was done with all of them does not say which they are
  const words =
    ofAll.test(wording.after) && understand(whole).kind === 'unknown' ? wordsOf(scene, wording.before) : whole;
  const understood = namedBeside(item) ?? withSharedEnd(item, understand(words));
  if (understood.denials > 0 && !affirms(words, understood)) return unknown(item);
  if (/[由从]\s*$/.test(wording.before) && !understood.lastYear) return judgeFrom(item, understood);
  const countable = number.kind === 'piece' || number.kind === 'money';
  const judged =
    understood.meaning && countable ? judgeByTable(item, understood.meaning, understood.lastYear) : unknown(item);
  if (judged.outcome === 'matches') return judged;
  const figure = figureNamed(item, words);
  return judged.outcome === 'unknown' || figure?.outcome === 'matches' ? (figure ?? judged) : judged;
}
