import type { FilledTable } from '../../../schemas/content.ts';
import type { FormTable } from '../../../schemas/form.ts';
import type { ReportView } from '../../../schemas/views.ts';
import type { SheetRecord } from '../../../schemas/workbook.ts';
import type { Sheet } from './sheet.ts';

/** What a workbook is made of. */
export interface WorkbookJob {
  readonly view: ReportView;
  /** `form`: to be filled in; labels locked, entries checked. */
  readonly use: 'report' | 'form';
}

/** A sheet with what the reader must know of it. */
export interface MadeSheet {
  readonly sheet: Sheet;
  readonly record: SheetRecord;
}

/** A record of a sheet on which nothing stands yet that is read. */
export const emptyRecord = (name: string): SheetRecord => ({
  name,
  labels: {},
  cells: {},
  units: {},
  facts: {},
  figures: null,
});

/** Last year's table of the same key, where the organ has a report for the year before. */
export function lastYears({ view }: WorkbookJob, table: FormTable): FilledTable | null {
  const { previous, report } = view;
  return previous?.year === report.year - 1 ? (previous.tables.get(table.key) ?? null) : null;
}
