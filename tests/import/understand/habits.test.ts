import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/import/text/read.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { cellsOf, codesOf, forms, rowOf } from './document.ts';

const two = '二、主动公开政府信息情况';
const three = '三、收到和处理政府信息公开申请情况';
const legal = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const received = '一、本年新收政府信息公开申请数量';
const carried = '二、上年结转政府信息公开申请数量';
const understood = (lines: readonly string[], year = 2023) =>
  understand(readText(lines.join('\n')), { path: 'report', organ: 'a', year, forms });
const newReceived = async (lines: readonly string[]) => rowOf(await understood(lines), 'applications.newReceived');

describe('a label that reaches over all lines of the head is read before the others', () => {
  const heads = ['申请人情况', '总计', '自然人', '法人或其他组织', ...legal];
  const inOrder = ['8', '3', '0', '0', '1', '0', '12'];
  const first = ['12', '8', '3', '0', '0', '1', '0'];

  test.each([
    ['in the order of the form', inOrder],
    ['in the order of the labels', first],
  ])('the sums say that the numbers stand %s', async (_, numbers) => {
    expect(await newReceived([three, ...heads, received, ...numbers])).toEqual(inOrder.map(Number));
  });

  test('one row that tells it tells it for all', async () => {
    const rows = [received, '5', '0', '0', '0', '0', '0', '5', carried, ...inOrder];
    expect(await newReceived([three, ...heads, ...rows])).toEqual([5, 0, 0, 0, 0, 0, 5]);
  });

  test('where no sum tells it, what both ways say is read and the rest is asked', async () => {
    const lines = [three, ...heads, received, '5', '0', '0', '0', '0', '0', '5', carried, ...Array(7).fill('0')];
    const report = await understood(lines);
    expect(rowOf(report, 'applications.newReceived')).toEqual([null, 0, 0, 0, 0, null, 5]);
    expect(rowOf(report, 'applications.carriedIn')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(codesOf(report)).toContain('import/numbers-run-together');
  });

  test('in a table with lines it stands above the others, which says nothing of its place', async () => {
    const rows = [
      ['', '申请人情况', '总计'],
      ['自然人', '法人或其他组织', ''],
      legal,
      [received, '5', '0', '0', '0', '0', '0', '5'],
    ];
    expect(await newReceived([three, ...rows.map((row) => row.join(' | '))])).toEqual([5, 0, 0, 0, 0, 0, 5]);
  });
});

describe('blanks at both ends of a row with one too many', () => {
  const lines = (end: string, ...rows: string[][]) => [
    three,
    `申请人情况 | ${end}`,
    ['自然人', '法人或其他组织', '总计'].join(' | '),
    legal.join(' | '),
    ...rows.map((row) => `${row.join(' | ')} | ${end}`),
  ];
  test('the sums along the rows say which is the one', async () => {
    const rows = [
      [received, '', '3', '', '9', '2', '', '14'],
      [carried, '', '1', '', '', '', '', '1'],
    ];
    expect(await newReceived(lines('||', ...rows))).toEqual([null, 3, null, 9, 2, null, 14]);
  });
  test('where they do not, nothing is read', async () => {
    const report = await newReceived(lines('||', [received, '', '', '', '7', '', '', '']));
    expect(report.filter((value) => typeof value === 'number')).toEqual([]);
  });
});

test('a table of which nearly all cells are empty is one', async () => {
  const blanks = ['', '', '', '', ''];
  const rows = [
    ['申请人情况', '', '', ...blanks],
    ['自然人', '法人或其他组织', '总计', ...blanks],
    [...legal, '', '', ''],
    [received, ...blanks, '5', '5'],
    ['（一）予以公开', ...blanks, '', ''],
    ['（二）部分公开', ...blanks, '', ''],
    [carried, ...blanks, '3', '3'],
  ];
  expect(await newReceived([three, ...rows.map((row) => `| ${row.join(' | ')} |`)])).toEqual([
    ...[null, null, null, null, null],
    ...[5, 5],
  ]);
});

test('a remark in brackets that is broken over lines names no row', async () => {
  const lines = [
    ...[two, '第二十条第（五）项', '信息内容', '上一年项目数量（指20', '19年事项数）', '本年增/减', '处理决定数量'],
    ...['行政许可', '4', '0', '6', '其他对外管理服务事项（指许可以', '外的事项，含行政处罚、行政强制', '和其他类）'],
    ...['1', '-2', '5', '第二十条第（六）项', '信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
    ...['行政处罚', '21', '3', '11', '行政', '强制', '16', '3', '12'],
  ];
  const report = await understood(lines, 2020);
  const row = (key: string) => rowOf(report, `proactiveDisclosure.${key}`);
  expect(row('art20_5.licensing')).toEqual([4, 0, 6]);
  expect(row('art20_5.otherExternalServices')).toEqual([1, -2, 5]);
  expect(row('art20_6.penalty')).toEqual([21, 3, 11]);
  expect(row('art20_6.coercion')).toEqual([16, 3, 12]);
});

test('a row cut short under labels that lost their places stands under none of them', async () => {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const rows = [
    ['行政复议', '行政诉讼'],
    [...five, '未经复议直接起诉', '复议后起诉'],
    [...five, ...five],
  ];
  const wide = rows.map((row) => `| ${[...row, ...Array(15 - row.length).fill('')].join(' | ')} |`);
  for (const cut of ['| 3 | 0 | 8 | 0 | 11 | 0 ', '| 3 | 0 | 8 | 0 | 11 | 7 | 0 | 0 | 5 | 12']) {
    const report = await understood(['四、政府信息公开行政复议、行政诉讼情况', ...wide, cut]);
    const read = Object.entries(cellsOf(report)).filter(([, value]) => value !== null);
    expect(read.filter(([key]) => key.includes('litigationAfterReview'))).toEqual([]);
    expect([7, null]).toContain(cellsOf(report)['reviewAndLitigation.litigationDirect.upheld'] ?? null);
  }
});
