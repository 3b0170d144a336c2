import type { Form } from '../../../schemas/form.ts';
import type { OrganFile } from '../../../schemas/organ.ts';
import { type ReportFile, reportSchema } from '../../../schemas/report.ts';
import { statisticsSchema } from '../../../schemas/statistics.ts';
import type { WorkbookRecord } from '../../../schemas/workbook.ts';
import { type Finding, quote } from '../../diagnostics/finding.ts';
import type { Workbook } from '../grid.ts';
import { fileProblem, Unreadable } from '../problem.ts';
import type { UnderstandRequest as ImportRequest, OrganFacts } from '../understand/index.ts';
import { readFacts } from './facts.ts';
import { readFigures } from './figures.ts';
import { readRecord } from './record.ts';
import { contentAt, type OwnSheet, type OwnWorkbook, shownContent, tellCell } from './source.ts';
import { readTables } from './tables.ts';

/** What a file holds, as the values of report.json and statistics.json. */
export interface ImportedReport {
  readonly form: Form;
  readonly report: ReportFile;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly prose?: ReadonlyMap<string, string>;
  readonly organ?: OrganFacts;
  readonly organFile?: Partial<OrganFile>;
}

/** The form it was made for; a key it does not know means another edition of the same name. */
function formOf(record: WorkbookRecord, { path, forms }: ImportRequest): Form | Finding {
  const form = forms.get(record.edition);
  const editions = [...forms.keys()].join('、');
  const strange = form && record.sheets.flatMap((sheet) => Object.keys(sheet.cells)).find((key) => !form.cell.has(key));
  if (form && strange === undefined) return form;
  return fileProblem(path, 'edition', { edition: quote(record.edition), editions });
}

/** The sheets of the record with their cells. Finding: sheet-missing. */
function sheetsOf(own: OwnWorkbook): OwnSheet[] {
  return own.record.sheets.flatMap((record) => {
    const grid = own.workbook.sheets.find((sheet) => sheet.name === record.name);
    if (grid) return [{ record, grid }];
    own.findings.push(fileProblem(own.path, 'sheet-missing', { sheet: quote(record.name) }));
    return [];
  });
}

/** The words of the form must stand where they stood: otherwise a number may mean something else. Finding: label. */
function checkLabels(own: OwnWorkbook, sheets: readonly OwnSheet[]): void {
  const plain = (text: string) => text.replace(/\s+/g, '');
  for (const sheet of sheets) {
    for (const [cell, expected] of Object.entries(sheet.record.labels)) {
      const found = shownContent(contentAt(sheet, cell));
      if (plain(found) !== plain(expected)) {
        tellCell(own, sheet, cell, 'label', { expected: quote(expected), found: quote(found) });
      }
    }
  }
}

/** report.json as its schema wants it; what was entered wrongly is a finding at its cell, all else is damage. */
function checkedReport(own: OwnWorkbook, sheets: readonly OwnSheet[], value: unknown, forms: ImportRequest['forms']) {
  const parsed = reportSchema([...forms.keys()]).safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const key = issue.path.join('.');
    const sheet = sheets.find((one) => Object.hasOwn(one.record.facts, key));
    const cell = sheet?.record.facts[key]?.cell;
    if (!sheet || cell === undefined) throw new Unreadable('damaged');
    tellCell(own, sheet, cell, 'fact', { key, found: quote(shownContent(contentAt(sheet, cell))) });
  }
  return null;
}

/** Prose and what is told of the organ, where the workbook of a report carries them; none that says nothing. */
function unshown({ prose, organFile }: WorkbookRecord): Pick<ImportedReport, 'prose' | 'organ' | 'organFile'> {
  if (!prose || !organFile) return {};
  const { name, contacts, notice, ...rest } = organFile;
  return {
    prose: new Map(Object.entries(prose)),
    organ: { name, contacts: contacts ?? {} },
    organFile: { ...rest, ...(notice === null ? {} : { notice }) },
  };
}

/**
 * Understands a workbook that this program wrote: everything in it, or findings.
 * Throws `Unreadable('damaged')`.
 */
export function understandOwn(workbook: Workbook, request: ImportRequest): ImportedReport | readonly Finding[] {
  const record = readRecord(workbook);
  const { path, organ, year } = request;
  if (record.organ !== organ || record.year !== year) {
    const facts = { organ: quote(record.organ), year: record.year, wantedOrgan: organ, wantedYear: year };
    return [fileProblem(path, 'other-report', facts)];
  }
  const form = formOf(record, request);
  if ('code' in form) return [form];
  const own: OwnWorkbook = { path, workbook, record, form, findings: [] };
  const sheets = sheetsOf(own);
  checkLabels(own, sheets);
  if (own.findings.length > 0) return own.findings;
  const statistics = { ...readTables(own, sheets), figures: readFigures(own, sheets) };
  const report = checkedReport(own, sheets, readFacts(own, sheets), request.forms);
  if (own.findings.length > 0 || !report) return own.findings;
  if (!statisticsSchema(form).safeParse(statistics).success) throw new Unreadable('damaged');
  return { form, report, statistics, ...unshown(record) };
}
