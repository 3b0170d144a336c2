import { type Candidate, candidatesOf, reckoned } from './candidates.ts';
import { depthAt } from './clauses.ts';
import { type Case, isSure, unknown } from './judge.ts';
import { fits, type Judged, says } from './judged.ts';
import type { Sentence } from './sentences.ts';
import type { Meaning } from './understand.ts';

/** A number with nothing before it but a word that adds up: `，共计79件`. */
const adding = /^[\s，,]*(?:[两三四五六七八九][\u4e00-\u9fff]{1,3}?)?(?:合计|共计|总计|累计|共)(?:为|达|有|办理)?\s*$/;

/** Numbers of the same sentence that it may add up: of the same unit, as deep in brackets, behind the last semicolon. */
function addends({ sentence, number, before }: Case): Judged[] {
  const { text } = sentence;
  const from = Math.max(text.lastIndexOf('；', number.start), text.lastIndexOf(';', number.start));
  const depth = depthAt(text, number.start);
  return before.filter(
    ({ relation, outcome, number: other }) =>
      relation === 'value' &&
      // 两项合计: that there were two is none of them
      !(outcome === 'unknown' && other.dress === 'han') &&
      other.kind === number.kind &&
      other.start > from &&
      depthAt(text, other.start) === depth,
  );
}

/**
 * What the addends count together, where all are of one table and differ in their rows alone, or in their columns alone:
 * the numbers after it may divide this, or tell its growth.
 */
function together(parts: readonly Judged[]): Meaning | null {
  const meanings = parts.flatMap(({ meaning }) => meaning ?? []);
  const [first] = meanings;
  if (!first || meanings.length < parts.length || meanings.some(({ table }) => table !== first.table)) return null;
  const rows = [...new Set(meanings.flatMap((meaning) => meaning.rows))];
  const columns = [...new Set(meanings.flatMap((meaning) => meaning.columns))];
  const isOne =
    meanings.every((meaning) => meaning.columns.length === columns.length) ||
    // 新收122件，自然人105件: the totals column is none of several
    meanings.every((meaning) => meaning.rows.length === rows.length && meaning.columns.length > 0);
  return isOne ? { ...first, rows, columns, rowsAre: rows.length > 1 ? 'sum' : 'one' } : null;
}

/** True where nothing but the numbers' own words stands between the first of them and the last: no parts, no other total. */
const isPlainList = ({ text }: Sentence, parts: readonly Judged[]) =>
  !/其中|包括|[总共合]计|占/.test(text.slice(parts[0]?.number.start, parts.at(-1)?.number.end));

/** What numbers of the prose add up to; not a number where one of them is not stated. */
function sumOf(parts: readonly Judged[]): Candidate {
  const values = parts.map(({ value }) => value ?? Number.NaN);
  const sum = values.reduce((so, value) => so + value, 0);
  return reckoned(sum, values.join(' + '));
}

/** 连同去年结转的3件，共计78件: what the table is about, told before, and the one number that is added to it. */
function judgeAdded(item: Case, [part]: readonly Judged[]): Judged | null {
  const { scene, sentence, number } = item;
  const { meaning } = part ?? {};
  if (!part || !meaning?.table.bare || meaning.rows.length === 0 || part.outcome === 'unknown') return null;
  const lead = sentence.text.slice(0, part.number.start);
  if (!adders.test(lead.split(/[，；]/).at(-1) ?? '')) return null;
  const rows = [...new Set([meaning.table.bare, ...meaning.rows])];
  const all = { ...meaning, rows, rowsAre: 'sum' } as const;
  const candidates = candidatesOf(scene.report, all, meaning.table.plain);
  const common: Judged = { ...unknown(item, all), candidates };
  if (candidates.some((candidate) => fits(number, candidate))) return { ...common, outcome: 'matches' };
  return candidates.length > 0 && isSure(item, all) ? { ...common, outcome: 'wrong' } : common;
}

/** Words that add what stands behind them to what stands before. */
const adders = /连同|加上|外加|算上/;

/**
 * Judges 新收73件，上年结转6件，合计79件: the sum of the numbers before it in the sentence. Called wrong only where each of
 * them is known and right, and the sentence does nothing but list them; null for any other number.
 */
export function judgeSaidTotal(item: Case): Judged | null {
  const { number, wording } = item;
  if (!adding.test(wording.before) || wording.after.trim() !== '' || number.approximate) return null;
  const parts = addends(item);
  if (parts.length < 2) return judgeAdded(item, parts);
  // all of them first, then what the last ones add up to
  const sums = parts.slice(1).map((_, from) => sumOf(parts.slice(from)));
  const meaning = together(parts);
  const common: Judged = { ...unknown(item, meaning), candidates: [] };
  const right = sums.filter(({ value }) => says(number, value));
  if (right.length > 0) return { ...common, outcome: 'matches', candidates: right };
  const known = parts.every(({ outcome, value }) => (outcome === 'matches' || outcome === 'bound') && value !== null);
  const repeated = parts.some(({ value }) => value === number.value);
  if (!known || !meaning || repeated || !isPlainList(item.sentence, parts)) return null;
  return { ...common, outcome: 'wrong', candidates: sums.slice(0, 1) };
}
