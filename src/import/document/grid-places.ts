import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';

/** What a row lists: a cell with how far it reaches. */
export interface SpanningCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Puts cells that are listed row by row where they stand, as browsers do (HTML, 4.9.12): each goes to the first column
 * that no cell from above reaches into. A span is cut at the last row and at the limit of columns.
 * Throws `Unreadable('too-complex')`.
 */
export function placeCells<T extends SpanningCell>(
  rows: readonly (readonly T[])[],
): { item: T; row: number; column: number; rowSpan: number; columnSpan: number }[] {
  /** For each column the first row that is free. */
  const free: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((item) => {
      while ((free[column] ?? 0) > row) column++;
      if (column >= limits.columns) throw new Unreadable('too-complex', { limit: limits.columns });
      const rowSpan = Math.min(item.rowSpan, rows.length - row);
      let columnSpan = 1;
      const most = Math.min(item.columnSpan, limits.columns - column);
      while (columnSpan < most && (free[column + columnSpan] ?? 0) <= row) columnSpan++;
      for (let at = column; at < column + columnSpan; at++) free[at] = row + rowSpan;
      const place = { item, row, column, rowSpan, columnSpan };
      column += columnSpan;
      return place;
    });
  });
}
