import { wholesOf } from './amounts.ts';
import { type Candidate, candidatesOf, reckoned } from './candidates.ts';
import { sinceLast } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { type Case, isSure, rowsAnnounced, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { wordsOf } from './scene.ts';
import { type Meaning, understand } from './understand.ts';

/** The rows that a share of applicants may be about: announced, of the numbers before it, received, or done. */
function rowChoices(item: Case, meaning: Meaning): (readonly Concept[])[] {
  const { table } = meaning;
  const before = item.before.flatMap((other) => (other.meaning?.table === table ? [other.meaning.rows] : []));
  return [
    ...rowsAnnounced(item, meaning).map(({ rows }) => rows),
    ...before,
    ...(table.bare ? [[table.bare]] : []),
    ...table.totals.map((row) => [row]),
  ];
}

/** What an amount is the sum of, without its numbers and columns: a share is of the same reading (new requests of new requests). */
const readingOf = ({ label }: Pick<Candidate, 'label'>) => label.replace(/·[^+−]*/g, '').replace(/[\d.\s]/g, '');

/** Parts, and what they may be parts of: a column of a row and its total, or a row and what is above it. */
interface Parts {
  readonly parts: readonly Candidate[];
  readonly wholes: readonly Pick<Candidate, 'value' | 'label'>[];
}

/** What a share may be reckoned with by the table. */
function partsOf(item: Case, meaning: Meaning): Parts[] {
  const { report } = item.scene;
  const { table, columns } = meaning;
  const of = (rows: readonly Concept[], across: readonly (readonly Concept[])[]) =>
    candidatesOf(report, { ...meaning, rows, rowsAre: rows.length > 1 ? 'sum' : 'one' }, across);
  return columns.length > 0
    ? rowChoices(item, meaning).map((rows) => ({ parts: of(rows, [columns]), wholes: of(rows, table.plain) }))
    : [{ parts: of(meaning.rows, table.plain), wholes: wholesOf({ ...unknown(item, meaning), owner: report }) }];
}

/** Parts of their wholes in percent. */
function percents(pairs: readonly Parts[], { columns }: Meaning): Candidate[] {
  const alike = (part: Candidate, whole: Pick<Candidate, 'label'>) =>
    columns.length === 0 || readingOf(part) === readingOf(whole);
  return pairs.flatMap(({ parts, wholes }) =>
    parts.flatMap((part) =>
      wholes.flatMap((whole) =>
        part.atLeast || whole.value <= 0 || !alike(part, whole)
          ? []
          : [reckoned((part.value / whole.value) * 100, `${part.value} ÷ ${whole.value}`)],
      ),
    ),
  );
}

/** The shares, in percent, that something may have by the tables. */
export const sharesByTable = (item: Case, meaning: Meaning): Candidate[] => percents(partsOf(item, meaning), meaning);

/**
 * Judges 自然人占86.1%: the share of something that the clause names without a number of its own. Called wrong only where
 * every word is understood and no whole that the table offers gives the percentage.
 */
export function judgeNamedShare(item: Case, subject: string): Judged {
  const { scene, number } = item;
  const none: Judged = { ...unknown(item), relation: 'share' };
  const { meaning, denials, lastYear } = understand(wordsOf(scene, subject));
  if (!meaning || denials > 0 || lastYear || number.approximate) return none;
  if (meaning.rows.length > 0 && meaning.columns.length > 0) return none;
  if (understand(wordsOf(scene, sinceLast(item))).kind === 'unknown') return none;
  const pairs = partsOf(item, meaning);
  const candidates = percents(pairs, meaning);
  const [first] = candidates;
  if (!first) return none;
  // 不予公开占5.6%，其中自然人占75%: the next share may be of this row
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches', meaning, candidates };
  // of what is not stated the share may be any
  const open = pairs.some(({ parts }) => parts.some(({ atLeast }) => atLeast));
  return !open && isSure(item, meaning) ? { ...none, outcome: 'wrong', meaning, candidates: [first] } : none;
}
