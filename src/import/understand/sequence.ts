import type { FormNode } from '../../../schemas/edition.ts';
import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import type { CellResult, TableResult } from './cells.ts';
import { addsUp, type CutCell, cutIntoRows, type Item } from './cut.ts';
import { cellValue } from './numerals.ts';
import { printings } from './order.ts';
import type { RowSum } from './readings.ts';
import { onlyRow, rowSums } from './rows.ts';
import type { Scattered, ScatteredField } from './scattered.ts';
import { brokenColumns } from './solve.ts';

/** So many of the rows, or of the columns over a table of one row, must be named. */
const mostNamed = 0.6;
/** So many names of rows must stand beside their numbers: a table torn into lines leaves some elsewhere. */
const mostNear = 0.5;

interface Numbered extends Item {
  readonly field: ScatteredField;
}

type Rows = readonly (readonly CutCell<Numbered>[])[];

/** Do the names of rows stand beside the numbers that are theirs, and none beside those of another whose name stands here? */
function agreesWithNames({ rows, fields }: Scattered, way: readonly FormNode[], cut: Rows): boolean {
  const starts = cut.map((row) => {
    const first = row.findIndex(({ item }) => item !== null);
    return fields.indexOf(row[first]?.item?.field as ScatteredField) - first;
  });
  const placed = rows.flatMap(({ node, before }) => {
    const row = way.indexOf(node);
    return row < 0 ? [] : [{ row, before }];
  });
  const named = new Set(placed.map(({ row }) => row));
  const width = cut[0]?.length ?? 0;
  const near = placed.filter(({ row, before }) => Math.abs(before - (starts[row] as number)) <= width * 1.5);
  const exchanged = placed.some(({ row, before }) => {
    const there = starts.indexOf(before);
    return there >= 0 && there !== row && placed.some((other) => other.row === there && other.before === starts[row]);
  });
  return named.size >= way.length * mostNamed && near.length >= placed.length * mostNear && !exchanged;
}

/** The columns whose sums down the table do not hold. */
const brokenIn = (form: Form, table: FormTable, keys: readonly string[], cut: Rows) =>
  brokenColumns(form, table, new Map(keys.map((key, row) => [key, (cut[row] ?? []).map(({ value }) => value ?? 0)])));

interface Cut {
  readonly keys: readonly string[];
  readonly way: readonly FormNode[];
  readonly rows: Rows;
  readonly cost: number;
  /** Rows that do not add up as they are printed. */
  readonly misprinted: ReadonlySet<number>;
}

/** At most this share of the rows may not add up where there are as many numbers as cells. */
const mostMisprinted = 0.25;

/** As many numbers as cells, cut by counting: some rows may be misprinted, but no two below each other. */
function countedOff(
  items: readonly Numbered[],
  sums: readonly (readonly RowSum[])[],
  width: number,
): Cut['misprinted'] | null {
  if (items.length !== sums.length * width || sums.length < 2) return null;
  const values = items.map(({ value }) => value);
  const misprinted = new Set(
    sums.flatMap((own, row) => (addsUp(own, values.slice(row * width, (row + 1) * width)) ? [] : [row])),
  );
  const apart = [...misprinted].every((row) => !misprinted.has(row + 1));
  return apart && misprinted.size <= sums.length * mostMisprinted ? misprinted : null;
}

/** The ways to cut numbers into the rows of one printing of the form. */
function cutsFor(form: Form, table: FormTable, way: readonly FormNode[], items: readonly Numbered[]): Cut[] {
  const width = table.columns.length;
  const keys = table.singleRow ? [onlyRow(table)] : way.map(({ key }) => key);
  const sums = keys.map((key) =>
    rowSums(
      form,
      table,
      key,
      table.columns.map((column) => column.key),
    ),
  );
  if (sums.some((own) => own.length === 0) || items.length < width * keys.length) return [];
  const inOrder = cutIntoRows(items, sums, width, false);
  // numbers that changed places along a row are told by the sums down the table alone
  const isSound = (rows: Rows) => brokenIn(form, table, keys, rows).size === 0;
  const found = inOrder ?? cutIntoRows(items, sums, width, true, isSound);
  if (found) return [{ keys, way, misprinted: new Set(), ...found }];
  const misprinted = countedOff(items, sums, width);
  if (!misprinted) return [];
  const cells = items.map((item): CutCell<Numbered> => ({ value: item.value, item }));
  const rows = keys.map((_, row) => cells.slice(row * width, (row + 1) * width));
  return [{ keys, way, rows, cost: misprinted.size, misprinted }];
}

/** Headings over the columns of a table of one row: where its words are torn, these stand whole. */
const headings = (nodes: readonly FormNode[]): FormNode[] =>
  nodes.flatMap((node) => (node.children ? [node, ...headings(node.children)] : []));

/** Do the names of a table stand where its numbers do? */
function isNamed(scattered: Scattered, table: FormTable, { way, rows }: Cut): boolean {
  if (!table.singleRow) return agreesWithNames(scattered, way, rows);
  const over = headings(table.definition.columns);
  const { columns } = scattered;
  return (
    columns.size >= table.columns.length * mostNamed || (over.length > 1 && over.every((node) => columns.has(node)))
  );
}

/**
 * Reads a table whose rows are lost: where its numbers, one after the other as they stand, are as many as it has cells and
 * every row of it adds up, they are its cells. null where they are not, or where there is another way to cut them.
 * `placed`: the numbers of a row came from the left to the right, by their places on the page.
 */
export function readSequence(form: Form, table: FormTable, scattered: Scattered, placed: boolean): TableResult | null {
  const kind = table.cells[0]?.kind ?? 'count';
  const items = scattered.fields.flatMap((field): Numbered[] => {
    const { value, question } = cellValue(field.text, kind);
    return question ? [] : [{ field, value, alone: field.alone }];
  });
  if (items.length < scattered.fields.length) return null;
  const named = scattered.rows.map(({ node }) => node).filter(({ children }) => !children);
  const ways: readonly (readonly FormNode[])[] = table.singleRow ? [[]] : printings(table, new Set(named));
  const [best, other] = ways.flatMap((way) => cutsFor(form, table, way, items)).sort((a, b) => a.cost - b.cost);
  if (!best || best.cost === other?.cost || !isNamed(scattered, table, best)) return null;
  const { keys, rows, misprinted } = best;
  // text without places whose sums are broken: numbers may have changed places in a row, or rows have
  if (!placed && (misprinted.size > 0 || brokenIn(form, table, keys, rows).size > 1)) return null;
  const cells = keys.flatMap((key, row) =>
    table.columns.map((column, at): [string, CellResult] => {
      const own = rows[row] ?? [];
      const { value = null, item = null } = own[at] ?? {};
      const { text, place } = (item ?? own.find((one) => one.item)?.item)?.field ?? { text: '', place: null };
      const cell = table.cell(key, column.key) as Cell;
      const printed = item ? text : String(value);
      return [cell.key, { cell, value, unit: null, printed, place, confidence: 'likely', question: null }];
    }),
  );
  return { table, cells: new Map(cells), rows: new Set(keys) };
}
