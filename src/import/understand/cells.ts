import { type Cell, type Form, type FormTable, shortLabel } from '../../../schemas/form.ts';
import { allSpelledOut } from '../../../schemas/spelled-out.ts';
import type { SourcePlace } from '../source-document.ts';
import { placeFields } from './columns.ts';
import { withHabitsBySums } from './habits.ts';
import { withoutBrokenSums } from './misprints.ts';
import { cellValue } from './numerals.ts';
import { inOrder } from './order.ts';
import { agreed, type Reading } from './readings.ts';
import type { Field, RowRecord } from './records.ts';
import { contradictions, onlyRow, type ReadRow, readRow, strength } from './rows.ts';
import { contradicts, narrowed } from './solve.ts';
import type { Confidence } from './types.ts';

/** Why a cell is asked about: what stands there is no number, ran together, contradicts itself, was lost; a unit is missing. */
export type Question = 'unclear' | 'run-together' | 'no-numbers' | 'twice' | 'no-unit' | 'by-prose';

/** What was read for one cell of the form. */
export interface CellResult {
  readonly cell: Cell;
  readonly value: number | null;
  /** A unit that is not the form's own. */
  readonly unit: string | null;
  readonly printed: string;
  readonly place: SourcePlace | null;
  readonly confidence: Confidence;
  readonly question: Question | null;
}

/** A table of the form as it was found in a document. */
export interface TableResult {
  readonly table: FormTable;
  readonly cells: ReadonlyMap<string, CellResult>;
  /** Rows that were met with numbers, or printed empty. */
  readonly rows: ReadonlySet<string>;
}

const anywhere = (fields: readonly Field[]) =>
  fields
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();

/** The unit printed over a column: `本年收费金额（单位：元）`. */
function unitOver(record: RowRecord, cell: Cell): string | null {
  for (const { token, printed } of record.header) {
    if (!token.word.meanings.some(({ node }) => node === cell.column.node)) continue;
    const unit = /[（(]\s*(?:单位[:：]?)?\s*(万元|亿元|元)\s*[）)]/.exec(printed.normalize('NFKC'))?.[1];
    if (unit) return unit;
  }
  return null;
}

/** Unit and question of an amount: the form's own unit is told by null. */
function unitOf(record: RowRecord, cell: Cell, value: number | null, own: string | null) {
  if (cell.kind !== 'money' || value === null) return { unit: null, question: null };
  const unit = own ?? unitOver(record, cell);
  if (unit === null && cell.unit === null) return { unit: '元', question: 'no-unit' as const };
  return { unit: unit === cell.unit ? null : unit, question: null };
}

function fromField(row: ReadRow, cell: Cell, field: Field, sure: Confidence): CellResult {
  const { value, unit: own, question } = cellValue(field.text, cell.kind);
  const unit = unitOf(row.record, cell, value, own);
  const asked = question ? 'unclear' : unit.question;
  const confidence = asked ? 'doubtful' : sure;
  return { cell, value, unit: unit.unit, printed: field.text, place: field.place, confidence, question: asked };
}

/** `48.0` on one line and `7` on the next: a count with a point in text without places is a number that was torn. */
const isTorn = (table: FormTable, row: ReadRow) =>
  [...row.fields].some(
    ([column, { cell, text }]) =>
      cell === null && /\d\.\d/.test(text) && table.cell(row.key ?? '', column)?.kind !== 'money',
  );

/** The cells of a row that was read. */
function cellsOf(table: FormTable, row: ReadRow, byOrder: boolean, byProse: boolean): CellResult[] {
  const sure: Confidence = byOrder || !(row.record.exact || table.singleRow) ? 'likely' : 'certain';
  if (row.readings === null) {
    const torn = isTorn(table, row);
    return row.columns.flatMap((column): CellResult[] => {
      const cell = table.cell(row.key ?? '', column);
      const field = row.fields.get(column);
      if (!cell || !field) return [];
      const result = fromField(row, cell, field, sure);
      return [torn ? { ...result, value: null, unit: null, confidence: 'doubtful', question: 'unclear' } : result];
    });
  }
  const values = row.known ?? agreed(row.readings);
  const printed = anywhere(row.record.fields);
  const place = row.record.fields[0]?.place ?? null;
  return row.columns.flatMap((column, at): CellResult[] => {
    const cell = table.cell(row.key ?? '', column);
    if (!cell) return [];
    const value = values[at];
    const known = value !== undefined;
    const { unit, question } = unitOf(row.record, cell, value ?? null, null);
    // nothing is printed behind the label: a blank, whatever the rows around it say
    const asked = known ? (byProse ? 'by-prose' : question) : printed === '' ? null : 'run-together';
    const confidence = asked ? 'doubtful' : 'likely';
    return [{ cell, value: value ?? null, unit, printed, place, confidence, question: asked }];
  });
}

