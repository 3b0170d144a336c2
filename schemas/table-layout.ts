import type { FilledTable } from './content.ts';
import type { Cell, FormTable } from './form.ts';
import { columnHeaders, headingWidth, type Line, rowLines, sharedGrid } from './table-grid.ts';

/** One table of the form with its numbers; null: the organ did not publish it. */
export interface TableBlock {
  readonly table: FormTable;
  readonly filled: FilledTable | null;
}

/** One cell of a bordered table. Places and spans count columns and rows of the whole table. */
export interface LayoutCell {
  readonly kind: 'caption' | 'corner' | 'columnHead' | 'rowHead' | 'number' | 'absent';
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** The words of the form; nothing in a number and in the cell that says a block was not published. */
  readonly text: string;
  readonly total: boolean;
  /** What a number's place is in the form; null in all other cells. */
  readonly cell: Cell | null;
}

export interface LayoutRow {
  /** Which of the blocks it belongs to. */
  readonly block: number;
  /** A row of the head: captions and headings over the columns. */
  readonly head: boolean;
  readonly cells: readonly LayoutCell[];
}

/** A bordered table, row by row: columns of row headings, then the grid of the numbers. */
export interface TableLayout {
  readonly headings: number;
  /** Widths of the grid columns of the numbers, in parts of `whole`. */
  readonly numbers: readonly number[];
  readonly whole: number;
  readonly rows: readonly LayoutRow[];
}

/** Keys of groups whose own row holds numbers (or blanks) instead of their sub-rows. */
export function closedGroups({ table, values }: FilledTable): Set<string> {
  const first = table.columns[0]?.key ?? '';
  const stated = (row: string) => values[table.cell(row, first)?.index ?? -1] !== undefined;
  return new Set(table.groups.filter((group) => stated(group.key)).map((group) => group.key));
}

/** The tables of a part as the form borders them: those with a printed caption are blocks of one, any other stands alone. */
export function borderedTables(blocks: readonly TableBlock[]): TableBlock[][] {
  const tables: TableBlock[][] = [];
  for (const block of blocks) {
    const last = tables.at(-1);
    if (block.table.definition.captionPrinted && last?.[0]?.table.definition.captionPrinted) last.push(block);
    else tables.push([block]);
  }
  return tables;
}

const plain = { columns: 1, rows: 1, total: false, cell: null };

function headRows(block: number, { table }: TableBlock, width: number, starts: readonly number[]): LayoutRow[] {
  const { note, rowHeader, columns } = table.definition;
  const rows = columnHeaders(columns, starts);
  return rows.map((headers, level) => {
    const corner: LayoutCell = {
      ...plain,
      kind: 'corner',
      column: 0,
      columns: width,
      rows: rows.length,
      text: note ?? rowHeader ?? '',
    };
    const heads = headers.map(
      (header): LayoutCell => ({
        ...plain,
        kind: 'columnHead',
        column: width + (starts[header.from] ?? 0),
        columns: header.columns,
        rows: header.rows,
        text: header.node.label,
        total: Boolean(header.node.total),
      }),
    );
    return { block, head: true, cells: level === 0 && width > 0 ? [corner, ...heads] : heads };
  });
}

/** The headings that begin in a row: they stand side by side and end where the numbers begin. */
function rowHeads(line: Line, width: number): LayoutCell[] {
  let column = width - line.headers.reduce((sum, header) => sum + header.columns, 0);
  return line.headers.map(({ node, columns, rows }) => {
    column += columns;
    return {
      kind: 'rowHead',
      column: column - columns,
      columns,
      rows,
      text: node.label,
      total: Boolean(node.total),
      cell: null,
    };
  });
}

function numberRows(
  block: number,
  { table, filled }: TableBlock,
  width: number,
  starts: readonly number[],
): LayoutRow[] {
  const closed = filled ? closedGroups(filled) : new Set<string>();
  return rowLines(table.definition.rows, width, closed).map((line) => {
    const numbers = table.columns.map((leaf, place): LayoutCell => {
      const cell = table.cell(line.key, leaf.key);
      if (!cell) throw new Error(`no cell ${line.key} ${leaf.key} in ${table.key}`);
      const column = starts[place] ?? 0;
      const columns = (starts[place + 1] ?? 0) - column;
      return { kind: 'number', column: width + column, columns, rows: 1, text: '', total: cell.total, cell };
    });
    return { block, head: false, cells: width > 0 ? [...rowHeads(line, width), ...numbers] : numbers };
  });
}

/**
 * One bordered table of the form as the report prints it, for any output that has cells with spans. Blocks of different
 * widths share one grid; a block with a printed caption begins with it in a row of its own.
 */
export function layoutTable(blocks: readonly TableBlock[]): TableLayout {
  const grid = sharedGrid(blocks.map(({ table }) => table.columns.length));
  const width = Math.max(...blocks.map(({ table }) => headingWidth(table)));
  const all = width + grid.widths.length;
  const rows = blocks.flatMap((shape, block): LayoutRow[] => {
    const { captionPrinted, label } = shape.table.definition;
    const wide = { ...plain, column: 0, columns: all };
    const caption: LayoutRow = { block, head: true, cells: [{ ...wide, kind: 'caption', text: label }] };
    const before = captionPrinted ? [caption] : [];
    if (!shape.filled) return [...before, { block, head: false, cells: [{ ...wide, kind: 'absent', text: '' }] }];
    const starts = grid.starts[block] ?? [];
    return [...before, ...headRows(block, shape, width, starts), ...numberRows(block, shape, width, starts)];
  });
  return { headings: width, numbers: grid.widths, whole: grid.whole, rows };
}
