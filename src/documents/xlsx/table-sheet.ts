import type { FormTable } from '../../../schemas/form.ts';
import type { Header } from '../../../schemas/table-grid.ts';
import { cellAddress } from '../../../schemas/workbook.ts';
import { fill } from '../../wording/labels.ts';
import { checks } from './check-cells.ts';
import { entryRules } from './entry-rules.ts';
import { emptyRecord, type MadeSheet, type WorkbookJob } from './job.ts';
import { type BlockLayout, laySheet, type SheetLayout, type TableBlock } from './layout.ts';
import { looks } from './looks.ts';
import { numberStyle } from './number-cell.ts';
import { Sheet } from './sheet.ts';
import { totalFormulas } from './totals.ts';
import { sheetWidths } from './widths.ts';
import { words } from './words.ts';

/** Rows before the table: the part's name, and a line with the report's title and the unit. */
const tableTop = 3;

const rowHeight = 19;

/** A table up to this long is printed in one piece. */
const onePageRows = 45;

function drawTop(sheet: Sheet, layout: SheetLayout, table: FormTable, title: string): void {
  const { number, label } = table.section;
  sheet.put({ row: 1, column: 1, columns: layout.last, value: `${number}、${label}`, style: looks.title });
  const { unit } = table.definition;
  const right = unit ? Math.min(2, layout.last - 1) : 0;
  sheet.put({ row: 2, column: 1, columns: layout.last - right, value: title, style: looks.subtitle });
  if (right > 0) {
    const value = fill(words.unit, { unit: unit ?? '' });
    sheet.put({ row: 2, column: layout.last - right + 1, columns: right, value, style: looks.unit });
  }
}

/** The cell in the top left corner: the form's note, or the name of the row headings. */
function drawCorner(sheet: Sheet, { table, head, heads }: BlockLayout, headings: number): void {
  if (headings === 0) return;
  const { note, rowHeader } = table.definition;
  const value = note ?? rowHeader ?? null;
  sheet.put({
    row: head,
    column: 1,
    rows: heads.length,
    columns: headings,
    value,
    style: note ? looks.corner : looks.head,
  });
}

/** Draws the headings of one block and records them. */
function drawHeads({ sheet, record }: MadeSheet, block: BlockLayout, layout: SheetLayout): void {
  const { headings } = layout;
  const label = (header: Header, row: number, column: number, style: (typeof looks)[keyof typeof looks]) => {
    const value = header.node.label;
    const place = sheet.put({ row, column, rows: header.rows, columns: header.columns, value, style });
    record.labels[cellAddress(place)] = value;
  };
  drawCorner(sheet, block, headings);
  block.heads.forEach((line, down) => {
    for (const header of line) {
      label(header, block.head + down, 1 + headings + (block.starts[header.from] ?? 0), looks.head);
    }
  });
  block.lines.forEach((line, down) => {
    if (headings === 0) return;
    let column = 1 + headings;
    for (const header of [...line.headers].reverse()) {
      column -= header.columns;
      label(header, block.body + down, column, header.node === line.node ? looks.row : looks.group);
    }
  });
}

/** Draws the numbers of one block, its totals as formulas, and records their places. */
function drawNumbers({ sheet, record }: MadeSheet, block: BlockLayout, job: WorkbookJob): void {
  const { filled, places, table, starts } = block;
  if (!filled) return;
  const formulas = totalFormulas(job.view.report.form, block);
  for (const [cell, place] of places) {
    const at = table.columns.indexOf(cell.column);
    const formula = formulas.get(cell);
    sheet.put({
      ...place,
      columns: (starts[at + 1] ?? 0) - (starts[at] ?? 0),
      value: formula ?? filled.values[cell.index] ?? null,
      style: numberStyle(cell, filled, job.use, formula !== undefined),
    });
    record.cells[cell.key] = cellAddress(place);
  }
}

function drawBlock(made: MadeSheet, block: BlockLayout, layout: SheetLayout, job: WorkbookJob): void {
  const { table, filled, caption, head } = block;
  const wide = { column: 1, columns: layout.last };
  if (caption !== null) {
    const value = table.definition.label;
    const place = made.sheet.put({ ...wide, row: caption, value, style: looks.section });
    made.record.labels[cellAddress(place)] = value;
  }
  if (!filled) {
    made.sheet.put({ ...wide, row: head, value: words.missing, style: looks.absent });
    return;
  }
  drawHeads(made, block, layout);
  drawNumbers(made, block, job);
}

/** Sentences under the table for its grounds. @returns first row after them */
function drawNotes(sheet: Sheet, { blocks, end, last }: SheetLayout, use: WorkbookJob['use']): number {
  const filled = blocks.flatMap((block) => block.filled ?? []);
  const notes = [
    ...(use === 'report' && filled.some((table) => table.values.includes(null)) ? [words.blankNote] : []),
    ...(use === 'report' && filled.some((table) => table.computed.size > 0) ? [words.computedNote] : []),
  ];
  if (notes.length === 0) return end;
  sheet.put({ row: end, column: 1, columns: last, value: notes.join(''), style: looks.note });
  return end + 1;
}

/** What stays in view: the heads of a table that stands alone, the row headings where there is room beside them. */
function frozenPart({ blocks, headings }: SheetLayout): { rows: number; columns: number } {
  const [only] = blocks;
  const rows = blocks.length === 1 && only?.filled ? only.body - 1 : tableTop - 1;
  return { rows, columns: headings };
}

/** One bordered table of the form on a sheet of its own, A4; tables with many columns lie across. */
export function tableSheet(blocks: readonly TableBlock[], name: string, job: WorkbookJob): MadeSheet {
  const layout = laySheet(blocks, tableTop);
  const frozen = frozenPart(layout);
  const sheet = new Sheet(name, {
    frozen,
    landscape: blocks.some(({ table }) => table.columns.length > 4),
    onePage: layout.end <= onePageRows,
    protected: job.use === 'form',
    ...(frozen.rows >= tableTop ? { repeated: [tableTop, frozen.rows] as const } : {}),
  });
  sheet.setWidths(sheetWidths(layout));
  drawTop(sheet, layout, (blocks[0] as TableBlock).table, job.view.title);
  const made = { sheet, record: emptyRecord(name) };
  for (const block of layout.blocks) drawBlock(made, block, layout, job);
  const next = drawNotes(sheet, layout, job.use);
  sheet.printed = { rows: next - 1, columns: layout.last };
  if (job.use === 'form') {
    entryRules(made, layout);
    checks(sheet, layout, job, next);
    // an amount says nothing without the unit that is chosen beside the table
    const chosen = Object.keys(made.record.units).length > 0;
    if (chosen) sheet.printed = { ...sheet.printed, columns: sheet.lastColumn };
  }
  sheet.settle(rowHeight);
  return made;
}
