import { finding } from '../../diagnostics/finding.ts';
import { wholeFile } from '../../diagnostics/source.ts';
import { unmentioned } from '../form/mentions.ts';
import type { ReportRule } from '../rule.ts';

/**
 * A part that names problems says what is done about them (check/remedies; Regulation, art. 50 (4)). Which part and words:
 * `mentions` in the edition file. Whether a remedy is a good one is for people to judge.
 */
export const remedies: ReportRule = (report) =>
  unmentioned(report, 'check/remedies').map(({ section, prose }) =>
    finding('check/remedies', 'warning', wholeFile(prose.source), { number: section.number, label: section.label }),
  );
