import type { Cell, Form, FormTable } from '../../../schemas/form.ts';
import { type Equation, equationsOf } from '../../../schemas/identity.ts';
import { type Placed, placeFields } from './columns.ts';
import { cellValue, lostLetter } from './numerals.ts';
import { plainOf } from './plain.ts';
import { agreed, type Reading, type RowSum, readingsOf } from './readings.ts';
import type { Field, RowRecord } from './records.ts';

/** A row of the form as it was read: its fields by column, or the ways to read what ran together. */
export interface ReadRow {
  readonly record: RowRecord;
  /** Key of the row; null until it is found by order. */
  readonly key: string | null;
  /** Fields that stand alone, by column. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Columns in the order of `readings`. */
  readonly columns: readonly string[];
  /** null where the fields stand alone; empty where they cannot be read at all. */
  readonly readings: readonly Reading[] | null;
  /** Where fields ran together: all ways to read them without any sum. */
  readonly loose?: () => readonly Reading[];
  /** Place by place what is certain where the sums of the table are broken; instead of what all readings agree on. */
  readonly known?: readonly (number | null | undefined)[];
}

const equationsKnown = new WeakMap<Form, readonly Equation[]>();

/** The equations of a form that hold within one report. */
export function ownEquations(form: Form): readonly Equation[] {
  const known = equationsKnown.get(form);
  if (known) return known;
  const own = equationsOf(form).filter(({ left, right }) => [...left, ...right].every(({ year }) => year === 0));
  equationsKnown.set(form, own);
  return own;
}

/** The sums that hold along one row, as places in `columns`. */
export function rowSums(form: Form, table: FormTable, row: string, columns: readonly string[]): RowSum[] {
  return ownEquations(form)
    .filter((equation) => equation.table === table && equation.identity.each === 'row')
    .flatMap((equation): RowSum[] => {
      const terms = [
        ...equation.left.map((term) => ({ term, side: 1 as const })),
        ...equation.right.map((term) => ({ term, side: -1 as const })),
      ].flatMap(({ term, side }) => term.cells.map((cell) => ({ cell, sign: (term.sign * side) as 1 | -1 })));
      if (terms.some(({ cell }) => cell.row.key !== row || !columns.includes(cell.column.key))) return [];
      return [{ terms: terms.map(({ cell, sign }) => ({ at: columns.indexOf(cell.column.key), sign })) }];
    });
}

const kindsOf = (table: FormTable, row: string, columns: readonly string[]) =>
  columns.map((column) => (table.cell(row, column) as Cell).kind);

/** The row of the only line of a table without row labels. */
export const onlyRow = (table: FormTable): string => table.rows[0]?.key ?? '';

/** A row whose fields stand one by one in these columns. */
const clearRow = (record: RowRecord, key: string, byColumn: ReadonlyMap<string, Field>): ReadRow => ({
  record,
  key,
  fields: byColumn,
  columns: [...byColumn.keys()],
  readings: null,
});

/**
 * Fields that stand under labels, of which some may be lost or garbled. Where they break sums there, and fewer in the
 * order of the form, that is how they stand.
 */
function placedRow(form: Form, record: RowRecord, key: string, byColumn: ReadonlyMap<string, Field>): ReadRow {
  const row = clearRow(record, key, byColumn);
  const { columns } = record.table;
  const broken = contradictions(form, row);
  if (record.fields.length !== columns.length || broken === 0) return row;
  const ordered = new Map(columns.map((column, index) => [column.key, record.fields[index] as Field]));
  const other = clearRow(record, key, ordered);
  return contradictions(form, other) < broken ? other : row;
}

type PlacedInOrder = Extract<Placed, { kind: 'order' }>;

/** Digits of a number that blanks part: `3 525`, `3 5 2 5`. */
const apart = /^\d+(?:\s\d+)+$/;

/** A row of a table with places whose cells hold numbers with blanks in them, where all its sums then hold; else null. */
function spacedRow(
  form: Form,
  record: RowRecord,
  key: string,
  placed: Pick<PlacedInOrder, 'columns' | 'fields'>,
): ReadRow | null {
  const { columns, fields } = placed;
  if (fields.length !== columns.length || fields.some(({ cell }) => cell === null)) return null;
  const plain = fields.map(({ text }) => plainOf(text).text.trim());
  if (!plain.some((text) => apart.test(text))) return null;
  const whole = fields.map((field, at) => {
    const text = plain[at] as string;
    return apart.test(text) ? { ...field, text: text.replace(/\s/g, '') } : field;
  });
  const row = clearRow(record, key, new Map(columns.map((column, at) => [column, whole[at] as Field])));
  const values = columns.map(
    (column, at) => cellValue(whole[at]?.text ?? '', record.table.cell(key, column)?.kind ?? 'count').value,
  );
  const summed = rowSums(form, record.table, key, columns);
  const told = columns.every((_, at) => summed.some(({ terms }) => terms.some((term) => term.at === at)));
  return told && !values.includes(null) && contradictions(form, row) === 0 ? row : null;
}

/** The values of a row in the columns of its table, in all ways to read it. */
function valuesOf({ record, key, columns, fields, readings }: ReadRow): Reading[] {
  const { table } = record;
  const own = (column: string) => {
    const [cell, field] = [table.cell(key ?? '', column), fields.get(column)];
    return cell && field ? cellValue(field.text, cell.kind).value : null;
  };
  const ways = readings ?? [columns.map(own)];
  return ways.map((way) => table.columns.map((column) => way[columns.indexOf(column.key)] ?? null));
}

