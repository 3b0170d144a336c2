import { candidatesOf, reckoned } from './candidates.ts';
import type { Concept } from './concepts.ts';
import { type Case, isSure, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { wordsOf } from './scene.ts';
import { rowAlone, understand } from './understand.ts';

/** 采纳率 and the like, directly before a percentage. */
const rate = /(?<what>[\u4e00-\u9fff]{2})率(?:为|达|达到|约|是)?$/;

/** True where a percentage is the rate of something. */
export const isRate = (before: string) => rate.test(before.replace(/\s/g, ''));

/**
 * Judges 已办结16件，办结率80%: done of what is done and what remains, by the table of the number just before. 100% may be
 * said of those that were due; another percentage cannot.
 */
function rateByTable(item: Case, what: string): Judged | null {
  const { number, before, scene } = item;
  const last = before.at(-1);
  const table = last?.outcome === 'matches' || last?.outcome === 'bound' ? last.meaning?.table : undefined;
  if (!table || number.approximate || number.value === 100) return null;
  const done = table.concepts.find(({ names }) => names.includes(what));
  const left = table.concepts.find(({ denials }) => denials.includes(what));
  if (!done || !left) return null;
  const meaning = rowAlone(table, done);
  const values = (concept: Concept) =>
    candidatesOf(scene.report, { ...meaning, rows: [concept], rowsAre: 'sum' }, table.plain);
  const wholes = [
    ...values(done).flatMap((part) => values(left).map(({ value }) => value + part.value)),
    ...(table.bare
      ? candidatesOf(scene.report, rowAlone(table, table.bare), table.plain).map(({ value }) => value)
      : []),
  ];
  const candidates = values(done).flatMap((part) =>
    wholes.flatMap((whole) =>
      part.atLeast || whole <= 0 ? [] : [reckoned((part.value / whole) * 100, `${part.value} ÷ ${whole}`)],
    ),
  );
  if (candidates.length === 0) return null;
  const none: Judged = { ...unknown(item), relation: 'rate', candidates };
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches' };
  // 按时办结率98.6%: how many were late no table says
  if (/按[时期]|及时|限时/.test(item.wording.before)) return null;
  return isSure(item, meaning) ? { ...none, outcome: 'wrong', meaning } : null;
}

/**
 * Judges 审结72件，纠正3件，纠错率4.2%: what a column counts, of all that the same row counts, or of any sum of its columns
 * that has a name (审结), by the table of the number just before or of the words themselves.
 */
function rateOfColumn(item: Case, what: string): Judged | null {
  const { number, wording, before, scene } = item;
  const words = understand(wordsOf(scene, wording.before.replace(/\s/g, '').replace(rate, '')));
  const last = before.findLast(({ meaning, relation }) => relation === 'value' && meaning !== null);
  if (words.kind === 'unknown') return null;
  const own = words.meaning?.rows.length ? words.meaning : last?.outcome === 'unknown' ? null : last?.meaning;
  const meaning = own && { ...own, columns: words.meaning?.table === own.table ? words.meaning.columns : [] };
  const part = meaning?.table.concepts.find(({ axis, names }) => axis === 1 && names.includes(what));
  if (!meaning || !part || meaning.table.bare || meaning.rows.length === 0 || number.approximate) return null;
  const { table } = meaning;
  const sums = table.concepts.filter(({ axis, leaves }) => axis === 1 && leaves.length > part.leaves.length);
  const across = meaning.columns.length > 0 ? meaning.columns : [...sums, ...(table.rest ? [table.rest] : [])];
  const of = (columns: readonly Concept[]) =>
    candidatesOf(scene.report, { ...meaning, columns: [], rowsAre: 'sum' }, [columns]).filter(
      ({ atLeast }) => !atLeast,
    );
  const candidates = across.flatMap((whole) =>
    of([part]).flatMap(({ value }) =>
      of([whole]).flatMap((all) =>
        all.value > 0 ? [reckoned((value / all.value) * 100, `${value} ÷ ${all.value}`)] : [],
      ),
    ),
  );
  if (candidates.length === 0) return null;
  const none: Judged = { ...unknown(item), relation: 'rate', candidates };
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches' };
  return isSure(item, meaning) ? { ...none, outcome: 'wrong', meaning } : null;
}

/** The words before a number in its own clause. */
const wordsBefore = (text: string, { number }: Judged): string =>
  text
    .slice(0, number.start)
    .split(/[，；、：]/)
    .at(-1) ?? '';

/** 按时办结率, 综合满意率: what the rate is said to be of, with all its words. */
const subjectOf = (words: string): string => words.slice(0, words.indexOf('率')).replace(/^[\s其的]+/, '');

/** True where the number just before is told with the words of the rate, and the number before that is not: 4件中3件配套解读，解读率75%. */
function isToldOf({ sentence: { text }, number, wording }: Case, whole: Judged, part: Judged, what: string): boolean {
  const [first = '', ...clauses] = text.slice(whole.number.end, part.number.start).split(/[，；、]/);
  const own = `${clauses.at(-1) ?? first} ${text.slice(part.number.end, number.start).split(/[，；、]/)[0]}`;
  const ofWhole = wordsBefore(text, whole) + (clauses.length > 0 ? first : '');
  return own.includes(subjectOf(wording.before)) && own.includes(what) && !ofWhole.includes(what);
}

/**
 * Judges 收到意见40条，采纳12条，采纳率30%: where the number just before is what the rate is of, and a number before
 * that, in the same sentence and unit, is larger. Other rates (满意率, 及时率) are not known here.
 */
export function judgeRate(item: Case): Judged {
  const { number, wording, before } = item;
  const none: Judged = { ...unknown(item), relation: 'rate' };
  const what = rate.exec(wording.before.replace(/\s/g, ''))?.[1] ?? '';
  const byTable = rateByTable(item, what) ?? rateOfColumn(item, what);
  if (byTable) return byTable;
  const [whole, part] = before.slice(-2);
  const value = part?.value ?? null;
  if (!whole || !part || value === null || number.approximate || part.number.approximate) return none;
  if (!isToldOf(item, whole, part, what)) return none;
  const candidates = before
    .slice(0, -1)
    .filter((other) => other.number.unit === part.number.unit && !other.number.approximate)
    .map((other) => other.value ?? 0)
    .filter((of) => of >= value && of > 0)
    .toReversed()
    .map((of) => reckoned((value / of) * 100, `${value} ÷ ${of}`));
  if (candidates.length === 0) return none;
  return { ...none, outcome: candidates.some((found) => says(number, found.value)) ? 'matches' : 'wrong', candidates };
}
