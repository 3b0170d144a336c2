import { describe, expect, test } from 'vitest';
import { importReport } from '../../../src/import/index.ts';
import { readText } from '../../../src/import/text/read.ts';
import { understand } from '../../../src/import/understand/index.ts';
import { cellsOf, codesOf, forms, read, rowOf, table } from './document.ts';

const two = '二、主动公开政府信息情况';
const three = '三、收到和处理政府信息公开申请情况';
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const heads = ['申请人情况', '自然人', '法人或其他组织', '总计', ...columns.slice(1, 6)];
const received = '一、本年新收政府信息公开申请数量';
const carried = '二、上年结转政府信息公开申请数量';
const understood = (text: string, year = 2022) =>
  understand(readText(text), { path: 'report', organ: 'a', year, forms });
const art20 = (table: string, row: string) => `proactiveDisclosure.${table}.${row}`;

describe('what brackets say of a label', () => {
  const rows = [
    ['第二十条第（五）项'],
    ['信息内容', '上一年项目数量（指2018年事项数）', '本年增/减（减少用负值，如-5）', '处理决定数量（指办件量）'],
    ['行政许可', '12', '-3', '40'],
    ['其他对外管理服务事项（指许可以外的事项，含行政确认、行政处罚、行政强制和其他类）', '61', '0', '17'],
    ['第二十条第（六）项'],
    ['信息内容', '上一年项目数量（指2018年事项数）', '本年增/减（减少用负值，如-5）', '处理决定数量（指办件量）'],
    ['行政处罚', '9', '2', '5'],
    ['行政强制', '4', '1', '-'],
  ];
  test.each([
    ['in rows with pipes', rows.map((row) => `${row.join(' | ')} |`)],
    ['a cell a line', rows.flat()],
    ['a row a line', rows.map((row) => row.join(' '))],
  ])('is no label, and parts none from its numbers: %s', async (_, lines) => {
    const report = await understood([two, ...lines].join('\n'), 2019);
    expect(rowOf(report, art20('art20_5', 'licensing'))).toEqual([12, -3, 40]);
    expect(rowOf(report, art20('art20_5', 'otherExternalServices'))).toEqual([61, 0, 17]);
    expect(rowOf(report, art20('art20_6', 'penalty'))).toEqual([9, 2, 5]);
    expect(rowOf(report, art20('art20_6', 'coercion'))).toEqual([4, 1, null]);
  });

  test('one remark within a line, and behind it another that goes on in the next', async () => {
    const other = '其他对外管理服务事项（含行政处罚、行政强制） 61 0 17 说明（数据来自各业务科室，';
    const head = '第二十条第（五）项 信息内容 上一年项目数量 本年增/减 处理决定数量';
    const lines = [two, head, '行政许可 12 -3 40', other, '由办公室汇总）', '第二十条第（六）项 行政处罚 9 2 5'];
    const report = await understood(lines.join('\n'), 2019);
    expect(rowOf(report, art20('art20_5', 'otherExternalServices'))).toEqual([61, 0, 17]);
    expect(rowOf(report, art20('art20_6', 'penalty'))).toEqual([9, 2, 5]);
  });

  test('a row of the report’s own, whose remark names a row of the form, is no row of the form', async () => {
    const own = '其他公开文件（含以办公室名义印发的、除规范性文件以外的文件，可参考“其他公开文件”栏目数据）';
    const head = ['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'];
    const lines = [...head, '规章', '0', '0', '0', '规范性文件', '31', '7', '8', own, '5', '5', '5'];
    const report = await understood([two, ...lines].join('\n'), 2019);
    expect(rowOf(report, art20('art20_1', 'normativeDocuments'))).toEqual([31, 7, 8]);
    expect(rowOf(report, art20('art20_1', 'rules'))).toEqual([0, 0, 0]);
  });
});

describe('words and signs for no number', () => {
  const cells = (word: string) => [received, word, word, '27', '9', word, word, '36'];
  const expected = [null, null, 27, 9, null, null, 36];
  const words = ['None', 'NaN', 'null', '暂无', '不涉及', '无', '\\', '*', '○', '——'];
  test.each(words)('%s holds the place of one cell', async (word) => {
    const grid = await read([three, table([['', ...columns], cells(word)])]);
    expect(rowOf(grid, 'applications.newReceived')).toEqual(expected);
    const lines = await understood([three, ...heads, ...cells(word)].join('\n'));
    expect(rowOf(lines, 'applications.newReceived')).toEqual(expected);
    const pipes = await understood([three, columns.join(' | '), cells(word).join(' | ')].join('\n'));
    expect(rowOf(pipes, 'applications.newReceived')).toEqual(expected);
  });

  test('words are asked about, what programs write for nothing is not', async () => {
    const asked = async (word: string) => codesOf(await read([three, table([['', ...columns], cells(word)])]));
    expect(await asked('暂无')).toContain('import/cell-unclear');
    expect(await asked('None')).not.toContain('import/cell-unclear');
  });
});

