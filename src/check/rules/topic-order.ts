import { finding } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { topicsOf } from '../form/topics.ts';
import type { ReportRule } from '../rule.ts';

/** Topics come in the order of the form (check/topic-order; 国办公开办函〔2021〕30号): the first heading that is too early. */
export const topicOrder: ReportRule = (report) =>
  topicsOf(report).flatMap(({ prose, found }) => {
    const headed = found.filter(({ heading }) => heading !== null);
    const late = headed.find(({ heading }, index) => {
      const before = headed[index - 1]?.heading;
      return heading && before && heading.start < before.start;
    });
    if (!late?.heading) return [];
    const before = headed[headed.indexOf(late) - 1];
    const facts = {
      topic: late.topic.label,
      before: before?.topic.label ?? '',
      all: found.map(({ topic }) => topic.label).join('、'),
    };
    const at = placeAt(prose.source, prose.text, late.heading.start, late.heading.end);
    return [finding('check/topic-order', 'note', at, facts)];
  });
