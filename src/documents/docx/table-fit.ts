import type { TableLayout } from '../../../schemas/table-layout.ts';
import { cellMargin, tableLine, tableSizes, textHeight, textWidth } from './page.ts';
import { textEms } from './text-width.ts';

/** How a statutory table is set. */
export interface TableFit {
  /** Size of its text in half-points. */
  readonly size: number;
  /** Widths of its columns in twentieths of a point. */
  readonly widths: readonly number[];
  readonly rowHeight: number;
  /** It fits on one page and must not be torn apart. */
  readonly onePage: boolean;
}

/** Space at both sides of a cell's text, with a little to spare for the borders; above and below it. */
const inset = 2 * cellMargin.side + 16;
const lead = 2 * cellMargin.end;
/** Columns of row headings, in ems: all but the last hold groups, whose words run downwards; the last holds the rows. */
const groupHeading = 4;
const rowHeading = 8;
/** What a column of numbers has where there is room: the share the form itself gives it. */
const share = 0.07;
/** So many columns share the width evenly with their headings. */
const fewColumns = 4;
/** The lines over and under a table that belong to it: the heading of the part, unit, notes. */
const company = 1200;

const emsToTwips = (ems: number, size: number) => Math.ceil(ems * size * 10);

/** What the widest number needs, in ems for one grid column of one part. */
function widestNumber({ rows, headings, numbers }: TableLayout, textOf: (row: number, cell: number) => string): number {
  let widest = 2;
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, index) => {
      if (cell.kind !== 'number') return;
      let parts = 0;
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        parts += numbers[column - headings] ?? 1;
      widest = Math.max(widest, textEms(textOf(row, index)) / parts);
    });
  });
  return widest;
}

/** Widths of all columns for a size of text; null where the page is too narrow for it. */
function widthsFor(layout: TableLayout, size: number, number: number): number[] | null {
  const { headings, numbers, rows } = layout;
  const least = emsToTwips(number, size) + inset;
  const groups = Array.from({ length: Math.max(0, headings - 1) }, () => emsToTwips(groupHeading, size) + inset);
  const grouped = groups.reduce((sum, width) => sum + width, 0);
  const rest = textWidth - grouped - (headings > 0 ? emsToTwips(rowHeading, size) + inset : 0);
  const parts = numbers.reduce((sum, part) => sum + part, 0);
  if (least * parts > rest) return null;
  // Few columns share the width evenly with the heading, as the form draws them; many leave the heading what they can.
  const columns = Math.max(...rows.map(({ cells }) => cells.filter(({ kind }) => kind === 'number').length));
  const evenly = headings === 0 ? rest : (textWidth * columns) / (columns + 1);
  const wanted = headings === 0 || columns <= fewColumns ? evenly : Math.max(least, share * textWidth) * parts;
  const forNumbers = Math.min(wanted, rest);
  let edge = 0;
  const widths = numbers.map((part) => {
    const from = Math.round((forNumbers * edge) / parts);
    edge += part;
    return Math.round((forNumbers * edge) / parts) - from;
  });
  const left = textWidth - grouped - widths.reduce((sum, width) => sum + width, 0);
  return headings > 0 ? [...groups, left, ...widths] : widths;
}

/** Height of the table in twentieths of a point, by the lines that its words need. */
function heightOf(layout: TableLayout, size: number, widths: readonly number[]): number {
  return layout.rows.reduce((sum, { cells }) => {
    const lines = cells.map(({ column, columns, rows, text }) => {
      const width = widths.slice(column, column + columns).reduce((all, one) => all + one, -inset);
      return Math.ceil(emsToTwips(textEms(text), size) / width / rows) || 1;
    });
    return sum + Math.max(...lines) * tableLine(size) + lead;
  }, 0);
}

/**
 * The largest size of text at which a table has room for its longest number and fits on one page; if none does, the
 * largest that has room, on as many pages as it takes.
 *
 * @param textOf the words of a number by its place in the layout
 */
export function fitTable(layout: TableLayout, textOf: (row: number, cell: number) => string): TableFit {
  const number = widestNumber(layout, textOf);
  let first: TableFit | null = null;
  for (const size of tableSizes) {
    const widths = widthsFor(layout, size, number);
    if (!widths) continue;
    const onePage = heightOf(layout, size, widths) + company <= textHeight;
    const fit = { size, widths, rowHeight: tableLine(size) + lead, onePage };
    if (onePage) return fit;
    first ??= fit;
  }
  return first ?? squeezed(layout);
}

/** A table that no size fits: the smallest one, all columns alike; long numbers are broken where the cell ends. */
function squeezed({ headings, numbers }: TableLayout): TableFit {
  const size = tableSizes[tableSizes.length - 1] as number;
  const count = headings + numbers.length;
  const widths = Array.from({ length: count }, () => Math.floor(textWidth / count));
  return { size, widths, rowHeight: tableLine(size) + lead, onePage: false };
}
