import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** A report is published after its period has ended (check/published-early). */
export const publishedEarly: ReportRule = ({ file, sources }) =>
  file.published !== null && file.published <= file.period.to
    ? [
        finding('check/published-early', 'warning', placeOf(sources.report, ['published']), {
          published: file.published,
          to: file.period.to,
        }),
      ]
    : [];