/** Whether sums along a row hold that every number of it is in, with no blank. */
function isProven(form: Form, row: ReadRow): boolean {
  const { record, key, columns } = row;
  const [values, ...others] = valuesOf(row);
  if (!values || others.length > 0 || key === null) return false;
  const valueAt = (at: number) =>
    values[record.table.columns.findIndex((column) => column.key === columns[at])] ?? null;
  const full = rowSums(form, record.table, key, columns).filter(({ terms }) =>
    terms.every(({ at }) => valueAt(at) !== null),
  );
  const holds = full.every(
    ({ terms }) => terms.reduce((sum, { at, sign }) => sum + (valueAt(at) ?? 0) * sign, 0) === 0,
  );
  return holds && columns.every((_, at) => full.some(({ terms }) => terms.some((term) => term.at === at)));
}

/** Where more letters than these were lost beside a number, all numbers of a row may have lost a digit alike. */
const mostLost = 4;

/**
 * Reads one record as the row of this key. Fields that ran together are read in all ways that the row's sums allow; where
 * letters were lost beside a number, digits may have been, and the row counts only where its sums hold.
 */
export function readRow(form: Form, record: RowRecord, key: string): ReadRow {
  const row = readAnyWay(form, record, key);
  const lost = Math.max(0, ...record.fields.map(({ text }) => text.split(lostLetter).length - 1));
  const kept = lost === 0 || (lost <= mostLost && isProven(form, row));
  return kept ? row : { ...row, fields: new Map(), readings: [] };
}

function readAnyWay(form: Form, record: RowRecord, key: string): ReadRow {
  if (record.order !== 'either') return readOneWay(form, record, key);
  const ways = ([null, 'form'] as const).map((order) => readOneWay(form, { ...record, order }, key));
  const readings = ways.flatMap(valuesOf);
  const same = readings.every((reading) => reading.every((value, at) => value === readings[0]?.[at]));
  if (same) return ways[0] as ReadRow;
  return { record, key, fields: new Map(), columns: record.table.columns.map((column) => column.key), readings };
}

function readOneWay(form: Form, record: RowRecord, key: string): ReadRow {
  const { table } = record;
  const placed = placeFields(record);
  const inPlace =
    placed.kind === 'order' ? placed : { columns: [...placed.byColumn.keys()], fields: [...placed.byColumn.values()] };
  const spaced = spacedRow(form, record, key, inPlace);
  if (spaced) return spaced;
  if (placed.kind === 'placed') return placedRow(form, record, key, placed.byColumn);
  const { columns, fields } = placed;
  // two numbers in one place: whatever cut this row into places cut it wrongly
  const torn = fields.some(({ text }) => /\d\s+\d/.test(text));
  // running text in which labels over the columns were lost: which column has no number is not known
  const lost =
    record.source === 'flow' && !table.singleRow && table.columns.length > 3 && columns.length < table.columns.length;
  if (lost) return { record, key, fields: new Map(), columns: table.columns.map((column) => column.key), readings: [] };
  if (fields.length === columns.length && !torn) {
    const row = clearRow(record, key, new Map(columns.map((column, index) => [column, fields[index] as Field])));
    // blanks before a row that are none of its label shift all that is left
    const shifted = fields[0] !== record.fields[0] && contradictions(form, row, 0) > 0;
    return shifted ? { record, key, fields: new Map(), columns, readings: [] } : row;
  }
  const none: ReadRow = { record, key, fields: new Map(), columns, readings: [] };
  // a number with its unit is whole
  if (fields.some(({ text }) => /\p{Script=Han}/u.test(text))) return none;
  const texts = fields
    .flatMap(({ text }) => plainOf(text).text.trim().split(/\s+/))
    .map((text) => text.replace(/[^\d,.+\-−]/g, ''));
  const kinds = kindsOf(table, key, columns);
  if (texts.join('').length < columns.length || (texts.length < columns.length && !record.runs)) return none;
  // a dash among digits may be a blank or a sign; without signs in the form it tells nothing
  if (/[+\-−]/.test(texts.join('')) && !kinds.includes('signedCount')) return none;
  const sums = rowSums(form, table, key, columns);
  const readings = readingsOf(texts, kinds, sums) ?? [];
  return { ...none, readings, loose: () => readingsOf(texts, kinds, []) ?? [] };
}

/** How many sums along a row the numbers that stand alone contradict. `blank`: what a blank counts; none contradicts nothing. */
export function contradictions(
  form: Form,
  { record, key, fields, columns, readings }: ReadRow,
  blank = Number.NaN,
): number {
  const { table } = record;
  if (readings !== null || key === null) return 0;
  const values = columns.map((column) => {
    const [cell, field] = [table.cell(key, column), fields.get(column)];
    return cell && field ? cellValue(field.text, cell.kind).value : null;
  });
  if (values.every((value) => value === null)) return 0;
  return rowSums(form, table, key, columns).filter(({ terms }) => {
    const parts = terms.map(({ at, sign }) => Math.round((values[at] ?? blank) * 1e6) * sign);
    return parts.reduce((a, b) => a + b, 0) !== 0 && !parts.some(Number.isNaN);
  }).length;
}

/** How much a row tells: fields that stand alone, then ways to read that agree, then those that do not. */
export function strength({ readings, fields, record }: ReadRow): number {
  if (readings === null) return fields.size > 0 ? 3 + fields.size / record.table.columns.length : 0;
  if (readings.length === 1) return 3;
  return agreed(readings).some((value) => value !== undefined) ? 2 : readings.length > 0 ? 1 : 0;
}
