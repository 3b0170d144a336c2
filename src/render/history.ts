import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import { seriesKey } from '../../schemas/series.ts';
import { anchorOf } from './anchors.ts';

/** Links from the headings of a report's tables to the history and the meaning of their numbers. */
export interface History {
  /** The organ's page of series, as seen from the report. */
  readonly page: string;
  readonly form: Form;
}

const addressOf = ({ page, form }: History, table: FormTable, cell: Cell): string =>
  `${page}#${anchorOf(seriesKey(form, table, cell))}`;

/** Where the heading of a row leads: its total, else its first number. Null for a heading without numbers of its own. */
export function rowHistory(history: History | null, table: FormTable, row: string): string | null {
  const column = table.columns.find(({ node }) => node.total) ?? table.columns[0];
  const cell = column && table.cell(row, column.key);
  return history && cell && !table.singleRow ? addressOf(history, table, cell) : null;
}

/** Where the heading of a column leads in a table whose one row has no heading. */
export function columnHistory(history: History | null, table: FormTable, column: string): string | null {
  const cell = table.cell(table.rows[0]?.key ?? '', column);
  return history && cell && table.singleRow ? addressOf(history, table, cell) : null;
}
