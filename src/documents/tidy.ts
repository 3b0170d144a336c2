import type { FilledTable } from '../../schemas/content.ts';
import type { FormTable, Leaf } from '../../schemas/form.ts';
import type { Figure } from '../../schemas/statistics.ts';
import type { ReportView } from '../../schemas/views.ts';
import { type CellStatus, type FilledCell, filledCells } from './filled.ts';

/** One number of a report with everything that tells what it is. */
export interface TidyRow {
  readonly organ: string;
  readonly organName: string;
  readonly year: number;
  readonly edition: string;
  /** Path of the table; `figures` for the numbers of the prose. */
  readonly table: string;
  readonly rowKey: string;
  readonly rowLabel: string;
  readonly columnKey: string;
  readonly columnLabel: string;
  /** null: not stated, or the table was not published. Never 0 for that. */
  readonly value: number | null;
  readonly unit: string;
  readonly status: CellStatus;
}

/** Names of the columns, in order. */
export const tidyColumns = [
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
] as const satisfies readonly (keyof TidyRow)[];

/** A row's or column's label with the headings above it; nothing where the form prints none. */
export const labelOf = ({ node, under, label }: Leaf): string =>
  node.labelPrinted === false ? '' : [...under.map((heading) => heading.label), label].join(' · ');

/** What a line says beside whose report it is. */
type Line = Omit<TidyRow, 'organ' | 'organName' | 'year' | 'edition'>;

function cellLine(table: FormTable, { cell, value, unit, status }: FilledCell): Line {
  return {
    table: table.path.join('.'),
    rowKey: table.singleRow ? '' : cell.row.key,
    rowLabel: labelOf(cell.row),
    columnKey: cell.column.key,
    columnLabel: labelOf(cell.column),
    value,
    unit: unit ?? '',
    status,
  };
}

/** The cells of one table; of a table that was not published, the form's own cells, each marked so. */
function tableLines(table: FormTable, filled: FilledTable | null): Line[] {
  if (filled) return filledCells(filled).map((entry) => cellLine(table, entry));
  const own = table.cells.filter((cell) => table.rows.includes(cell.row));
  return own.map((cell) =>
    cellLine(table, { cell, value: null, unit: cell.unit, ownUnit: false, status: 'not-published' }),
  );
}

const figureLine = ({ key, label, value, unit }: Figure): Line => ({
  table: 'figures',
  rowKey: key,
  rowLabel: label,
  columnKey: '',
  columnLabel: '',
  value,
  unit,
  status: value === null ? 'not-stated' : 'stated',
});

/**
 * All numbers of one report, one a row: the tables in the order of the form, then the figures.
 * `table`.`rowKey`.`columnKey` is the key used in prose, an empty part left out.
 */
export function tidyRows({ organ, report }: ReportView): TidyRow[] {
  const head = { organ: organ.id, organName: organ.file.name, year: report.year, edition: report.form.edition.key };
  const cells = report.form.tables.flatMap((table) => tableLines(table, report.tables.get(table.key) ?? null));
  return [...cells, ...report.figures.map(figureLine)].map((line) => ({ ...head, ...line }));
}
