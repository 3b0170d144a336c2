import { describe, expect, test } from 'vitest';
import { headingBracket } from '../../../src/check/rules/heading-bracket.ts';
import { headingOrder } from '../../../src/check/rules/heading-order.ts';
import { partHeading } from '../../../src/check/rules/part-heading.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const lines = (...list: string[]) => list.join('\n\n');
const order = (...list: string[]) =>
  findingsOfRule(headingOrder, proseReport({ overview: lines(...list) })).map(({ facts, at }) => [
    at.line,
    facts.found,
    facts.expected,
    facts.before ?? null,
  ]);

describe('check/heading-order', () => {
  test.each([
    [['## （一）甲', '## （二）乙', '## （三）丙']],
    [['## （一）甲', '### 1.子', '### 2.丑', '## （二）乙', '### 1.寅']],
    [['## 问题', '### （一）甲', '### （二）乙', '## 措施', '### （一）丙']],
    [['## 问题', '## （一）甲', '## （二）乙', '## 措施', '## （一）丙', '## （二）丁']],
    [['## 一、甲', '## （一）甲', '## 二、乙', '## （一）甲']],
    [['（一）甲', '（二）乙', '措施：', '（一）丙', '（二）丁']],
    [['（二）承上']],
    [['## （一）甲', '（一）子', '（二）丑', '## （二）乙', '（一）寅']],
    [['## 甲', '## 乙']],
    [['## （一）甲', '## 插入', '## （二）乙']],
    [['#### （1）甲', '#### （2）乙']],
  ])('in order: %j', (list) => {
    expect(order(...list)).toEqual([]);
  });

  test.each([
    [['## （一）甲', '## （三）丙'], [[3, '（三）', '（二）', '（一）']]],
    [['## （一）甲', '## （三）丙', '## （四）丁'], [[3, '（三）', '（二）', '（一）']]],
    [['## （一）甲', '## （一）乙', '## （三）丙'], [[3, '（一）', '（二）', '（一）']]],
    [['## （一）甲', '## （一）乙', '## （二）丙'], [[3, '（一）', '（二）', '（一）']]],
    [['## （一）甲', '## （三）丙', '## （二）乙'], [[3, '（三）', '（二）', '（一）']]],
    [['## （二）甲', '## （三）乙'], [[1, '（二）', '（一）', null]]],
    [['### 2.甲'], [[1, '2.', '1.', null]]],
    [['### 1.甲', '### 3.乙'], [[3, '3.', '2.', '1.']]],
    [['#### （1）甲', '#### （3）乙'], [[3, '（3）', '（2）', '（1）']]],
    [['（一）甲', '（三）乙'], [[3, '（三）', '（二）', '（一）']]],
    [
      ['## （九）甲', '## （十一）乙'].map((line) => line.replace('九', '一').replace('十一', '十')),
      [[3, '（十）', '（二）', '（一）']],
    ],
    [['## （一）甲', '## （二）乙', '### 1.子', '## （一）丙'], [[7, '（一）', '（三）', '（二）']]],
  ])('out of order: %j', (list, expected) => {
    expect(order(...list)).toEqual(expected);
  });

  test('each part has numbers of its own', () => {
    const report = proseReport({ overview: '## （一）甲', problems: '## （一）乙' });
    expect(findingsOfRule(headingOrder, report)).toEqual([]);
  });

  test('a hundred slips are told ten times', () => {
    const text = Array.from({ length: 100 }, (_, at) => `## （${at % 2 ? '二' : '九'}）甲`).join('\n');
    expect(findingsOfRule(headingOrder, proseReport({ overview: text }))).toHaveLength(10);
  });
});

describe('check/heading-bracket', () => {
  const bracket = (text: string) => findingsOfRule(headingBracket, proseReport({ overview: text }));

  test('half-width and lost brackets are one finding, and the fix makes them right', () => {
    const [only, ...more] = bracket('## (一)甲\n\n## （二）乙\n\n## 三）丙\n\n## （四丁\n');
    expect(more).toEqual([]);
    expect(only?.facts).toEqual({ found: '(一)', expected: '（一）', count: 3 });
    expect(only?.severity).toBe('note');
    expect(only?.fix?.safe).toBe(true);
    expect(only?.fix?.edits.map(({ at, text }) => [at.line, at.column, at.endColumn, text])).toEqual([
      [1, 4, 7, '（一）'],
      [5, 4, 6, '（三）'],
      [7, 4, 6, '（四）'],
    ]);
  });

  test('full-width brackets, and other numbers, are right', () => {
    expect(bracket('## （一）甲\n\n### 1.乙\n\n### (1)丙\n')).toEqual([]);
  });
});

describe('check/part-heading', () => {
  const told = (section: string, text: string) =>
    findingsOfRule(partHeading, proseReport({ [section]: text })).map(({ severity, facts, at }) => [
      severity,
      at.line,
      facts.other ?? facts.repeated ?? facts.unknown,
      facts.name ?? null,
    ]);

  test.each([
    ['problems', '## 六、其他需要报告的事项', 'warning', '六、其他需要报告的事项', '6-other-matters.md'],
    ['problems', '## 其他报告的事项', 'warning', '六、其他需要报告的事项', '6-other-matters.md'],
    ['overview', '## 存在问题及改进情况', 'warning', '五、存在的主要问题及改进情况', '5-problems.md'],
    [
      'overview',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      'warning',
      '四、政府信息公开行政复议、行政诉讼情况',
      '4-review-and-litigation.md',
    ],
    ['problems', '五、存在的主要问题和改进情况', 'note', '存在的主要问题及改进情况', null],
    ['overview', '# 总体情况', 'note', '总体情况', null],
    ['problems', '## 二、整改', 'note', '二、整改', null],
  ])('%s with %s', (section, line, severity, words, name) => {
    expect(told(section, `${line}\n\n正文。`)).toEqual([[severity, 1, words, name]]);
  });

  test.each([
    ['overview', '## （一）主动公开政府信息情况'],
    ['overview', '## 主动公开政府信息情况'],
    ['overview', '## 依申请公开'],
    ['problems', '## （一）存在的主要问题'],
    ['problems', '一、这一句很长，是正文里的话。'],
    ['problems', '一是更新不够及时。'],
    ['problems', '## 下一步打算'],
  ])('%s with %s: none', (section, line) => {
    expect(told(section, line)).toEqual([]);
  });

  test('each part is told once', () => {
    expect(told('overview', '## 一、甲\n\n## 二、乙\n\n## 六、其他需要报告的事项\n\n## 其他报告的事项')).toEqual([
      ['note', 1, '一、甲', null],
      ['warning', 5, '六、其他需要报告的事项', '6-other-matters.md'],
    ]);
  });
});
