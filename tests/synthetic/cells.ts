import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import type { Equation, Term } from '../../schemas/identity.ts';
import { moneyUnits } from '../../schemas/numbers.ts';
import type { Figure } from '../../schemas/statistics.ts';
import type { Random } from './random.ts';

/** The object of a `statistics.json`: statutory tables under the keys of the form's sections, and the figures. */
export interface Statistics {
  [section: string]: unknown;
  figures: Figure[];
}

/** Amounts are made and compared in hundredths, counts as they are. */
const scaleOf = (cell: Cell) => (cell.kind === 'money' ? 100 : 1);

type Branch = Record<string, unknown>;

/** The object that holds a cell, or undefined where its table or row is not there. */
function holderOf(statistics: Statistics, path: readonly string[]): Branch | undefined {
  let at: unknown = statistics;
  for (const key of path.slice(0, -1)) at = at === null || at === undefined ? undefined : (at as Branch)[key];
  return (at ?? undefined) as Branch | undefined;
}

/** A cell's number; null: not stated; undefined: not there. */
export function readCell(statistics: Statistics, cell: Cell): number | null | undefined {
  const value = holderOf(statistics, cell.path)?.[cell.path.at(-1) as string];
  const number = value !== null && typeof value === 'object' ? (value as { value: number | null }).value : value;
  return number as number | null | undefined;
}

/** Puts a number into a cell, making its table and row where they are not there yet. */
export function writeCell(
  statistics: Statistics,
  cell: Cell,
  value: number | null,
  unit: string = moneyUnits[0],
): void {
  let at: Branch = statistics;
  for (const key of cell.path.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Branch;
  }
  at[cell.path.at(-1) as string] = cell.kind === 'money' && cell.unit === null ? { value, unit } : value;
}

/** Removes a cell. */
export function removeCell(statistics: Statistics, cell: Cell): void {
  delete holderOf(statistics, cell.path)?.[cell.path.at(-1) as string];
}

/** Removes a row with its cells. */
export function removeRow(statistics: Statistics, table: FormTable, row: string): void {
  delete holderOf(statistics, [...table.path, row])?.[row];
}

/** A cell's number in whole steps (hundredths for amounts). */
export const toSteps = (cell: Cell, value: number) => Math.round(value * scaleOf(cell));
/** Back from steps. */
export const fromSteps = (cell: Cell, steps: number) => steps / scaleOf(cell);

/** A plausible number in steps: mostly none or few, now and then many. */
export function randomSteps(cell: Cell, random: Random): number {
  const most = random.pick([0, 0, 0, 9, 9, 9, 60, 400]);
  const count = random.integer(0, most);
  if (cell.kind === 'signedCount') return random.integer(-9, 9);
  return cell.kind === 'money' ? count * 100 + random.integer(0, 99) : count;
}

/** A term's number in steps; null where one of its cells is not stated or not there. */
export function termSteps(term: Term, statistics: Statistics): number | null {
  const whole = term.whole && readCell(statistics, term.whole);
  if (term.whole && typeof whole === 'number') return toSteps(term.whole, whole);
  let sum = 0;
  for (const cell of term.cells) {
    const value = readCell(statistics, cell);
    if (typeof value !== 'number') return null;
    sum += toSteps(cell, value);
  }
  return sum;
}

/**
 * Left side minus right side of an equation, in steps: 0 where it holds.
 * null where a cell it needs is not stated, not there, or belongs to a year that is not given.
 */
export function residual(equation: Equation, statistics: Statistics, previous?: Statistics): number | null {
  let sum = 0;
  for (const [side, terms] of [[1, equation.left] as const, [-1, equation.right] as const]) {
    for (const term of terms) {
      const from = term.year === 0 ? statistics : previous;
      const value = from ? termSteps(term, from) : null;
      if (value === null) return null;
      sum += side * term.sign * value;
    }
  }
  return sum;
}

/** The cells the form itself prints: no rows that stand for a whole group. */
export const printedCells = (form: Form) =>
  form.tables.flatMap((table) => {
    const groups = new Set(table.groups);
    return table.cells.filter((cell) => !groups.has(cell.row));
  });
