import type { ReportView } from '../../schemas/views.ts';
import { formatDay } from './formats.ts';
import { fill, type Labels } from './labels.ts';

/** What became of a report after it was published: one line for each correction. */
export function correctionLines({ report }: ReportView, t: Labels): string[] {
  return (report.file.corrections ?? []).map(({ date, kind, reason }) =>
    fill(t.report.correctionLine, { date: formatDay(date, t.day), kind, reason }),
  );
}

/** The words of a place that an explanation names: a cell, a figure, a row, a part, or the report as a whole. */
export function placeWords(place: string, { report }: ReportView, t: Labels): string {
  const own = report.form.cell.get(place)?.cell.label ?? report.figure.get(place)?.label;
  const part = report.form.edition.sections.find(({ key }) => key === place);
  if (own || part) return own ?? `${part?.number}、${part?.label}`;
  for (const table of report.form.tables) {
    const row = [...table.rows, ...table.groups].find(({ key }) => [...table.path, key].join('.') === place);
    if (row || table.path.join('.') === place) return row?.label ?? table.definition.label;
  }
  return place === 'report' ? t.report.wholeReport : place;
}

/** Why a finding was accepted: its place in words, the reason, then who says so and until when. */
export interface ExplanationLine {
  readonly place: string;
  readonly reason: string;
  readonly more: readonly string[];
}

export function explanationLines(view: ReportView, t: Labels): ExplanationLine[] {
  return (view.report.file.explanations ?? []).map(({ place, reason, by, until }) => ({
    place: placeWords(place, view, t),
    reason,
    more: [
      by ? fill(t.report.explanationBy, { by }) : '',
      until ? fill(t.report.explanationUntil, { date: formatDay(until, t.day) }) : '',
    ].filter((words) => words !== ''),
  }));
}
