import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Last day for publication in the year after the report year (Regulation art. 49): governments 31 March, all others 31 January. */
const statutory = (kind: string) => (kind === 'government' ? '03-31' : '01-31');

/**
 * The period is the report year (check/period; 国办公开办函〔2021〕30号: 1 January to 31 December), the edition is the one of
 * its year (check/edition-year), and publication was in time by the law and by `site.json` (check/late; Regulation art. 49).
 */
export const dates: ReportRule = (report, { organ, content }) => {
  const { file, year, form } = report;
  const at = (...path: string[]) => placeOf(report.sources.report, path);
  const findings: Finding[] = [];
  if (file.period.from !== `${year}-01-01` || file.period.to !== `${year}-12-31`) {
    findings.push(
      finding('check/period', 'warning', at('period'), { year, from: file.period.from, to: file.period.to }),
    );
  }
  const { from, to } = form.edition.reportYears;
  if (year < from || (to !== null && year > to)) {
    findings.push(
      finding('check/edition-year', 'warning', at('edition'), {
        year,
        edition: form.edition.key,
        from,
        to: to ?? '今',
      }),
    );
  }
  if (file.published === null) {
    if (file.status === 'published') findings.push(finding('check/publication-date', 'note', at('published')));
    return findings;
  }
  if (file.published <= file.period.to) {
    findings.push(
      finding('check/published-early', 'warning', at('published'), { published: file.published, to: file.period.to }),
    );
  }
  const kind = report.file.scope === 'aggregate' ? 'government' : organ.file.kind;
  const limits = [statutory(kind), content.site.deadlines?.[organ.file.kind]].filter((day) => day !== undefined).sort();
  const deadline = `${year + 1}-${limits[0]}`;
  if (file.published > deadline) {
    findings.push(finding('check/late', 'warning', at('published'), { published: file.published, deadline }));
  }
  return findings;
};
