import { type Finding, finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/**
 * Blanks where the form wants a number, one note a table: a table not published as a whole, or cells not stated
 * (check/not-stated). A blank is never read as 0.
 */
export const notStated: ReportRule = (report) =>
  report.form.tables.flatMap((table): Finding[] => {
    const filled = report.tables.get(table.key);
    const source = report.sources.statistics;
    const label = table.definition.label;
    if (!filled) {
      const sibling = report.form.tables.find((other) => other.section === table.section);
      const wholeSection = report.form.tables.every(
        (other) => other.section !== table.section || !report.tables.get(other.key),
      );
      if (wholeSection && sibling !== table) return [];
      const path = wholeSection ? [table.section.key] : table.path;
      const facts = { label: wholeSection ? table.section.label : label, table: table.key };
      return [finding('check/table-not-published', 'note', placeOf(source, path), facts)];
    }
    const blank = table.cells.filter((cell) => filled.values[cell.index] === null && !filled.computed.has(cell.index));
    const [first] = blank;
    if (!first) return [];
    const facts = { label, table: table.key, count: blank.length, first: first.label };
    return [finding('check/not-stated', 'note', placeOf(source, first.path), facts)];
  });
