import type { SourceCell, SourceTable } from '../source-document.ts';
import { isCellText, isCounted } from './numerals.ts';

const worded = (text: string) => /\p{L}.*\p{L}/u.test(text);

type Along = (before: SourceCell, cell: SourceCell) => SourceCell | null;

const across: Along = (before, cell) =>
  before.row === cell.row &&
  before.rowSpan === cell.rowSpan &&
  before.column + before.columnSpan === cell.column &&
  before.text === cell.text
    ? { ...before, columnSpan: before.columnSpan + cell.columnSpan }
    : null;

const down: Along = (before, cell) =>
  before.column === cell.column &&
  before.columnSpan === cell.columnSpan &&
  before.row + before.rowSpan === cell.row &&
  before.text === cell.text
    ? { ...before, rowSpan: before.rowSpan + cell.rowSpan }
    : null;

/** Words that stand behind a number of their row: they stand for numbers themselves, and each is a cell of its own. */
function numberWords(cells: readonly SourceCell[]): Set<string> {
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()];
  const behind = rows.flatMap((row) => {
    const first = row.findIndex(({ text }) => isCounted(text) && isCellText(text));
    return first < 0 ? [] : row.slice(first + 1).flatMap(({ text }) => (isCellText(text) ? [] : [text]));
  });
  return new Set(behind);
}

/** Cells in an order in which those that may be one follow each other, put together. */
function joined(cells: readonly SourceCell[], along: Along): SourceCell[] {
  const out: SourceCell[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    const one = last && worded(cell.text) ? along(last, cell) : null;
    if (one) out[out.length - 1] = one;
    else out.push(cell);
  }
  return out;
}

/** Cells that stand right before the numbers of a row: the label of that row and of no other. */
function ownLabels(cells: readonly SourceCell[]): Set<SourceCell> {
  const own = [...Map.groupBy(cells, ({ row }) => row).values()].flatMap((row) => {
    const counted = row.some(({ text }) => isCounted(text) && isCellText(text));
    const label = row.findLast(({ text }) => worded(text));
    return counted && label ? [label] : [];
  });
  return new Set(own);
}

/**
 * A table in which words that stand again beside or below themselves are one cell: converters to Markdown write what a
 * merged cell says into every place that it covers. Numbers stay as they stand, and so do the labels of two rows.
 */
export function withoutRepeats(table: SourceTable): SourceTable {
  const numbers = numberWords(table.cells);
  const isLabel = ({ text }: SourceCell) => !isCellText(text) && !numbers.has(text);
  const rows = joined(table.cells, (before, cell) => (isLabel(cell) ? across(before, cell) : null));
  const own = ownLabels(rows);
  const columns = joined(
    [...rows].sort((a, b) => a.column - b.column || a.row - b.row),
    (before, cell) => (own.has(cell) || !isLabel(cell) ? null : down(before, cell)),
  );
  if (columns.length === table.cells.length) return table;
  return { ...table, written: table.cells, cells: columns.sort((a, b) => a.row - b.row || a.column - b.column) };
}
