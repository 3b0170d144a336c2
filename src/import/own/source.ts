import type { Form } from '../../../schemas/form.ts';
import { type CellPlace, parseAddress, type SheetRecord, type WorkbookRecord } from '../../../schemas/workbook.ts';
import type { Facts, Finding } from '../../diagnostics/finding.ts';
import type { CellContent, Grid, Workbook } from '../grid.ts';
import { cellProblem } from '../problem.ts';

/** One of our workbooks while it is understood: its cells, its record, the form, and what was found wrong. */
export interface OwnWorkbook {
  readonly path: string;
  readonly workbook: Workbook;
  readonly record: WorkbookRecord;
  readonly form: Form;
  readonly findings: Finding[];
}

/** A sheet by the record with the cells that stand on it. */
export interface OwnSheet {
  readonly record: SheetRecord;
  readonly grid: Grid;
}

/** The content of a cell; undefined where there is none. */
export const contentAt = ({ grid }: OwnSheet, cell: string): CellContent | undefined => grid.cells.get(cell);

/** Notes a finding about a cell. */
export function tellCell(own: OwnWorkbook, sheet: OwnSheet, cell: string, code: string, facts: Facts = {}): void {
  const place: CellPlace = parseAddress(cell) ?? { row: 1, column: 1 };
  own.findings.push(cellProblem(own.path, { sheet: sheet.record.name, cell, ...place }, code, facts));
}

/** The words in a cell without blanks around them; empty for none. A number stands as its digits. */
export function wordsOf(content: CellContent | undefined): string {
  if (content?.kind === 'text') return content.value.trim();
  return content?.kind === 'number' ? String(content.value) : '';
}

/** What a cell shows, for messages. */
export function shownContent(content: CellContent | undefined): string {
  if (!content || content.kind === 'none') return '';
  return content.kind === 'truth' ? String(content.value).toUpperCase() : String(content.value);
}
