import type { Report } from '../../../schemas/content.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import type { Candidate } from './candidates.ts';
import type { ProseNumber } from './numbers.ts';
import type { Sentence } from './sentences.ts';
import type { Meaning } from './understand.ts';

/**
 * How a number of the prose stands to the tables and figures: bound by its key; equal to what it means; not equal;
 * or its meaning is not known (or not surely).
 */
export type Outcome = 'bound' | 'matches' | 'wrong' | 'unknown';

/** What is compared: a value, its change against last year, its growth, its share of another, a rate. */
export type Relation = 'value' | 'change' | 'growth' | 'share' | 'rate';

/** One number of the prose with what was made of it. */
export interface Judged {
  readonly sentence: Sentence;
  readonly number: ProseNumber;
  readonly relation: Relation;
  readonly outcome: Outcome;
  readonly meaning: Meaning | null;
  readonly figure: Figure | null;
  /** What it could rightly be, the plainest first. */
  readonly candidates: readonly Candidate[];
  /** The report whose numbers these are: this year's, or last year's where the prose speaks of it. */
  readonly owner: Report;
  /** −1 for a fall (下降): what the candidates say is the fall. */
  readonly sign: 1 | -1;
  /** Value in plain units; null where the tables do not state it. */
  readonly value: number | null;
}

/** True where a numeral says a value, within the rounding that it allows: 3.64万 is 36 412 too, cut (up to its last place) or rounded (half of it). */
export function says({ value: said, step }: ProseNumber, value: number): boolean {
  const above = value - (said ?? Number.NaN);
  return above > 0 ? above < step * (1 - 1e-9) : -above <= (step / 2) * (1 + 1e-9);
}

/** True where a numeral says what a candidate means. */
export const fits = (number: ProseNumber, candidate: Candidate): boolean =>
  says(number, candidate.value) || (candidate.atLeast && (number.value ?? Number.NaN) + number.step > candidate.value);
