import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import { findingsOf, reportOf } from '../properties/report.ts';
import { balancedStatistics, randomFrom, readCell, type Statistics, writeCell } from '../synthetic/index.ts';

const form = loadForms().get('2021') as Form;
const requests = form.table.get('applications') as FormTable;
const cases = form.table.get('reviewAndLitigation') as FormTable;
const balanced = (seed: number, previous?: Statistics) =>
  structuredClone(balancedStatistics(form, randomFrom(seed), previous)) as Statistics;

const inRow = (key: string) => requests.columns.map((column) => requests.cell(key, column.key) as Cell);
const inColumn = (key: string) => requests.rows.map((row) => requests.cell(row.key, key) as Cell);
const single = (...keys: string[]) => keys.map((key) => cases.cells.find(({ column }) => column.key === key) as Cell);

const read = (statistics: Statistics, cells: readonly Cell[]) => cells.map((cell) => readCell(statistics, cell) ?? 0);
function write(statistics: Statistics, cells: readonly Cell[], values: readonly (number | null)[]): void {
  for (const [at, cell] of cells.entries()) writeCell(statistics, cell, values[at] ?? null);
}

type Change = (values: number[]) => (number | null)[];

/** The likely causes told of a report in which `cells` hold `values`, and what they name. */
function causes(cells: readonly Cell[], change: Change, last?: Statistics): string[] {
  const statistics = balanced(7, last);
  write(statistics, cells, change(read(statistics, cells)));
  const before = last ? [reportOf(form, last, 2023)] : [];
  return findingsOf(...before, reportOf(form, statistics))
    .filter(({ severity }) => severity === 'error')
    .filter(({ code }) => code !== 'check/carried-over')
    .map(({ code, facts: { cause, ...facts } }) => {
      const names = [
        'swapped',
        'with',
        'shifted',
        'droppedLine',
        'droppedRow',
        'droppedColumn',
        'zeroTotalLine',
        'lastYearLine',
      ];
      const named = names.flatMap((name) => (facts[name] === undefined ? [] : [`${name} ${facts[name]}`]));
      return [
        code.replace('check/applications-', ''),
        cause ?? '?',
        ...named,
        ...(facts.numbers ? [`(${facts.numbers})`] : []),
      ].join(' ');
    });
}

const swap = (a: number, b: number) => (values: number[]) =>
  values.map((value, at) => (at === a ? values[b] : at === b ? values[a] : value) ?? 0);
const zero = (values: number[]) => values.map(() => 0);
const later = (values: number[]) => [0, ...values.slice(0, 5), values[6] ?? 0];
const earlier = (values: number[]) => [...values.slice(1, 6), 0, values[6] ?? 0];

