import { type Candidate, reckoned } from './candidates.ts';
import { depthAt } from './clauses.ts';
import { type Case, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import type { Meaning } from './understand.ts';

/** A number with nothing before it but a word that adds up: `，共计79件`. */
const adding = /^[\s，,]*(?:合计|共计|总计|累计|共)(?:为|达|有|办理)?\s*$/;

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

/** What the addends count together, where all are of one table: the numbers after it may divide this. */
function together(parts: readonly Judged[]): Meaning | null {
  const [first] = parts;
  if (!first?.meaning) return null;
  const { table, columns } = first.meaning;
  if (!parts.every(({ meaning }) => meaning?.table === table && meaning.rows.length > 0)) return null;
  const rows = [...new Set(parts.flatMap(({ meaning }) => meaning?.rows ?? []))];
  return { ...first.meaning, columns, rows, rowsAre: rows.length > 1 ? 'sum' : 'one' };
}

/** True where nothing but the numbers' own words stands between the first of them and the total: no parts, no other total. */
const isPlainList = ({ sentence, number }: Case, [first]: readonly Judged[]) =>
  !/其中|包括|[总共合]计|占/.test(
    sentence.text.slice(first?.number.start ?? 0, number.start).replace(/共计\s*$|[总合]计\s*$/, ''),
  );

/**
 * Judges 新收73件，上年结转6件，合计79件: the sum of the numbers before it in the sentence. Called wrong only where each of
 * them is known and right, and the sentence does nothing but list them; null for any other number.
 */
export function judgeSaidTotal(item: Case): Judged | null {
  const { number, wording } = item;
  if (!adding.test(wording.before) || wording.after.trim() !== '' || number.approximate) return null;
  const parts = addends(item);
  if (parts.length < 2) return null;
  const sums: Candidate[] = [];
  for (let from = parts.length - 2; from >= 0; from--) {
    const values = parts.slice(from).map(({ value }) => value ?? Number.NaN);
    sums.push(
      reckoned(
        values.reduce((sum, value) => sum + value, 0),
        values.join(' + '),
      ),
    );
  }
  const meaning = together(parts);
  const common: Judged = { ...unknown(item, meaning), candidates: [] };
  const right = sums.filter(({ value }) => says(number, value));
  if (right.length > 0) return { ...common, outcome: 'matches', candidates: right };
  const known = parts.every(({ outcome, value }) => (outcome === 'matches' || outcome === 'bound') && value !== null);
  const repeated = parts.some(({ value }) => value === number.value);
  if (!known || !meaning || repeated || !isPlainList(item, parts)) return null;
  return { ...common, outcome: 'wrong', candidates: sums.slice(-1) };
}
