import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/import/html/read.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { cellsOf, forms, read, rowOf, table } from './document.ts';

const three = '三、收到和处理政府信息公开申请情况';
const over = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const received = '一、本年新收政府信息公开申请数量';
const received2021 = 'applications.newReceived';
const page = (numbers: readonly string[]) =>
  `<p>${three}</p><table>${[over, [received, ...numbers]]
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;
const ofPage = async (numbers: readonly string[]) =>
  rowOf(
    await understand(readHtml(`<html><body>${page(numbers)}</body></html>`), {
      path: 'a',
      organ: 'a',
      year: 2024,
      forms,
    }),
    received2021,
  );

describe('how a cell writes its number', () => {
  test('the raised number of a note and a number that was struck out are none of its digits', async () => {
    const raised = [
      '12<sup>1</sup>',
      '3<span style="vertical-align: super">②</span>',
      '0',
      '0',
      '0',
      '0',
      '15<sup>[2]</sup>',
    ];
    expect(await ofPage(raised)).toEqual([12, 3, 0, 0, 0, 0, 15]);
    expect(await ofPage(['<del>99</del>12', '<s>4</s> 3', '0', '0', '0', '0', '15'])).toEqual([12, 3, 0, 0, 0, 0, 15]);
  });

  test('blanks at the thousands are read where all sums then hold, and asked about where not', async () => {
    const row = async (...numbers: string[]) =>
      rowOf(await read([three, table([over, [received, ...numbers]])]), received2021);
    expect(await row('1 200', '34', '0', '0', '0', '0', '1 234')).toEqual([1200, 34, 0, 0, 0, 0, 1234]);
    expect(await row('1 2 0 0', '3 4', '0', '0', '0', '0', '1 2 3 4')).toEqual([1200, 34, 0, 0, 0, 0, 1234]);
    expect((await row('1 200', '34', '0', '0', '0', '0', '1 235'))[0]).toBeNull();
  });

  test('〇 is zero', async () => {
    expect(await ofPage(['5', '〇', '〇', '〇', '〇', '〇', '5'])).toEqual([5, 0, 0, 0, 0, 0, 5]);
  });
});

test('a number that lost letters beside it may have lost digits', async () => {
  const art1 = '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数';
  const found = await read([
    '二、主动公开政府信息情况',
    art1,
    '规章 241\uFFFD\uFFFD 8\uFFFD 3\uFFFD',
    '行政规范性文件 5 1 30',
  ]);
  expect(rowOf(found, 'proactiveDisclosure.art20_1.rules').filter((value) => typeof value === 'number')).toEqual([]);
  expect(rowOf(found, 'proactiveDisclosure.art20_1.normativeDocuments')).toEqual([5, 1, 30]);
});

test('letters lost beside numbers leave the row where its sums hold, and nothing of it where not', async () => {
  const row = async (...numbers: string[]) =>
    rowOf(await read([three, table([over, [received, ...numbers]])]), received2021);
  expect(await row('657\uFFFD', '12', '\uFFFD0', '0', '0', '0', '669\uFFFD\uFFFD')).toEqual([657, 12, 0, 0, 0, 0, 669]);
  expect(await row('65\uFFFD', '12', '0', '0', '0', '0', '669')).toEqual(Array(7).fill(null));
  // a column too narrow by one digit: 362 + 738 + … cut to 36 + 73 + … may add up all the same
  const lost = '\uFFFD'.repeat(6);
  expect(await row(...[36, 73, 47, 52, 39, 52, 299].map((number) => `${number}${lost}`))).toEqual(Array(7).fill(null));
});

describe('a report on one line', () => {
  const titles = [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ];
  const prose = '本机关依法做好政府信息公开工作，及时答复申请，方便公众办事。'.repeat(8);
  const tables = [
    '',
    '第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 7 行政强制 0',
    `${over.join(' ')} ${received} 5 0 0 0 0 0 5`,
    '',
    '',
    '',
  ];
  const preamble = `全文包括${titles.join('、')}。所列数据的统计期限自2024年1月1日起至2024年12月31日止。`;
  const numbers: Record<string, (at: number) => string> = {
    'in brackets': (at) => `（${'一二三四五六'[at]}）`,
    'as parts': (at) => `第${'一二三四五六'[at]}部分 `,
    'in digits': (at) => `${at + 1}.`,
    missing: () => '',
  };
  test.each(Object.keys(numbers))('its parts are told where their numbers are %s', async (name) => {
    const body = titles.map((title, at) => `${numbers[name]?.(at)}${title} ${tables[at] || prose}`).join(' ');
    const found = await read([`${preamble} ${body}`]);
    expect([...found.prose.keys()].map((file) => file[0])).toEqual(['1', '4', '5', '6']);
    expect([...found.prose.values()].at(2)?.trim()).toBe(prose);
    expect(cellsOf(found)['applications.newReceived.total']).toBe(5);
  });
});

test('parts with Roman numbers', async () => {
  const found = await read([
    'Ⅰ、总体情况',
    '本年做了很多工作。',
    'Ⅴ、存在的主要问题及改进情况',
    '还有不足。',
    'VI. 其他需要报告的事项',
    '无。',
  ]);
  expect([...found.prose.values()].map((text) => text.trim())).toEqual(['本年做了很多工作。', '还有不足。', '无。']);
});

describe('contacts that are broken over lines', () => {
  const contacts = async (...lines: string[]) => (await read([...lines, '一、总体情况', '无。'])).organ.contacts;

  test('go on on the next line', async () => {
    expect(
      await contacts(
        '如对本报告有疑问，请与示例市某某局办公室联系，地址：示例省示例市示例区',
        '人民路100号行政中心3号楼512室，邮编：0100',
        '10，电话：0000-',
        '2990257，传真：0000-23181',
        '47，电子邮箱：',
        'zwgk@example.com。',
      ),
    ).toMatchObject({
      address: '示例省示例市示例区人民路100号行政中心3号楼512室',
      postcode: '010010',
      phone: '0000-2990257',
      fax: '0000-2318147',
      email: 'zwgk@example.com',
    });
  });

  test('end where the next line says something else', async () => {
    expect(await contacts('联系电话：0000-2990257', '2025年1月13日')).toMatchObject({ phone: '0000-2990257' });
    expect(
      await contacts('联系地址：示例省示例市示例区人民路一百号行政中心', '联系电话：0000-2990257，'),
    ).toMatchObject({
      address: '示例省示例市示例区人民路一百号行政中心',
      phone: '0000-2990257',
    });
  });
});
