import type { Measures, Report } from '../../schemas/content.ts';
import type { Measure } from '../../schemas/edition.ts';
import type { Cell, FormTable } from '../../schemas/form.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';
import { type SeriesPlace, seriesTables } from '../../schemas/series.ts';
import { rowValue } from './pictures.ts';

/** A number of a report: null is not stated, undefined means that the report has no such place. */
export type Stated = number | null | undefined;

/** The sum of numbers; null where one is not stated, undefined where one is not there at all. */
export function sumOf(values: readonly Stated[]): Stated {
  if (values.length === 1) return values[0];
  if (values.length === 0 || values.includes(undefined)) return undefined;
  if (values.includes(null)) return null;
  const numbers = values as readonly number[];
  if (numbers.every(Number.isInteger)) return numbers.reduce((sum, value) => sum + value, 0);
  return fromMillionths(numbers.reduce((sum, value) => sum + millionths(value), 0n));
}

/** The number of a place in a report: its own cell, or the sum of its parts where the group is not printed as one row. */
export function placeValue(report: Report, table: FormTable, place: Pick<SeriesPlace, 'cell' | 'parts'>): Stated {
  const filled = report.tables.get(table.key);
  if (!filled) return filled;
  const own = filled.values[place.cell.index];
  if (own !== undefined || place.parts.length === 0) return own;
  return sumOf(place.parts.map((part) => filled.values[part.index]));
}

/** The number of a cell by its key, a group's as the sum of its rows. */
function keyValue(report: Report, key: string): Stated {
  const found = report.form.cell.get(key);
  if (!found) return undefined;
  return placeValue(report, found.table, { cell: found.cell, parts: partsOf(report, found.table, found.cell) });
}

function partsOf(report: Report, table: FormTable, cell: Cell): readonly Cell[] {
  if (!table.groups.includes(cell.row)) return [];
  const places = seriesTables(report.form).find((entry) => entry.table === table)?.places ?? [];
  return places.find((place) => place.cell === cell)?.parts ?? [];
}

/** What a report states for a measure; a share of nothing is null, as is anything not stated. */
export function measureValue(report: Report, measure: Measure): number | null {
  if ('figure' in measure) {
    const figure = report.figure.get(measure.figure);
    return figure && figure.unit === measure.unit ? figure.value : null;
  }
  const sum = sumOf(measure.sum.map((key) => keyValue(report, key))) ?? null;
  if (measure.of === undefined || sum === null) return sum;
  const whole = sumOf(measure.of.map((key) => keyValue(report, key)));
  return whole ? Math.round((sum / whole) * 1000) / 10 : null;
}

/** The key of a row of a picture among the measures: no measure has a stroke in its key. */
export const partKey = (picture: string, row: string): string => `${picture}/${row}`;

/** The rows of the pictures that organs are set side by side by. */
const partsOfPictures = (report: Report): [string, number | null][] =>
  report.form.edition.pictures.flatMap(({ key, table, rows, column }) => {
    const found = report.form.tables.find((one) => one.key === table);
    if (key === undefined || !found) return [];
    return rows.map((row): [string, number | null] => [partKey(key, row), rowValue(report, found, row, column)]);
  });

/** Every measure of its edition that a report gives, and what its pictures divide. */
export const measuresOf = (report: Report): Measures =>
  Object.fromEntries([
    ...(report.form.edition.measures ?? []).map((measure) => [measure.key, measureValue(report, measure)] as const),
    ...partsOfPictures(report),
  ]);
