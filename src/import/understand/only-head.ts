import type { FormTable } from '../../../schemas/form.ts';
import type { CellResult, TableResult } from './cells.ts';
import type { LabelToken } from './records.ts';
import { onlyRow } from './rows.ts';

/** So much of the head of a table must stand somewhere for the table to be printed there. */
const mostOfHead = 0.6;

/**
 * A table of one row whose head is printed while its numbers are lost, or blanks that left no trace: all is asked.
 * `empty`: its row stands below the head without a number: all is blank.
 */
export function onlyHead(table: FormTable, labels: readonly LabelToken[], empty = false): TableResult | null {
  if (!table.singleRow) return null;
  const met = new Set(
    labels.flatMap(({ word }) => word.meanings.flatMap(({ table: of, node }) => (of === table ? [node] : []))),
  );
  const leaves = [...met].filter((node) => table.columns.some((column) => column.node === node)).length;
  if (leaves < table.columns.length * mostOfHead) return null;
  const cells = table.cells.map(
    (cell): CellResult => ({
      cell,
      value: null,
      unit: null,
      printed: '',
      place: null,
      confidence: empty ? 'certain' : 'doubtful',
      question: empty ? null : 'no-numbers',
    }),
  );
  return { table, cells: new Map(cells.map((cell) => [cell.cell.key, cell])), rows: new Set([onlyRow(table)]) };
}
