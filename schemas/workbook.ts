/**
 * What the spreadsheet that `documents` writes and the reader that `import` has agree on: a hidden sheet that tells
 * where each number, label and fact stands. So the reader knows nothing of the layout, and the layout may change.
 */

/** Name of the hidden sheet. */
export const recordSheet = 'nianbao';

/** First line of the hidden sheet: `format | nianbao-workbook | | | 1`. */
export const recordFormat = { mark: 'nianbao-workbook', version: '1' } as const;

/**
 * - `format`: what this is, see `recordFormat`.
 * - `about`: `organ`, `year`, `edition`, `use` (`report` or `form`) with their value.
 * - `label`: a cell whose words must still be `value`.
 * - `cell`: the place of the number with this key; `value` is `stated`, or `computed` for a total that is left out.
 * - `unit`: the unit of an amount: `value`, or what is chosen in the cell.
 * - `table`: a table by its path; `value` is `published` or `not-published`.
 * - `fact`: a value of report.json by its path, see `FactType`.
 * - `figures`: the first cell of the list of figures; `value` is the number of its lines.
 * - `file`: report.json as it was written, in pieces.
 */
export const recordKinds = ['format', 'about', 'label', 'cell', 'unit', 'table', 'fact', 'figures', 'file'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One line of the hidden sheet; what does not apply is empty. */
export interface WorkbookRecord {
  readonly kind: RecordKind;
  readonly key: string;
  readonly sheet: string;
  /** Address such as `C5`. */
  readonly cell: string;
  readonly value: string;
}

/** How a fact of report.json stands in its cell, as JSON in `value`. */
export type FactType =
  | { readonly type: 'text' }
  | { readonly type: 'day' }
  | { readonly type: 'choice'; readonly words: Readonly<Record<string, string>> };

/** Columns of the list of figures, in order. */
export const figureColumns = ['key', 'label', 'value', 'unit', 'parts'] as const;

/** What stands between the keys of a figure's parts. */
export const partsMark = '、';

/** Most characters of a cell (limits of spreadsheet programs); longer texts of the hidden sheet are split. */
export const mostCharacters = 32_767;

/** A cell's place, from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `3` → `C`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `{ row: 5, column: 3 }` → `C5`. */
export const cellAddress = ({ row, column }: CellPlace): string => `${columnName(column)}${row}`;

/** `C5` → `{ row: 5, column: 3 }`; null for what is no address. */
export function parseAddress(address: string): CellPlace | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match) return null;
  const column = [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

const dayLength = 86_400_000;
/** Day 0 of spreadsheets: so counted that 1900-03-01 and later are right (ECMA-376 part 1, 18.17.4.1). */
const dayZero = Date.UTC(1899, 11, 30);

/** `2024-01-31` as spreadsheets count days. */
export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - dayZero) / dayLength;

/** Back from a spreadsheet's day; null for what is no whole day from 1900-03-01 to 9999-12-31. */
export function dayOfSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return null;
  return new Date(dayZero + serial * dayLength).toISOString().slice(0, 10);
}
