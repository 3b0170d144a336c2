import { finding } from '../../diagnostics/finding.ts';
import { wholeFile } from '../../diagnostics/source.ts';
import { topicsOf } from '../form/topics.ts';
import type { ReportRule } from '../rule.ts';

/** The part whose topics the form prescribes speaks of every one of them (check/topics; 国办公开办函〔2021〕30号). */
export const topics: ReportRule = (report) =>
  topicsOf(report).flatMap(({ section, prose, found }) => {
    const missing = found.filter(({ at }) => at === null).map(({ topic }) => topic.label);
    if (missing.length === 0) return [];
    const facts = {
      number: section.number,
      label: section.label,
      missing: missing.join('、'),
      all: found.map(({ topic }) => topic.label).join('、'),
      count: found.length,
    };
    return [finding('check/topics', 'warning', wholeFile(prose.source), facts)];
  });
