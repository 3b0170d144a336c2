import { isTransposed } from '../likely-cause.ts';
import type { Candidate } from './candidates.ts';
import type { Concept } from './concepts.ts';
import type { Case } from './judge.ts';
import type { Judged } from './judged.ts';
import type { Meaning } from './understand.ts';

/** 公开行政处罚37件: not all decisions are published, but never more than there are; digits in the wrong order are seen. */
export function mayBePublished({ number }: Case, found: readonly Candidate[]): boolean {
  const value = number.value ?? 0;
  return found.some((candidate) => value < candidate.value && !isTransposed(value, candidate.value));
}

/** Units of acts: what is published in 条 or 项 are entries of a list, not acts. */
const ofActs: ReadonlySet<string> = new Set(['件', '宗', '起', '例']);

/** 公示行政许可864件、行政处罚37件: the verb is of both. */
export const isPublished = ({ published, columns }: Meaning, before: readonly Judged[]): boolean =>
  published || (columns.length === 0 && before.at(-1)?.meaning?.published) || false;

/** The columns of the number before, also those of another table, where it has the same: 作出行政许可决定864件、行政处罚37件. */
function takenColumns({ table }: Meaning, before: readonly Judged[]): readonly Concept[] {
  const last = before.at(-1)?.meaning?.columns ?? [];
  const same = last.flatMap(({ label }) => table.concepts.find((other) => other.label === label) ?? []);
  return same.length === last.length ? same : [];
}

/** The columns to try: those named, else those of the number before, else the totals column. */
export function columnChoices(meaning: Meaning, before: readonly Judged[] = []): (readonly Concept[])[] {
  const { table, columns } = meaning;
  if (columns.length > 0) return [columns];
  const taken = takenColumns(meaning, before);
  const rest = table.rest ?? onlyColumn(meaning);
  return [...(rest ? [[rest]] : []), ...(taken.length > 0 ? [taken] : [])];
}

/** The column of a table that has no other. */
export function onlyColumn({ table }: Meaning): Concept | null {
  const [only, ...more] = table.concepts.filter(({ axis }) => axis === 1);
  return only && more.length === 0 ? only : null;
}

/** 行政处罚806件: that the only column is meant is sure beside its table, and of money; elsewhere it may be another count of the same. */
export const isColumnSaid = ({ number, sentence, before }: Case, meaning: Meaning): boolean =>
  meaning.columns.length > 0 ||
  meaning.table.rest !== null ||
  number.kind === 'money' ||
  sentence.passage.section === meaning.table.table.section ||
  takenColumns(meaning, before).length > 0 ||
  (isPublished(meaning, before) && ofActs.has(number.unit));
