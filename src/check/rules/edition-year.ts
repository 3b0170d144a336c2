import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** The edition is the one of the report year (check/edition-year). A warning only: real reports mix them. */
export const editionYear: ReportRule = ({ form, year, sources }) => {
  const { from, to } = form.edition.reportYears;
  if (year >= from && (to === null || year <= to)) return [];
  const facts = { year, edition: form.edition.key, from, ...(to === null ? {} : { to }) };
  return [finding('check/edition-year', 'warning', placeOf(sources.report, ['edition']), facts)];
};
