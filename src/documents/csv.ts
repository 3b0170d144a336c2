import type { FilledTable } from '../../schemas/content.ts';
import type { FormTable, Leaf } from '../../schemas/form.ts';
import type { Figure } from '../../schemas/statistics.ts';
import type { ReportView } from '../../schemas/views.ts';
import { type FilledCell, filledCells } from './filled.ts';

const header = [
  'organ',
  'organName',
  'year',
  'edition',
  'table',
  'rowKey',
  'rowLabel',
  'columnKey',
  'columnLabel',
  'value',
  'unit',
  'status',
];

/** What a spreadsheet would take for a formula; the full-width signs are taken for it in East Asian settings. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One text field (RFC 4180 §2.5–2.7), never a formula: such a text gets an apostrophe before it. */
function textField(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as JavaScript prints it; all that the schemas let through are printed without exponent. Not stated: nothing. */
const numberField = (value: number | null): string => (value === null ? '' : String(value));

/** A row's or column's label with the headings above it; nothing where the form prints none. */
const labelOf = ({ node, under, label }: Leaf): string =>
  node.labelPrinted === false ? '' : [...under.map((heading) => heading.label), label].join(' · ');

/** What stands in the fields after `edition`. */
type Line = readonly [table: string, row: string, rowLabel: string, column: string, columnLabel: string, ...string[]];

function cellLine(table: FormTable, { cell, value, unit, status }: FilledCell): Line {
  return [
    table.path.join('.'),
    table.singleRow ? '' : cell.row.key,
    labelOf(cell.row),
    cell.column.key,
    labelOf(cell.column),
    numberField(value),
    unit ?? '',
    status,
  ];
}

/** The cells of one table; of a table that was not published, the form's own cells, each marked so. */
function tableLines(table: FormTable, filled: FilledTable | null): Line[] {
  if (filled) return filledCells(filled).map((entry) => cellLine(table, entry));
  const own = table.cells.filter((cell) => table.rows.includes(cell.row));
  return own.map((cell) =>
    cellLine(table, { cell, value: null, unit: cell.unit, ownUnit: false, status: 'not-published' }),
  );
}

const figureLine = ({ key, label, value, unit }: Figure): Line => [
  'figures',
  key,
  label,
  '',
  '',
  numberField(value),
  unit,
  value === null ? 'not-stated' : 'stated',
];

const valueAt = header.indexOf('value');

/**
 * All numbers of one report as tidy CSV: one number a line, RFC 4180 with CRLF, UTF-8 with a byte order mark so that
 * spreadsheets read the Chinese. Columns as in the first line; `table`.`rowKey`.`columnKey` is the key used in prose
 * (an empty part left out). `status` is `stated`, `computed` (a total the report left out), `not-stated` (the value is
 * empty, which is not 0) or `not-published` (the whole table was left out). Other numbers of the report: table `figures`.
 */
export function reportCsv(view: ReportView): string {
  const { report, organ } = view;
  const head = [organ.id, organ.file.name, String(report.year), report.form.edition.key];
  const lines = report.form.tables.flatMap((table) => tableLines(table, report.tables.get(table.key) ?? null));
  const rows = [...lines, ...report.figures.map(figureLine)].map((line) =>
    [...head, ...line].map((field, index) => (index === valueAt ? field : textField(field))).join(','),
  );
  return `\uFEFF${[header.join(','), ...rows].join('\r\n')}\r\n`;
}
