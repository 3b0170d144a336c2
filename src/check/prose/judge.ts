import type { Report } from '../../../schemas/content.ts';
import { isTransposed } from '../likely-cause.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Wording } from './clauses.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { continuesUnsure, followsUnknown, isCumulative, isNarrowed, namesOtherSubject, nearness } from './context.ts';
import { figureNamed } from './figures.ts';
import { addsUpParts, withJoined } from './joined.ts';
import { fits, type Judged } from './judged.ts';
import type { ProseNumber } from './numbers.ts';
import type { Sentence } from './passages.ts';
import { type Scene, wordsOf } from './scene.ts';
import { type Meaning, type Understood, understand } from './understand.ts';

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
export function rowsAnnounced({ scene, wording, before }: Case, meaning: Meaning): Meaning[] {
  const since = wording.earlier.slice(before.at(-1)?.number.end ?? 0).replace(/[，、：（；]/g, ' ');
  const announced = understand(wordsOf(scene, since)).meaning;
  if (announced?.table !== meaning.table || announced.rows.length === 0) return [];
  return [{ ...meaning, rows: announced.rows, rowsAre: announced.rowsAre }];
}

/** A meaning with the rows that its clause leaves out: announced before it, or those of the numbers before it. */
function withRows(item: Case, meaning: Meaning): Meaning[] {
  if (meaning.rows.length > 0) return [meaning];
  if (meaning.columns.length === 0) return [];
  const earlier = item.before.flatMap((other) => (other.meaning?.table === meaning.table ? [other.meaning] : []));
  const each = earlier.toReversed().map(({ rows, rowsAre }) => ({ ...meaning, rows, rowsAre }));
  const all = [...new Set(earlier.flatMap(({ rows }) => rows))];
  const sum = all.length > 1 ? [{ ...meaning, rows: all, rowsAre: 'sum' as const }] : [];
  return [...rowsAnnounced(item, meaning), ...each, ...sum];
}

/** 公开行政处罚37件: not all decisions are published, but never more than there are; digits in the wrong order are seen. */
function mayBePublished({ number }: Case, found: readonly Candidate[]): boolean {
  const value = number.value ?? 0;
  return found.some((candidate) => value < candidate.value && !isTransposed(value, candidate.value));
}

/** Units of acts: what is published in 条 or 项 are entries of a list, not acts. */
const ofActs: ReadonlySet<string> = new Set(['件', '宗', '起', '例']);

/** 公示行政许可864件、行政处罚37件: the verb is of both. */
const isPublished = ({ published, columns }: Meaning, before: readonly Judged[]): boolean =>
  published || (columns.length === 0 && before.at(-1)?.meaning?.published) || false;

/** The columns to try: those named, else those of the number before, else the totals column. */
function columnChoices(meaning: Meaning, { before, number, sentence }: Case): (readonly Concept[])[] {
  const { table, columns } = meaning;
  if (columns.length > 0) return [columns];
  const last = before.at(-1)?.meaning?.columns ?? [];
  // also those of another table, where it has the same: 作出行政许可决定864件、行政处罚37件
  const same = last.flatMap(
    ({ key, label }) => table.concepts.find((other) => other.key === key && other.label === label) ?? [],
  );
  const taken = same.length > 0 && same.length === last.length ? [same] : [];
  if (table.rest) return [[table.rest], ...taken];
  const [only, ...more] = table.concepts.filter(({ axis }) => axis === 1);
  const plain =
    number.kind === 'money' ||
    sentence.passage.section === table.table.section ||
    (isPublished(meaning, before) && ofActs.has(number.unit));
  return only && more.length === 0 && plain ? [[only], ...taken] : taken;
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
  if (isNarrowed(scene, wording.earlier) || followsUnknown(before, wording.earlier, meaning.table)) return false;
  if (continuesUnsure(scene, sentence, item.passage)) return false;
  if (isCumulative(scene, sentence, wording.before)) return false;
  if (meaning.context || meaning.table.context.length === 0) return true;
  const near = nearness(meaning.table, sentence, item.number.start);
  return near !== null && !namesOtherSubject(scene, sentence);
}

