import type { ValueKind } from '../../../schemas/edition.ts';
import { fits } from './numerals.ts';

/** One way to read a row: a value for each of its columns. */
export type Reading = readonly (number | null)[];

/** A sum that a reading of a row must satisfy: places with signs that add up to 0. */
export interface RowSum {
  readonly terms: readonly { readonly at: number; readonly sign: 1 | -1 }[];
}

const mostSteps = 200_000;
const mostReadings = 20_000;

const part = /^(?:[+\-−]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?)$/;
const digits = /^\d{1,15}$/;
const scale = 1e6;

/** A piece of digits as a number of this kind; undefined where it is none. */
function numberOf(text: string, kind: ValueKind): number | null | undefined {
  if (digits.test(text)) return text.length > 1 && text[0] === '0' ? undefined : Number(text);
  if (/^[-−]$/.test(text)) return null;
  if (!part.test(text)) return undefined;
  if (/^[+\-−]/.test(text) && kind !== 'signedCount') return undefined;
  const value = Number(text.replace('−', '-').replace(/[,+]/g, ''));
  return fits(value, kind) ? (value === 0 ? 0 : value) : undefined;
}

/**
 * All ways to read fields as the numbers of a row: several numbers may have run together (`713000074`), or one may have
 * come apart at its thousands (`3 525`), which only a sum without blanks can tell. `sums` leave out what does not add
 * up. null: too many to be told.
 */
export function readingsOf(
  fields: readonly string[],
  kinds: readonly ValueKind[],
  sums: readonly RowSum[],
): Reading[] | null {
  const found: Reading[] = [];
  const last = (sum: RowSum) => Math.max(...sum.terms.map(({ at }) => at));
  const due = new Map(Map.groupBy(sums, last));
  const joined: number[] = [];
  let steps = 0;
  const proven = (values: Reading) =>
    joined.every((place) =>
      sums.some(({ terms }) => terms.some(({ at }) => at === place) && terms.every(({ at }) => values[at] !== null)),
    );
  const holds = (values: readonly (number | null)[]) =>
    (due.get(values.length - 1) ?? []).every(({ terms }) => {
      const parts = terms.map(({ at, sign }) => {
        const value = values[at];
        return value === null || value === undefined ? Number.NaN : Math.round(value * scale) * sign;
      });
      const sum = parts.reduce((a, b) => a + b, 0);
      return Number.isNaN(sum) || sum === 0;
    });
  const walk = (field: number, at: number, values: (number | null)[]): boolean => {
    if (++steps > mostSteps || found.length > mostReadings) return false;
    if (values.length === kinds.length) {
      if (field === fields.length && proven(values)) found.push([...values]);
      return true;
    }
    const text = fields[field];
    if (text === undefined) return true;
    const kind = kinds[values.length] as ValueKind;
    const go = (value: number | null | undefined, nextField: number, nextAt: number) => {
      if (value === undefined) return true;
      values.push(value);
      const on = !holds(values) || walk(nextField, nextAt, values);
      values.pop();
      return on;
    };
    if (text === '') return go(null, field + 1, 0);
    // in the last field every column that is left needs a letter, and the last column takes all
    const left = field === fields.length - 1 ? kinds.length - values.length - 1 : 0;
    const start = field === fields.length - 1 && left === 0 ? text.length : at + 1;
    for (let end = start; end <= text.length - left; end++) {
      const whole = end === text.length;
      if (!go(numberOf(text.slice(at, end), kind), whole ? field + 1 : field, whole ? 0 : end)) return false;
    }
    const next = fields[field + 1];
    if (at === 0 && next && fields.length > kinds.length && /^[1-9]\d{0,2}$/.test(text) && /^\d{3}$/.test(next)) {
      joined.push(values.length);
      const on = go(numberOf(text + next, kind), field + 2, 0);
      joined.pop();
      return on;
    }
    return true;
  };
  return walk(0, 0, []) ? found : null;
}

/** What all readings agree on, place by place; undefined where they differ. */
export const agreed = (readings: readonly Reading[]): (number | null | undefined)[] =>
  (readings[0] ?? []).map((value, at) => (readings.every((reading) => reading[at] === value) ? value : undefined));
