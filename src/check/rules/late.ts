import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Last day for publication in the year after the report year (Regulation, art. 49). */
const statutory = { government: '03-31', others: '01-31' };

/** Publication in time by the law and by the region's own, earlier days in site.json (check/late). */
export const late: ReportRule = ({ file, year, sources }, { organ, content }) => {
  if (file.published === null) return [];
  const { kind } = organ.file;
  const lawful = `${year + 1}-${kind === 'government' ? statutory.government : statutory.others}`;
  const local = content.site.deadlines?.[kind];
  const deadline = local !== undefined && `${year + 1}-${local}` < lawful ? `${year + 1}-${local}` : lawful;
  if (file.published <= deadline) return [];
  const facts = { published: file.published, deadline, ...(deadline < lawful ? { statutory: lawful } : {}) };
  return [finding('check/late', 'warning', placeOf(sources.report, ['published']), facts)];
};
