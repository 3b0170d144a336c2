import { shortLabel } from '../../../schemas/form.ts';
import { finding } from '../../diagnostics/finding.ts';
import { placeOf } from '../../diagnostics/source.ts';
import type { ReportRule } from '../rule.ts';

/**
 * A group that the edition splits into rows is printed as one row, as an older edition did (check/edition-mixture).
 * Real reports do so, and every check works on the group as a whole; hence a note.
 */
export const editionMixture: ReportRule = ({ form, tables, sources }) =>
  form.tables.flatMap((table) => {
    const filled = tables.get(table.key);
    if (!filled) return [];
    return table.groups.flatMap((group) => {
      const cells = table.columns.flatMap((column) => table.cell(group.key, column.key) ?? []);
      if (cells.every(({ index }) => filled.values[index] === undefined)) return [];
      const rows = table.rows.filter((row) => row.under.includes(group.node));
      const facts = {
        edition: form.edition.key,
        label: shortLabel(group.label),
        rows: rows.length,
        labels: rows.map((row) => shortLabel(row.label)).join('、'),
      };
      const at = placeOf(sources.statistics, [...table.path, group.key], { key: true });
      return [finding('check/edition-mixture', 'note', at, facts)];
    });
  });
