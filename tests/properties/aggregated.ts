import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import { checkReport } from '../../src/check/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { readCell, type Statistics, writeCell } from '../synthetic/index.ts';
import { reportOf } from './report.ts';

/** Cells of the form's own rows. */
export const printed = (form: Form): Cell[] =>
  form.tables.flatMap((table) => table.cells.filter((cell) => !table.groups.includes(cell.row)));

/** Raises a cell; amounts keep two decimals. */
export const add = (statistics: Statistics, cell: Cell, by: number) =>
  writeCell(statistics, cell, Math.round(((readCell(statistics, cell) ?? 0) + by) * 100) / 100, '元');

/** The sum of some statistics, cell by cell. */
export function sumOf(form: Form, parts: readonly Statistics[]): Statistics {
  const sum = structuredClone(parts[0] as Statistics);
  for (const cell of printed(form)) {
    const values = parts.map((part) => readCell(part, cell) ?? 0);
    writeCell(sum, cell, Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100, '元');
  }
  return sum;
}

/** The ids of the units. */
export const units = ['u1', 'u2', 'u3'];

const organOf = (id: string, report: Report): Organ => ({
  id,
  file: { name: `N-${id}`, kind: 'department' },
  source: report.sources.report,
  reports: [{ ...report, organ: id }],
});

/** A report that sums up the units, and the content they are in, in the order in which the organs and the units are given. */
export function aggregated(form: Form, whole: Statistics, parts: readonly Statistics[], order = [0, 1, 2]) {
  const report = reportOf(form, whole);
  const named = order.map((at) => units[at] as string);
  const parent = organOf('p', { ...report, file: { ...report.file, scope: 'aggregate', units: named } });
  const organs = [parent, ...order.map((at) => organOf(units[at] as string, reportOf(form, parts[at] as Statistics)))];
  const content: Content = {
    site: { name: 'S' },
    organs,
    organ: new Map(organs.map((organ) => [organ.id, organ])),
  };
  return { report: parent.reports[0] as Report, organ: parent, content };
}

/** The findings about it. */
export function aggregateFindings(...given: Parameters<typeof aggregated>): Finding[] {
  const { report, organ, content } = aggregated(...given);
  return checkReport(report, organ, content, { asOf: null }).filter(({ code }) => code === 'check/aggregate');
}
