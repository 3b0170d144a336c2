import type { ReportView } from '../../schemas/views.ts';
import { csvLine, csvStart } from './csv-text.ts';
import { tidyColumns, tidyRows } from './tidy.ts';

/**
 * All numbers of one report as tidy CSV: one number a line, RFC 4180 with CRLF, UTF-8 with a byte order mark so that
 * spreadsheets read the Chinese. Columns as in the first line; `table`.`rowKey`.`columnKey` is the key used in prose
 * (an empty part left out). `status` is `stated`, `computed` (a total the report left out), `not-stated` (the value is
 * empty, which is not 0) or `not-published` (the whole table was left out). Other numbers of the report: table `figures`.
 */
export function reportCsv(view: ReportView): string {
  const lines = tidyRows(view).map((row) => csvLine(tidyColumns.map((column) => row[column])));
  return csvStart + csvLine(tidyColumns) + lines.join('');
}
