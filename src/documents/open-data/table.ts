import { csvLine, csvStart } from '../csv-text.ts';

/** A text in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What one column of an open table holds. */
export interface OpenColumn {
  readonly name: string;
  readonly words: Words;
  readonly type: 'text' | 'integer' | 'number' | 'year' | 'date' | 'flag';
  readonly required?: boolean;
  /** What a text may be. */
  readonly choices?: readonly string[];
}

/** One table of the open data: its file, what it holds, which columns name a row, where they point. */
export interface OpenTable {
  /** `reports`: file `data/reports.csv`. */
  readonly name: string;
  readonly words: Words;
  readonly columns: readonly OpenColumn[];
  readonly key: readonly string[];
  /** Columns here → the table whose key they are. */
  readonly references?: readonly { readonly columns: readonly string[]; readonly table: string }[];
  /** Rows of one year are in a file of their own. */
  readonly year?: number;
}

export const fileOf = ({ name }: OpenTable): string => `${name}.csv`;

export type Row = readonly (string | number | null)[];

/** The text of a table (UTF-8 with a byte order mark, RFC 4180, no field a formula, null an empty field), or of some of its rows alone. */
export function tableText(table: OpenTable, rows: Iterable<Row>, head = true): string {
  let text = head ? csvStart + csvLine(table.columns.map(({ name }) => name)) : '';
  for (const row of rows) text += csvLine(row);
  return text;
}
