import { finding } from '../../diagnostics/finding.ts';
import { standingAlone } from '../prose/alone.ts';
import { analysisOf } from '../prose/analysis.ts';
import { disagreement, relatedCells } from '../prose/disagreement.ts';
import type { ReportRule } from '../rule.ts';

/**
 * A number of the prose says what the tables and figures say (check/prose-number; px.* of the identities): equal to the
 * cell or figure that its words name, or following from them. A number that stands in none of them is a note, once a
 * part, and only in a report that binds its numbers by `[[key]]`: there a bare one is the exception.
 */
export const proseNumber: ReportRule = (report, { previous, organ }) => {
  const analysis = analysisOf(report, previous, organ);
  const wrong = analysis.numbers
    .filter(({ outcome, relation }) => outcome === 'wrong' && (relation === 'value' || relation === 'change'))
    .map((judged) => {
      const { at, facts } = disagreement(judged, report);
      return finding('check/prose-number', 'warning', at, facts, relatedCells(judged));
    });
  const alone = standingAlone(analysis, report, previous).map(({ at, facts }) =>
    finding('check/prose-number', 'note', at, facts),
  );
  return [...wrong, ...alone];
};
