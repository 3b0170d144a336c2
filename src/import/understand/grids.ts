import type { SourceCell, SourceTable } from '../source-document.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { placeFields } from './columns.ts';
import { type Token, tokensOf } from './lexer.ts';
import { isCellText, isPrinted } from './numerals.ts';
import type { Simplify } from './plain.ts';
import { type LabelToken, type LeftOff, Recorder, type RowRecord, withHabits } from './records.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** What was found in one piece of the document: rows, and where it left off. */
export interface Found {
  readonly records: readonly RowRecord[];
  readonly leftOff: LeftOff;
  /** Labels of the form that were met. */
  readonly labels: readonly LabelToken[];
}

/** All columns of the form have a field of their own. */
export const isWhole = (record: RowRecord): boolean => {
  const placed = placeFields(record);
  const count = placed.kind === 'placed' ? placed.byColumn.size : placed.fields.length;
  return count === record.table.columns.length;
};

/** Rows of single numbers that agree in number with the columns: a table that is read the right way has many. */
export const wellFormed = (records: readonly RowRecord[]): number =>
  records.filter((record) => {
    if (!record.row && !record.table.singleRow) return false;
    if (record.fields.some(({ text }) => /\d\s+\d/.test(text))) return false;
    const placed = placeFields(record);
    return placed.kind === 'placed' ? placed.byColumn.size > 0 : placed.fields.length === placed.columns.length;
  }).length;

/** What stands where a number belongs is no longer than this. */
const longestWord = 40;

const hasRole = (token: Token, role: 'row' | 'column') =>
  token.kind === 'label' && token.word.meanings.some((meaning) => meaning.role === role);

const isLeaf = ({ role, node }: Meaning) => role === 'row' && !node?.children;

class GridReader {
  readonly #vocabulary: Vocabulary;
  readonly #simplify: Simplify;
  readonly #recorder: Recorder;
  readonly #labels: LabelToken[] = [];
  /** Words of rows without numbers that may be the beginning of a label. */
  #carried: Atom[] = [];
  #cells: SourceCell[] = [];

  constructor(vocabulary: Vocabulary, simplify: Simplify, from: LeftOff) {
    this.#vocabulary = vocabulary;
    this.#simplify = simplify;
    this.#recorder = new Recorder('grid', from);
  }

  read(cells: readonly SourceCell[]): Found {
    const rows = [...Map.groupBy(cells, ({ row }) => row)]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => [...row].sort((a, b) => a.column - b.column));
    for (let at = 0; at < rows.length; at++) {
      const whole = this.#torn(rows[at] as SourceCell[], rows[at + 1] ?? []);
      this.#row(whole ?? (rows[at] as SourceCell[]));
      if (whole) at++;
    }
    this.#recorder.end();
    return { records: withHabits(this.#recorder.records), leftOff: this.#recorder.leftOff, labels: this.#labels };
  }

  #atoms(cell: SourceCell): Atom[] {
    this.#cells.push(cell);
    return atomsOf(cell.text, this.#cells.length - 1, this.#simplify);
  }

  /** Does a row's label name a row of the form, letter by letter? */
  #names(cells: readonly SourceCell[]): boolean {
    const atoms = cells.flatMap((cell, at) => (isCellText(cell.text) ? [] : atomsOf(cell.text, at, this.#simplify)));
    return tokensOf(this.#vocabulary, atoms).some(
      (token) => token.kind === 'label' && token.edits === 0 && !token.partial && token.word.meanings.some(isLeaf),
    );
  }

  /** A row that the end of a page has torn in two: numbers beside the first half of its label, none beside the other. */
  #torn(upper: readonly SourceCell[], lower: readonly SourceCell[]): SourceCell[] | null {
    if (!isPrinted(upper.filter(({ text }) => isCellText(text)).map(({ text }) => text))) return null;
    const rest = lower.filter(({ text }) => text !== '');
    const whole = upper.map((cell) => {
      const below = rest.find(({ column, text }) => column === cell.column && !isCellText(text));
      return below && !isCellText(cell.text) ? { ...cell, text: cell.text + below.text } : cell;
    });
    const joined = whole.filter((cell, at) => cell !== upper[at]).length;
    if (rest.length === 0 || joined < rest.length) return null;
    return !this.#names(upper) && this.#names(whole) ? whole : null;
  }

  #row(cells: readonly SourceCell[]): void {
    const values = cells.filter(({ text }) => isCellText(text));
    const worded = cells.filter((cell) => !values.includes(cell));
    const own = worded.flatMap((cell) => this.#atoms(cell));
    const tokens = tokensOf(this.#vocabulary, [...this.#carried, ...own]);
    const counted = isPrinted(values.map(({ text }) => text));
    const whole = tokens.filter((token) => token.kind === 'label' && !token.partial);
    const strange = this.#strange(worded, tokens);
    const known = tokens.filter(({ span }) => !strange.includes(this.#cells[span.piece] as SourceCell));
    const mixed = known.some((token) => token.kind === 'field');
    if (!counted && !mixed && whole.length === 0) {
      this.#carried = own.length > 0 ? [...this.#carried, ...own] : [];
      return;
    }
    this.#carried = [];
    for (const token of known) this.#token(token, mixed);
    const behind = this.#labelledColumn(tokens);
    // what is empty left of a label is the place of a heading over several rows
    const fields = [...values, ...strange]
      .filter(({ text, column }) => text !== '' || column > behind)
      .sort((a, b) => a.column - b.column);
    const body = tokens.some((token) => hasRole(token, 'row') && (!hasRole(token, 'column') || this.#recorder.inBody));
    if (counted || body) for (const cell of fields) this.#recorder.field({ text: cell.text, place: cell.place, cell });
    this.#recorder.end(values.length === 0 && !mixed);
  }

  /** The column of the last label; -1 where there is none. */
  #labelledColumn(tokens: readonly Token[]): number {
    const labelled = tokens.filter(({ kind }) => kind === 'label');
    return Math.max(-1, ...labelled.map(({ until }) => this.#cells[until.piece]?.column ?? 0));
  }

  /** Words right of all labels that are none: something else stands where a number belongs. */
  #strange(worded: readonly SourceCell[], tokens: readonly Token[]): SourceCell[] {
    const last = this.#labelledColumn(tokens);
    return last < 0 ? [] : worded.filter((cell) => cell.column > last && cell.text.length <= longestWord);
  }

  #token(token: Token, mixed: boolean): void {
    const cell = this.#cells[token.span.piece] as SourceCell;
    if (token.kind === 'label') {
      this.#labels.push(token);
      this.#recorder.label(token, cell, cell.text);
    } else if (mixed && token.kind !== 'rest')
      this.#recorder.field({ text: token.text, place: cell.place, cell: null });
  }
}

const turned = (cells: readonly SourceCell[]): SourceCell[] =>
  cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }));

/**
 * Reads a table of the document, whichever way it lies: rows of the form across, or down. `from`: where the page
 * before left off.
 */
export function readGrid(source: SourceTable, vocabulary: Vocabulary, simplify: Simplify, from: LeftOff): Found {
  const read = (cells: readonly SourceCell[]) => new GridReader(vocabulary, simplify, from).read(cells);
  const across = read(source.cells);
  const down = read(turned(source.cells));
  // one row of numbers may be a column of a table that lost its shape
  const rows = wellFormed(down.records);
  const single = down.records.some(({ table, row }) => table.singleRow && row === null);
  return rows > wellFormed(across.records) && (rows > 1 || single || source.columns <= 2) ? down : across;
}
