import type { FilledTable } from '../../schemas/content.ts';
import type { Form, FormTable } from '../../schemas/form.ts';
import { type Equation, equationsOf } from '../../schemas/identity.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';

type Values = (number | null | undefined)[];
type Raw = Readonly<Record<string, unknown>>;

/** Cell values of a table's JSON object; an amount with its own unit goes into `units`. */
function rawValues(table: FormTable, json: Raw, units: Map<number, string>): Values {
  const values: Values = new Array(table.cells.length);
  const columns = table.columns.length;
  const lines = [...table.rows, ...table.groups];
  for (let line = 0; line < lines.length; line++) {
    const row = (table.singleRow ? json : json[lines[line]?.key as string]) as Raw | undefined;
    if (row === undefined) continue;
    for (let column = 0; column < columns; column++) {
      const index = line * columns + column;
      const value = row[table.columns[column]?.key as string] as
        | number
        | null
        | undefined
        | { value: number | null; unit: string };
      if (typeof value === 'object' && value !== null) {
        values[index] = value.value;
        units.set(index, value.unit);
      } else values[index] = value;
    }
  }
  return values;
}

/** Equations of a form whose left side is one total cell of this year: they define that total. */
const definitions = new WeakMap<Form, ReadonlyMap<FormTable, readonly Equation[]>>();

function definitionsOf(form: Form): ReadonlyMap<FormTable, readonly Equation[]> {
  let byTable = definitions.get(form);
  if (!byTable) {
    const defining = equationsOf(form).filter(
      ({ left, right }) =>
        left.length === 1 &&
        left[0]?.cells.length === 1 &&
        left[0].cells[0]?.total &&
        right.every((term) => term.year === 0),
    );
    byTable = Map.groupBy(defining, (equation) => equation.table);
    definitions.set(form, byTable);
  }
  return byTable;
}

/** The sum of an equation's right side: null where a part is not stated, undefined where a part is not there (yet). */
function rightSum(equation: Equation, values: Values): number | null | undefined {
  let sum = 0n;
  let stated = true;
  for (const term of equation.right) {
    const cells = term.whole && values[term.whole.index] !== undefined ? [term.whole] : term.cells;
    for (const cell of cells) {
      const value = values[cell.index];
      if (value === undefined) return undefined;
      if (value === null) stated = false;
      else sum += BigInt(term.sign) * millionths(value);
    }
  }
  return stated ? fromMillionths(sum) : null;
}

/** Totals that were left out, computed from the identities that define them, until no more can be. */
function computeTotals(equations: readonly Equation[], values: Values, absent: ReadonlySet<number>): Set<number> {
  const computed = new Set<number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const equation of equations) {
      const index = equation.left[0]?.cells[0]?.index as number;
      if (values[index] !== undefined || !absent.has(index)) continue;
      const sum = rightSum(equation, values);
      if (sum === undefined) continue;
      values[index] = sum;
      computed.add(index);
      changed = true;
    }
  }
  return computed;
}

/** Indexes of totals a report leaves out. A row of a group that is printed otherwise is not left out but absent. */
function leftOutTotals(table: FormTable, values: Values): Set<number> {
  const columns = table.columns.length;
  const absent = new Set<number>();
  for (const cell of table.cells) {
    if (!cell.total || values[cell.index] !== undefined) continue;
    const line = Math.floor(cell.index / columns) * columns;
    const rowThere = values.slice(line, line + columns).some((value) => value !== undefined);
    if (rowThere || cell.row.node.total) absent.add(cell.index);
  }
  return absent;
}

/**
 * A validated table object of statistics.json as numbers by cell index. Only totals may be left out; they are
 * computed (a total over a cell that is not stated is not stated) and listed in `computed`.
 */
export function fillTable(form: Form, table: FormTable, json: Raw): FilledTable {
  const units = new Map<number, string>();
  const values = rawValues(table, json, units);
  const absent = leftOutTotals(table, values);
  const computed =
    absent.size > 0 ? computeTotals(definitionsOf(form).get(table) ?? [], values, absent) : new Set<number>();
  for (const index of absent) values[index] ??= null;
  return { table, values, computed, units };
}