/** Words by which prose names a row, and numbers of two digits or more in the sentences that use them. */
function numbersNear(sentences: readonly string[], words: readonly string[]): Set<number> {
  const near = sentences.filter((sentence) => words.some((word) => sentence.includes(word)));
  const numbers = near.flatMap((sentence) => sentence.match(/\d{2,}(?:\.\d+)?/g) ?? []);
  return new Set(numbers.map(Number));
}

/** The one way to read a row that two or more numbers of the prose about it speak for; null where none stands out. */
function byProse(table: FormTable, row: ReadRow, sentences: readonly string[]): Reading | null {
  const leaf = table.rows.find(({ key }) => key === row.key);
  if (!leaf || !row.readings || row.readings.length < 2) return null;
  const words = [shortLabel(leaf.label), ...allSpelledOut(leaf.node.prose?.names)];
  // the table itself is no witness
  const others = sentences.filter((sentence) => !row.record.fields.some(({ text }) => sentence.includes(text)));
  const numbers = numbersNear(others, words);
  const speaks = row.readings.map((reading) => new Set(reading.filter((value) => numbers.has(value ?? -1))).size);
  const most = Math.max(...speaks);
  const best = row.readings.filter((_, index) => speaks[index] === most);
  return most >= 2 && best.length === 1 ? (best[0] ?? null) : null;
}

interface Chosen {
  readonly row: ReadRow;
  readonly byOrder: boolean;
  readonly twice: boolean;
}

const shown = (row: ReadRow) => anywhere(row.record.fields);

/** One record for each row: the one that tells most, the first of equals. */
function choose(form: Form, table: FormTable, records: readonly RowRecord[]): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  for (const { record, row, byOrder } of inOrder(table, records)) {
    const read = readRow(form, record, row.key);
    const old = chosen.get(row.key);
    const table = record.source === 'grid' && old?.row.record.source === 'flow' && strength(read) >= 3;
    const better = !old || strength(read) > strength(old.row) || (old.byOrder && !byOrder) || table;
    const same = old && strength(old.row) === strength(read) && shown(old.row) !== shown(read);
    if (better) chosen.set(row.key, { row: read, byOrder, twice: false });
    else if (same && /\d/.test(shown(read))) chosen.set(row.key, { ...old, twice: true });
  }
  return chosen;
}

/** A row of running text that its label does not name beyond doubt. */
const isWeak = ({ row: { record }, byOrder }: Chosen) => byOrder || (record.source === 'flow' && !record.exact);

/**
 * Rows told by their order, or by half a label in running text, count only where the numbers then agree with the sums
 * down the columns.
 */
function withoutWrongOrder(form: Form, table: FormTable, chosen: ReadonlyMap<string, Chosen>): Map<string, Chosen> {
  const rows = new Map([...chosen].map(([key, { row }]) => [key, row]));
  if (![...chosen.values()].some(isWeak) || !contradicts(form, table, rows)) return new Map(chosen);
  return new Map([...chosen].filter(([, one]) => !isWeak(one)));
}

/** A row with numbers, but with fewer digits than it has columns: cells without a number left no trace in it. */
function lostBlanks({ columns, readings, record }: ReadRow): boolean {
  const digits = anywhere(record.fields).replace(/\D/g, '').length;
  return readings !== null && digits > 0 && digits < columns.length;
}

/** A row of running text with numbers, but fewer of them than columns. */
const isShort = ({ columns, readings, record: { source, fields } }: ReadRow) =>
  source === 'flow' && readings !== null && fields.length > 1 && fields.length < columns.length;

/**
 * Where one row shows that blanks left no trace, digits that ran together in any other row may lack a cell as well:
 * none of them is read, however well a reading adds up. Neither is a row of running text that does not add up: a number
 * of another row stands in it.
 */
