import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Cells that are not stated, one note a table (check/not-stated). A blank is never read as 0. */
export const notStated: ReportRule = (report) =>
  report.form.tables.flatMap((table) => {
    const filled = report.tables.get(table.key);
    if (!filled) return [];
    const blank = table.cells.filter(({ index }) => filled.values[index] === null && !filled.computed.has(index));
    const [first] = blank;
    if (!first) return [];
    const facts = { label: table.definition.label, table: table.key, count: blank.length, first: first.label };
    return [finding('check/not-stated', 'note', placeOf(report.sources.statistics, first.path), facts)];
  });
