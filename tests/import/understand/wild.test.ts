import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/import/markdown/read.ts';
import { readText } from '../../../src/import/text/read.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { cellsOf, forms, read, rowOf, table } from './document.ts';

const three = '三、收到和处理政府信息公开申请情况';
const heads = '申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他';
const received = '一、本年新收政府信息公开申请数量';
const carried = '二、上年结转政府信息公开申请数量';
const understood = (text: string, markdown = false) =>
  understand(markdown ? readMarkdown(text) : readText(text), { path: 'report', organ: 'a', year: 2024, forms });

describe('tables that programs have turned into text', () => {
  test('the end of a label below its numbers is no label of the next numbers', async () => {
    const rows = [
      '（二）部分公开 0 0 0 0 0 0 0',
      '（三）不予公开 1.属于国家秘密 1 0 0 0 0 0 1',
      '2.其他法 2 0 0 0 0 0 2',
      '律行政法规禁止公开',
      '3.危及“ 3 0 0 0 0 0 3',
      '三安全一稳定”',
      '4.保护第三方合法权益 4 0 0 0 0 0 4',
    ];
    const cells = cellsOf(await read([three, heads, ...rows]));
    const first = (row: string) => cells[`applications.denied.${row}.naturalPerson`] ?? null;
    expect([first('stateSecret'), first('thirdPartyRights')]).toEqual([1, 4]);
    expect([2, null]).toContain(first('lawForbidden'));
    expect([3, null]).toContain(first('threeSafetiesOneStability'));
  });

  test('fewer numbers than columns stand for no columns where labels over them were lost', async () => {
    const short = heads.replace('科研机构 社会公益组织', '科研 社会 机构 公益');
    const lines = [three, short, `${received} 255 469 563 1006 3832`, `${carried} 1 55 6 0 348`];
    expect(rowOf(await read(lines), 'applications.newReceived').filter((value) => typeof value === 'number')).toEqual(
      [],
    );
  });

  test('an empty line is no cell where a row stands on one line', async () => {
    const text = [three, heads, `${received} 6 3 3 3 8 64832`, '', `${carried} 0 7 5 0 7 19`, '', '三、本年度办理结果'];
    const row = rowOf(await understood(text.join('\n')), 'applications.newReceived');
    expect(row.filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('where a printed sum is wrong, no sum tells how digits are to be cut', async () => {
    const glued = (row: string) => `${heads} ${row}三、本年度办理结果 （一）予以公开 210000021（二）部分公开 0000000`;
    const sound = await read([three, glued(`${received} 713000074${carried} 1000001`)]);
    expect(rowOf(sound, 'applications.newReceived')).toEqual([71, 3, 0, 0, 0, 0, 74]);
    const wrong = await read([three, glued(`${received} 713000074${carried} 1000009`)]);
    expect(rowOf(wrong, 'applications.newReceived')).toEqual([null, null, null, 0, 0, null, null]);
    expect(rowOf(wrong, 'applications.partial')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('strokes on lines of their own part cells; two with nothing between them enclose a blank', async () => {
    const line = (cells: readonly string[]) => cells.join('\n\n| \n\n');
    const rows = [
      heads.split(' '),
      [received, '7', '', '', '', '0', '0', '7'],
      [carried, '0', '0', '0', '0', '0', '0', '0'],
    ];
    const text = `# ${three}\n\n${rows.map((row) => line(row).replaceAll('\n\n\n\n', '\n\n')).join('  \n  \n')}`;
    const report = await understood(text, true);
    expect(rowOf(report, 'applications.newReceived')).toEqual([7, null, null, null, 0, 0, 7]);
    expect(rowOf(report, 'applications.carriedIn')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test('a row of many numbers whose sums are wrong more than once has lost its order', async () => {
    const four = '四、政府信息公开行政复议、行政诉讼情况';
    const results = '结果维持 结果纠正 其他结果 尚未审结 总计';
    const labels = `行政复议 行政诉讼 ${results} 未经复议直接起诉 复议后起诉 ${results} ${results}`;
    const numbers = [9, 1, 2, 4, 3, 0, 8, 0, 11, 6, 0, 0, 0, 6, 16];
    const report = await read([four, labels, ...numbers.map(String)]);
    expect(Object.values(cellsOf(report)).filter((value) => typeof value === 'number')).toEqual([]);
    const right = [9, 1, 2, 4, 16, 3, 0, 8, 0, 11, 6, 0, 0, 0, 6];
    expect(rowOf(await read([four, labels, ...right.map(String)]), 'reviewAndLitigation')).toEqual(right);
  });
});

test('an amount that touches the number of the next heading is asked about', async () => {
  const fees = '第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费';
  const key = 'proactiveDisclosure.art20_8.adminFees.feeAmount';
  const two = '2.主动公开政府信息情况';
  expect(cellsOf(await read([two, `${fees}0.93`]))[key]).toBe(0.93);
  expect(cellsOf(await read([two, `${fees}0.933.收到和处理政府信息公开申请情况`]))[key] ?? null).toBeNull();
});

test('the number to ring is a phone, whatever invites to it', async () => {
  const { organ } = await read(['本报告电子版可在网站下载。欢迎来电咨询：0000-1234567，地址：示例路1号。']);
  expect(organ.contacts).toMatchObject({ phone: '0000-1234567', address: '示例路1号' });
});

describe('labels over columns that were garbled, and blanks', () => {
  const four = '四、政府信息公开行政复议、行政诉讼情况';
  const kinds = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

  test('numbers that break sums under their labels and none in the order of the form stand in that order', async () => {
    const over = [
      ['行政复议', '行政诉讼', ...Array.from({ length: 13 }, () => '')],
      [...kinds, '未经复议直接起诉', '复议后起诉', ...Array.from({ length: 8 }, () => '')],
      ['', '', '', '', '', ...kinds, ...kinds],
    ];
    const numbers = [0, 1, 12, 0, 13, 3, 8, 7, 151, 169, 102, 8, 0, 1, 111];
    expect(rowOf(await read([four, table([...over, numbers.map(String)])]), 'reviewAndLitigation')).toEqual(numbers);
  });

  test('a table without rows loses no blank at its beginning', async () => {
    const lines = [
      '行政复议行政诉讼',
      '未经复议直接起诉复议后起诉',
      `${kinds.join('')}${kinds.join('')}${kinds.join('')}`,
    ];
    const numbers = ['', '', '9', '', '', '9', '', '74', '59', '12', '145', '', '', '99', '4', '103'];
    const cells = cellsOf(await read([four, ...lines, table([numbers])]));
    expect(Object.values(cells).filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('blanks too many at either end: what then adds up to nothing is not read', async () => {
    const row = [received, '', '', '', '', '131', '', '215', '', '346', ''];
    const found = await read([three, table([heads.split(' '), row])]);
    expect(rowOf(found, 'applications.newReceived').filter((value) => typeof value === 'number')).toEqual([]);
  });

  test('lines below words that are drawn of signs between pipes are no words', async () => {
    const lines = (cells: readonly string[]) => `|${cells.map((cell) => `__${cell}__`).join('|')}|`;
    const rows = [
      heads.split(' ').slice(1),
      [received, '7', '0', '0', '0', '0', '0', '7'],
      [carried, '0', '0', '0', '0', '0', '0', '0'],
    ];
    const report = await understood([three, ...rows.map(lines)].join('\n'));
    expect(rowOf(report, 'applications.newReceived')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });
});
