import { textWidth } from './measure.ts';
import { cellWords, type SheetPart } from './sheet-part.ts';

/** How a bordered table is set: type size and widths in points. */
export interface SheetLayout {
  readonly size: number;
  /** Widths of the columns in points: those of row headings, then those of the grid. */
  readonly widths: readonly number[];
  /** True: too wide for a page, set on one turned sideways. */
  readonly turned: boolean;
}

/** Width of the type area in points, upright and turned (GB/T 9704-2012: 156 mm). */
const upright = 442.2;
const sideways = 637;
/** What a cell needs beside its words, left and right together, in points. */
export const inset = 6;
/** The last column of row headings is at least this wide, in ems: its labels are the longest of the form. */
const labels = 8.5;
/** A column of numbers has this width where there is room for it: two characters of a heading, in points. */
const comfortable = 28;
/** Other columns of row headings, in ems, outermost first. */
const groups = [2, 3];

/** The widest number of a table, in ems. */
function widestNumber(parts: readonly SheetPart[]): number {
  return Math.max(
    2,
    ...parts.flatMap(({ filled }) =>
      filled ? filled.values.map((_, index) => textWidth(cellWords(filled, index))) : [],
    ),
  );
}

/**
 * Shares out the width of a page: row headings get what the numbers leave, numbers what the longest of them needs and
 * never less than two characters. A table of few columns is set larger; one that is too wide is turned.
 *
 * @param heading columns of row headings
 * @param grid widths of the grid's columns in parts
 */
export function sheetLayout(parts: readonly SheetPart[], heading: number, grid: readonly number[]): SheetLayout {
  const most = Math.max(...parts.map(({ table }) => table.columns.length));
  const size = most + heading <= 5 ? 12 : 10.5;
  const outer = Array.from({ length: Math.max(0, heading - 1) }, (_, level) => (groups[level] ?? 3) * size + inset);
  const least = heading > 0 ? labels * size + inset + outer.reduce((sum, width) => sum + width, 0) : 0;
  const number = widestNumber(parts) * size + inset;
  const turned = least + number * most > upright;
  const room = turned ? sideways : upright;
  const numbers =
    heading > 0 && most <= 4 ? (room * most) / (most + 1) : heading > 0 ? Math.max(number, comfortable) * most : room;
  const forNumbers = Math.min(numbers, room - least);
  const whole = grid.reduce((sum, part) => sum + part, 0);
  const last = room - forNumbers - outer.reduce((sum, width) => sum + width, 0);
  return {
    size,
    turned,
    widths: [...outer, ...(heading > 0 ? [last] : []), ...grid.map((part) => (forNumbers * part) / whole)],
  };
}
