import { finding } from '../../diagnostics/finding.ts';
import { analysisOf } from '../prose/analysis.ts';
import { daysToCome } from '../prose/cut-off.ts';
import { placeIn } from '../prose/disagreement.ts';
import { copiedYears, otherYears } from '../prose/years.ts';
import type { ReportRule } from '../rule.ts';

/**
 * What the prose tells as done was done in the report's year (check/prose-date): a sentence that opens with the year
 * before or after, or that counts up to a day behind the report's publication. Plans, comparisons and the dates of laws are none of it; the period of the numbers is
 * check/period-words, a sentence taken over from last year's report is check/prose-other-name.
 */
export const proseDate: ReportRule = (report, { previous, organ }) => {
  const analysis = analysisOf(report, previous, organ);
  const copied = new Set(copiedYears(analysis).map(({ sentence }) => sentence));
  const { from, to } = report.file.period;
  const others = otherYears(analysis).filter(({ sentence }) => !copied.has(sentence));
  const told = new Set(others.map(({ sentence }) => sentence));
  return [...others, ...daysToCome(analysis).filter(({ sentence }) => !told.has(sentence))].map(
    ({ sentence, start, end }) => {
      const found = sentence.text.slice(start, end).replace(/\s/g, '');
      return finding('check/prose-date', 'warning', placeIn(sentence, start, end), {
        found,
        year: report.year,
        from,
        to,
      });
    },
  );
};