function withoutLostBlanks(form: Form, rows: ReadonlyMap<string, ReadRow>): Map<string, ReadRow> {
  const all = [...rows.values()];
  const lost = all.some(lostBlanks);
  const short = all.some(isShort);
  const unsure = (row: ReadRow) =>
    (lost && row.readings !== null) || (short && row.record.source === 'flow' && contradictions(form, row) > 0);
  return new Map([...rows].map(([key, row]) => [key, unsure(row) ? { ...row, readings: [] } : row]));
}

function readRows(form: Form, table: FormTable, records: readonly RowRecord[], sentences: readonly string[]) {
  const chosen = withoutWrongOrder(form, table, choose(form, table, records));
  const whole = withoutLostBlanks(form, new Map([...chosen].map(([key, { row }]) => [key, row])));
  const rows = withoutBrokenSums(form, table, narrowed(form, table, whole));
  const cells = [...rows].flatMap(([key, row]) => {
    const { byOrder = false, twice = false } = chosen.get(key) ?? {};
    const spoken = byProse(table, row, sentences);
    const read = spoken ? { ...row, readings: [spoken] } : row;
    const results = cellsOf(table, read, byOrder, spoken !== null);
    return twice
      ? results.map((cell): CellResult => ({ ...cell, confidence: 'doubtful', question: 'twice' }))
      : results;
  });
  return { cells, rows: new Set(rows.keys()) };
}

/** A table of one row: the record that tells all columns, else small tables put together. */
function readOnlyRow(form: Form, table: FormTable, records: readonly RowRecord[]): CellResult[] {
  const key = onlyRow(table);
  const rows = records
    .map((record) => readRow(form, record, key))
    .filter((row) => strength(row) > 0 && !(row.record.source === 'flow' && contradictions(form, row) > 1));
  const full = rows.filter((row) => row.columns.length === table.columns.length);
  const best = [...full].sort((a, b) => strength(b) - strength(a))[0];
  const used = best ? [best] : rows;
  const cells = new Map<string, CellResult>();
  for (const row of used) {
    for (const result of cellsOf(table, row, false, false))
      if (!cells.has(result.cell.key)) cells.set(result.cell.key, result);
  }
  // a number or two behind a word of the table are a sentence, not a table
  return cells.size * 3 >= table.columns.length ? [...cells.values()] : [];
}

/** A record that stands in a table: near its head, in a table of the document, or whole. */
const inTable = (record: RowRecord) => {
  const placed = placeFields(record);
  const spoken = record.source === 'flow' && record.fields.some(({ text }) => /\p{Script=Han}/u.test(text));
  if (spoken && placed.kind === 'order' && placed.fields.length !== placed.columns.length) return false;
  if (record.lit) return true;
  return placed.kind === 'order' && placed.fields.length === placed.columns.length && placed.columns.length >= 5;
};

/** Numbers that no row took: two or more, or one that is no number of a page. */
const isStray = ({ row, source, lit, fields }: RowRecord) =>
  row === null && source === 'flow' && lit && (fields.length > 1 || fields.some(({ text }) => text.includes('.')));

/**
 * Records without those of running text whose numbers came in another order than their labels: where a part's tables
 * leave numbers over, a row of one number may have taken that of another.
 */
function withoutScattered(table: FormTable, all: readonly RowRecord[]): readonly RowRecord[] {
  if (table.columns.length > 1) return all;
  const stray = all.some((record) => record.table.section === table.section && isStray(record));
  return stray ? all.filter(({ source }) => source === 'grid') : all;
}

/** Everything that was read for one table of the form; null where nothing of it was met. */
export function readTable(
  form: Form,
  table: FormTable,
  all: readonly RowRecord[],
  sentences: readonly string[],
): TableResult | null {
  const own = withoutScattered(table, all).filter((record) => record.table === table);
  if (!own.some(inTable)) return null;
  // numbers without a label that are no row themselves may be a piece of one: rows are not counted past them
  const records = own.filter((record) => inTable(record) || (record.row === null && !table.singleRow));
  if (table.singleRow) {
    const cells = readOnlyRow(form, table, records);
    if (cells.length === 0) return null;
    return { table, cells: new Map(cells.map((cell) => [cell.cell.key, cell])), rows: new Set([onlyRow(table)]) };
  }
  const { cells, rows } = readRows(form, table, withHabitsBySums(form, table, records), sentences);
  return { table, cells: new Map(cells.map((result) => [result.cell.key, result])), rows };
}
