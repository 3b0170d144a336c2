import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilledTable } from '../../../schemas/content.ts';
import { loadForm } from '../../../schemas/editions.ts';
import type { Form, Leaf } from '../../../schemas/form.ts';
import type { ReportView } from '../../../schemas/views.ts';
import { compile } from '../../../src/compile.ts';
import { reportDocx } from '../../../src/documents/docx/index.ts';
import { form2019, form2021, statisticsOf, viewOf } from '../report.ts';
import { child, childrenOf, gridOf, type Place, readDocx, tablesOf, value } from './reader.ts';

type Tree = { [key: string]: Tree | unknown };

/** A statistics.json of numbers; an amount whose unit the form does not print states its own. */
function numbersFor(form: Form, fill: (index: number) => number | null): Tree {
  const statistics = statisticsOf(form, fill);
  for (const cell of form.tables.flatMap(({ cells }) => cells).filter(({ kind, unit }) => kind === 'money' && !unit)) {
    const number = fill(cell.index);
    put(statistics, cell.path, number === null ? null : { value: number, unit: '万元' });
  }
  return statistics;
}

/** Sets what stands at a path; undefined takes it away. */
function put(tree: Tree, path: readonly string[], content: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length > 0) put(tree[key] as Tree, rest, content);
  else if (content === undefined) delete tree[key];
  else tree[key] = content;
}

/** The number behind the words of a cell, by a reader of its own; `marks` is what stands behind it. */
function numberIn(words: string): { number: number | null; tail: string } {
  const match = /^([+\u2212]?)([\d,]+(?:\.\d+)?)(.*)$/.exec(words);
  if (!match) return { number: null, tail: words };
  const [, sign, digits = '', tail = ''] = match;
  return { number: Number(digits.replaceAll(',', '')) * (sign === '\u2212' ? -1 : 1), tail };
}

const distinct = (places: readonly (Place | undefined)[]) => [...new Set(places)].map((place) => place?.text ?? '');
const labels = (leaf: Leaf) => [...leaf.under, leaf.node].map(({ label }) => label);

/**
 * Finds every number of a statutory table by the words over it and beside it, and compares it with the content.
 * @returns how many were compared
 */
function compareCells(grid: readonly Place[][], filled: FilledTable, from: number, until: number): number {
  const { table, values } = filled;
  const rows = grid.slice(from, until);
  const heads = rows.findIndex((line) => /^Table(Text|Label)/.test(line.at(-1)?.style ?? ''));
  const printed = table.rows.some(({ node }) => node.labelPrinted !== false);
  const width = printed ? rows[0]?.lastIndexOf(rows[0]?.[0] as Place) : -1;
  const first = (width ?? -1) + 1;
  let compared = 0;
  for (const cell of table.cells) {
    const expected = values[cell.index];
    if (expected === undefined) continue;
    const columns = rows[0]?.map((_, column) => column).slice(first) ?? [];
    const under = (column: number) => distinct(rows.slice(0, heads).map((line) => line[column]));
    const own = columns.filter((column) => under(column).join('/') === labels(cell.column).join('/'));
    const beside = (line: readonly Place[]) => distinct(line.slice(0, first)).join('/');
    const wanted = printed ? labels(cell.row).join('/') : '';
    const lines = rows.slice(heads).filter((line) => beside(line) === wanted);
    expect(lines, cell.key).toHaveLength(1);
    const places = new Set(own.map((column) => lines[0]?.[column]));
    expect(places.size, cell.key).toBe(1);
    const { number, tail } = numberIn([...places][0]?.text ?? '?');
    expect({ key: cell.key, number }).toEqual({ key: cell.key, number: expected });
    const unit = filled.units.get(cell.index);
    const mark = filled.computed.has(cell.index) ? '计' : '';
    expect(tail).toBe(`${unit ? ` ${unit}` : ''}${mark}`);
    compared += 1;
  }
  return compared;
}

/** Reads a document back and compares all cells of all tables. @returns how many */
async function compareAll(view: ReportView): Promise<number> {
  const docx = await readDocx(reportDocx(view));
  const statutory = tablesOf(docx).filter((table) =>
    gridOf(table)
      .flat()
      .some(({ style }) => /^TableText/.test(style)),
  );
  let compared = 0;
  for (const part of view.parts) {
    const published = part.tables.filter(({ filled }) => filled);
    if (published.length === 0) continue;
    const blockwise = view.report.form.table.get(part.tables[0]?.key ?? '')?.definition.captionPrinted;
    const grids = blockwise
      ? [gridOf(statutory.shift() as never)]
      : published.map(() => gridOf(statutory.shift() as never));
    published.forEach(({ filled }, index) => {
      const grid = (blockwise ? grids[0] : grids[index]) as Place[][];
      const captions = grid.flatMap((line, row) => (new Set(line).size === 1 ? [row] : []));
      const from = blockwise ? grid.findIndex((line) => line[0]?.text === filled?.table.definition.label) + 1 : 0;
      const until = blockwise ? (captions.find((row) => row > from) ?? grid.length) : grid.length;
      compared += compareCells(grid, filled as FilledTable, from, until);
    });
  }
  expect(statutory).toHaveLength(0);
  return compared;
}

const cellCount = (form: Form) => form.tables.reduce((sum, table) => sum + table.rows.length * table.columns.length, 0);

test.each([form2019, form2021])('every cell of form $edition.key is read back where the form has it', async (form) => {
  const statistics = numbersFor(form, (index) => (index % 5 === 0 ? null : index % 5 === 1 ? 0 : index * 997));
  const view = viewOf({ edition: form.edition.key, statistics });
  expect(await compareAll(view)).toBe(cellCount(form));
});

