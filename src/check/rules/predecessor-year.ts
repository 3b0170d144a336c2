import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { OrganRule } from '../rule.ts';

/**
 * An organ whose whole work was taken over has no report of its own from that year on (check/predecessor-year): both
 * would count the same work.
 */
export const predecessorYear: OrganRule = ({ file, source }, content) =>
  (file.predecessors ?? []).flatMap(({ organ, year, extent }, index): Finding[] => {
    const late = content.organ.get(organ)?.reports.find((report) => report.year >= year);
    if (extent !== 'whole' || !late) return [];
    const at = placeOf(source, ['predecessors', index, 'year']);
    return [finding('check/predecessor-year', 'warning', at, { organ, year, reported: late.year })];
  });
