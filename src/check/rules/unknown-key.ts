import { closest } from 'fastest-levenshtein';
import { finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** `[[key]]` in prose; the same pattern that the Markdown renderer reads. */
const reference = /(?<!\\)\[\[([^[\]\n]{0,200})\]\]/g;

/**
 * A `[[key]]` in prose names a figure or a cell of the report's own edition, in a table that was published
 * (check/unknown-key). A key of a table that was not published prints nothing, so it is an error too.
 */
export const unknownKey: ReportRule = (report) =>
  [...report.prose.values()].flatMap(({ source, text }) => {
    if (!text.includes('[[')) return [];
    return [...text.matchAll(reference)].flatMap((match) => {
      const key = match[1] ?? '';
      if (report.figure.has(key)) return [];
      const cell = report.form.cell.get(key);
      const filled = cell && report.tables.get(cell.table.key);
      if (cell && filled?.values[cell.cell.index] !== undefined) return [];
      const at = placeAt(source, text, match.index, match.index + match[0].length);
      if (cell) return [finding('check/unpublished-key', 'error', at, { key: quote(key), label: cell.cell.label })];
      const known = [...report.figure.keys(), ...report.form.cell.keys()];
      return [finding('check/unknown-key', 'error', at, { key: quote(key), nearest: closest(key, known) })];
    });
  });
