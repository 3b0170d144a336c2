import { expect, test } from 'vitest';
import { importQuestionEntries } from '../../../src/diagnostics/catalog/import-questions.ts';
import { buildCatalog } from '../../../src/diagnostics/catalog/index.ts';
import { tell } from '../../../src/diagnostics/words.ts';
import { read, rowOf, table } from './document.ts';

const two = '二、主动公开政府信息情况';
const procurement = '第二十条第（九）项 信息内容 采购项目数量 采购总金额 政府集中采购';
const review = '结果维持 结果纠正 其他结果 尚未审结 总计';
const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];

test('every question comes up, is no error, and is told in both languages with no fact missing', async () => {
  const documents = await Promise.all([
    read([two, table([['第二十条第（一）项', '', '', ''], head, ['规章', '无', '0', '0']])]),
    read([two, '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章1234']),
    read([two, table([head, ['规章', '1', '0', '0'], ['规章', '2', '0', '0']])]),
    read([two, `${procurement} 1 8040`], 2020),
    read([
      '现行有效规范性文件698件，新制定规范性文件88件。',
      two,
      '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章000行政规范性文件8855698',
    ]),
    read([
      '四、政府信息公开行政复议、行政诉讼情况',
      `行政复议 行政诉讼 ${review} ${review} 复议后起诉 ${review}`,
      '2 3',
    ]),
    read(['统计期限为2024年1月1日至202024年12月31日。']),
    read(['统计期限为2023年1月1日至12月31日。']),
  ]);
  const findings = documents.flatMap((document) => document.findings);
  expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(Object.keys(importQuestionEntries).sort());
  for (const finding of findings) {
    expect(finding.severity).not.toBe('error');
    for (const language of ['zh', 'en'] as const) {
      const { message, hint } = tell(finding, buildCatalog([]), language);
      expect(`${message}${hint}`).not.toMatch(/\{\w+\}/);
    }
  }
});

test('an amount keeps the unit that is printed in the cell or over it; where none is, that is asked', async () => {
  const amount = async (text: string) => (await read([two, text], 2020)).statistics;
  const at = (statistics: Awaited<ReturnType<typeof amount>>) =>
    (
      statistics as never as {
        proactiveDisclosure: { art20_9: { centralProcurement: { procurementAmount: unknown } } };
      }
    ).proactiveDisclosure.art20_9.centralProcurement.procurementAmount;
  expect(at(await amount(`${procurement} 6 251000元`))).toEqual({ value: 251000, unit: '元' });
  expect(at(await amount('第二十条第（九）项 信息内容 采购项目数量 采购总金额（万元） 政府集中采购 6 25.1'))).toEqual({
    value: 25.1,
    unit: '万元',
  });
  const asked = await read([two, `${procurement} 1 8040`], 2020);
  expect(rowOf(asked, 'proactiveDisclosure.art20_9.centralProcurement')[1]).toBe(8040);
  expect(asked.findings.map(({ code }) => code)).toContain('import/unit-missing');
});
