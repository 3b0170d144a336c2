import { expect, test } from 'vitest';
import { read, rowOf, table } from './document.ts';

const two = '二、主动公开政府信息情况';
const three = '三、收到和处理政府信息公开申请情况';
const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const row = (text: string, ...numbers: string[]) => [text, ...numbers];
const oneColumn = '第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 7 行政强制 0';

test('a sentence that counts what a table counts is no row of it', async () => {
  const spoken = '制发行政规范性文件3件，现行有效9件；作出行政许可决定125件，行政处罚129件。';
  const read1 = await read(['一、总体情况', spoken, two, oneColumn]);
  expect(rowOf(read1, 'proactiveDisclosure.art20_6.penalty')).toEqual([7]);
  const read2 = await read(['一、总体情况', spoken.replaceAll('，', ',').replaceAll('。', '.'), two, oneColumn]);
  expect(rowOf(read2, 'proactiveDisclosure.art20_6.penalty')).toEqual([7]);
  expect(read2.prose.get('1-overview.md')).toContain('行政处罚129件');
});

test('a table of an office’s own with words of the form is none of the form', async () => {
  const found = await read([
    '一、总体情况',
    '本年办理的主要事项如下。',
    table([
      ['公开渠道', '网站', '其他', '总计'],
      ['数量（条）', '12', '3', '15'],
    ]),
    table([
      ['事项', '数量'],
      ['行政许可', '125'],
      ['行政处罚', '129'],
      ['行政强制', '9'],
    ]),
    two,
    oneColumn,
  ]);
  expect(rowOf(found, 'proactiveDisclosure.art20_6.penalty')).toEqual([7]);
  expect(rowOf(found, 'proactiveDisclosure.art20_6.coercion')).toEqual([0]);
  expect(found.prose.get('1-overview.md')).toContain('129');
});

test('what a cell says of its number is no number of its row', async () => {
  const text = '3（含上年2件）';
  const found = await read([three, table([['', ...head], row('（一）予以公开', text, '0', '0', '0', '0', '0', '3')])]);
  expect(rowOf(found, 'applications.granted')).toEqual([3, 0, 0, 0, 0, 0, 3]);
  const flow = await read([three, `${head.join(' ')} （一）予以公开 ${text} 0 0 0 0 0 3`]);
  expect(rowOf(flow, 'applications.granted')).toEqual([3, 0, 0, 0, 0, 0, 3]);
});

test('words in the place of a number make that cell unclear and leave the others', async () => {
  const words = '详见本局网站公布的有关说明';
  const found = await read([three, table([['', ...head], row('（一）予以公开', '1', words, '0', '0', '0', '0', '3')])]);
  expect(rowOf(found, 'applications.granted')).toEqual([1, null, 0, 0, 0, 0, 3]);
  expect(found.findings.map(({ code }) => code)).toContain('import/cell-unclear');
});

test('two numbers in one place are not read as thousands', async () => {
  const found = await read([
    three,
    table([['', ...head], row('（一）予以公开', '1 2', '277 334', '0', '0', '0', '0', '9')]),
  ]);
  expect(rowOf(found, 'applications.granted')).toEqual([null, null, 0, 0, 0, 0, 9]);
});

test('a number and its words repeated over the columns of a merged cell count once', async () => {
  const merged = (text: string) => [text, text, text];
  const found = await read([
    two,
    '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0',
    table([
      ['第二十条第（六）项', ...merged('第二十条第（六）项')],
      ['信息内容', ...merged('本年处理决定数量')],
      ['行政处罚', ...merged('41')],
      ['行政强制', ...merged('')],
    ]),
  ]);
  expect(rowOf(found, 'proactiveDisclosure.art20_6.penalty')).toEqual([41]);
  expect(rowOf(found, 'proactiveDisclosure.art20_6.coercion')).toEqual([null]);
});

test('a row that the end of a page tore in two is one row', async () => {
  const blanks = ['', '', '', '', '', '', ''];
  const found = await read([
    three,
    table([
      ['', '', ...head],
      ['（六）其', '1.申请人无正当理由', '0', '43', '4', '0', '5', '6', '58'],
      ['他处理', '逾期不补正、行政机关不再处理其政府信息公开申请', ...blanks],
    ]),
  ]);
  expect(rowOf(found, 'applications.otherHandling.overdueCorrection')).toEqual([0, 43, 4, 0, 5, 6, 58]);
});

test('numbers that follow the beginning of a label while another row waits for its own belong to neither', async () => {
  const found = await read([
    three,
    head.join(' '),
    '3.危及“三安全一稳定” 9 0 7 25 0 27 68',
    '4.保护第三方合法权益',
    '5.属于三类内部事',
    '0 5 3 0 5 0 13',
    '务信息 0 0 0 0 9 0 9',
    '6.属于四类过程性信息 54 0 370 8 0 0 432',
  ]);
  expect(rowOf(found, 'applications.denied.internalAffairs')).not.toContain(13);
  expect(rowOf(found, 'applications.denied.processInfo')[6]).toBe(432);
});

test('the telephone number of a report does not make its tables run together', async () => {
  const columns = '信息内容 本年制发件数 本年废止件数 现行有效件数';
  const found = await read(['电话：0588-3362136', two, `第二十条第（一）项 ${columns} 规章 7 2155051`]);
  expect(rowOf(found, 'proactiveDisclosure.art20_1.rules')).toEqual([null, null, null]);
});

test('a table whose head is printed while its blanks left no trace is there, and blank', async () => {
  const five = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const found = await read([
    '四、政府信息公开行政复议、行政诉讼情况',
    `行政复议 行政诉讼 ${five} 未经复议直接起诉 复议后起诉 ${five} ${five}`,
    '2 3',
  ]);
  expect(rowOf(found, 'reviewAndLitigation')).toEqual(Array.from({ length: 15 }, () => null));
  expect(found.findings.map(({ code }) => code)).toContain('import/numbers-missing');
});

test('contacts in traditional letters keep their letters', async () => {
  const filler =
    '關於政府資訊公開總體情況報告，請結合實際處理訴訟，審議無維護條件設備會議個別事務統計項目決定責任數據。';
  const found = await read([
    `${filler}聯絡地址：示例縣人民路1號；郵遞區號略；聯繫電話：0532-1234567。`,
    '一、總體情況',
    filler,
  ]);
  expect(found.organ.contacts).toMatchObject({ phone: '0532-1234567', address: '示例縣人民路1號' });
});
