import { reportDocx } from '../../../src/documents/docx/index.ts';
import { reportPdf } from '../../../src/documents/pdf/index.ts';
import { type ImportedReport, importReport } from '../../../src/import/index.ts';
import { forms as allForms, viewFrom } from '../../documents/xlsx-view.ts';
import type { Random } from '../../synthetic/index.ts';
import { boxedHtml, cleanHtml, cmsHtml, layoutHtml, wordHtml } from './html.ts';
import { editedDocx, handmadeXlsx, plainDocx } from './office.ts';
import { setPdf } from './pdf.ts';
import { expectedCells, type PrintedReport } from './printed.ts';
import {
  cellLines,
  flattened,
  fullWidth,
  markdownPipes,
  markdownRepeated,
  pipeLines,
  pipes,
  runTogether,
  spacedLines,
  spacedRows,
  strokedRows,
  tabs,
} from './text.ts';

/**
 * A way to print a report. `open`: what the text does not determine, so that a cell may stay blank: anything, or the
 * numbers of a report with blanks, which it does not print.
 */
export interface Style {
  readonly name: string;
  readonly print: (report: PrintedReport, random: Random) => string | Uint8Array;
  readonly open?: 'always' | 'with blanks';
}

const view = ({ form, statistics }: PrintedReport) => viewFrom(form, statistics, { organ: '示例市示例局' });

/** Twenty ugly styles. */
export const styles: readonly Style[] = [
  { name: 'clean HTML', print: cleanHtml },
  { name: 'HTML saved by Word', print: wordHtml },
  { name: 'a page of a content system', print: cmsHtml },
  { name: 'a page placed by tables', print: layoutHtml },
  { name: 'everything in one table', print: boxedHtml },
  { name: 'Markdown with pipes', print: markdownPipes },
  { name: 'Markdown with merged cells repeated', print: markdownRepeated },
  {
    name: 'Markdown with HTML inside',
    print: (report) =>
      `# ${report.title}\n\n${cleanHtml(report)
        .replace(/^.*?<body>|<\/body>.*$/gs, '')
        .replaceAll('<table', '\n\n<table')
        .replaceAll('</table>', '</table>\n\n')}`,
  },
  { name: 'pipes between cells', print: pipes },
  { name: 'tabs between cells', print: tabs },
  { name: 'a cell a line', print: cellLines },
  { name: 'a cell a line, empty lines between', print: spacedLines, open: 'with blanks' },
  { name: 'a cell a line with a pipe behind it', print: pipeLines },
  { name: 'rows between strokes', print: strokedRows },
  { name: 'a row a line', print: spacedRows, open: 'with blanks' },
  { name: 'all on one line', print: flattened, open: 'with blanks' },
  { name: 'all run together', print: runTogether, open: 'always' },
  { name: 'digits of full width', print: fullWidth },
  { name: 'a Word document', print: plainDocx },
  { name: 'an edited Word document', print: editedDocx },
  { name: 'the Word document of this program', print: (report) => reportDocx(view(report)) },
  { name: 'the PDF of this program', print: (report) => reportPdf(view(report)) },
  { name: 'a PDF set by hand', print: setPdf },
  { name: 'a workbook made by hand', print: handmadeXlsx },
];

/** Cells of statistics.json by key; an amount by its value. */
function cellsOf({ form, statistics }: ImportedReport): Map<string, number | null> {
  return new Map(
    form.tables.flatMap((table) =>
      table.cells.flatMap((cell) => {
        const value = cell.path.reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
          statistics,
        );
        const amount = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : value;
        return amount === undefined ? [] : [[cell.key, amount as number | null] as const];
      }),
    ),
  );
}

/** The editions as they are shipped: what a report is on is found out. */
const forms = new Map([...allForms].filter(([key]) => /^\d+$/.test(key)));

/** What came back otherwise than it was printed: `key: printed → read`; codes where it did not come back at all. */
export async function differences(report: PrintedReport, style: Style, random: Random): Promise<string[]> {
  const printed = style.print(report, random);
  const bytes = typeof printed === 'string' ? Buffer.from(printed) : printed;
  const year = report.form.edition.reportYears.to ?? 2024;
  const result = await importReport(bytes, { path: 'report', organ: 'a', year, forms });
  if ('findings' in result) return result.findings.map(({ code }) => code);
  const read = cellsOf(result.imported);
  const expected = [...expectedCells(report)];
  const blanks = expected.some(([, value]) => value === null);
  const open = style.open === 'always' || (style.open === 'with blanks' && blanks);
  return expected.flatMap(([key, value]) => {
    const have = read.get(key) ?? null;
    return have === value || (open && have === null) ? [] : [`${key}: ${value} → ${have}`];
  });
}
