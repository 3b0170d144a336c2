import { textWidth, widthOf } from './measure.ts';
import type { SheetCell } from './sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Height of the type area in points, less what stands over a table: the line with its unit. */
const page = 637 - 24;
/** What the heading of a part takes over its table, in points: a line of its own and the space around it. */
const headingRoom = 42;
/** Space between two lines of a cell, in ems, and above its words as below them, in points. */
const leading = 0.35;
const edgeOf = (size: number) => (size > 11 ? 5 : 3.3);
const narrowEdge = 2.5;

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

/** How a table is set on a page. */
export interface SheetFit {
  /** Whether it fits on one page: true or false where an estimate is sure of it, null where it must be measured (which costs as much as setting the table). */
  readonly fits: boolean | null;
  /** Space above the words of a cell as below them, in points. */
  readonly edge: number;
}

/**
 * How a table fits on a page. One that would fill the page alone, so that the heading over it were left on a page of its
 * own, is set a little closer where that makes room for both.
 */
export function fitOf(
  rows: readonly (readonly SheetCell[])[],
  notes: readonly string[],
  layout: SheetLayout,
  heading: number,
): SheetFit {
  const noteLines = Math.ceil(textWidth(notes.join('')) / noteCharacters);
  const words = rows.reduce((sum, row) => {
    const lines = rowLinesBound(row, layout, heading);
    return sum + (lines + (lines - 1) * leading) * layout.size + 0.5;
  }, noteLines * noteLine);
  const heightWith = (edge: number) => words + rows.length * edge * 2;
  const edge = edgeOf(layout.size);
  const height = heightWith(edge);
  if (height > page - headingRoom && heightWith(narrowEdge) <= page - headingRoom)
    return { fits: true, edge: narrowEdge };
  if (height <= page) return { fits: true, edge };
  return { fits: height > page * 1.3 ? false : null, edge };
}
