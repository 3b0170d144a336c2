import { finding } from '../../diagnostics/finding.ts';
import { analysisOf } from '../prose/analysis.ts';
import { deniedClauses } from '../prose/denied.ts';
import { contradiction } from '../prose/disagreement.ts';
import type { ReportRule } from '../rule.ts';

/** 未收到申请, 没有行政复议: what the prose says there was none of is 0 in the tables (check/prose-none). */
export const proseNone: ReportRule = (report, { previous, organ }) =>
  deniedClauses(analysisOf(report, previous, organ)).map((claim) => {
    const { at, facts, related } = contradiction(claim, report);
    return finding('check/prose-none', 'warning', at, facts, related);
  });
