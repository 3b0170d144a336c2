import type { Report } from '../../../schemas/content.ts';
import { fromMillionths, millionths } from '../../../schemas/numbers.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';
import { unfitParts } from './unknown-part.ts';

/** One figure against its parts; blanks among the parts leave room upwards only. */
function checkFigure(report: Report, figure: Figure, index: number): Finding[] {
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
export const figureParts: ReportRule = (report) =>
  report.figures.flatMap((figure, index) => checkFigure(report, figure, index));
