import { shortLabel } from '../../../schemas/form.ts';
import { finding, quote } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import { analysisOf } from '../prose/analysis.ts';
import { deniedClauses } from '../prose/denied.ts';
import { placeIn } from '../prose/disagreement.ts';
import type { ReportRule } from '../rule.ts';

/** 未收到申请, 没有行政复议: what the prose says there was none of is 0 in the tables (check/prose-none). */
export const proseNone: ReportRule = (report, { previous, organ }) =>
  deniedClauses(analysisOf(report, previous, organ)).map(({ sentence, clause, row, found }) => {
    const text = sentence.text.slice(clause.start, clause.end);
    const start = clause.start + (text.length - text.trimStart().length);
    const [cell] = found.cells;
    const facts = {
      words: quote(text.replace(/\s+/g, '')),
      label: shortLabel(row.label),
      value: found.value,
      unit: cell?.unit ?? '',
      cell: cell?.key ?? '',
    };
    const related = found.cells.slice(0, 3).map((one) => ({
      at: placeOf(report.sources.statistics, one.path),
      label: shortLabel(one.label),
    }));
    return finding('check/prose-none', 'warning', placeIn(sentence, start, clause.end), facts, related);
  });
