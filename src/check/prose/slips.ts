import { isTransposed } from '../likely-cause.ts';
import type { Candidate } from './candidates.ts';
import type { ProseNumber } from './numbers.ts';

/** With fewer digits, two numbers may be like each other by chance; with a point or 万 in it, one less will do. */
const fewest = 4;

/** The digits of a number that tell it from others: 1526 of 152 600 and of 15.26. */
const digitsOf = (value: number): string => String(Math.round(value * 1e6)).replace(/0+$/, '');

/** 15.26万 for 152 638: as it is written, a table's number has these digits. 128件 is no rounding of 1276. */
function roundedTo(value: number, length: number, step: number): string {
  const digits = digitsOf(value);
  if (step === 1 || digits.length <= length) return digits;
  return String(Math.round(Number(digits) / 10 ** (digits.length - length)));
}

/** True where one slip of the pen, not two, makes the other number: two digits in the wrong order, a point or a 万 in the wrong place. */
function isSlip(number: ProseNumber, { value, atLeast }: Candidate): boolean {
  const own = number.value ?? 0;
  if (atLeast) return false;
  const written = digitsOf(own);
  if (written.length < (number.step === 1 ? fewest : fewest - 1)) return false;
  const right = roundedTo(value, written.length, number.step);
  if (written === right) return true;
  const sizes = [own, value].map((one) => String(Math.trunc(one)).length);
  return sizes[0] === sizes[1] && isTransposed(Number(written), Number(right));
}

/**
 * What a number may be by its words and is but for a slip of the pen. That another thing is counted here, of which there
 * are just so many, is so unlikely that it is held to be wrong even where its surroundings leave a doubt.
 */
export const slipped = (number: ProseNumber, found: readonly Candidate[]): Candidate[] =>
  found.filter((candidate) => isSlip(number, candidate));
