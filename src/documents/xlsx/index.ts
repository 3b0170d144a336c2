import type { ReportView } from '../../../schemas/views.ts';
import { coverSheet } from './cover-sheet.ts';
import { figuresSheet } from './figures-sheet.ts';
import type { WorkbookJob } from './job.ts';
import { borderedTables, type TableBlock } from './layout.ts';
import { makeRecordSheet } from './record-sheet.ts';
import { sheetNames } from './sheet-names.ts';
import { tableSheet } from './table-sheet.ts';
import { tidySheet } from './tidy-sheet.ts';
import { words } from './words.ts';
import { workbookBytes } from './workbook-xml.ts';

/** Every sheet of a workbook, in order, as bytes. */
function makeWorkbook(job: WorkbookJob): Uint8Array {
  const { view, use } = job;
  const tables = view.parts.flatMap((part) => borderedTables(part, view));
  const label = ([first]: readonly TableBlock[]) => `${first?.table.section.number}、${first?.table.section.label}`;
  const [coverName = '', figuresName = '', tidyName = '', ...names] = sheetNames([
    use === 'form' ? words.coverForm : words.cover,
    words.figures,
    words.tidy,
    ...tables.map(label),
  ]);
  const made = [
    coverSheet(coverName, job),
    ...tables.map((blocks, at) => tableSheet(blocks, names[at] ?? '', job)),
    ...(use === 'form' || view.figures.length > 0 ? [figuresSheet(figuresName, job)] : []),
  ];
  const sheets = [
    ...made.map(({ sheet }) => sheet),
    ...(use === 'report' ? [tidySheet(tidyName, job)] : []),
    makeRecordSheet(
      job,
      made.map(({ record }) => record),
    ),
  ];
  const { report, organ, title } = view;
  return workbookBytes(sheets, {
    title,
    creator: organ.file.name,
    subject: report.form.edition.title,
    created: report.file.published,
  });
}

/**
 * One report as a workbook (ECMA-376): what it is, each statutory table as the form prints it with live totals, the
 * numbers of the prose, all numbers one a row, and a hidden sheet by which `import` reads it back. Numbers are numbers;
 * what is not stated is an empty cell, never 0. The same report gives the same bytes everywhere.
 */
export const reportXlsx = (view: ReportView): Uint8Array => makeWorkbook({ view, use: 'report' });

/**
 * The same as a form to fill in: labels locked without a password, rules and prompts for every number, the identities
 * as check cells (平 / 不平) and conditional formats. Last year's numbers count where `view.previous` is last year's.
 */
export const formXlsx = (view: ReportView): Uint8Array => makeWorkbook({ view, use: 'form' });
