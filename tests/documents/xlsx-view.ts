import { join } from 'node:path';
import type { Content, Organ, Report } from '../../schemas/content.ts';
import { loadForm, loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import type { ReportView } from '../../schemas/views.ts';
import { modelReport } from '../../src/model/report.ts';
import { reportOf } from '../properties/report.ts';
import {
  balancedStatistics,
  collapseGroups,
  omitTotals,
  type Random,
  randomFrom,
  readCell,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';

/** Both editions and the invented form of another kind. */
export const forms: ReadonlyMap<string, Form> = new Map([
  ...loadForms(),
  ['foia-invented', loadForm(join(import.meta.dirname, '../fixtures/editions/foia.json'))],
]);

/** A report's view made from statistics alone; with last year's report where there is one. */
export function viewFrom(
  form: Form,
  statistics: Statistics,
  options: {
    previous?: Statistics;
    file?: Partial<Report['file']>;
    organ?: string;
    notice?: string | null;
    year?: number;
  } = {},
): ReportView {
  const year = options.year ?? 2024;
  const plain = reportOf(form, statistics, year);
  const report = { ...plain, file: { ...plain.file, ...options.file } };
  const reports = options.previous ? [reportOf(form, options.previous, year - 1), report] : [report];
  const organ: Organ = {
    id: 'a',
    file: { name: options.organ ?? '示例机关', kind: 'department', notice: options.notice ?? null },
    source: { path: '', file: '' },
    reports,
  };
  const content: Content = { site: { name: '' }, organs: [organ], organ: new Map([['a', organ]]) };
  return modelReport(report, organ, content);
}

/** Blanks some numbers that are no totals, together with nothing else: totals over them stay as they are stated. */
function blankCells(form: Form, statistics: Statistics, random: Random): Statistics {
  const copy = structuredClone(statistics);
  for (const table of form.tables) {
    for (const cell of table.cells) {
      if (cell.total || readCell(copy, cell) === undefined || !random.chance(0.1)) continue;
      writeCell(copy, cell, null, '元');
    }
  }
  return copy;
}

/** Leaves some tables out as a whole, as reports do that did not publish them. */
function dropTables(form: Form, statistics: Statistics, random: Random): Statistics {
  const copy = structuredClone(statistics);
  for (const { path } of form.tables) {
    if (!random.chance(0.15)) continue;
    const [section = '', table] = path;
    if (table === undefined) copy[section] = null;
    else if (copy[section]) (copy[section] as Record<string, unknown>)[table] = null;
  }
  for (const { path } of form.tables) {
    const [section = ''] = path;
    if (path.length > 1 && Object.values(copy[section] ?? {}).every((inner) => inner === null)) copy[section] = null;
  }
  return copy;
}

/** Statistics as real reports have them: groups as one row, totals left out, blanks, tables not published. */
export function variedStatistics(form: Form, seed: number): Statistics {
  const random = randomFrom(seed);
  let statistics = balancedStatistics(form, random);
  if (random.chance(0.5)) statistics = collapseGroups(form, statistics, random);
  if (random.chance(0.7)) statistics = omitTotals(form, statistics, random);
  if (random.chance(0.5)) statistics = blankCells(form, statistics, random);
  return random.chance(0.4) ? dropTables(form, statistics, random) : statistics;
}
