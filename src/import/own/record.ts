import { recordMark, recordSheet, type WorkbookRecord, workbookRecord } from '../../../schemas/workbook.ts';
import type { Grid, Workbook } from '../grid.ts';
import { Unreadable } from '../problem.ts';

function textAt(grid: Grid, row: number): string {
  const content = grid.cells.get(`A${row}`);
  return content?.kind === 'text' ? content.value : '';
}

/** Does a workbook carry the record by which it is read back? */
export function isOwn({ sheets }: Workbook): boolean {
  const grid = sheets.find((sheet) => sheet.name === recordSheet);
  return grid !== undefined && textAt(grid, 1) === recordMark;
}

/** The record in the hidden sheet. Throws `Unreadable('damaged')` where it cannot be used. */
export function readRecord({ sheets }: Workbook): WorkbookRecord {
  const grid = sheets.find((sheet) => sheet.name === recordSheet);
  if (!grid) throw new Unreadable('damaged');
  const pieces = Array.from({ length: Math.max(0, grid.lastRow - 1) }, (_, at) => textAt(grid, at + 2));
  try {
    return workbookRecord.parse(JSON.parse(pieces.join('')));
  } catch {
    throw new Unreadable('damaged');
  }
}
