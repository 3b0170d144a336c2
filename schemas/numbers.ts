import { z } from 'zod';

/**
 * Every `error` of these schemas is the code of a finding, not a sentence:
 * `src/validate` turns it into words with the place and the value found.
 */

/** A count: an integer from 0 to 2^53−1. */
export const count = z.int({ error: 'validate/count' }).min(0, { error: 'validate/count' });

/** 本年增/减: the one count that may be negative. */
export const signedCount = z.int({ error: 'validate/signed-count' });

/** Decimal places that stay exact: amounts are compared in millionths. */
export const decimalPlaces = 6;
const scale = 10 ** decimalPlaces;

/** True for a number whose millionths are a safe integer, so that sums of it are exact. */
export function isExact(value: number): boolean {
  const millionths = Math.round(value * scale);
  return Number.isSafeInteger(millionths) && millionths / scale === value;
}

/** A number in millionths, exact for everything the schemas let through. Integers beyond 9·10^9 go through BigInt digits. */
export function millionths(value: number): bigint {
  return Number.isSafeInteger(value) ? BigInt(value) * BigInt(scale) : BigInt(Math.round(value * scale));
}

/** Back from millionths to a number. */
export function fromMillionths(value: bigint): number {
  return value % BigInt(scale) === 0n ? Number(value / BigInt(scale)) : Number(value) / scale;
}

const exact = (code: string) =>
  z.number({ error: code }).refine((value) => Number.isSafeInteger(value) || isExact(value), { error: code });

/** An amount of money: at least 0, at most six decimals. */
export const money = exact('validate/money').refine((value) => value >= 0, { error: 'validate/money' });

/** Units of money a report may use. */
export const moneyUnits = ['元', '万元', '亿元'] as const;

/** An amount with its unit, where the form prints none. */
export const moneyWithUnit = z.strictObject({
  value: money.nullable(),
  unit: z.enum(moneyUnits, { error: 'validate/money-with-unit' }),
});

/** Any other figure: a number with at most six decimals; percentages and counts alike. */
export const decimal = exact('validate/decimal');
