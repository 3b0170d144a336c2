import type { ReportView } from '../../schemas/views.ts';
import { tidyColumns, tidyRows } from './tidy.ts';

/** What a spreadsheet would take for a formula; the full-width signs are taken for it in East Asian settings. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One text field (RFC 4180 §2.5–2.7), never a formula: such a text gets an apostrophe before it. */
function textField(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as JavaScript prints it; all that the schemas let through are printed without exponent. Not stated: nothing. */
const numberField = (value: number | null): string => (value === null ? '' : String(value));

const field = (value: string | number | null): string =>
  typeof value === 'string' ? textField(value) : numberField(value);

/**
 * All numbers of one report as tidy CSV: one number a line, RFC 4180 with CRLF, UTF-8 with a byte order mark so that
 * spreadsheets read the Chinese. Columns as in the first line; `table`.`rowKey`.`columnKey` is the key used in prose
 * (an empty part left out). `status` is `stated`, `computed` (a total the report left out), `not-stated` (the value is
 * empty, which is not 0) or `not-published` (the whole table was left out). Other numbers of the report: table `figures`.
 */
export function reportCsv(view: ReportView): string {
  const rows = tidyRows(view).map((row) => tidyColumns.map((column) => field(row[column])).join(','));
  return `\uFEFF${[tidyColumns.join(','), ...rows].join('\r\n')}\r\n`;
}
