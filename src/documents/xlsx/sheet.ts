import { type CellPlace, cellAddress } from '../../../schemas/workbook.ts';
import { lineHeights, type Style } from './style.ts';
import { lineCount } from './text-width.ts';

/** A formula with the value that programs show which do not calculate. `''` is shown as nothing. */
export interface Formula {
  readonly formula: string;
  readonly value: number | string;
}

/** What a cell holds; null: nothing, only its style. A text is never taken for a formula. */
export type CellValue = number | string | Formula | null;

/** A rectangle of cells with one value. */
export interface Block extends CellPlace {
  readonly rows?: number;
  readonly columns?: number;
  readonly value?: CellValue;
  readonly style?: Style;
}

/** A rule for what may be entered (ECMA-376 part 1, 18.3.1.32). */
export interface Validation {
  readonly cells: readonly CellPlace[];
  readonly type: 'whole' | 'decimal' | 'date' | 'list' | 'textLength';
  /** `between` takes two operands. */
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly operands: readonly string[];
  readonly title: string;
  readonly prompt: string;
  readonly error: string;
}

/** A look that holds while a formula is true. */
export interface Condition {
  readonly cells: string;
  readonly formula: string;
  readonly mark: number;
}

/** How a sheet is seen and printed. */
export interface SheetOptions {
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly landscape?: boolean;
  /** Printed on one page, however small; otherwise one page wide and as long as need be. */
  readonly onePage?: boolean;
  /** Rows repeated on every printed page, first and last. */
  readonly repeated?: readonly [number, number];
  /** First and last row of the head of a list that can be filtered. */
  readonly filtered?: boolean;
}

/** One cell as it is written. */
export interface SheetCell {
  readonly value: CellValue;
  readonly style: Style;
}

const plain: Style = {};
const rowPadding = 5;

/** One sheet while it is filled. Rows and columns count from 1. */
export class Sheet {
  readonly name: string;
  readonly options: SheetOptions;
  readonly rows: Map<number, Map<number, SheetCell>> = new Map();
  readonly widths: number[] = [];
  readonly heights: Map<number, number> = new Map();
  readonly merges: string[] = [];
  readonly validations: Validation[] = [];
  readonly conditions: Condition[] = [];
  readonly #tall: { row: number; rows: number; height: number }[] = [];
  /** Last row and column in use, and those that are printed. */
  lastRow = 0;
  lastColumn = 0;
  printed: { rows: number; columns: number } | null = null;

  constructor(name: string, options: SheetOptions = {}) {
    this.name = name;
    this.options = options;
  }

  /** Widths of columns from the first, in half Chinese characters. */
  setWidths(widths: readonly number[]): void {
    this.widths.push(...widths);
  }

  /** Fills a rectangle; one of several cells is merged. Rows grow to hold a wrapped text. */
  put({ row, column, rows = 1, columns = 1, value = null, style = plain }: Block): CellPlace {
    for (let down = row; down < row + rows; down++) {
      const line = this.rows.get(down) ?? new Map<number, SheetCell>();
      this.rows.set(down, line);
      for (let across = column; across < column + columns; across++) {
        line.set(across, { value: down === row && across === column ? value : null, style });
      }
    }
    const last = { row: row + rows - 1, column: column + columns - 1 };
    if (rows > 1 || columns > 1) this.merges.push(`${cellAddress({ row, column })}:${cellAddress(last)}`);
    this.lastRow = Math.max(this.lastRow, last.row);
    this.lastColumn = Math.max(this.lastColumn, last.column);
    if (typeof value === 'string' && style.wrap) this.#growFor(value, style, { row, column, rows, columns });
    return { row, column };
  }

  #growFor(text: string, style: Style, at: CellPlace & { rows: number; columns: number }): void {
    const width = this.widths.slice(at.column - 1, at.column - 1 + at.columns).reduce((sum, one) => sum + one, 0);
    const height = lineCount(text, width) * lineHeights[style.font ?? 'text'] + rowPadding;
    if (at.rows > 1) this.#tall.push({ row: at.row, rows: at.rows, height });
    else this.grow(at.row, height);
  }

  /** Makes a row at least this high, in points. */
  grow(row: number, height: number): void {
    this.heights.set(row, Math.max(this.heights.get(row) ?? 0, height));
  }

  /** Gives every row with cells a height that holds all its texts, those over several rows too. */
  settle(least: number): void {
    for (const row of this.rows.keys()) this.grow(row, least);
    for (const { row, rows, height } of this.#tall) {
      let there = 0;
      for (let at = row; at < row + rows; at++) there += this.heights.get(at) ?? least;
      const more = Math.max(0, height - there) / rows;
      for (let at = row; more > 0 && at < row + rows; at++) this.grow(at, (this.heights.get(at) ?? least) + more);
    }
  }
}
