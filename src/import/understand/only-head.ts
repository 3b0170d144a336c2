import type { FormTable } from '../../../schemas/form.ts';
import type { CellResult, TableResult } from './cells.ts';
import type { LabelToken } from './records.ts';
import { onlyRow } from './rows.ts';

/** So much of the head of a table must stand somewhere for the table to be printed there. */
const mostOfHead = 0.6;

/** A table whose caption, columns and rows are printed and no number behind any of them: all is asked. */
function onlyLabels(table: FormTable, labels: readonly LabelToken[]): TableResult | null {
  const own = labels.flatMap(({ word }) => word.meanings.filter((meaning) => meaning.table === table));
  const met = new Set(own.map(({ node }) => node));
  const captioned = !table.definition.captionPrinted || own.some(({ role }) => role === 'caption');
  const rows = table.rows.filter(({ node }) => met.has(node));
  if (!captioned || !table.columns.every(({ node }) => met.has(node)) || rows.length < Math.min(2, table.rows.length))
    return null;
  const keys = new Set(rows.map(({ key }) => key));
  return { table, cells: new Map(unknown(table, keys, false)), rows: keys };
}

/** Cells of rows of which no number is known. */
const unknown = (table: FormTable, rows: ReadonlySet<string>, empty: boolean) =>
  table.cells.flatMap((cell): [string, CellResult][] =>
    rows.has(cell.row.key)
      ? [
          [
            cell.key,
            {
              cell,
              value: null,
              unit: null,
              printed: '',
              place: null,
              confidence: empty ? 'certain' : 'doubtful',
              question: empty ? null : 'no-numbers',
            },
          ],
        ]
      : [],
  );

/**
 * A table of one row whose head is printed while its numbers are lost, or blanks that left no trace: all is asked.
 * `empty`: its row stands below the head without a number: all is blank.
 */
export function onlyHead(table: FormTable, labels: readonly LabelToken[], empty = false): TableResult | null {
  if (!table.singleRow) return empty ? null : onlyLabels(table, labels);
  const met = new Set(
    labels.flatMap(({ word }) => word.meanings.flatMap(({ table: of, node }) => (of === table ? [node] : []))),
  );
  const leaves = [...met].filter((node) => table.columns.some((column) => column.node === node)).length;
  if (leaves < table.columns.length * mostOfHead) return null;
  const rows = new Set([onlyRow(table)]);
  return { table, cells: new Map(unknown(table, rows, empty)), rows };
}
