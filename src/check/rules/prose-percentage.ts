import { finding } from '../../diagnostics/finding.ts';
import { analysisOf } from '../prose/analysis.ts';
import { percentageFacts } from '../prose/disagreement.ts';
import type { ReportRule } from '../rule.ts';

/** A percentage follows from the two numbers that it is made of (check/prose-percentage): a share, a growth, a rate. */
export const prosePercentage: ReportRule = (report, { previous, organ }) =>
  analysisOf(report, previous, organ)
    .numbers.filter(({ outcome, relation }) => outcome === 'wrong' && relation !== 'value' && relation !== 'change')
    .map((judged) => {
      const { at, facts } = percentageFacts(judged);
      return finding('check/prose-percentage', 'warning', at, facts);
    });
