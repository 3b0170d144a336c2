import { textWidth, widthOf } from './measure.ts';
import type { SheetCell } from './sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Height of the type area in points, less what stands over a table: the line with its unit. */
const page = 637 - 24;
/** Space between two lines of a cell, in ems, and the edge above and below its words, in points. */
const leading = 0.35;
const edges = (size: number) => (size > 11 ? 10 : 6.6);

/** Characters on a line of the notes under a table, and the height of such a line. */
const noteCharacters = 40;
const noteLine = 16;

/** A cell of a row with the width it has, in ems of its type. */
function linesOf(cell: SheetCell, ems: number): number {
  return cell.k === 'number' ? 1 : Math.max(1, Math.ceil(widthOf(cell.t) / Math.max(1, Math.floor(ems))));
}

/** The most lines that one row of cells can take. */
function rowLinesBound(row: readonly SheetCell[], { widths, size }: SheetLayout, heading: number): number {
  const narrowest = Math.min(...widths.slice(heading));
  return Math.max(
    ...row.map((cell) => {
      const beside = cell.k === 'row' || cell.k === 'group' || cell.k === 'note';
      const room = beside
        ? widths.slice(heading - cell.columns, heading).reduce((sum, width) => sum + width, 0)
        : narrowest * cell.columns;
      return Math.ceil(linesOf(cell, (room - 6) / size) / cell.rows);
    }),
  );
}

/**
 * Whether a table fits on one page: true or false where an estimate is sure of it, null where it must be measured
 * (which costs as much as setting the table).
 */
export function fitsPage(
  rows: readonly (readonly SheetCell[])[],
  notes: readonly string[],
  layout: SheetLayout,
  heading: number,
): boolean | null {
  const noteLines = Math.ceil(textWidth(notes.join('')) / noteCharacters);
  const height = rows.reduce((sum, row) => {
    const lines = rowLinesBound(row, layout, heading);
    return sum + (lines + (lines - 1) * leading) * layout.size + edges(layout.size) + 0.5;
  }, noteLines * noteLine);
  if (height <= page) return true;
  return height > page * 1.3 ? false : null;
}
