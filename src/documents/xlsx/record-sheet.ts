import {
  mostCharacters,
  recordMark,
  recordSheet,
  type SheetRecord,
  type WorkbookRecord,
} from '../../../schemas/workbook.ts';
import type { WorkbookJob } from './job.ts';
import { Sheet } from './sheet.ts';

/** Pieces that fit into a cell each, with room for what must be written in more than one character. */
function pieces(text: string): string[] {
  const size = mostCharacters - 1000;
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

/** What is known of the report's numbers beside their values and places. */
function numbersRecord({ view, use }: WorkbookJob): Pick<WorkbookRecord, 'computed' | 'units' | 'unpublished'> {
  const { form, tables } = view.report;
  const filled = form.tables.flatMap((table) => tables.get(table.key) ?? []);
  const keyOf = (table: (typeof filled)[number]['table'], index: number) => table.cells[index]?.key ?? '';
  const units = filled.flatMap(({ table, units: own }) =>
    [...own]
      .filter(([index]) => use === 'report' || table.cells[index]?.unit !== null)
      .map(([index, unit]) => [keyOf(table, index), unit] as const),
  );
  return {
    computed: filled.flatMap(({ table, computed }) => [...computed].map((index) => keyOf(table, index))),
    units: Object.fromEntries(units),
    unpublished: form.tables.filter((table) => !tables.get(table.key)).map((table) => table.path.join('.')),
  };
}

/** What no sheet of a report shows. */
function unshown({ parts, organ: { file } }: WorkbookJob['view']): Pick<WorkbookRecord, 'prose' | 'organFile'> {
  const { name, shortName = null, kind, parent = null, notice = null, contacts = null } = file;
  const prose = parts.flatMap(({ section, prose: part }) => (part ? [[section.file, part.text] as const] : []));
  return { prose: Object.fromEntries(prose), organFile: { name, shortName, kind, parent, notice, contacts } };
}

/** The hidden sheet that tells the reader where everything stands. */
export function makeRecordSheet(job: WorkbookJob, sheets: readonly SheetRecord[]): Sheet {
  const { view, use } = job;
  const { report, organ } = view;
  const record: WorkbookRecord = {
    version: 1,
    use,
    organ: organ.id,
    year: report.year,
    edition: report.form.edition.key,
    ...numbersRecord(job),
    sheets: [...sheets],
    report: report.file,
    ...(use === 'report' ? unshown(view) : {}),
  };
  const sheet = new Sheet(recordSheet, { hidden: true, protected: use === 'form' });
  [recordMark, ...pieces(JSON.stringify(record))].forEach((value, at) => {
    sheet.put({ row: at + 1, column: 1, value });
  });
  return sheet;
}
