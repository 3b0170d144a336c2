import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** The period is 1 January to 31 December of the report year (check/period; 国办公开办函〔2021〕30号). */
export const period: ReportRule = ({ file, year, sources }) => {
  const { from, to } = file.period;
  if (from === `${year}-01-01` && to === `${year}-12-31`) return [];
  return [finding('check/period', 'warning', placeOf(sources.report, ['period']), { year, from, to })];
};
