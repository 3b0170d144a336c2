import type { Report } from '../../schemas/content.ts';
import type { Highlight } from '../../schemas/edition.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';
import type { HighlightView } from '../../schemas/views.ts';

/** The value of a cell by its key: a number, or null where it is not stated or its table not published. */
export function cellValue(report: Report, key: string): number | null {
  const place = report.form.cell.get(key);
  return (place && report.tables.get(place.table.key)?.values[place.cell.index]) ?? null;
}

/** The unit in which a report states a cell where it is not the form's own (an amount in 元 instead of 万元). */
const ownUnit = (report: Report, key: string): string | undefined => {
  const place = report.form.cell.get(key);
  return place && report.tables.get(place.table.key)?.units.get(place.cell.index);
};

/** A number and the unit it is in. */
export interface Quantity {
  readonly value: number | null;
  readonly unit: string;
}

/** Cells added up, in the unit that the report states them in; null where one is not stated or their units differ. */
export function sumOfCells(report: Report, keys: readonly string[], unit: string): Quantity {
  const values = keys.map((key) => cellValue(report, key));
  const units = new Set(keys.map((key) => ownUnit(report, key) ?? unit));
  if (units.size > 1 || values.some((value) => value === null)) return { value: null, unit };
  const sum = values.reduce<bigint>((total, value) => total + millionths(value ?? 0), 0n);
  return { value: fromMillionths(sum), unit: [...units][0] ?? unit };
}

/** A highlight's value and unit in one report; null where any part of it is not stated. */
export function highlightValue(report: Report, highlight: Highlight): Quantity {
  if ('sum' in highlight) return sumOfCells(report, highlight.sum, highlight.unit);
  const figure = report.figure.get(highlight.figure);
  return { value: figure?.value ?? null, unit: figure?.unit ?? '' };
}

/** A number beside last year's where both years state it in one unit. */
export function highlightOf(highlight: Highlight, report: Report, previous: Report | null): HighlightView {
  const { value, unit } = highlightValue(report, highlight);
  const last = previous ? highlightValue(previous, highlight) : null;
  const before = last && last.unit === unit ? last.value : null;
  const known = value !== null && before !== null;
  const change = known ? fromMillionths(millionths(value) - millionths(before)) : null;
  return { label: highlight.label, value, unit, before, change };
}

/** The numbers at the head of a report, beside last year's. */
export const highlightsOf = (report: Report, previous: Report | null): HighlightView[] =>
  report.form.edition.highlights.map((highlight) => highlightOf(highlight, report, previous));
