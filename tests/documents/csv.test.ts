import { describe, expect, test } from 'vitest';
import { reportCsv } from '../../src/documents/index.ts';
import { form2019, form2021, statisticsOf, viewOf } from './report.ts';

const columns = [
  'organ',
  'organName',
  'year',
  'edition',
  'table',
  'rowKey',
  'rowLabel',
  'columnKey',
  'columnLabel',
  'value',
  'unit',
  'status',
] as const;
type Line = Record<(typeof columns)[number], string>;

/** A reader of RFC 4180 on its own, one character after the other. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const c = text[index] as string;
    if (quoted && c === '"' && text[index + 1] === '"') field += text[index++];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '\r')) {
      row.push(field);
      field = '';
      if (c === '\r') {
        expect(text[++index]).toBe('\n');
        rows.push(row);
        row = [];
      }
    } else field += c;
  }
  expect([quoted, row, field]).toEqual([false, [], '']);
  return rows;
}

function linesOf(text: string): Line[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = parse(text.slice(1));
  expect(head).toEqual([...columns]);
  return rows.map((row) => {
    expect(row).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, row[index]])) as Line;
  });
}

/** The key used in prose, from the three columns. */
const keyOf = (line: Line) => [line.table, line.rowKey, line.columnKey].filter(Boolean).join('.');

describe('the report as CSV', () => {
  test('has one line for each cell, with its key, value and status', () => {
    const statistics = statisticsOf(form2021, (index) => (index % 2 ? null : 0));
    const lines = linesOf(reportCsv(viewOf({ statistics })));
    const cells = form2021.tables.flatMap((table) => table.cells.filter((cell) => table.rows.includes(cell.row)));
    expect(lines.map(keyOf)).toEqual(cells.map((cell) => cell.key));
    expect(lines.map((line) => line.value)).toEqual(cells.map((cell) => (cell.index % 2 ? '' : '0')));
    expect(new Set(lines.map((line) => `${line.value}|${line.status}`))).toEqual(new Set(['0|stated', '|not-stated']));
    expect(lines[0]).toMatchObject({ organ: 'shili', organName: '示例单位', year: '2024', edition: '2021' });
  });

  test('names rows and columns with their headings', () => {
    const lines = linesOf(reportCsv(viewOf({ statistics: statisticsOf(form2021, () => 1) })));
    const line = lines.find((entry) => keyOf(entry) === 'applications.newReceived.legalCommercial');
    expect(line?.columnLabel).toBe('申请人情况 · 法人或其他组织 · 商业企业');
    const result = lines.find((entry) => keyOf(entry) === 'reviewAndLitigation.review.upheld');
    expect(result).toMatchObject({ rowKey: '', rowLabel: '', columnKey: 'review.upheld' });
    expect(result?.columnLabel).toBe('行政复议 · 结果维持');
  });

  test('marks computed totals, tables that were not published, and figures', () => {
    const statistics = statisticsOf(form2021, () => 1) as Record<string, Record<string, unknown> | null>;
    const row = statistics.applications?.newReceived as Record<string, number>;
    delete row.total;
    statistics.reviewAndLitigation = null;
    const figures = [
      { key: 'a', label: '甲', value: 0.000001, unit: '%' },
      { key: 'b.c', label: '乙', value: null, unit: '条' },
    ];
    const lines = linesOf(reportCsv(viewOf({ statistics: { ...statistics, figures } })));
    const at = (key: string) => lines.find((line) => keyOf(line) === key);
    expect(at('applications.newReceived.total')).toMatchObject({ value: '6', status: 'computed' });
    const closed = lines.filter((line) => line.table === 'reviewAndLitigation');
    expect(closed).toHaveLength(15);
    expect(new Set(closed.map((line) => `${line.value}|${line.status}`))).toEqual(new Set(['|not-published']));
    expect(at('figures.a')).toMatchObject({ rowLabel: '甲', value: '0.000001', unit: '%', status: 'stated' });
    expect(at('figures.b.c')).toMatchObject({ value: '', unit: '条', status: 'not-stated' });
  });

  test('a group that is printed as one row is there as itself, its sub-rows are not', () => {
    const group = form2021.tables.flatMap((table) => table.groups)[0];
    const table = form2021.tables.find((entry) => entry.groups.includes(group as never));
    const statistics = statisticsOf(form2021, () => 0) as Record<string, Record<string, unknown>>;
    const rows = statistics[table?.key as string] as Record<string, unknown>;
    const sub = (group?.node.children ?? []).map((child) => child.key);
    rows[group?.key as string] = rows[sub[0] as string];
    for (const key of sub) delete rows[key];
    const keys = linesOf(reportCsv(viewOf({ statistics }))).map((line) => line.rowKey);
    expect(keys).toContain(group?.key);
    expect(keys.filter((key) => sub.includes(key))).toEqual([]);
  });

  test('texts are quoted as RFC 4180 says and are never formulas; negative numbers stay numbers', () => {
    const figures = [
      { key: 'a', label: '=HYPERLINK("http://example.org","x")', value: 1, unit: '+1' },
      { key: 'b', label: '@SUM(A1)', value: -3, unit: '-' },
      { key: 'c', label: '甲,"乙"\n丙', value: 1, unit: '\t件' },
      { key: 'd', label: '＝1+1', value: 1, unit: ' =1' },
    ];
    // The reader would not let a tab or a line break through; this stage is safe without it.
    const view = viewOf({ statistics: statisticsOf(form2021, () => 0), organ: { name: '-示例' } });
    const { form, organ, year, tables } = view.report;
    const report = { ...view.report, form, organ, year, tables, figures };
    const lines = linesOf(reportCsv({ ...view, report })).slice(-4);
    expect(lines.map((line) => line.rowLabel)).toEqual([
      `'=HYPERLINK("http://example.org","x")`,
      `'@SUM(A1)`,
      '甲,"乙"\n丙',
      `'＝1+1`,
    ]);
    expect(lines.map((line) => line.unit)).toEqual([`'+1`, `'-`, `'\t件`, `' =1`]);
    expect(lines.map((line) => line.value)).toEqual(['1', '-3', '1', '1']);
    expect(lines[0]?.organName).toBe(`'-示例`);
  });

  test('an amount carries the unit that the report states', () => {
    const statistics = statisticsOf(form2019, () => 0) as Record<string, Record<string, Record<string, unknown>>>;
    const row = statistics.proactiveDisclosure?.art20_9?.centralProcurement as Record<string, unknown>;
    row.procurementAmount = { value: 10.5, unit: '元' };
    const lines = linesOf(reportCsv(viewOf({ edition: '2019', statistics })));
    const line = lines.find((entry) => entry.columnKey === 'procurementAmount');
    expect(line).toMatchObject({ value: '10.5', unit: '元', status: 'stated' });
  });
});
