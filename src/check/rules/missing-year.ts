import { finding } from '../../diagnostics/finding.ts';
import { wholeFile } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** `2022` or `2021–2023`. */
const span = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

/**
 * An organ's reports follow each other year by year (check/missing-year); a gap is told once, at the report after it.
 * A year whose report is there but cannot be used has findings of its own.
 */
export const missingYear: ReportRule = (report, { organ, previous }) => {
  if (previous) return [];
  const known = [...organ.reports.map(({ year }) => year), ...(organ.unusable ?? [])];
  const before = Math.max(...known.filter((year) => year < report.year));
  if (!Number.isFinite(before) || before === report.year - 1) return [];
  const facts = { year: report.year, before, missing: span(before + 1, report.year - 1) };
  return [finding('check/missing-year', 'warning', wholeFile(report.sources.report), facts)];
};
