import { wholesOf } from './amounts.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Concept } from './concepts.ts';
import { type Case, isSure, rowsAnnounced, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { wordsOf } from './scene.ts';
import { type Meaning, understand } from './understand.ts';

/** The words between the last number before it, or the head of the sentence, and a number's own clause. */
const lead = ({ wording, before }: Case) =>
  wording.earlier.slice(before.at(-1)?.number.end ?? 0).replace(/[，,、：:（(；;]/g, ' ');

/** The rows that a share of applicants may be about: announced, of the numbers before it, received, or done. */
function rowChoices(item: Case, meaning: Meaning): (readonly Concept[])[] {
  const { table } = meaning;
  const before = item.before.flatMap((other) => (other.meaning?.table === table ? [other.meaning.rows] : []));
  const totals = table.concepts.filter(({ axis, total }) => axis === 0 && total).map((row) => [row]);
  return [
    ...rowsAnnounced(item, meaning).map(({ rows }) => rows),
    ...before.filter((rows) => rows.length > 0),
    ...(table.bare ? [[table.bare]] : []),
    ...totals,
  ];
}

/** What an amount is the sum of, without its numbers and columns: a share is of the same reading (new requests of new requests). */
const readingOf = ({ label }: Pick<Candidate, 'label'>) => label.replace(/·[^+−]*/g, '').replace(/[\d.\s]+/g, '');

/** Part and whole by the table, in percent: a column of a row of its total, or a row of what it may be a part of. */
function percents(item: Case, meaning: Meaning): Candidate[] {
  const { report } = item.scene;
  const { table, columns } = meaning;
  const rest = table.rest ? [table.rest] : [];
  const of = (rows: readonly Concept[], across: readonly Concept[]) =>
    candidatesOf(report, { ...meaning, rows, rowsAre: rows.length > 1 ? 'sum' : 'one' }, [across]);
  const pairs =
    columns.length > 0
      ? rowChoices(item, meaning).map((rows) => ({ parts: of(rows, columns), wholes: of(rows, rest) }))
      : [{ parts: of(meaning.rows, rest), wholes: wholesOf({ ...unknown(item, meaning), owner: report }) }];
  const alike = (part: Candidate, whole: Pick<Candidate, 'label'>) =>
    columns.length === 0 || readingOf(part) === readingOf(whole);
  return pairs.flatMap(({ parts, wholes }) =>
    parts.flatMap((part) =>
      wholes.flatMap((whole) =>
        part.atLeast || whole.value <= 0 || part.value > whole.value || !alike(part, whole)
          ? []
          : [
              {
                ...part,
                value: (part.value / whole.value) * 100,
                label: `${part.value} ÷ ${whole.value}`,
                money: false,
              },
            ],
      ),
    ),
  );
}

/**
 * Judges 自然人占86.1%: the share of something that the clause names without a number of its own. Called wrong only where
 * every word is understood and no whole that the table offers gives the percentage.
 */
export function judgeNamedShare(item: Case, subject: string): Judged {
  const { scene, number } = item;
  const none: Judged = { ...unknown(item), relation: 'share' };
  const { kind, meaning, denials, lastYear } = understand(wordsOf(scene, subject));
  if (kind !== 'meaning' || !meaning || denials > 0 || lastYear || number.approximate) return none;
  if (meaning.rows.length > 0 && meaning.columns.length > 0) return none;
  if (understand(wordsOf(scene, lead(item))).kind === 'unknown') return none;
  const candidates = percents(item, meaning);
  const [first] = candidates;
  if (!first) return none;
  // 不予公开占5.6%，其中自然人占75%: the next share may be of this row
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches', meaning, candidates };
  return isSure(item, meaning) ? { ...none, outcome: 'wrong', meaning, candidates: [first] } : none;
}
