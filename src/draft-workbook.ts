import type { Content, Organ, Report } from '../schemas/content.ts';
import type { Form } from '../schemas/form.ts';
import type { OrganFile } from '../schemas/organ.ts';
import type { ReportFile } from '../schemas/report.ts';
import { formXlsx } from './documents/xlsx/index.ts';
import { modelReport } from './model/report.ts';
import { validateStatistics } from './validate/statistics.ts';

/** A draft whose workbook is wanted: the texts of its files as `drafts` made them. */
export interface DraftWorkbook {
  readonly organ: string;
  readonly year: number;
  readonly form: Form;
  readonly organFile: string;
  readonly report: string;
  readonly statistics: string;
  readonly previous: Report | null;
}

const nowhere = { path: '', file: '' };

/** The draft as a report like any other: its own files are in order, whatever else may stand in the content folder. */
function draftedReport({ organ, year, form, report, statistics }: DraftWorkbook): Report {
  const { statistics: filled, findings } = validateStatistics(form, { source: nowhere, value: JSON.parse(statistics) });
  if (!filled) throw new Error(`draft of ${form.edition.key}: ${findings.map((item) => item.code).join(', ')}`);
  return {
    organ,
    year,
    form,
    file: JSON.parse(report) as ReportFile,
    tables: filled.tables,
    figures: filled.figures,
    figure: new Map(filled.figures.map((figure) => [figure.key, figure])),
    prose: new Map(),
    attachments: [],
    sources: { report: nowhere, statistics: nowhere },
  };
}

/** The name of an organ as its file has it; its id where the file cannot be read. */
function organFileOf({ organ, organFile }: DraftWorkbook): OrganFile {
  try {
    const value = JSON.parse(organFile) as OrganFile;
    if (typeof value.name === 'string') return { name: value.name, kind: 'other' };
  } catch {
    // told by `nianbao check`; a form can be had all the same
  }
  return { name: organ, kind: 'other' };
}

/** drafts → validate → model → documents: the workbook to fill in for a new report. */
export function draftWorkbook(draft: DraftWorkbook): Uint8Array {
  const report = draftedReport(draft);
  const reports = draft.previous ? [draft.previous, report] : [report];
  const organ: Organ = { id: draft.organ, file: organFileOf(draft), source: nowhere, reports };
  const content: Content = { site: { name: '' }, organs: [organ], organ: new Map([[organ.id, organ]]) };
  return formXlsx(modelReport(report, organ, content));
}
