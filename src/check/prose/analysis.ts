import type { Organ, Report } from '../../../schemas/content.ts';
import type { Form } from '../../../schemas/form.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import { printed } from './candidates.ts';
import { changeBefore, isSpoken, judgeChange } from './changes.ts';
import { type Wording, wordings } from './clauses.ts';
import { conceptsOf } from './concepts.ts';
import { plainValue } from './figures.ts';
import { type Case, judgeValue, unknown } from './judge.ts';
import type { Judged } from './judged.ts';
import { withNeighbours } from './neighbours.ts';
import { numbersIn, type ProseNumber } from './numbers.ts';
import { passages } from './passages.ts';
import { isRate, judgeRate } from './rates.ts';
import { respective } from './respective-shares.ts';
import { judgeRest } from './rest.ts';
import { withSaidParts } from './said-parts.ts';
import { judgeSaidTotal } from './said-totals.ts';
import { type Scene, sceneOf } from './scene.ts';
import { hasSign, type Sentence, sentencesOf } from './sentences.ts';
import { isShare, judgeShare } from './shares.ts';
import type { Meaning } from './understand.ts';

/** The prose of one report, read once for all rules. */
export interface Analysis {
  readonly scene: Scene;
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly Judged[];
}

const meanings = new WeakMap<Form, Map<string, Meaning | null>>();

/** What a bound cell is in the words of prose: the row and column it stands in. Worked out once for each form and key. */
function meaningOf(form: Form, key: string): Meaning | null {
  const known = meanings.get(form) ?? new Map<string, Meaning | null>();
  meanings.set(form, known);
  const made = known.get(key);
  if (made !== undefined) return made;
  const meaning = findMeaning(form, key);
  known.set(key, meaning);
  return meaning;
}

function findMeaning(form: Form, key: string): Meaning | null {
  const place = form.cell.get(key);
  const table = conceptsOf(form).find((other) => other.table === place?.table);
  if (!place || !table) return null;
  const { row, column } = place.cell;
  const { singleRow } = place.table;
  const heading = column.under.at(-1)?.key ?? '';
  const named = table.byKey.get(singleRow ? heading : row.key);
  // of the column alone: headings above it stand for several, or for their total
  const across = table.concepts.find(
    ({ axis, key, leaves }) => axis === 1 && (singleRow ? leaves.includes(column.key) : key === column.key),
  );
  if (!named || !across) return null;
  const columns = across === table.rest ? [] : [across];
  return { table, rows: [named], columns, rowsAre: 'one', context: true };
}

/** A `[[key]]`: nothing to check, but it says what its neighbours are about. */
function bound(item: Case, key: string): Judged {
  const { report } = item.scene;
  const figure: Figure | null = report.figure.get(key) ?? null;
  const place = report.form.cell.get(key);
  const value = figure ? plainValue(figure) : ((place && printed(report, place.cell)) ?? null);
  return { ...unknown(item, figure ? null : meaningOf(report.form, key)), outcome: 'bound', figure, value };
}

/** 予以公开33件（44.00%）: a percentage alone in the bracket behind a number is its share. */
function standsInBracket({ before, sentence, number }: Case): boolean {
  const last = before.at(-1);
  return last !== undefined && /^\s*[（(]\s*$/.test(sentence.text.slice(last.number.end, number.start));
}

/** Judges one number by what it is: bound, a change, a share, a rate, or a value of its own. */
function judge(item: Case): Judged {
  const { number, wording } = item;
  if (number.key !== null) return bound(item, number.key);
  const change = changeBefore(item);
  // 较2023年的41件减少6件: the number before it is last year's
  const behindLastYears = item.before.at(-1)?.owner === item.scene.previous;
  const isChange =
    change && (change.compared || behindLastYears || number.kind === 'percent' || isSpoken(item, change));
  if (isChange) return judgeChange(item, change);
  if (number.kind !== 'percent') return judgeSaidTotal(item) ?? judgeRest(item) ?? judgeValue(item);
  if (isShare(wording.before) || respective(item.sentence.text, item.all, number)) return judgeShare(item);
  if (standsInBracket(item)) return judgeShare({ ...item, wording: { ...wording, before: '占' } });
  return isRate(wording.before) ? judgeRate(item) : judgeValue(item);
}

/** 四类过程性信息3件: the numeral that a name of the form begins with counts nothing; 零件 is none. */
const isInName = ({ lexicon }: Scene, text: string, { start, numeralEnd }: ProseNumber): boolean =>
  lexicon
    .get(text.charCodeAt(start))
    ?.some(({ word }) => word.length > numeralEnd - start && text.startsWith(word, start)) ?? false;

/** 两类合计, 三个渠道累计: how many numbers are added up; it counts nothing else. */
const isCounter = (text: string, { dress, end }: ProseNumber): boolean =>
  dress === 'han' && /^[\u4e00-\u9fff]{0,3}(?:[合总共]计|累计|共[为达有\d])/.test(text.slice(end, end + 6));

const noWords: Wording = { before: '', after: '', earlier: '', included: '', includedWithin: false };

/** The numbers of one passage, judged in order: later ones are understood by those before them. */
function judgePassage(scene: Scene, sentences: readonly Sentence[]): Judged[] {
  const judged: Judged[] = [];
  for (const sentence of sentences) {
    const numbers = hasSign(sentence, 'number')
      ? numbersIn(sentence.text).filter(
          (number) => !isInName(scene, sentence.text, number) && !isCounter(sentence.text, number),
        )
      : [];
    // a bound number needs no words: most sentences of a report that binds its numbers have no other
    const words: readonly Wording[] = numbers.every(({ key }) => key !== null) ? [] : wordings(sentence.text, numbers);
    const before: Judged[] = [];
    numbers.forEach((number, index) => {
      const wording = words[index] ?? noWords;
      const result = judge({ scene, sentence, number, wording, before, all: numbers, passage: judged });
      before.push(result);
      judged.push(result);
    });
  }
  return judged;
}

function analyse(report: Report, previous: Report | null, organ: Organ | null): Analysis {
  const scene = sceneOf(report, previous, organ);
  const read = passages(report).map(sentencesOf);
  return {
    scene,
    sentences: read.flat(),
    numbers: read.flatMap((sentences) => withSaidParts(withNeighbours(judgePassage(scene, sentences)))),
  };
}

/** The prose that was read last: all rules ask for one report after the other. */
let latest: { report: Report; previous: Report | null; organ: Organ | null; analysis: Analysis } | null = null;

/** Reads and judges the prose of a report; once, however many rules ask. */
export function analysisOf(report: Report, previous: Report | null, organ: Organ | null): Analysis {
  const known = latest?.report === report && latest.previous === previous && latest.organ === organ;
  if (latest && known) return latest.analysis;
  const analysis = analyse(report, previous, organ);
  latest = { report, previous, organ, analysis };
  return analysis;
}
