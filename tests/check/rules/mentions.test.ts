import { describe, expect, test } from 'vitest';
import { fee } from '../../../src/check/rules/fee.ts';
import { remedies } from '../../../src/check/rules/remedies.ts';
import { validateStatistics } from '../../../src/validate/statistics.ts';
import { balancedStatistics, randomFrom, writeCell } from '../../synthetic/index.ts';
import { findingsOfRule, form2021, proseReport } from '../prose-report.ts';

describe('check/remedies', () => {
  const told = (text: string) => findingsOfRule(remedies, proseReport({ problems: text })).map(({ code }) => code);

  test.each([
    '一是更新不够及时；二是业务不熟。',
    '存在的主要问题：公开内容少，形式单一。',
    '公开质量有待提高，与群众期待还有差距。',
    // the word that would answer stands in the clause that tells what is amiss, before it or behind it
    '已发现业务不熟。',
    '已发现业务不熟',
    '业务不熟将影响工作',
    '政府信息公开工作存在的主要问题及改进情况\n\n人员业务能力有待进一步加强。',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['check/remedies']);
  });

  test.each([
    '一是更新不够及时。已明确专人负责。',
    '更新不及时。下一步，建立台账。',
    '将定期轮训，业务不熟。',
    '**改进措施：** 定期培训。\n\n业务不熟。',
    '针对业务不熟的问题，将定期培训。',
    '业务能力有待提高。不断完善制度，加强培训。',
    '无。',
    '没有发现需要报告的情形。',
    '问题与改进。',
    ' ',
  ])('%s: silent', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('check/fee', () => {
  const mention = form2021.edition.mentions?.find(({ code }) => code === 'check/fee');
  const cell = form2021.cell.get(mention?.cell ?? '')?.cell;

  /** What is said where the cell that asks for the fee holds `value`. */
  function told(text: string, value: number | null) {
    if (!cell) throw new Error('the edition names no cell');
    const statistics = balancedStatistics(form2021, randomFrom(7));
    writeCell(statistics, cell, value as number);
    const source = { path: 'content/a/2024/statistics.json', file: '/nowhere' };
    const { statistics: filled } = validateStatistics(form2021, { source, value: statistics });
    if (!filled) throw new Error('refused');
    const report = proseReport({ otherMatters: text }, { tables: filled.tables });
    return findingsOfRule(fee, report).map(({ code, facts, related }) => [code, facts.value, related.length]);
  }

  test('cases ended for unpaid fees ask for a word about the fee', () => {
    expect(told('没有其他需要报告的事项。', 2)).toEqual([['check/fee', 2, 1]]);
  });

  test('none where there were no such cases, the number is not known, or the fee is named', () => {
    expect(told('没有其他需要报告的事项。', 0)).toEqual([]);
    expect(told('没有其他需要报告的事项。', null)).toEqual([]);
    expect(told('本年度收取信息处理费0元。', 2)).toEqual([]);
    expect(told('发出收费通知2份。', 2)).toEqual([]);
    expect(told(' ', 2)).toEqual([]);
  });

  test('none where the table was not published', () => {
    expect(findingsOfRule(fee, proseReport({ otherMatters: '无。' }))).toEqual([]);
  });
});
