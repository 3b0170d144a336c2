import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Last day for publication in the year after the report year (Regulation, art. 49). */
const statutory = { government: '03-31', others: '01-31' };

/** Publication in time by the law and by the region's own, earlier days in site.json (check/late). */
export const late: ReportRule = ({ file, year, sources }, { organ, content }) => {
  if (file.published === null) return [];
  const { kind } = organ.file;
  const days = [kind === 'government' ? statutory.government : statutory.others, content.site.deadlines?.[kind]];
  const deadline = `${year + 1}-${days.filter((day) => day !== undefined).sort()[0]}`;
  if (file.published <= deadline) return [];
  return [
    finding('check/late', 'warning', placeOf(sources.report, ['published']), { published: file.published, deadline }),
  ];
};
