import type { Cell, Form } from '../../schemas/form.ts';
import type { Figure } from '../../schemas/statistics.ts';
import { printedCells, readCell, type Statistics, writeCell } from '../synthetic/cells.ts';

/** The one unit that amounts of the region are in where the form prints none, so that sums stay exact. */
const moneyUnit = '万元';

/** True for an amount whose unit the report must state itself. */
export const statesUnit = (cell: Cell): boolean => cell.kind === 'money' && cell.unit === null;

/** The same numbers with all amounts in one unit. */
export function inOneUnit(form: Form, statistics: Statistics): Statistics {
  for (const cell of printedCells(form).filter(statesUnit))
    writeCell(statistics, cell, readCell(statistics, cell) ?? null, moneyUnit);
  return statistics;
}

/** A sum of hundredths without the noise of binary fractions. */
const plus = (a: number, b: number) => Math.round((a + b) * 100) / 100;

/** Figures of the same key add up; the first one's words stay. */
function addFigures(figures: readonly Figure[], more: readonly Figure[]): Figure[] {
  const known = new Map(figures.map((figure) => [figure.key, figure]));
  for (const figure of more) {
    const before = known.get(figure.key);
    known.set(figure.key, { ...(before ?? figure), value: plus(before?.value ?? 0, figure.value ?? 0) });
  }
  return [...known.values()];
}

/** The sum with one more unit's statistics, cell by cell. `except`: keys of sections that are left out of it. */
export function addUp(
  form: Form,
  sum: Statistics | undefined,
  unit: Statistics,
  except: readonly string[] = [],
): Statistics {
  const total = sum ?? ({ figures: [] } as Statistics);
  for (const cell of printedCells(form)) {
    const own = except.includes(cell.path[0] as string) ? 0 : (readCell(unit, cell) ?? 0);
    writeCell(total, cell, plus(sum ? (readCell(sum, cell) ?? 0) : 0, own), moneyUnit);
  }
  total.figures = addFigures(total.figures, unit.figures);
  return total;
}
