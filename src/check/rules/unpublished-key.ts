import { finding, quote } from '../../diagnostics/finding.ts';
import { referencesOf } from '../references.ts';
import type { ReportRule } from '../rule.ts';

/** `[[key]]` in prose names a cell whose table and row the report prints (check/unpublished-key): others hold no number. */
export const unpublishedKey: ReportRule = (report) =>
  referencesOf(report).flatMap(({ key, at }) => {
    const place = report.figure.has(key) ? undefined : report.form.cell.get(key);
    if (!place || report.tables.get(place.table.key)?.values[place.cell.index] !== undefined) return [];
    return [finding('check/unpublished-key', 'error', at(), { key: quote(key), label: place.cell.label })];
  });
