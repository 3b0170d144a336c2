import type { FilledTable } from '../../../schemas/content.ts';
import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import { type Equation, equationsOf, type Term } from '../../../schemas/identity.ts';
import { fromMillionths, millionths } from '../../../schemas/numbers.ts';
import { type CellPlace, cellAddress } from '../../../schemas/workbook.ts';

/** One side of an equation as a sheet has it: cells that are added, cells that are taken away, and a known number. */
export interface Expression {
  readonly plus: readonly Cell[];
  readonly minus: readonly Cell[];
  /** Millionths: last year's numbers, which stand in no cell. */
  readonly constant: bigint;
}

type Places = ReadonlyMap<Cell, CellPlace>;

const all = new WeakMap<Form, ReadonlyMap<FormTable, readonly Equation[]>>();

/** The equations of a table, worked out once for each form. */
export function equationsFor(form: Form, table: FormTable): readonly Equation[] {
  const known = all.get(form) ?? Map.groupBy(equationsOf(form), (equation) => equation.table);
  all.set(form, known);
  return known.get(table) ?? [];
}

/** The number of a cell in last year's table, which may belong to another edition; undefined where it has none. */
function earlierValue(previous: FilledTable | null, cell: Cell): number | null | undefined {
  const own = previous?.table.cell(cell.row.key, cell.column.key);
  return own && previous ? previous.values[own.index] : undefined;
}

/** Last year's value of a term in millionths; null where it is not known. */
function earlierTerm({ whole, cells }: Term, previous: FilledTable | null): bigint | null {
  const closed = whole ? earlierValue(previous, whole) : undefined;
  const values = closed === undefined ? cells.map((cell) => earlierValue(previous, cell)) : [closed];
  let sum = 0n;
  for (const value of values) {
    if (typeof value !== 'number') return null;
    sum += millionths(value);
  }
  return sum;
}

/** One side of an equation; null where a cell it needs is not on the sheet, or last year's number is not known. */
export function expressionOf(terms: readonly Term[], places: Places, previous: FilledTable | null): Expression | null {
  const plus: Cell[] = [];
  const minus: Cell[] = [];
  let constant = 0n;
  for (const term of terms) {
    if (term.year === -1) {
      const value = earlierTerm(term, previous);
      if (value === null) return null;
      constant += term.sign === 1 ? value : -value;
      continue;
    }
    const cells = term.whole && places.has(term.whole) ? [term.whole] : term.cells;
    if (!cells.every((cell) => places.has(cell))) return null;
    (term.sign === 1 ? plus : minus).push(...cells);
  }
  return { plus, minus, constant };
}

/** The sum in millionths; null where one of its cells is not stated. */
export function sumOf({ plus, minus, constant }: Expression, values: FilledTable['values']): bigint | null {
  let sum = constant;
  for (const [cells, sign] of [[plus, 1n] as const, [minus, -1n] as const]) {
    for (const cell of cells) {
      const value = values[cell.index];
      if (typeof value !== 'number') return null;
      sum += sign * millionths(value);
    }
  }
  return sum;
}

/** Addresses of cells, runs along a row or column as ranges: `C5:H5,J5`. */
export function rangesOf(cells: readonly Cell[], places: Places): string[] {
  const ranges: { from: CellPlace; to: CellPlace }[] = [];
  for (const cell of cells) {
    const place = places.get(cell) as CellPlace;
    const last = ranges.at(-1);
    const down = last && place.column === last.to.column && place.row === last.to.row + 1;
    const across = last && place.row === last.to.row && place.column === last.to.column + 1;
    const fits = last && (down ? last.from.column === place.column : across && last.from.row === place.row);
    if (last && fits) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  return ranges.map(({ from, to }) => (from === to ? cellAddress(from) : `${cellAddress(from)}:${cellAddress(to)}`));
}

/** The sum as a formula. Amounts are rounded, for programs add up binary fractions. */
export function sumFormula({ plus, minus, constant }: Expression, places: Places): string {
  const sum = (cells: readonly Cell[]) => `SUM(${rangesOf(cells, places).join(',')})`;
  const parts = [
    ...(plus.length > 0 ? [sum(plus)] : []),
    ...(constant !== 0n ? [`(${fromMillionths(constant)})`] : []),
  ].join('+');
  const text = `${parts || '0'}${minus.length > 0 ? `-${sum(minus)}` : ''}`;
  return [...plus, ...minus].some((cell) => cell.kind === 'money') ? `ROUND(${text},6)` : text;
}

/** `COUNT(…)=7`: true while all of these cells hold numbers. */
export const completeFormula = (cells: readonly Cell[], places: Places): string =>
  `COUNT(${rangesOf(cells, places).join(',')})=${cells.length}`;
