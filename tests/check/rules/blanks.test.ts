import { describe, expect, test } from 'vitest';
import type { Report } from '../../../schemas/content.ts';
import { emptyNumber } from '../../../src/check/rules/empty-number.ts';
import { periodWords } from '../../../src/check/rules/period-words.ts';
import { yearDigits } from '../../../src/check/rules/year-digits.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

describe('check/empty-number', () => {
  const told = (text: string) =>
    findingsOfRule(emptyNumber, proseReport({ overview: text })).map(({ facts }) => [facts.found, facts.count]);

  test.each([
    ['全年主动公开 条。', '公开 条'],
    ['全年公开政府信息　　条，', '信息　　条'],
    ['线下   条。', '下   条'],
    ['收到申请××件，', '××件'],
    ['XX年度', 'XX年'],
    ['××市的', '××市'],
    ['□□件', '□□件'],
    ['共计件，', '共计件'],
    ['截至   年  月  日', '至   年  月'],
    ['12月  日。', '月  日'],
    ['收到意见____条', '____'],
    ['收到意见：____', '____'],
    ['满意率 %。', '率 %'],
    ['（待补充）', '（待补充）'],
    ['【此处待填写数字】', '【此处待填写数字】'],
    ['待补充', '待补充'],
    ['TODO', 'TODO'],
    ['收到意见\\_\\_\\_条', '\\_\\_\\_'],
  ])('%s', (text, found) => {
    expect(told(text)).toEqual([[found, 1]]);
  });

  test.each([
    '全年公开信息 [[published]] 条，其中网站 [[published.website]] 条。',
    '全年公开信息 30 条。',
    '共 **30** 件，**三十**件。',
    '申请 人，文 件，事 项。',
    '《条例》第二十条 第（一）项',
    '公开 条例全文。',
    '三 件，十余 件。',
    '| 渠道 | 公开   条 |',
    '各渠道如下。\n| 渠道 | 公开   条 |',
    '申请人张××提出3件。',
    'XX单位以外的示例'.slice(4),
    '3×4件',
    '二○○八年',
    '　　年初制定计划。',
    '有待补充的材料已经补齐。',
    '---\n\n___\n\n正文',
    '__强调__的文字',
    '共计30件。',
  ])('%s: silent', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('what stands behind a table, or directly behind another blank, is told', () => {
    expect(told('| 渠道 | 数 |\n公开 条。')).toEqual([['公开 条', 1]]);
    expect(told('收到××件××件。')).toEqual([['××件', 2]]);
  });

  test('one finding a part, with the count and the first others', () => {
    const [only] = findingsOfRule(emptyNumber, proseReport({ overview: '公开 条。\n'.repeat(9) }));
    expect(only?.facts.count).toBe(9);
    expect(only?.related).toHaveLength(5);
    expect(only?.severity).toBe('warning');
  });

  test('each blank once, in the order of the text, at its place and no longer than is shown', () => {
    expect(told('公开   条。')).toEqual([['公开   条', 1]]);
    expect(told('（待补充），公开 条。')).toEqual([['（待补充）', 2]]);
    expect(told('公开 条，截至   年  月，××件。')).toEqual([['公开 条', 3]]);
    expect(told('   | 公开   条 |\n| 收到××件 |')).toEqual([]);
    expect(told(`收到${'_'.repeat(30)}条`)).toEqual([[`${'_'.repeat(19)}…`, 1]]);
    const [only] = findingsOfRule(emptyNumber, proseReport({ overview: `有序。公开 条，收到${'_'.repeat(30)}条。` }));
    expect(only?.at).toMatchObject({ line: 1, column: 4, endColumn: 8 });
    expect(only?.related.map(({ at, label }) => [at.column, at.endColumn, label])).toEqual([
      [11, 41, `${'_'.repeat(19)}…`],
    ]);
  });

  test('in a draft it is a note', () => {
    const report = proseReport({ overview: '公开 条。' });
    const draft: Report = { ...report, file: { ...report.file, status: 'draft' } };
    expect(findingsOfRule(emptyNumber, draft)[0]?.severity).toBe('note');
  });
});

describe('check/period-words', () => {
  const told = (text: string) =>
    findingsOfRule(periodWords, proseReport({ overview: text })).map(({ facts }) => facts.found);

  test.each([
    '统计期限为2023年1月1日至2023年12月31日',
    '数据统计期限自2023年1月1日起至12月31日',
    '所列数据的统计期限从2024年1月1日到2024年11月30日',
    '统计周期为 2023 年 1 月 1 日至 12 月 31 日',
    '统计时限：2024年1月2日—2024年12月31日',
    '统计期限为２０２３年１月１日至２０２３年１２月３１日',
    '数据统计截至2023年12月31日',
    '本报告数据截止2024年12月30日',
  ])('%s', (text) => {
    expect(told(`${text}。`)).toEqual([text]);
  });

  test.each([
    '统计期限为2024年1月1日至2024年12月31日。',
    '统计期限为2024年1月1日起至12月31日止。',
    '所列数据统计期限为2024年1月1日至同年12月31日。',
    '数据统计截至2024年12月31日。',
    '截至2023年12月31日，现有账号3个。',
    '统计期限。2023年1月1日至2023年12月31日',
    '活动于2023年1月1日至2023年12月31日举行。',
  ])('%s: silent', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('three of a part are told', () => {
    expect(told('数据统计截至2023年12月31日。'.repeat(5))).toHaveLength(3);
  });
});

describe('check/year-digits', () => {
  const told = (text: string) =>
    findingsOfRule(yearDigits, proseReport({ overview: text })).map(({ facts }) => [facts.found, facts.count]);

  test.each([
    ['202020年，', [['202020年', 1]]],
    ['20234 年度、20211年', [['20234 年', 2]]],
    ['２０２４４年', [['２０２４４年', 1]]],
    ['2024年，2025年', []],
    ['20000年以上', []],
    ['2023-20241年', []],
    ['公开120245年', []],
    ['30000年', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
