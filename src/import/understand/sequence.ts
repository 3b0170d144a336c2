import type { FormNode } from '../../../schemas/edition.ts';
import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import type { CellResult, TableResult } from './cells.ts';
import { type CutCell, cutIntoRows, type Item } from './cut.ts';
import { cellValue } from './numerals.ts';
import { printings } from './order.ts';
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

/**
 * Reads a table whose rows are lost: where its numbers, one after the other as they stand, are as many as it has cells and
 * every row of it adds up, they are its cells. null where they are not, or where there is another way to cut them.
 */
export function readSequence(form: Form, table: FormTable, scattered: Scattered): TableResult | null {
  const kind = table.cells[0]?.kind ?? 'count';
  const items = scattered.fields.map((field): Numbered | null => {
    const { value, question } = cellValue(field.text, kind);
    return question ? null : { field, value, alone: field.alone };
  });
  if (items.some((item) => item === null)) return null;
  const width = table.columns.length;
  const columns = table.columns.map(({ key }) => key);
  const ways: readonly (readonly FormNode[])[] = table.singleRow
    ? [[]]
    : printings(table, new Set(scattered.rows.map(({ node }) => node).filter(({ children }) => !children)));
  const read = ways.flatMap((way) => {
    const keys = table.singleRow ? [onlyRow(table)] : way.map(({ key }) => key);
    const sums = keys.map((key) => rowSums(form, table, key, columns));
    if (sums.some((own) => own.length === 0) || items.length < width * keys.length) return [];
    const inOrder = cutIntoRows(items as Numbered[], sums, width, false);
    // numbers that changed places along a row are told by the sums down the table alone
    const isSound = (rows: Rows) => brokenIn(form, table, keys, rows).size === 0;
    const found = inOrder ?? cutIntoRows(items as Numbered[], sums, width, true, isSound);
    if (!found) return [];
    return [{ keys, way, cut: found.rows, cost: found.cost }];
  });
  const [best, other] = read.sort((a, b) => a.cost - b.cost);
  if (!best || best.cost === other?.cost) return null;
  const { keys, way, cut } = best;
  const named = table.singleRow ? scattered.columns.size >= width * mostNamed : agreesWithNames(scattered, way, cut);
  if (!named) return null;
  const broken = brokenIn(form, table, keys, cut);
  // two columns and more whose sums are broken may have changed places in a row
  const doubt = broken.size > 1 ? broken : new Set<string>();
  const cells = keys.flatMap((key, row) =>
    columns.flatMap((column, at): [string, CellResult][] => {
      const cell = table.cell(key, column) as Cell;
      const { value = null, item = null } = cut[row]?.[at] ?? {};
      const { text, place } = (item ?? cut[row]?.find((one) => one.item)?.item)?.field ?? { text: '', place: null };
      const unsure = doubt.has(column) && (cut[row] ?? []).some((other) => other.value !== 0);
      return [
        [
          cell.key,
          {
            cell,
            value: unsure ? null : value,
            unit: null,
            printed: item ? text : String(value),
            place,
            confidence: unsure ? 'doubtful' : 'likely',
            question: unsure ? 'unclear' : null,
          },
        ],
      ];
    }),
  );
  return { table, cells: new Map(cells), rows: new Set(keys) };
}
