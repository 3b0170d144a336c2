import type { Report } from '../../../schemas/content.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { ReportRule } from '../rule.ts';
import { analysisOf } from './analysis.ts';
import { placeIn, written } from './disagreement.ts';
import type { Judged } from './judged.ts';

/** The numeral alone, as a number: 3.64 of `3.64万户`. */
function numeralOf({ sentence, number }: Judged): number {
  return Number(sentence.text.slice(number.start, number.numeralEnd).replaceAll(',', ''));
}

/** The keys whose number, printed in the numeral's place, says the same: the figure's, or those of single cells. */
function keysOf(judged: Judged, report: Report): Set<string> {
  const { figure, candidates, number, sentence } = judged;
  const numeral = numeralOf(judged);
  if (figure) {
    const unit = sentence.text.slice(number.numeralEnd, number.end).replace(/\s+/g, '');
    return new Set(figure.value === numeral && unit === figure.unit ? [figure.key] : []);
  }
  const fitting = candidates.flatMap(({ cells, atLeast }) => {
    const [cell] = cells;
    if (!cell || cells.length > 1 || atLeast) return [];
    const table = report.form.cell.get(cell.key)?.table.key ?? '';
    return report.tables.get(table)?.values[cell.index] === numeral ? [cell.key] : [];
  });
  return new Set(fitting);
}

/** Numbers in plain digits that say just what one key says, each with the edit that binds it. */
export const bindableNumbers: ReportRule = (report, { previous, organ }): Finding[] =>
  analysisOf(report, previous, organ).numbers.flatMap((judged): Finding[] => {
    const { number, outcome, relation, owner, sentence } = judged;
    if (outcome !== 'matches' || relation !== 'value' || number.dress !== 'digits' || owner !== report) return [];
    const [key, ...more] = keysOf(judged, report);
    if (key === undefined || more.length > 0) return [];
    const at = placeIn(sentence, number.start, number.end);
    const edit = { at: placeIn(sentence, number.start, number.numeralEnd), text: `[[${key}]]` };
    const facts = { found: written(judged), key, label: judged.candidates[0]?.label ?? '' };
    return [{ ...finding('check/prose-bindable', 'note', at, facts), fix: { safe: false, edits: [edit] } }];
  });
