import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import { analysisOf } from '../prose/analysis.ts';
import { placeIn } from '../prose/disagreement.ts';
import { otherNames } from '../prose/organ-names.ts';
import { copiedYears } from '../prose/years.ts';
import type { ReportRule } from '../rule.ts';

/**
 * Nothing is left of the text a report was copied from (check/prose-other-name): another organ's name, another
 * town's, or one the organ no longer has, as the subject of what was done; last year's number in a sentence that stands in last year's report.
 */
export const proseOtherName: ReportRule = (report, { previous, organ, content }) => {
  const analysis = analysisOf(report, previous, organ);
  const names = otherNames(analysis, organ, content).map(({ sentence, start, end, name, organ: other }) => {
    const facts = {
      found: name,
      organ: organ.file.name,
      ...(other === organ ? { former: name } : { other: other?.id ?? name }),
    };
    const related = other ? [{ at: placeOf(other.source, ['name']), label: other.file.name }] : [];
    return finding('check/prose-other-name', 'warning', placeIn(sentence, start, end), facts, related);
  });
  const years = copiedYears(analysis).map(({ sentence, start, end, year }) => {
    const facts = { found: `${year}年`, organ: organ.file.name, copied: year, year: report.year };
    return finding('check/prose-other-name', 'warning', placeIn(sentence, start, end), facts);
  });
  return [...names, ...years];
};
