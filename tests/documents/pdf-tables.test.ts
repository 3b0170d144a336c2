import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FilledTable } from '../../schemas/content.ts';
import { loadForm } from '../../schemas/editions.ts';
import type { ReportView } from '../../schemas/views.ts';
import { reportPdf } from '../../src/documents/pdf/index.ts';
import { type PdfCell, pdfTables, pdfText, pdfWords, solidText } from './pdf-reader.ts';
import { form2019, form2021, forms, statisticsOf, viewOf } from './report.ts';

/** A form of quite another kind, in another language: nothing but its file is known of it. */
const third = loadForm(join(import.meta.dirname, '../fixtures/editions/foia.json'));
const editions = new Map([...forms, [third.edition.key, third]]);

type Tree = { [key: string]: Tree };

/** Every cell of every table a number of its own; amounts without a unit of the form get one. */
function distinct(edition: string, from = 1000): Tree {
  const form = editions.get(edition);
  if (!form) throw new Error(edition);
  const tree = statisticsOf(form, () => 0) as Tree;
  let next = from;
  for (const table of form.tables) {
    for (const cell of table.cells.filter(({ row }) => table.rows.includes(row))) {
      const parent = cell.path.slice(0, -1).reduce((node, key) => node[key] as Tree, tree);
      const value = next++;
      const bare = cell.kind === 'money' && cell.unit === null;
      (parent as { [key: string]: unknown })[cell.path.at(-1) ?? ''] = bare ? { value, unit: '元' } : value;
    }
  }
  return tree;
}

/** The rows of numbers that a table must show, from the content itself, in the form's order. */
function expectedRows({ table, values, units }: FilledTable): string[][] {
  const printed = [...table.rows, ...table.groups].filter(
    (row) => values[table.cell(row.key, table.columns[0]?.key ?? '')?.index ?? -1] !== undefined,
  );
  return printed.map((row) =>
    table.columns.map((column) => {
      const cell = table.cell(row.key, column.key);
      const value = values[cell?.index ?? -1];
      if (cell === undefined || value === null || value === undefined) return '';
      const digits = value >= 10_000 ? String(value).replace(/\B(?=(\d{3})+$)/g, ',') : String(value);
      const unit = units.get(cell.index);
      return (cell.kind === 'signedCount' && value > 0 ? `+${digits}` : digits) + (unit ? ` ${unit}` : '');
    }),
  );
}

const filledOf = (view: ReportView) => view.parts.flatMap(({ tables }) => tables.flatMap(({ filled }) => filled ?? []));
/** Numbers of a row: its last cells, as many as the table has columns. */
const tail = (row: readonly PdfCell[], count: number) => row.slice(-count).map(({ text }) => text.trim());
const numbersOf = (row: readonly string[]) => row.join('|');

describe.each([...editions.keys()])('statutory tables of the %s form', (edition) => {
  const view = viewOf({ edition, forms: [third], statistics: distinct(edition) });
  const pdf = reportPdf(view);
  const rows = pdfTables(pdf).flat();

  test('show every number in its row and place', () => {
    for (const filled of filledOf(view)) {
      const width = filled.table.columns.length;
      const shown = new Set(rows.map((row) => numbersOf(tail(row, width))));
      const wanted = expectedRows(filled);
      expect(wanted.map(numbersOf).filter((row) => !shown.has(row))).toEqual([]);
      expect(wanted.flat().every((number) => number !== '')).toBe(true);
    }
  });

  test('show every label of the form, and the headings over columns as heads', () => {
    const texts = rows.flat().map(({ text }) => text.trim());
    const heads = new Set(
      rows
        .flat()
        .filter(({ head }) => head)
        .map(({ text }) => text.trim()),
    );
    for (const { table } of filledOf(view)) {
      for (const leaf of table.rows.filter(({ node }) => node.labelPrinted !== false)) {
        for (const node of [leaf.node, ...leaf.under]) expect(texts).toContain(node.label);
      }
      for (const leaf of table.columns)
        for (const node of [leaf.node, ...leaf.under]) expect(heads).toContain(node.label);
      if (table.definition.captionPrinted) expect(heads).toContain(table.definition.label);
    }
  });
});