describe('rows that begin with a stroke on a line of its own', () => {
  const row = (cells: readonly string[], width: number) => [
    '|',
    ...cells.map((cell, at) => `${cell} |${at === cells.length - 1 ? '|'.repeat(width - cells.length) : ''}`.trim()),
  ];
  test('blanks and merged cells keep their places', async () => {
    const first = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数（累计）'],
      ['规章', '0', '', '3'],
      ['行政规范性文件', '6', '11', ''],
      ['第二十条第（五）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '52'],
    ];
    const second = [
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'],
      ['自然人', '法人或其他组织', '总计'],
      ['商业 企业', '科研 机构', '社会公益组织', '法律服务机构', '其他'],
      [received, '8', '', '0', '0', '', '1', '9'],
      [carried, '0', '0', '2', '0', '0', '0', '2'],
    ];
    const lines = [
      two,
      ...first.flatMap((cells) => row(cells, 4)),
      three,
      '本局共收到9件申请，其中予以公开2件，部分公开1件。',
      ...second.flatMap((cells) => row(cells, 12)),
      '|',
      '三、本年度办',
    ];
    const report = await understood(lines.join('\n'));
    expect(rowOf(report, art20('art20_1', 'rules'))).toEqual([0, null, 3]);
    expect(rowOf(report, art20('art20_1', 'normativeDocuments'))).toEqual([6, 11, null]);
    expect(rowOf(report, art20('art20_5', 'licensing'))).toEqual([52]);
    expect(rowOf(report, 'applications.newReceived')).toEqual([8, null, 0, 0, null, 1, 9]);
    expect(rowOf(report, 'applications.carriedIn')).toEqual([0, 0, 2, 0, 0, 0, 2]);
  });

  test('a stroke behind other cells is an empty one of them', async () => {
    const cell = (text: string) => `${text} |`.trim();
    const lines = [three, ...heads.map(cell), ...[received, '3', '', '', '2', '', '', '5'].map(cell)];
    const report = await understood([...lines, ...[carried, '1', '', '', '', '', '', '1'].map(cell)].join('\n'));
    expect(rowOf(report, 'applications.newReceived')).toEqual([3, null, null, 2, null, null, 5]);
    expect(rowOf(report, 'applications.carriedIn')).toEqual([1, null, null, null, null, null, 1]);
  });
});

test('strokes on lines of their own between cells begin no rows, whatever is empty', async () => {
  const cells = (...texts: string[]) => texts.join('\n|\n').replaceAll('\n\n', '\n');
  const lines = [
    three,
    '以表格形式报告如下：',
    cells(...heads, received, '7', '', '', '2', '', '', '9', carried, '', '', '1', '', '', '', '1'),
    '|',
    cells('（一）予以公开', '3', '', '1', '', '', '4', '8', ''),
  ];
  const report = await understood(lines.join('\n'));
  expect(rowOf(report, 'applications.newReceived')).toEqual([7, null, null, 2, null, null, 9]);
  expect(rowOf(report, 'applications.carriedIn')).toEqual([null, null, 1, null, null, null, 1]);
  expect(rowOf(report, 'applications.granted')).toEqual([3, null, 1, null, null, 4, 8]);
});

test('where an empty line parts any two lines, those beyond it are empty cells', async () => {
  const rows = [
    `${received}\n\n\n\n\n\n\n\n 4\n\n${carried}`,
    '\n\n\n\n\n\n 1\n\n三、本年度办理结果\n\n（一）予以公开',
    ...['2', '0', '0', '0', '0', '0', '2'],
  ];
  const report = await understood([three, ...heads, ...rows].join('\n\n'));
  expect(rowOf(report, 'applications.newReceived')).toEqual([null, null, null, null, null, null, 4]);
  expect(rowOf(report, 'applications.carriedIn')).toEqual([null, null, null, null, null, null, 1]);
  expect(rowOf(report, 'applications.granted')).toEqual([2, 0, 0, 0, 0, 0, 2]);
});

test('the number before the next label, where the text ends behind it, is no cell', async () => {
  const lines = [three, ...heads, '（三）不予公开', '1.属于国家秘密', '0', '0', '4', '0', '0', '0', '4'];
  const cut = await understood([...lines, '2'].join('\n\n'));
  expect(rowOf(cut, 'applications.denied.stateSecret')).toEqual([0, 0, 4, 0, 0, 0, 4]);
  const other = await understood([...lines, '7'].join('\n\n'));
  expect(rowOf(other, 'applications.denied.stateSecret')).not.toContain(7);
});

