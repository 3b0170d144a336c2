import type { Report } from '../../../schemas/content.ts';
import { fromMillionths, millionths, moneyUnits } from '../../../schemas/numbers.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import { type Facts, type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import { cellCause } from '../likely-cause.ts';
import type { ReportRule } from '../rule.ts';
import { cellFacts } from '../suspicion.ts';
import { unfitParts } from './unknown-part.ts';

/** Last year's value of a figure in the same unit, or null. */
function lastOf({ key, unit }: Figure, previous: Report | null): number | null {
  const last = previous?.figure.get(key);
  return last?.unit === unit ? last.value : null;
}

/** The only known slip that would explain the sum, in the figure or in one of its parts. A part that is 0 or last year's is no sign of one. */
function suspicion(figure: Figure, parts: readonly Figure[], sum: bigint, previous: Report | null): Facts {
  const difference = millionths(figure.value ?? 0) - sum;
  const found = [figure, ...parts].flatMap((item) => {
    if (item.value === null) return [];
    const total = item === figure;
    const suspect = {
      value: item.value,
      expected: fromMillionths(total ? sum : millionths(item.value) + difference),
      total,
      money: moneyUnits.some((unit) => unit === item.unit),
      last: lastOf(item, previous),
    };
    const kind = cellCause(suspect);
    return kind && (total || (kind !== 'dropped' && kind !== 'lastYear')) ? [cellFacts(kind, item.label, suspect)] : [];
  });
  return found.length === 1 ? (found[0] ?? {}) : {};
}

/** One figure against its parts; blanks among the parts leave room upwards only. */
function checkFigure(report: Report, figure: Figure, index: number, previous: Report | null): Finding[] {
  if (figure.value === null || !figure.parts || unfitParts(report, figure).length > 0) return [];
  const parts = figure.parts.flatMap((key) => report.figure.get(key) ?? []);
  const sum = parts.reduce((total, { value }) => total + (value === null ? 0n : millionths(value)), 0n);
  const difference = millionths(figure.value) - sum;
  const open = parts.some(({ value }) => value === null);
  if (difference === 0n || (open && difference > 0n)) return [];
  const at = (key: string) =>
    placeOf(report.sources.statistics, ['figures', report.figures.findIndex((item) => item.key === key), 'value']);
  const facts = {
    key: figure.key,
    label: figure.label,
    value: figure.value,
    unit: figure.unit,
    parts: parts.map(({ label, value }) => `${label} ${value ?? '（未填报）'}`).join(' + '),
    sum: fromMillionths(sum),
    difference: fromMillionths(difference < 0n ? -difference : difference),
    ...(open ? {} : suspicion(figure, parts, sum, previous)),
  };
  const related = parts.map(({ key, label }) => ({ at: at(key), label }));
  return [
    finding(
      'check/figure-parts',
      'error',
      placeOf(report.sources.statistics, ['figures', index, 'value']),
      facts,
      related,
    ),
  ];
}

/** A figure that names its parts is their sum (check/figure-parts). */
export const figureParts: ReportRule = (report, { previous }) =>
  report.figures.flatMap((figure, index) => checkFigure(report, figure, index, previous));