describe('a row or a column explains what is broken in a table', () => {
  const last = balanced(9);
  const all = single(...cases.columns.map(({ key }) => key));

  test.each([
    [
      'two numbers of a row in each other’s place',
      inRow('granted'),
      swap(0, 1),
      ['result-total swapped swapped 予以公开 · 自然人 with 予以公开 · 法人或其他组织 · 商业企业'],
    ],
    [
      'two numbers of a column',
      inColumn('naturalPerson'),
      swap(2, 3),
      ['row-total swapped swapped 予以公开 · 自然人 with 部分公开 · 自然人'],
    ],
    [
      'where their sums differ they explain nothing',
      inColumn('naturalPerson'),
      swap(0, 2),
      ['row-total ?', 'row-total ?', 'result-total ?', 'balance ?'],
    ],
    [
      'a row one place too late',
      inRow('unable.stillUnclear'),
      later,
      ['row-total shifted shifted 补正后申请内容仍不明确', 'result-total shifted shifted 补正后申请内容仍不明确'],
    ],
    [
      'a row one place too early',
      inRow('partial'),
      earlier,
      ['row-total shifted shifted 部分公开', 'result-total shifted shifted 部分公开'],
    ],
    ['a row left out', inRow('denied.thirdPartyRights'), zero, ['result-total dropped droppedLine 保护第三方合法权益']],
    [
      'two rows left out: any of them would do',
      [...inRow('granted'), ...inRow('partial')],
      zero,
      ['result-total dropped droppedRow 自然人 254、商业企业 613、科研机构 3、其他 22、总计 892'],
    ],
    ['a column left out', inColumn('legalPublicInterest'), zero, ['row-total dropped droppedLine 社会公益组织']],
    [
      'a row of totals not added up',
      inRow('resultTotal'),
      zero,
      ['result-total zeroTotal zeroTotalLine 总计', 'balance zeroTotal zeroTotalLine 总计'],
    ],
    ['a column of totals not added up', inColumn('total'), zero, ['row-total zeroTotal zeroTotalLine 总计']],
    [
      'a row with a blank is no row',
      inRow('granted'),
      (v: number[]) => [v[1] ?? 0, v[0] ?? 0, null, ...v.slice(3)],
      ['result-total ?', 'result-total ?'],
    ],
    [
      'more than fits is no slip',
      inRow('granted'),
      (v: number[]) => [5000, ...v.slice(1)],
      ['row-total ?', 'result-total ?'],
    ],
    [
      'a table of one row: totals in each other’s place',
      single('review.total', 'litigationDirect.total'),
      swap(0, 1),
      ['check/review-total swapped swapped 行政复议 · 总计 with 未经复议直接起诉 · 总计'],
    ],
    [
      'and numbers',
      single('review.pending', 'litigationDirect.pending'),
      swap(0, 1),
      ['check/review-total swapped swapped 行政复议 · 尚未审结 with 未经复议直接起诉 · 尚未审结'],
    ],
    [
      'and all one place too late',
      all,
      () => [0, 4, 3, 2, 1, 10, 20, 1, 30, 7, 58, 0, 0, 0, 0],
      ['check/review-total shifted shifted 行政复议 · 结果维持'],
    ],
    [
      'and with a blank',
      single('review.total', 'litigationDirect.total', 'litigationAfterReview.upheld'),
      (v: number[]) => [v[1] ?? 0, v[0] ?? 0, null],
      ['check/review-total ?', 'check/review-total ?'],
    ],
  ] as const)('%s', (_what, cells, change, expected) => {
    expect(causes(cells, change as Change).map((line) => line.replace(/ \(.*\)$/, ''))).toEqual(expected);
  });

  test('what is broken in another table does not hide what happened in this one', () => {
    const change = (values: number[]) => [...values.slice(0, -1).map(() => 0), (values.at(-1) ?? 0) + 3];
    const found = causes([...inRow('denied.thirdPartyRights'), ...single('review.total')], change);
    expect(found.map((line) => line.replace(/ \(.*\)$/, ''))).toEqual([
      'result-total dropped droppedLine 保护第三方合法权益',
      'check/review-total ?',
    ]);
  });

  test('what a row would have to hold is told cell by cell, without what would be 0', () => {
    expect(causes(inRow('denied.thirdPartyRights'), zero)[0]).toContain(
      '(商业企业 38、社会公益组织 7、法律服务机构 111、其他 260、总计 416)',
    );
    expect(causes(inColumn('legalPublicInterest'), zero)[0]).toContain(
      '(本年新收政府信息公开申请数量 195、上年结转政府信息公开申请数量 4、属于国家秘密 39、',
    );
  });

  test('last year’s numbers left standing, in a row, in a column', () => {
    const row = causes(inRow('newReceived'), () => read(last, inRow('newReceived')), last);
    expect(row).toHaveLength(1);
    expect(row[0]).toMatch(/^balance lastYear lastYearLine 本年新收政府信息公开申请数量 /);
    const column = causes(inColumn('naturalPerson'), () => read(last, inColumn('naturalPerson')), last);
    expect(column.filter((line) => line.startsWith('row-total lastYear lastYearLine 自然人 '))).toHaveLength(1);
    const other = causes(inRow('granted'), () => read(last, inRow('granted')), last);
    expect(other.every((line) => line.endsWith('?'))).toBe(true);
  });
});
