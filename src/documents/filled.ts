import type { FilledTable } from '../../schemas/content.ts';
import type { Cell } from '../../schemas/form.ts';

/** What is known of one cell. `not-published`: the organ left the whole table out; `not-stated`: it left this number out. */
export type CellStatus = 'stated' | 'computed' | 'not-stated' | 'not-published';

/** One cell of a report with its number. */
export interface FilledCell {
  readonly cell: Cell;
  /** null: not stated. Never 0 for that. */
  readonly value: number | null;
  /** The unit the report states, else the one the form prints, else null. */
  readonly unit: string | null;
  /** The report states the unit itself: the form prints none, or another. */
  readonly ownUnit: boolean;
  readonly status: CellStatus;
}

/** The cells that a report has, in the order of the form; rows that it does not print are left out. */
export function filledCells({ table, values, computed, units }: FilledTable): FilledCell[] {
  return table.cells.flatMap((cell) => {
    const value = values[cell.index];
    if (value === undefined) return [];
    const status = value === null ? 'not-stated' : computed.has(cell.index) ? 'computed' : 'stated';
    const own = units.get(cell.index);
    return [{ cell, value, unit: own ?? cell.unit, ownUnit: own !== undefined, status }];
  });
}
