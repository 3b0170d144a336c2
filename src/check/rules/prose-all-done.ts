import { shortLabel } from '../../../schemas/form.ts';
import { finding, quote } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import { analysisOf } from '../prose/analysis.ts';
import { placeIn } from '../prose/disagreement.ts';
import { doneClaims } from '../prose/done.ts';
import type { ReportRule } from '../rule.ts';

/**
 * 全部按时办结: what the prose says is all done is not carried over or pending in the tables (check/prose-all-done),
 * with a word more where the same part itself says how many are left: then the numbers are right and the claim is not.
 */
export const proseAllDone: ReportRule = (report, { previous, organ }) =>
  doneClaims(analysisOf(report, previous, organ)).map(({ sentence, clause, found, admitted }) => {
    const text = sentence.text.slice(clause.start, clause.end);
    const start = clause.start + (text.length - text.trimStart().length);
    const at = placeIn(sentence, start, clause.end);
    const [cell] = found.cells;
    const facts = {
      words: quote(text.replace(/\s+/g, '')),
      label: shortLabel(found.label),
      value: found.value,
      unit: cell?.unit ?? '',
      cell: cell?.key ?? '',
      ...(admitted ? { admitted: found.value } : {}),
    };
    const related = found.cells.slice(0, 3).map((one) => ({
      at: placeOf(report.sources.statistics, one.path),
      label: shortLabel(one.label),
    }));
    return finding('check/prose-all-done', 'warning', at, facts, related);
  });
