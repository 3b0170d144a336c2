/** What a reader of spreadsheets gives, whatever the format: sheets with cells by address, no meaning yet. */

/** One cell. A formula has the value that was stored with it; `none` where nothing was. */
export type CellContent =
  | { readonly kind: 'number'; readonly value: number; readonly formula: boolean }
  | { readonly kind: 'text'; readonly value: string; readonly formula: boolean }
  | { readonly kind: 'truth'; readonly value: boolean; readonly formula: boolean }
  /** `#REF!`, `#DIV/0!` … */
  | { readonly kind: 'error'; readonly value: string; readonly formula: boolean }
  | { readonly kind: 'none'; readonly formula: true };

/** One sheet; cells without content are not in it. */
export interface Grid {
  readonly name: string;
  /** By address, `C5`. */
  readonly cells: ReadonlyMap<string, CellContent>;
  /** Last row with content. */
  readonly lastRow: number;
  /** Merged cells by address: how far the first one reaches, null for the ones it covers. */
  readonly merged?: ReadonlyMap<string, { readonly rows: number; readonly columns: number } | null>;
}

/** A workbook. */
export interface Workbook {
  /** In order; the first of a name counts. */
  readonly sheets: readonly Grid[];
  /** Days are counted from 1904 on. */
  readonly from1904: boolean;
}
