import type { Form, FormTable } from '../../../schemas/form.ts';
import { agreed, type Reading } from './readings.ts';
import type { ReadRow } from './rows.ts';
import { brokenColumns, contradicts, narrowedWithout } from './solve.ts';

type Rows = ReadonlyMap<string, ReadRow>;

/** Rows that are read in one way only, and those with numbers that stand alone. */
const isClear = ({ readings }: ReadRow) => readings === null || readings.length === 1;

/**
 * One number of one row is misprinted, so that no reading of the row adds up: where the sums down all columns but one hold
 * for some reading of it, that is the column. Rows as they are then read; null where that explains nothing.
 */
function oneNumber(form: Form, table: FormTable, rows: Rows): Map<string, ReadRow> | null {
  const [row, ...others] = [...rows.values()].filter(({ readings }) => readings?.length === 0);
  const loose = row?.loose?.() ?? [];
  if (!row || others.length > 0 || loose.length === 0) return null;
  const open = new Map(rows).set(row.key ?? '', { ...row, readings: loose });
  const found = table.columns.flatMap(({ key }) => narrowedWithout(form, table, open, key) ?? []);
  if (found.length === 0) return null;
  return new Map(
    [...open].map(([key, one]) => {
      if (one.readings === null) return [key, one];
      return [key, { ...one, readings: [...new Set(found.flatMap((way) => way.get(key)?.readings ?? []))] }];
    }),
  );
}

/** A row that can be read in more ways than this may always be meant otherwise. */
const mostWays = 400;
/** At most so many columns do not add up where the rows do. */
const mostBroken = 2;

const valuesOf = (table: FormTable, { readings, columns }: ReadRow): Reading | null => {
  const [reading] = readings ?? [];
  return reading ? table.columns.map(({ key }) => reading[columns.indexOf(key)] ?? null) : null;
};

/**
 * All rows add up in one way, and a column or two do not: a row that another reading would mend may be misprinted itself,
 * the others are as they are printed. Keys of the rows in doubt; null where more is broken.
 */
function doubtfulRows(form: Form, table: FormTable, rows: Rows): Set<string> | null {
  const all = [...rows].map(([key, row]) => [key, valuesOf(table, row)] as const);
  if (![...rows.values()].every(isClear) || all.some(([, values]) => values === null)) return null;
  const values = new Map(all.map(([key, own]) => [key, own ?? []]));
  const broken = brokenColumns(form, table, values);
  if (broken.size === 0 || broken.size > mostBroken) return null;
  const mended = [...rows].filter(([key, row]) => {
    const ways = row.loose?.() ?? [];
    return (
      ways.length > mostWays ||
      ways.some((reading) => {
        const own = valuesOf(table, { ...row, readings: [reading] }) ?? [];
        return brokenColumns(form, table, new Map(values).set(key, own)).size < broken.size;
      })
    );
  });
  return new Set(mended.map(([key]) => key));
}

/** A row of which only that counts what its digits say without any sum. */
function withoutSums(row: ReadRow): ReadRow {
  if (!row.loose || row.readings === null || row.readings.length === 0) return row;
  const alone = agreed(row.loose());
  const known = agreed(row.readings).map((value, at) => (alone[at] === value ? value : undefined));
  return known.some((value) => value === undefined) ? { ...row, known } : row;
}

/**
 * Where the printed numbers break a sum, sums tell how digits that ran together are to be cut only where one misprint
 * explains all: else a wrong way may be the one that adds up, and only what digits say without any sum stays.
 */
export function withoutBrokenSums(form: Form, table: FormTable, rows: Rows): Map<string, ReadRow> {
  const unread = [...rows.values()].some((row) => row.readings?.length === 0 && (row.loose?.().length ?? 0) > 0);
  if (!unread && !contradicts(form, table, rows)) return new Map(rows);
  const mended = oneNumber(form, table, rows);
  if (mended) return mended;
  const doubtful = unread ? null : doubtfulRows(form, table, rows);
  return new Map([...rows].map(([key, row]) => [key, doubtful === null || doubtful.has(key) ? withoutSums(row) : row]));
}
