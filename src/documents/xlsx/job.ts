import type { FilledTable } from '../../../schemas/content.ts';
import type { FormTable } from '../../../schemas/form.ts';
import type { ReportView } from '../../../schemas/views.ts';
import type { RecordKind, WorkbookRecord } from '../../../schemas/workbook.ts';

/** What a workbook is made of. */
export interface WorkbookJob {
  readonly view: ReportView;
  /** `form`: to be filled in; labels locked, entries checked. */
  readonly use: 'report' | 'form';
}

/** A line of the hidden sheet; what does not apply may be left out. */
export function record(kind: RecordKind, line: Partial<Omit<WorkbookRecord, 'kind'>>): WorkbookRecord {
  return { kind, key: '', sheet: '', cell: '', value: '', ...line };
}

/** Last year's table of the same key, where the organ has a report for the year before. */
export function lastYears({ view }: WorkbookJob, table: FormTable): FilledTable | null {
  const { previous, report } = view;
  return previous?.year === report.year - 1 ? (previous.tables.get(table.key) ?? null) : null;
}