describe('copies of pages in traditional letters', () => {
  const copy = [
    '一、總體情況',
    '我局嚴(yán)格執(zhí)行有關(guān)規(guī)定，處(chù)理請(qǐng)求、開(kāi)會(huì)議、審(shěn)議事項(xiàng)。',
    '二、主動公開政府信息情況',
    '第二十條第（一）項',
    '信息內(nèi)容 | 本年制發(fā)件數(shù) | 本年廢止件數(shù) | 現(xiàn)行有效件數(shù)',
    '規(guī)章 | 1 | 0 | 2',
    '行政規(guī)范性文件 | 14 | 3 | 55',
  ].join('\n');
  const imported = async (text: string) => {
    const result = await importReport(Buffer.from(text), { path: 'report.txt', organ: 'a', year: 2022, forms });
    if ('findings' in result) throw new Error(result.findings.map(({ code }) => code).join());
    return { ...result.imported, cells: Object.values(cellsOf(result.imported as never)) };
  };

  test('sounds in brackets behind letters are left out', async () => {
    const { cells, prose } = await imported(copy);
    expect(cells.filter((value) => typeof value === 'number')).toEqual([1, 0, 2, 14, 3, 55]);
    expect(prose?.get('1-overview.md')).toContain('嚴格執行有關規定');
  });

  test('one that an author explains stays', async () => {
    const { prose } = await imported(
      '一、总体情况\n公开垚(yáo)山镇村务信息三条。\n二、主动公开政府信息情况\n规章 0 0 0',
    );
    expect(prose?.get('1-overview.md')).toContain('垚(yáo)山');
  });

  test('a word that a converter turned into another is known', async () => {
    const lines = [
      '第二十條第（一）項',
      '信息內容 | 本年新製作數量 | 本年新公開數量 | 對外公開總數量',
      '規章 | 0 | 0 | 0',
    ];
    const text = [two, '關於處理請求、開會審議決定的總體說明', ...lines, '規範性檔案 | 2 | 3 | 19'].join('\n');
    const report = await understood(text, 2019);
    expect(rowOf(report, art20('art20_1', 'normativeDocuments'))).toEqual([2, 3, 19]);
  });
});

test('a table whose labels are printed and no number is there, and blank', async () => {
  const lines = [
    two,
    ...['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可'],
    ...['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '行政强制'],
    three,
    ...heads,
    ...[received, carried, '（一）予以公开'],
  ];
  const report = await understood(lines.join('\n\n'));
  expect(rowOf(report, art20('art20_6', 'coercion'))).toEqual([null]);
  expect(rowOf(report, 'applications.newReceived')).toEqual(columns.map(() => null));
  expect(codesOf(report)).toContain('import/numbers-missing');
  const spoken = await understood(`${two}\n本年作出行政许可、行政处罚、行政强制处理决定的数量见附件。\n${three}\n无。`);
  expect(Object.keys(cellsOf(spoken))).not.toContain('applications.newReceived.total');
  expect(spoken.statistics.proactiveDisclosure).toBeNull();
});

describe('the office to turn to', () => {
  const contactsIn = async (sentence: string) => (await read([sentence, '一、总体情况'])).organ.contacts;
  test.each([
    ['如有疑问，可在留言箱反映或直接与示例县府办公开科联系（地址：安平路2号）。', '示例县府办公开科'],
    ['如有疑问，请与示例乡党政办联络（电话：0000-7654321）。', '示例乡党政办'],
    ['如有疑问，请联系示例乡政府。地址：示例乡安平街。', '示例乡政府'],
    ['如有疑问，请及时与示例镇政府取得联系（电话：0000-7654321）。', '示例镇政府'],
    ['如有疑问，请与我局联系（电话：7654321）。', '我局'],
  ])('%s', async (sentence, unit) => {
    expect(await contactsIn(sentence)).toMatchObject({ unit });
  });

  test.each([
    ['请与示例局办公室联系（示例县安平镇东门路7号；邮编：123456；联系电话：0000-7654321）。', '示例县安平镇东门路7号'],
    ['请联系：示例局数据中心，安平路98号，联系方式：0000-7654321。', '安平路98号'],
  ])('its address without a name: %s', async (sentence, address) => {
    expect(await contactsIn(sentence)).toMatchObject({ address, phone: '0000-7654321' });
  });

  test('what is no place is no address', async () => {
    const found = await contactsIn('请与示例局办公室联系（工作日8:30至17:30，电话：0000-7654321）。');
    expect(found.address ?? null).toBeNull();
  });
});
