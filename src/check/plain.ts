import type { Report } from '../../schemas/content.ts';
import type { Equation } from '../../schemas/identity.ts';

/** An equation as indexes and signs: left minus right is zero. */
interface Flat {
  readonly indexes: readonly number[];
  readonly signs: readonly number[];
  /** How many of them, counted from the first, are cells of this year; the rest are last year's. */
  readonly own: number;
}

const flats = new WeakMap<Equation, Flat>();

function flatten(equation: Equation): Flat {
  const sides = [
    ...equation.left.map((term) => ({ term, sign: term.sign })),
    ...equation.right.map((term) => ({ term, sign: -term.sign })),
  ];
  const ordered = sides.toSorted((a, b) => b.term.year - a.term.year);
  const cells = ordered.flatMap(({ term, sign }) =>
    term.cells.map((cell) => ({ index: cell.index, sign, year: term.year })),
  );
  return {
    indexes: cells.map(({ index }) => index),
    signs: cells.map(({ sign }) => sign),
    own: cells.filter(({ year }) => year === 0).length,
  };
}

/** Sums of integers below this stay exact: a form has fewer than 2^10 cells. */
const small = 2 ** 42;

/**
 * True where an equation holds beyond doubt: every cell is there and a small integer (none is of a group printed as one row),
 * last year's report is on the same form. Nearly all equations of nearly all reports are plain, so the exact and
 * slower `evaluate` is asked about the others alone.
 */
export function plainlyHolds(equation: Equation, report: Report, previous: Report | null): boolean {
  const flat = flats.get(equation) ?? flatten(equation);
  flats.set(equation, flat);
  const now = report.tables.get(equation.table.key)?.values;
  const last = previous?.form === report.form ? previous.tables.get(equation.table.key)?.values : undefined;
  let sum = 0;
  for (let i = 0; i < flat.indexes.length; i++) {
    const value = (i < flat.own ? now : last)?.[flat.indexes[i] as number] as number;
    if (!Number.isInteger(value) || Math.abs(value) > small) return false;
    sum += (flat.signs[i] as number) * value;
  }
  return sum === 0;
}
