import type { FormNode } from '../../../schemas/edition.ts';
import type { BlockLayout, SheetLayout } from './layout.ts';
import { textWidth } from './text-width.ts';

const within = (least: number, width: number, most: number) => Math.min(most, Math.max(least, Math.ceil(width)));

/** Widest label of the rows without sub-rows, and of groups. */
function widestLabels(nodes: readonly FormNode[]): { row: number; group: number } {
  let row = 0;
  let group = 0;
  for (const node of nodes) {
    const width = node.labelPrinted === false ? 0 : textWidth(node.label);
    if (!node.children) row = Math.max(row, width);
    else {
      const inner = widestLabels(node.children);
      group = Math.max(group, width, inner.group);
      row = Math.max(row, inner.row);
    }
  }
  return { row, group };
}

/** Widths of the columns of row headings: groups narrow and wrapped, rows wide. */
function headingWidths({ blocks, headings }: SheetLayout): number[] {
  const labels = blocks.map((block) => widestLabels(block.table.definition.rows));
  const row = Math.max(...labels.map((label) => label.row));
  const group = Math.max(...labels.map((label) => label.group));
  const names = blocks.map(({ table }) => textWidth(table.definition.rowHeader ?? ''));
  const last = within(headings > 1 ? 24 : 18, Math.max(row, ...names) + 3, headings > 1 ? 44 : 60);
  return Array.from({ length: headings }, (_, at) => (at === headings - 1 ? last : within(8, group / 2 + 3, 14)));
}

/** Digits of the longest number of a block, with its separators and a unit. */
function widestNumber({ filled }: BlockLayout): number {
  if (!filled) return 0;
  const numbers = filled.values.filter((value) => typeof value === 'number');
  const widths = numbers.map((value) => String(value).length * 1.35 + 2);
  return Math.max(0, ...widths) + (filled.units.size > 0 ? 5 : 0);
}

/** Least width of a column of numbers of one block: its head in two lines, its numbers in one. */
function numberWidth(block: BlockLayout): number {
  const heads = block.table.columns.map((column) => textWidth(column.label));
  return within(9, Math.max(Math.max(...heads) / 2 + 2, widestNumber(block)), 40);
}

/** Widths of all columns of a sheet, in half Chinese characters. */
export function sheetWidths(layout: SheetLayout): number[] {
  const needed = layout.blocks.map((block) => numberWidth(block) * block.table.columns.length);
  const least = layout.headings > 0 && layout.blocks.length > 1 ? 54 : 0;
  const numbers = Math.max(least, ...needed);
  return [...headingWidths(layout), ...layout.parts.map((part) => Math.ceil((numbers * part) / layout.whole))];
}