test('numbers of five digits in every cell: nothing leaves the page, nothing is lost', () => {
  const view = viewOf({ statistics: distinct('2021', 54_000) });
  const pdf = reportPdf(view);
  const text = solidText(pdf);
  for (const number of filledOf(view).flatMap((filled) => expectedRows(filled).flat())) expect(text).toContain(number);
  for (const { width, height, words } of pdfWords(pdf)) {
    for (const [left = 0, top = 0, right = 0, bottom = 0] of words) {
      expect(Math.min(left, top, width - right, height - bottom)).toBeGreaterThan(25);
    }
  }
});

test('a blank stays blank and is explained; 0 is printed; a computed total has its mark', () => {
  const statistics = statisticsOf(form2021, () => 0) as Tree;
  const applications = statistics.applications as Tree;
  const row = applications.newReceived as unknown as Record<string, number | null>;
  const columns = Object.keys(row);
  columns.forEach((column, index) => {
    row[column] = index === 1 ? null : index;
  });
  delete (applications.carriedIn as unknown as Record<string, number>).total;
  const pdf = reportPdf(viewOf({ statistics }));
  const rows = pdfTables(pdf).flat();
  const shown = (label: string) => tail(rows.find((cells) => cells.some(({ text }) => text === label)) ?? [], 7);
  expect(shown('一、本年新收政府信息公开申请数量')).toEqual(['0', '', '2', '3', '4', '5', '6']);
  expect(shown('二、上年结转政府信息公开申请数量')).toEqual(['0', '0', '0', '0', '0', '0', '0计']);
  const text = solidText(pdf);
  expect(text).toContain('空格为原文未填报，不是零。');
  expect(text).toContain('标“计”的总计原文未填，由系统按各项之和计算。');
});

test('a group that is printed as one row, and a block that was not published', () => {
  const group = form2021.tables.flatMap((table) => table.groups)[0];
  const statistics = distinct('2021');
  const applications = statistics.applications as Tree;
  const [first = '', ...rest] = (group?.node.children ?? []).map((child) => child.key);
  applications[group?.key ?? ''] = applications[first] as Tree;
  for (const key of [first, ...rest]) delete applications[key];
  (statistics.proactiveDisclosure as { [key: string]: unknown }).art20_6 = null;
  const view = viewOf({ statistics });
  const rows = pdfTables(reportPdf(view)).flat();
  const one = rows.find((cells) => cells.some(({ text }) => text === group?.label));
  const filled = filledOf(view).find(({ table }) => table.groups.includes(group as never));
  const wanted = filled && expectedRows(filled).map(numbersOf);
  expect(wanted).toContain(numbersOf(tail(one ?? [], 7)));
  expect(rows.some((cells) => cells.some(({ text }) => text === '该表未公布（原文未载明）。'))).toBe(true);
});

/** The same without its totals, so that they are computed and a note under the table says so. */
const withoutTotals = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      if (key === 'total' || key.endsWith('.total')) return [];
      return [[key, typeof value === 'object' && value !== null ? withoutTotals(value) : value]];
    }),
  );

test.each([
  ['2019', distinct('2019')],
  ['2021', distinct('2021')],
  ['2021', withoutTotals(statisticsOf(form2021, () => 12) as Tree)],
])('table three of %s stands on one page, and its heading over it', (edition, statistics) => {
  for (const form of [form2019, form2021].filter((one) => one.edition.key === edition)) {
    const pages = pdfText(reportPdf(viewOf({ edition, statistics })));
    const solid = pages.split('\f').map((page) => page.replace(/\s+/g, ''));
    const first = solid.findIndex((page) => page.includes('一、本年新收政府信息公开申请数量'));
    expect(solid[first]).toContain('四、结转下年度继续办理');
    expect(solid[first]).toContain(`三、${form.edition.sections[2]?.label}`);
  }
});