test('the shipped reports are read back cell by cell', async () => {
  const { site } = compile({ content: join(import.meta.dirname, '../../../content') });
  const counts = await Promise.all((site?.reports ?? []).map((id) => compareAll(site?.report(id) as ReportView)));
  expect(counts).toHaveLength(3);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test('a form of another kind, with columns three deep and a row without a label, is read back too', async () => {
  const form = loadForm(join(import.meta.dirname, '../../fixtures/editions/foia.json'));
  const view = viewOf({ edition: form.edition.key, forms: [form], statistics: numbersFor(form, (index) => index) });
  expect(await compareAll(view)).toBe(cellCount(form));
});

test('a computed total, an amount with its own unit, numbers above and below zero', async () => {
  const statistics = numbersFor(form2019, () => 3);
  put(statistics, ['applications', 'newReceived', 'total'], undefined);
  const amount = { value: 1234567.5, unit: '元' };
  put(statistics, ['proactiveDisclosure', 'art20_9', 'centralProcurement', 'procurementAmount'], amount);
  for (const cell of form2019.tables.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'signedCount')) {
    put(statistics, cell.path, cell.index % 2 ? -12 : 12);
  }
  const view = viewOf({ edition: '2019', statistics });
  await compareAll(view);
  const docx = await readDocx(reportDocx(view));
  const texts = tablesOf(docx).flatMap((table) =>
    gridOf(table)
      .flat()
      .map(({ text }) => text),
  );
  expect(texts).toEqual(expect.arrayContaining(['1,234,567.5 元', '+12', '18计']));
});

test('a group that is printed as one row stands as itself', async () => {
  const group = form2021.tables.flatMap((table) => table.groups)[0];
  const table = form2021.tables.find((entry) => entry.groups.includes(group as Leaf));
  const statistics = statisticsOf(form2021, () => 1) as Record<string, Record<string, unknown>>;
  const rows = statistics[table?.key as string] as Record<string, unknown>;
  const sub = (group?.node.children ?? []).map(({ key }) => key);
  rows[group?.key as string] = rows[sub[0] as string];
  for (const key of sub) delete rows[key];
  const view = viewOf({ statistics });
  const count = (table?.columns.length ?? 0) * (sub.length - 1);
  expect(await compareAll(view)).toBe(cellCount(form2021) - count);
});

test('blocks that were not published say so in their place; a table that was not is a sentence', async () => {
  const statistics = statisticsOf(form2021, () => 1) as Record<string, Record<string, unknown> | null>;
  const [closed] = Object.keys(statistics.proactiveDisclosure ?? {});
  (statistics.proactiveDisclosure as Record<string, unknown>)[closed as string] = null;
  statistics.applications = null;
  const docx = await readDocx(reportDocx(viewOf({ statistics })));
  const [first, second] = tablesOf(docx).map(gridOf);
  expect(tablesOf(docx)).toHaveLength(2);
  expect(new Set(first?.[1])).toHaveProperty('size', 1);
  expect(first?.[1]?.[0]?.text).toContain('未公布');
  expect(second?.[0]?.[0]?.text).not.toContain('未公布');
});

test('heads repeat and are marked, rows are never torn, a table is named for those who cannot see it', async () => {
  const docx = await readDocx(reportDocx(viewOf({ statistics: statisticsOf(form2021, () => 1) })));
  const [blocks, wide, flat] = tablesOf(docx);
  const rowsOf = (table: typeof wide) => childrenOf(table as never).filter(({ nodeName }) => nodeName === 'w:tr');
  const headsOf = (table: typeof wide) =>
    rowsOf(table).map((row) => Boolean(child(child(row, 'w:trPr'), 'w:tblHeader')));
  expect(headsOf(wide).indexOf(false)).toBe(3);
  expect(headsOf(wide).lastIndexOf(true)).toBe(2);
  expect(headsOf(flat)).toEqual([true, true, true, false]);
  // a head repeated over another block would be false
  expect(headsOf(blocks)).not.toContain(true);
  for (const table of tablesOf(docx)) {
    for (const row of rowsOf(table)) expect(child(child(row, 'w:trPr'), 'w:cantSplit')).toBeDefined();
    expect(value(child(child(table, 'w:tblPr'), 'w:tblCaption'))).toMatch(/情况$/);
    expect(value(child(child(table, 'w:tblPr'), 'w:tblDescription'))).toMatch(/\d+行\d+列/);
  }
});

test('the longest numbers fit: text gets smaller before a number is broken', async () => {
  const sizeWith = async (number: number) => {
    const view = viewOf({ statistics: statisticsOf(form2021, () => number) });
    const docx = await readDocx(reportDocx(view));
    expect(await compareAll(view)).toBe(cellCount(form2021));
    return tablesOf(docx).map((table) => Number(/\d+$/.exec(gridOf(table).at(-1)?.at(-1)?.style ?? '')?.[0]));
  };
  const [small, large] = [await sizeWith(1), await sizeWith(123456)];
  expect(small).toEqual([21, 20, 21]);
  expect(large[2]).toBeLessThan(21);
  expect(await sizeWith(Number.MAX_SAFE_INTEGER)).toEqual([21, 12, 12]);
});

test('a total that cannot be computed is blank without a mark', async () => {
  const statistics = numbersFor(form2021, (index) => (index === 0 ? null : 1));
  put(statistics, ['applications', 'newReceived', 'total'], undefined);
  const docx = await readDocx(reportDocx(viewOf({ statistics })));
  const texts = tablesOf(docx).flatMap((table) =>
    gridOf(table)
      .flat()
      .map(({ text }) => text),
  );
  expect(texts).toContain('');
  expect(texts).not.toContain('计');
});
