import { deadlineOf } from '../../../schemas/deadlines.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Publication in time by the law and by the region's own, earlier days in site.json (check/late). */
export const late: ReportRule = ({ file, year, sources }, { organ, content }) => {
  if (file.published === null) return [];
  const { day, statutory } = deadlineOf(organ.file.kind, year, content.site.deadlines);
  if (file.published <= day) return [];
  const facts = { published: file.published, deadline: day, ...(day < statutory ? { statutory } : {}) };
  return [finding('check/late', 'warning', placeOf(sources.report, ['published']), facts)];
};
