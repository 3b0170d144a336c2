import type { Report } from '../../../schemas/content.ts';
import type { Cell } from '../../../schemas/form.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { ReportRule } from '../rule.ts';
import { analysisOf } from './analysis.ts';
import { printed } from './candidates.ts';
import { placeIn, written } from './disagreement.ts';
import type { Judged } from './judged.ts';

/** The numeral alone, as a number: 3.64 of `3.64万户`. */
function numeralOf({ sentence, number }: Judged): number {
  return Number(sentence.text.slice(number.start, number.numeralEnd).replaceAll(',', ''));
}

/** True for a cell of a row (or heading) that the words name: 办结 may mean what came in, but its key is not that row's. */
const isNamed = ({ meaning }: Judged, { row, column }: Cell): boolean =>
  meaning?.rows.some(({ key, leaves }) => key === row.key || leaves.includes(row.key) || leaves.includes(column.key)) ??
  false;

/** The keys whose number, printed in the numeral's place, says the same, with their labels: the figure's, or those of single cells. */
function keysOf(judged: Judged, report: Report): Map<string, string> {
  const { figure, candidates, number, sentence } = judged;
  const numeral = numeralOf(judged);
  if (figure) {
    const unit = sentence.text.slice(number.numeralEnd, number.end).replace(/\s/g, '');
    return new Map(figure.value === numeral && unit === figure.unit ? [[figure.key, figure.label]] : []);
  }
  const single = candidates.flatMap(({ cells: [cell, ...more], label }) =>
    cell && more.length === 0 && printed(report, cell) === numeral ? [{ cell, label }] : [],
  );
  // a reading that the words do not name still makes the number doubtful, but is never offered itself
  return new Map(
    single.some(({ cell }) => isNamed(judged, cell)) ? single.map(({ cell, label }) => [cell.key, label]) : [],
  );
}

/** Numbers in plain digits that say just what one key says, each with the edit that binds it. */
export const bindableNumbers: ReportRule = (report, { previous, organ }): Finding[] =>
  analysisOf(report, previous, organ).numbers.flatMap((judged): Finding[] => {
    const { number, outcome, relation, owner, sentence } = judged;
    if (outcome !== 'matches' || relation !== 'value' || owner !== report) return [];
    const [only, ...more] = keysOf(judged, report);
    if (!only || more.length > 0) return [];
    const [key, label] = only;
    const at = placeIn(sentence, number.start, number.end);
    const edit = { at: placeIn(sentence, number.start, number.numeralEnd), text: `[[${key}]]` };
    const facts = { found: written(judged), key, label };
    return [{ ...finding('check/prose-bindable', 'note', at, facts), fix: { safe: false, edits: [edit] } }];
  });
