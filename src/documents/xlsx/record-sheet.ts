import { mostCharacters, recordFormat, recordSheet, type WorkbookRecord } from '../../../schemas/workbook.ts';
import { record, type WorkbookJob } from './job.ts';
import { Sheet } from './sheet.ts';

/** Pieces that fit into a cell each. */
function pieces(text: string): string[] {
  const size = mostCharacters - 1000;
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

/** What the workbook is of. */
function aboutRecords({ view, use }: WorkbookJob): WorkbookRecord[] {
  const { report, organ } = view;
  const about = { organ: organ.id, year: String(report.year), edition: report.form.edition.key, use };
  return [
    record('format', { key: recordFormat.mark, value: recordFormat.version }),
    ...Object.entries(about).map(([key, value]) => record('about', { key, value })),
    ...pieces(JSON.stringify(report.file)).map((value) => record('file', { key: 'report.json', value })),
  ];
}

/** The hidden sheet that tells the reader where everything stands; texts only. */
export function makeRecordSheet(job: WorkbookJob, records: readonly WorkbookRecord[]): Sheet {
  const sheet = new Sheet(recordSheet, { hidden: true, protected: job.use === 'form' });
  [...aboutRecords(job), ...records].forEach(({ kind, key, sheet: name, cell, value }, line) => {
    [kind, key, name, cell, value].forEach((text, at) => {
      if (text !== '') sheet.put({ row: line + 1, column: at + 1, value: text });
    });
  });
  return sheet;
}
