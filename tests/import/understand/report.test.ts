import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/import/understand/index.ts';
import { documentOf, forms, read, table } from './document.ts';

const preamble =
  '本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《关于印发<年度报告格式>的通知》（某办函〔2021〕3号）编制。' +
  '所列数据的统计期限为2024年1月1日至2024年12月31日。电子版可在某市门户网站（www.example.test/nb）下载。' +
  '如有疑问，请与某市档案局办公室联系（地址：某市滨河路（东段）12号，邮编：123456，电话：0000-1234567，传真：0000-7654321，电子邮箱：dangan@example.test）。';
const report = [
  '某市档案局2024年政府信息公开工作年度报告',
  '发布时间：2025-01-20 10:00',
  preamble,
  '一、总体情况',
  '甲。',
];

describe('what the preamble says', () => {
  test('title, organ, basis, period, publication, download and contacts', async () => {
    const { report: facts, organ } = await read(report);
    expect(facts).toMatchObject({
      title: '某市档案局2024年政府信息公开工作年度报告',
      onBehalfOf: '某市档案局',
      period: { from: '2024-01-01', to: '2024-12-31' },
      published: '2025-01-20',
      status: 'draft',
      download: { text: '某市门户网站', address: 'http://www.example.test/nb' },
    });
    expect(facts.basis).toEqual([
      '《中华人民共和国政府信息公开条例》',
      '《关于印发<年度报告格式>的通知》（某办函〔2021〕3号）',
    ]);
    expect(organ).toEqual({
      name: '某市档案局',
      contacts: {
        unit: '某市档案局办公室',
        address: '某市滨河路（东段）12号',
        postcode: '123456',
        phone: '0000-1234567',
        fax: '0000-7654321',
        email: 'dangan@example.test',
      },
    });
  });

  test.each([
    ['联系电话（传真）：0000—1234567', { phone: '0000—1234567', fax: '0000—1234567' }],
    ['电话/传真：(0000)1234567', { phone: '(0000)1234567', fax: '(0000)1234567' }],
    [
      '联系方式：0000-1234567、0000-1234568；邮政编码 １２３４５６',
      { phone: '0000-1234567、0000-1234568', postcode: '123456' },
    ],
    [
      '联系地址：某县城关镇8号 邮编：123456 联系电话：0000-1234567',
      { address: '某县城关镇8号', postcode: '123456', phone: '0000-1234567' },
    ],
    [
      '办公地址为某区政务中心3楼，电子信箱：a.b@example.test。',
      { address: '某区政务中心3楼', email: 'a.b@example.test' },
    ],
  ])('%s', async (text, contacts) => {
    expect((await read(['一、总体情况', text])).organ.contacts).toMatchObject(contacts);
  });

  test('a title on two lines, the year before the organ', async () => {
    const { report: facts } = await read(['2024 年某区科技局政府信息公开工作', '年度报告', '一、总体情况', '甲。']);
    expect(facts).toMatchObject({ title: '2024年某区科技局政府信息公开工作年度报告', onBehalfOf: '某区科技局' });
  });

  test('a period that is none, and one of another year, are asked about', async () => {
    const codes = async (text: string) => (await read([text, '一、总体情况', '甲。'])).findings.map(({ code }) => code);
    expect(await codes('统计期限为2024年1月1日至202024年12月31日。')).toContain('import/period-wrong');
    expect(await codes('统计期限为2023年1月1日至12月31日。')).toContain('import/period-other-year');
  });

  test('every value says where it stands and how sure it is', async () => {
    const { record } = await read(report);
    expect(record.source).toEqual({ file: 'report.txt', format: 'text' });
    expect(record.values).toContainEqual({
      key: 'report.contacts.postcode',
      value: '123456',
      printed: '123456',
      place: { line: 3 },
      confidence: 'likely',
    });
    expect(record.parts).toEqual([{ section: 'overview', heading: '一、总体情况', place: { line: 4 } }]);
  });
});

test('the edition is that of the labels, not of the year', async () => {
  const old = [
    '第二十条第（一）项',
    '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
    '规章 0 0 0',
    '规范性文件 5 5 5',
  ];
  expect((await read(old, 2024)).form.edition.key).toBe('2019');
  expect((await read(['一、总体情况'], 2020)).form.edition.key).toBe('2019');
  expect((await read(['一、总体情况'], 2024)).form.edition.key).toBe('2021');
});

test.each([
  [[]],
  [['']],
  [['\u0000\u202e']],
  [['一'.repeat(20000)]],
  [['（'.repeat(5000)]],
  [['1 '.repeat(5000)]],
  [['地址：'.repeat(3000)]],
  [['0'.repeat(5000)]],
])('nothing in a text can make it fail or take long', async (lines) => {
  const understood = await understand(documentOf(lines), { path: 'x', organ: 'x', year: 2024, forms });
  expect(understood.report.edition).toBe('2021');
});

test('contacts whose names stand on a line of their own, or in a table', async () => {
  const lines = ['一、总体情况', '甲。', '联系电话', '0000-1234567', '地址：', '某市滨河路1号'];
  expect((await read(lines)).organ.contacts).toEqual({ phone: '0000-1234567', address: '某市滨河路1号' });
  const rows = table([
    ['联系地址', '某市滨河路1号'],
    ['邮编', '123456'],
    ['传真', '0000-7654321'],
  ]);
  const contacts = { address: '某市滨河路1号', postcode: '123456', fax: '0000-7654321' };
  expect((await read(['一、总体情况', '甲。', rows])).organ.contacts).toEqual(contacts);
});

test('a table of the prose with a sum in it is none of the form', async () => {
  const rows = table([
    ['渠道', '条数'],
    ['网站', '7'],
    ['合计', '9'],
  ]);
  const understood = await read(['一、总体情况', '各渠道如下。', rows]);
  expect(understood.statistics).toMatchObject({ applications: null });
  expect(understood.prose.get('1-overview.md')).toContain('| 合计 | 9 |');
});
