import type { Spread } from '../../schemas/region-views.ts';

/** Numbers from the smallest up. */
const ascending = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null).sort((a, b) => a - b);

/**
 * The rank of each value: 1 for the highest, equal values share a rank and the next one is as far down as there are values
 * above it (1, 2, 2, 4). What is not stated has no rank.
 */
export function ranksOf(values: readonly (number | null)[]): (number | null)[] {
  const first = new Map<number, number>();
  ascending(values)
    .reverse()
    .forEach((value, at) => {
      if (!first.has(value)) first.set(value, at + 1);
    });
  return values.map((value) => (value === null ? null : (first.get(value) ?? null)));
}

/**
 * The least, the middle and the most of what is stated; the middle of an even number is the mean of the two in the middle.
 *
 * @param decimals to which the middle is rounded
 */
export function spreadOf(values: readonly (number | null)[], decimals = 6): Spread {
  const stated = ascending(values);
  const [least = null] = stated;
  const low = stated[Math.floor((stated.length - 1) / 2)];
  const high = stated[Math.floor(stated.length / 2)];
  const median =
    low === undefined || high === undefined ? null : Math.round(((low + high) / 2) * 10 ** decimals) / 10 ** decimals;
  return { stated: stated.length, least, median, most: stated.at(-1) ?? null };
}
