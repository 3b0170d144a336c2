import { unitsOf } from '../../../schemas/aggregation-units.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Every unit that a report sums up has a report of the same year (check/missing-unit): else the sum cannot be checked. */
export const missingUnit: ReportRule = (report, { content, partial }) => {
  if (partial || report.file.scope !== 'aggregate') return [];
  return unitsOf(report, content).missing.map(({ name, index }) => {
    const at = placeOf(report.sources.report, ['units', index]);
    return finding('check/missing-unit', 'warning', at, { unit: name, year: report.year });
  });
};
