import type { Report } from '../../schemas/content.ts';
import type { Highlight } from '../../schemas/edition.ts';
import { fromMillionths, millionths } from '../../schemas/numbers.ts';
import type { HighlightView } from '../../schemas/views.ts';

/** The value of a cell by its key: a number, or null where it is not stated or its table not published. */
export function cellValue(report: Report, key: string): number | null {
  const place = report.form.cell.get(key);
  return (place && report.tables.get(place.table.key)?.values[place.cell.index]) ?? null;
}

/** A highlight's value and unit in one report; null where any part of it is not stated. */
function highlightValue(report: Report, highlight: Highlight): { value: number | null; unit: string } {
  if ('figure' in highlight) {
    const figure = report.figure.get(highlight.figure);
    return { value: figure?.value ?? null, unit: figure?.unit ?? '' };
  }
  const values = highlight.sum.map((key) => cellValue(report, key));
  const stated = values.filter((value) => value !== null);
  const sum =
    stated.length === values.length
      ? fromMillionths(stated.reduce((total, value) => total + millionths(value), 0n))
      : null;
  return { value: sum, unit: highlight.unit };
}

/** The numbers at the head of a report, beside last year's where both years state them in one unit. */
export function highlightsOf(report: Report, previous: Report | null): HighlightView[] {
  return report.form.edition.highlights.map((highlight) => {
    const { value, unit } = highlightValue(report, highlight);
    const last = previous ? highlightValue(previous, highlight) : null;
    const before = last && last.unit === unit ? last.value : null;
    return {
      label: highlight.label,
      value,
      unit,
      before,
      change: value !== null && before !== null ? value - before : null,
    };
  });
}
