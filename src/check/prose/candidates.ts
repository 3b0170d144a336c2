import type { FilledTable, Report } from '../../../schemas/content.ts';
import type { Cell, FormTable } from '../../../schemas/form.ts';
import { remember } from '../latest.ts';
import { planOf } from '../plan.ts';
import type { Concept, TableConcepts } from './concepts.ts';
import type { Meaning } from './understand.ts';
import { plainUnit } from './units.ts';

/** A number that a clause may mean, with where it comes from. */
export interface Candidate {
  readonly value: number;
  /** Cells in it are not stated: the true number is this or more. */
  readonly atLeast: boolean;
  /** The cells it is made of. */
  readonly cells: readonly Cell[];
  /** `不予公开 12 + 无法提供 3`, or one label. */
  readonly label: string;
}

/** A number that follows from others and stands in no cell of its own. */
export const reckoned = (value: number, label: string): Candidate => ({ value, label, atLeast: false, cells: [] });

interface Amount {
  readonly value: number;
  readonly atLeast: boolean;
}

/** The table of a report that a cell stands in; null where it is not published. */
function tableOf(report: Report, cell: Cell): FilledTable | null | undefined {
  const place = report.form.cell.get(cell.key);
  return place && report.tables.get(place.table.key);
}

/** A cell's number as it is printed; undefined where the report has no such row or table, null where it is not stated. */
export const printed = (report: Report, cell: Cell): number | null | undefined =>
  tableOf(report, cell)?.values[cell.index];

/** The same in plain units (元). */
function stated(report: Report, cell: Cell): number | null | undefined {
  const value = printed(report, cell);
  if (typeof value !== 'number') return value;
  const unit = tableOf(report, cell)?.units.get(cell.index) ?? cell.unit ?? '';
  return cell.kind === 'money' ? Math.round(value * plainUnit(unit).size * 1e6) / 1e6 : value;
}

/** What a total should be by its parts, where the form says so. */
function computed(report: Report, cell: Cell): Amount[] {
  return (planOf(report.form).definers.get(cell) ?? []).flatMap(({ right }) => {
    let value = 0;
    let atLeast = false;
    for (const term of right) {
      const whole = term.whole ? stated(report, term.whole) : undefined;
      const parts = whole === undefined ? term.cells.map((part) => stated(report, part)) : [whole];
      if (parts.some((part) => typeof part !== 'number')) atLeast = true;
      value += term.sign * parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    }
    return [{ value, atLeast }];
  });
}

/** The amounts of a report's cells, as they are asked for: prose asks for the same few again and again. */
const amountsOf = remember(2, (_report: Report) => new Map<Cell, readonly Amount[]>());

/** What a cell says, and what its parts say where that is another number (the identities report that). */
function amounts(report: Report, cell: Cell): readonly Amount[] {
  const known = amountsOf(report);
  const made = known.get(cell) ?? findAmounts(report, cell);
  known.set(cell, made);
  return made;
}

function findAmounts(report: Report, cell: Cell): readonly Amount[] {
  const own = stated(report, cell);
  if (own === undefined) return [];
  const parts = computed(report, cell).filter((part) => own === null || (!part.atLeast && part.value !== own));
  if (own !== null) return [{ value: own, atLeast: false }, ...parts];
  return parts.length > 0 ? parts : [{ value: 0, atLeast: true }];
}

/** Cells where a row concept and a column concept meet; a group printed as one row is one cell. */
function cellsOf(report: Report, table: FormTable, row: Concept, column: Concept): readonly Cell[] {
  const at = (key: string, leaves: readonly string[]) => leaves.flatMap((leaf) => table.cell(key, leaf) ?? []);
  if (table.singleRow) {
    const both = column.leaves.filter((leaf) => row.leaves.includes(leaf));
    return table.rows.flatMap(({ key }) => at(key, both));
  }
  const whole = at(row.whole ?? '', column.leaves);
  if (whole.some((cell) => stated(report, cell) !== undefined)) return whole;
  return row.leaves.flatMap((key) => at(key, column.leaves));
}

/** All sums of one amount from each list. */
function sums(lists: readonly (readonly Amount[])[]): Amount[] {
  return lists.reduce<Amount[]>(
    (so, list) =>
      so
        .flatMap((sum) => list.map((item) => ({ value: sum.value + item.value, atLeast: sum.atLeast || item.atLeast })))
        .slice(0, 8),
    [{ value: 0, atLeast: false }],
  );
}

const negated = (list: readonly Amount[]): Amount[] => list.map((item) => ({ ...item, value: -item.value }));

/** Rows to be added (or taken away) for one reading of a clause. */
type Reading = readonly { concept: Concept; minus: boolean }[];

function readingsOf({ byKey }: TableConcepts, concept: Concept): Reading[] {
  const others = concept.readings.map((keys) =>
    keys.flatMap((key) => {
      const minus = key.startsWith('-');
      const other = byKey.get(minus ? key.slice(1) : key);
      return other ? [{ concept: other, minus }] : [];
    }),
  );
  return [[{ concept, minus: false }], ...others];
}

/** All readings of the rows that a meaning names. */
function rowReadings({ table, rows, rowsAre }: Meaning): Reading[] {
  if (rowsAre === 'sum') return [rows.map((concept) => ({ concept, minus: false }))];
  return rows.flatMap((concept) => readingsOf(table, concept));
}

/** One reading for one choice of columns; none where the report does not publish what it needs. */
function evaluate(report: Report, meaning: Meaning, reading: Reading, columns: readonly Concept[]): Candidate[] {
  const { table } = meaning.table;
  const lists: (readonly Amount[])[] = [];
  const cells: Cell[] = [];
  const spelled: string[] = [];
  for (const { concept, minus } of reading) {
    for (const column of columns) {
      const own = cellsOf(report, table, concept, column);
      if (own.length === 0) return [];
      const sum = sums(own.map((cell) => amounts(report, cell)));
      lists.push(minus ? negated(sum) : sum);
      cells.push(...own);
      const name = column === meaning.table.rest ? concept.label : `${concept.label}·${column.label}`;
      spelled.push(
        `${spelled.length === 0 ? '' : minus ? ' − ' : ' + '}${name}${reading.length * columns.length > 1 ? ` ${sum[0]?.value ?? ''}` : ''}`,
      );
    }
  }
  const label = spelled.join('');
  return sums(lists).map((amount) => ({ ...amount, cells, label }));
}

/**
 * Every number that a clause with this meaning may be about, the plainest reading first. `columns` are tried in turn:
 * those the clause names, those of the number before it, the total. Empty where the tables do not say.
 */
export function candidatesOf(report: Report, meaning: Meaning, columns: readonly (readonly Concept[])[]): Candidate[] {
  return columns.flatMap((choice) =>
    rowReadings(meaning).flatMap((reading) => evaluate(report, meaning, reading, choice)),
  );
}

/** What the tables count of a meaning whichever way it is read: its plainest reading, if none of its readings is 0. */
export function countedAnyway(
  report: Report,
  meaning: Meaning,
  columns: readonly (readonly Concept[])[],
): Candidate | null {
  const [first, ...others] = candidatesOf(report, meaning, columns);
  return first && [first, ...others].every(({ value }) => value > 0) ? first : null;
}
