import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/** Tables that the organ did not publish, one note a part where the whole part is missing (check/table-not-published). */
export const tableNotPublished: ReportRule = (report) =>
  [...Map.groupBy(report.form.tables, (table) => table.section)].flatMap(([section, tables]) => {
    const missing = tables.filter((table) => !report.tables.get(table.key));
    const at = (path: readonly string[]) => placeOf(report.sources.statistics, path);
    if (missing.length === tables.length) {
      return [
        finding('check/table-not-published', 'note', at([section.key]), { label: section.label, table: section.key }),
      ];
    }
    return missing.map((table) =>
      finding('check/table-not-published', 'note', at(table.path), { label: table.definition.label, table: table.key }),
    );
  });
