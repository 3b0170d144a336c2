import type { FilledTable } from '../../../schemas/content.ts';
import type { Cell, FormTable } from '../../../schemas/form.ts';
import { columnHeaders, depthOf, type Header, type Line, rowLines, sharedGrid } from '../../../schemas/table-grid.ts';
import type { PartView, ReportView } from '../../../schemas/views.ts';
import type { CellPlace } from '../../../schemas/workbook.ts';

/** A statutory table with its numbers; null: not published. */
export interface TableBlock {
  readonly table: FormTable;
  readonly filled: FilledTable | null;
}

/** Where one table stands on its sheet. */
export interface BlockLayout extends TableBlock {
  /** Row of the printed caption, or null. */
  readonly caption: number | null;
  /** First row of the column headings (of the words for a table that was not published). */
  readonly head: number;
  readonly heads: readonly (readonly Header[])[];
  /** First row of numbers; the rows with their headings. */
  readonly body: number;
  readonly lines: readonly Line[];
  /** Grid columns where each column of numbers begins, from 0, and where the last ends. */
  readonly starts: readonly number[];
  /** Where each number stands. */
  readonly places: ReadonlyMap<Cell, CellPlace>;
  /** First row after it. */
  readonly end: number;
}

/** All tables of one sheet. */
export interface SheetLayout {
  readonly blocks: readonly BlockLayout[];
  /** Columns of row headings. */
  readonly headings: number;
  /** Columns of numbers, as parts of `whole`. */
  readonly parts: readonly number[];
  readonly whole: number;
  /** Last column of the official table. */
  readonly last: number;
  /** First row after the tables. */
  readonly end: number;
}

/** The bordered tables of a part: those with a printed caption are blocks of one, any other stands alone. */
export function borderedTables({ tables }: PartView, { report: { form } }: ReportView): TableBlock[][] {
  const sheets: TableBlock[][] = [];
  for (const { key, filled } of tables) {
    const table = form.table.get(key);
    if (!table) continue;
    const last = sheets.at(-1);
    const joins = table.definition.captionPrinted && last?.[0]?.table.definition.captionPrinted;
    if (joins && last) last.push({ table, filled });
    else sheets.push([{ table, filled }]);
  }
  return sheets;
}

/** Keys of groups whose own row holds the numbers instead of their sub-rows. */
function closedGroups({ table, values }: FilledTable): ReadonlySet<string> {
  const first = table.columns[0]?.key ?? '';
  const stated = (row: string) => values[table.cell(row, first)?.index ?? -1] !== undefined;
  return new Set(table.groups.filter((group) => stated(group.key)).map((group) => group.key));
}

const headingColumns = (table: FormTable) =>
  table.rows.every((row) => row.node.labelPrinted === false) ? 0 : depthOf(table.definition.rows);

function layBlock(block: TableBlock, top: number, headings: number, starts: readonly number[]): BlockLayout {
  const { table, filled } = block;
  const caption = table.definition.captionPrinted ? top : null;
  const head = caption === null ? top : top + 1;
  const places = new Map<Cell, CellPlace>();
  if (!filled) return { ...block, caption, head, heads: [], body: head, lines: [], starts, places, end: head + 1 };
  const heads = columnHeaders(table.definition.columns, starts);
  const body = head + heads.length;
  const lines = rowLines(table.definition.rows, headings, closedGroups(filled));
  lines.forEach((line, at) => {
    table.columns.forEach((column, position) => {
      const cell = table.cell(line.key, column.key);
      if (cell) places.set(cell, { row: body + at, column: 1 + headings + (starts[position] ?? 0) });
    });
  });
  return { ...block, caption, head, heads, body, lines, starts, places, end: body + lines.length };
}

/** Places the blocks of one bordered table below each other from row `top` on. */
export function laySheet(blocks: readonly TableBlock[], top: number): SheetLayout {
  const grid = sharedGrid(blocks.map((block) => block.table.columns.length));
  const headings = Math.max(...blocks.map((block) => headingColumns(block.table)));
  const laid: BlockLayout[] = [];
  let next = top;
  blocks.forEach((block, at) => {
    const one = layBlock(block, next, headings, grid.starts[at] ?? []);
    laid.push(one);
    next = one.end;
  });
  const last = headings + grid.widths.length;
  return { blocks: laid, headings, parts: grid.widths, whole: grid.whole, last, end: next };
}
