import { shortLabel } from '../../../schemas/form.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf, wholeFile } from '../../diagnostics/source.ts';
import { unmentioned } from '../form/mentions.ts';
import type { ReportRule } from '../rule.ts';

/**
 * Where requests ended because a fee was not paid, the report says what was charged (check/fee; 国办函〔2020〕109号).
 * Which cell, part and words: `mentions` in the edition file.
 */
export const fee: ReportRule = (report) =>
  unmentioned(report, 'check/fee').flatMap(({ section, prose, cell }) => {
    if (!cell) return [];
    const facts = {
      number: section.number,
      label: section.label,
      cell: shortLabel(cell.cell.label),
      value: cell.value,
    };
    const at = placeOf(report.sources.statistics, cell.cell.path);
    return [finding('check/fee', 'warning', wholeFile(prose.source), facts, [{ at, label: cell.cell.label }])];
  });
