import type { Form, FormTable } from '../../../schemas/form.ts';
import type { Equation, Term } from '../../../schemas/identity.ts';
import { cellValue } from './numerals.ts';
import type { Reading } from './readings.ts';
import { ownEquations, type ReadRow } from './rows.ts';

const scale = 1e6;
const mostChoices = 20_000;
/** Fewer where they are looked at again and again. */
const fewChoices = 4000;

/** The ways to read a row; one that is printed clearly has one. */
function waysOf(table: FormTable, row: ReadRow): readonly Reading[] {
  if (row.readings) return row.readings;
  const one = row.columns.map((column) => {
    const cell = table.cell(row.key ?? '', column);
    const field = row.fields.get(column);
    return cell && field ? cellValue(field.text, cell.kind).value : null;
  });
  return [one];
}

/** The rows a term speaks of: a group's own row where it was printed, else its parts. */
function rowsOfTerm(term: Term, rows: ReadonlyMap<string, unknown>): string[] {
  const whole = term.whole?.row.key;
  if (whole !== undefined && rows.has(whole)) return [whole];
  return [...new Set(term.cells.map((cell) => cell.row.key))];
}

interface ColumnSum {
  readonly column: string;
  readonly terms: readonly { readonly row: string; readonly sign: number }[];
}

function columnSum({ left, right }: Equation, rows: ReadonlyMap<string, unknown>): ColumnSum | null {
  const column = left[0]?.cells[0]?.column.key;
  if (column === undefined) return null;
  const signed = [...left.map((term) => ({ term, side: 1 })), ...right.map((term) => ({ term, side: -1 }))];
  const terms = signed.flatMap(({ term, side }) =>
    rowsOfTerm(term, rows).map((row) => ({ row, sign: term.sign * side })),
  );
  return { column, terms };
}

/** true, false, or null where a number is missing. */
function holds(sum: ColumnSum, valueAt: (row: string, column: string) => number | null): boolean | null {
  let total = 0;
  for (const { row, sign } of sum.terms) {
    const value = valueAt(row, sum.column);
    if (value === null) return null;
    total += sign * Math.round(value * scale);
  }
  return total === 0;
}

/** All choices of one reading for each row. */
function* choices(lists: readonly (readonly Reading[])[]): Generator<Reading[]> {
  const [first, ...rest] = lists;
  if (!first) yield [];
  else for (const reading of first) for (const others of choices(rest)) yield [reading, ...others];
}

/** The sums down the columns of a table, identity by identity, over the rows that were printed. */
function families(form: Form, table: FormTable, rows: ReadonlyMap<string, unknown>): ColumnSum[][] {
  const own = ownEquations(form).filter((equation) => equation.table === table && equation.identity.each === 'column');
  return [...Map.groupBy(own, ({ identity }) => identity.id).values()].map((equations) =>
    equations.flatMap((equation) => columnSum(equation, rows) ?? []),
  );
}

/**
 * Leaves out readings of rows that no choice of the other rows' readings makes agree with the sums down the columns.
 * Where the printed numbers contradict a sum whatever is chosen, that sum decides nothing.
 */
export function narrowed(form: Form, table: FormTable, read: ReadonlyMap<string, ReadRow>): Map<string, ReadRow> {
  const rows = new Map(read);
  const sums = families(form, table, rows);
  for (let round = 0; round < 3; round++) {
    for (const family of sums) narrow(table, rows, family);
  }
  return rows;
}

/** The same without the sums down one column; null unless all others were looked at, and hold. */
export function narrowedWithout(
  form: Form,
  table: FormTable,
  read: ReadonlyMap<string, ReadRow>,
  column: string,
): Map<string, ReadRow> | null {
  const rows = new Map(read);
  const sums = families(form, table, rows).map((family) => family.filter((sum) => sum.column !== column));
  for (let round = 0; round < 2; round++)
    if (!sums.every((family) => narrow(table, rows, family, fewChoices))) return null;
  return rows;
}

/** Narrows the readings of the rows that a family of sums is about; true where it holds for some choice of them. */
function narrow(
  table: FormTable,
  rows: Map<string, ReadRow>,
  family: readonly ColumnSum[],
  most = mostChoices,
): boolean {
  const keys = [...new Set(family.flatMap(({ terms }) => terms.map(({ row }) => row)))];
  const present = keys.map((key) => rows.get(key));
  if (present.some((row) => !row || row.readings?.length === 0)) return false;
  const all = present as ReadRow[];
  const open = all.filter((row) => (row.readings?.length ?? 0) > 1);
  const size = open.reduce((product, row) => product * (row.readings?.length ?? 1), 1);
  if (size > most) return false;
  const fixed = new Map(all.filter((row) => !open.includes(row)).map((row) => [row.key ?? '', waysOf(table, row)[0]]));
  const places = new Map(all.map((row) => [row.key ?? '', new Map(row.columns.map((column, at) => [column, at]))]));
  const kept = open.map(() => new Set<Reading>());
  let held = false;
  for (const choice of choices(open.map((row) => row.readings ?? []))) {
    const valueAt = (row: string, column: string) => {
      const at = places.get(row)?.get(column);
      const chosen = open.findIndex(({ key }) => key === row);
      const reading = chosen >= 0 ? choice[chosen] : fixed.get(row);
      return at === undefined ? null : (reading?.[at] ?? null);
    };
    if (family.every((sum) => holds(sum, valueAt) !== false)) {
      held = true;
      for (const [index, reading] of choice.entries()) kept[index]?.add(reading);
    }
  }
  open.forEach((row, index) => {
    const readings = [...(kept[index] ?? [])];
    if (readings.length > 0) rows.set(row.key ?? '', { ...row, readings });
  });
  return held;
}

/** The columns whose sums down a table of clear numbers do not hold; `values` by row, column by column of the form. */
export function brokenColumns(
  form: Form,
  table: FormTable,
  values: ReadonlyMap<string, readonly (number | null)[]>,
): Set<string> {
  const at = new Map(table.columns.map(({ key }, index) => [key, index]));
  const valueAt = (row: string, column: string) => values.get(row)?.[at.get(column) ?? -1] ?? null;
  const sums = families(form, table, values).flat();
  return new Set(sums.filter((sum) => holds(sum, valueAt) === false).map(({ column }) => column));
}

/** True where the numbers of these rows contradict a sum down a column. */
export function contradicts(form: Form, table: FormTable, rows: ReadonlyMap<string, ReadRow>): boolean {
  const valueAt = (key: string, column: string) => {
    const row = rows.get(key);
    const at = row?.columns.indexOf(column) ?? -1;
    return row && at >= 0 ? (waysOf(table, row)[0]?.[at] ?? null) : null;
  };
  return families(form, table, rows).some((family) => family.some((sum) => holds(sum, valueAt) === false));
}
