import { closest } from 'fastest-levenshtein';
import { finding, quote } from '../../diagnostics/finding.ts';
import { referencesOf } from '../references.ts';
import type { ReportRule } from '../rule.ts';

/** `[[key]]` in prose names a figure or a cell of the report's edition (check/unknown-key). */
export const unknownKey: ReportRule = (report) =>
  referencesOf(report)
    .filter(({ key }) => !report.figure.has(key) && !report.form.cell.has(key))
    .map(({ key, at }) => {
      const known = [...report.figure.keys(), ...report.form.cell.keys()];
      return finding('check/unknown-key', 'error', at(), { key: quote(key), nearest: closest(key, known) });
    });
