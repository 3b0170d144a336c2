import { finding } from '../../diagnostics/finding.ts';
import { analysisOf } from '../prose/analysis.ts';
import { contradiction } from '../prose/disagreement.ts';
import { doneClaims } from '../prose/done.ts';
import type { ReportRule } from '../rule.ts';

/**
 * 全部按时办结: what the prose says is all done is not carried over or pending in the tables (check/prose-all-done),
 * with a word more where the same part itself says how many are left: then the numbers are right and the claim is not.
 */
export const proseAllDone: ReportRule = (report, { previous, organ }) =>
  doneClaims(analysisOf(report, previous, organ)).map((claim) => {
    const { at, facts, related } = contradiction(claim, report);
    const more = claim.admitted ? { admitted: claim.found.value } : {};
    return finding('check/prose-all-done', 'warning', at, { ...facts, ...more }, related);
  });