/** 73件申请中，…: a number beside a word of the table's subject alone. It may be right; that it is wrong cannot be said. */
function judgeBare(item: Case, meaning: Meaning): Judged {
  const { table } = meaning;
  const rows = table.concepts.filter((concept) => concept === table.bare || (concept.axis === 0 && concept.total));
  for (const row of rows) {
    const named: Meaning = { ...meaning, rows: [row], rowsAre: 'one' };
    const right = candidatesOf(item.scene.report, named, columnChoices(named, item)).filter((found) =>
      fits(item.number, found),
    );
    if (right.length > 0) return { ...unknown(item, named), outcome: 'matches', candidates: right };
  }
  return unknown(item);
}

/** Holds a number against the table that its words name. */
function judgeByTable(item: Case, { meaning, lastYear }: Understood): Judged {
  const { scene, number } = item;
  if (meaning && meaning.rows.length + meaning.columns.length === 0) return judgeBare(item, meaning);
  const owner = lastYear ? scene.previous : scene.report;
  if (lastYear === 'within') return unknown(item, meaning);
  const [first, ...others] = meaning ? withRows(item, meaning) : [];
  // 按申请人分：自然人2件: which row is not said; it may be right by one, that it is wrong cannot be said
  if (meaning && !first && !lastYear) return judgeBare(item, meaning);
  if (!first || !owner) return unknown(item, first ?? null);
  const money = number.kind === 'money';
  const found = [first, ...others]
    .flatMap((one) => withJoined(item, one))
    .flatMap((one) => {
      const own = owner === scene.report ? one : inForm(one, owner);
      return own
        ? candidatesOf(owner, own, columnChoices(own, item)).filter((candidate) => candidate.money === money)
        : [];
    });
  if (found.length === 0 || number.approximate) return unknown(item, first);
  const right = found.filter((candidate) => fits(number, candidate));
  const common = { ...unknown(item, first), owner };
  if (right.length > 0) return { ...common, outcome: 'matches', candidates: right };
  if (addsUpParts(item, first) || (isPublished(first, item.before) && mayBePublished(item, found))) return common;
  return isSure(item, first) ? { ...common, outcome: 'wrong', candidates: found } : common;
}

/** Words that add up what stands before them. */
const adding = /合计|共计|总计|总共|共/;

/** 新收71件，连同上年结转5件，共76件: the sum of the rows before it, where the form knows these rows to be read together. */
function judgeTogether(item: Case): Judged | null {
  const { number, before, wording, scene } = item;
  // 两项合计: that there were two is no number of its own
  const last = before.filter((other) => other.outcome !== 'unknown' || other.number.dress !== 'han').slice(-2);
  const [one, other] = last.map(({ meaning }) => meaning);
  const sameUnits = last.every((known) => known.outcome === 'matches' && known.number.unit === number.unit);
  if (!one || other?.table !== one.table || !sameUnits || !adding.test(wording.before)) return null;
  const { table } = one;
  const rows = [...one.rows, ...other.rows];
  const keys = rows.map(({ key }) => key).sort();
  const isReading = table.concepts.some(({ readings }) =>
    readings.some((reading) => reading.toSorted().join() === keys.join()),
  );
  if (!isReading || one.columns.length + other.columns.length > 0) return null;
  const meaning: Meaning = { ...one, rows, rowsAre: 'sum' };
  const found = candidatesOf(scene.report, meaning, columnChoices(meaning, item));
  if (found.length === 0 || number.approximate) return null;
  const right = found.filter((candidate) => fits(number, candidate));
  if (right.length > 0) return { ...unknown(item, meaning), outcome: 'matches', candidates: right };
  return isSure({ ...item, before: last }, meaning)
    ? { ...unknown(item, meaning), outcome: 'wrong', candidates: found }
    : null;
}

/** Judges a number by its own words: against the tables, else against the figures. */
export function judgeValue(item: Case): Judged {
  const { scene, number, wording } = item;
  const words = wordsOf(scene, `${wording.before} ${wording.after}`);
  const understood = understand(words);
  if (understood.denials > 0 || (/[由从]\s*$/.test(wording.before) && !understood.lastYear)) return unknown(item);
  const countable = number.kind === 'piece' || number.kind === 'money';
  if (understood.kind === 'meaning' && countable) {
    const judged = judgeByTable(item, understood);
    if (judged.outcome === 'matches') return judged;
    const figure = figureNamed(item, words);
    return judged.outcome === 'unknown' || figure?.outcome === 'matches' ? (figure ?? judged) : judged;
  }
  if (understood.lastYear) return unknown(item);
  const together = understood.kind === 'plain' ? judgeTogether(item) : null;
  return together ?? figureNamed(item, words) ?? unknown(item);
}
