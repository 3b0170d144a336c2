import { describe, expect, test } from 'vitest';
import { bindableNumbers } from '../../../src/check/prose/bindable.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { boundIn, factsOf } from '../dialects/read.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

test.each([
  ['收到申请71件。', '收到申请[[applications.newReceived.total]]件。'],
  [
    '收到申请71件，其中自然人61件。',
    '收到申请[[applications.newReceived.total]]件，其中自然人[[applications.newReceived.naturalPerson]]件。',
  ],
  ['主动公开政府信息1,286条。', '主动公开政府信息[[published]]条。'],
  ['发布信息1286条，政策解读14篇。', '发布信息1286条，政策解读[[interpretations]]篇。'],
  ['收取行政事业性收费120.5万元。', '收取行政事业性收费[[proactiveDisclosure.art20_8.adminFees.feeAmount]]万元。'],
  [
    '新收[[applications.newReceived.total]]件，办结72件。',
    '新收[[applications.newReceived.total]]件，办结[[applications.resultTotal.total]]件。',
  ],
  ['行政复议3件。', '行政复议[[reviewAndLitigation.review.total]]件。'],
])('a number that says just what one key says can be quoted by it: %s', (sentence, bound) => {
  expect(boundIn(housing, sentence)).toBe(bound);
});

test.each([
  '收到申请七十一件。',
  '收到申请约71件。',
  // by what came in it is right; its words name another row
  '办结71件。',
  '收到申请78件。',
  // with those carried in; a sum; another unit; other numerals than the key would print
  '收到申请76件。',
  '予以公开和部分公开共40件。',
  '主动公开政府信息1286件。',
  '主动公开政府信息0.1286万条。',
  '收取行政事业性收费1205000元。',
  // all four were denied for one reason: the group and its row say the same
  '不予公开4件。',
  '占85.9%。',
])('others stay as they are: %s', (sentence) => {
  expect(boundIn(housing, sentence)).toBe(sentence);
});

test('a row that a group is printed as is quoted by its own key; a change is never quoted', () => {
  const { 'otherHandling.overdueCorrection': row, ...others } = housing.applications;
  const grouped = { ...housing, applications: { ...others, otherHandling: row ?? [] } };
  expect(boundIn(grouped, '其他处理1件。')).toBe('其他处理[[applications.otherHandling.total]]件。');
  const published = (value: number) => [{ key: 'published', label: '主动公开政府信息', value, unit: '条' }];
  const halved = { ...market, figures: published(1286), figuresBefore: published(2572) };
  expect(boundIn(halved, '主动公开政府信息1286条，比上年减少1286条。')).toBe(
    '主动公开政府信息[[published]]条，比上年减少1286条。',
  );
});

describe('what looks the same but says something else stays as it is', () => {
  const visits = { ...housing, figures: [{ key: 'visits', label: '网站访问量', value: 36.42, unit: '万次' }] };
  // 90 of 100 requests were made by persons: the share is 90 %, too
  const hundred: Dialect = {
    ...housing,
    applications: { newReceived: [90, 10, 0, 0, 0, 0], granted: [90, 10, 0, 0, 0, 0] },
  };
  const asLastYear: Dialect = { ...market, before: { newReceived: [105, 14, 0, 0, 3, 0] } };

  test.each<[string, Dialect, string]>([
    ['two cells of which one is 0', housing, '行政诉讼1件。'],
    ['another unit of money', housing, '收取行政事业性收费120.5元。'],
    ['rounded', visits, '网站访问量36.4万次。'],
    ['a share', hundred, '自然人占90%。'],
    ['last year, when it was as many', asLastYear, '去年收到申请122件。'],
    ['received or done, which are as many', hundred, '办理100件。'],
  ])('%s', (_why, dialect, sentence) => {
    expect(boundIn(dialect, sentence)).toBe(sentence);
  });

  test('with a blank before the unit it is bound', () => {
    expect(boundIn(visits, '网站访问量36.42 万 次。')).toBe('网站访问量[[visits]] 万 次。');
  });
});

test('a binding is offered, and never made without being asked for', () => {
  const figures = [{ key: 'published', label: '主动公开政府信息', value: 1286, unit: '条' }] as const;
  const figure = new Map(figures.map((one) => [one.key, one] as const));
  const report = proseReport({ overview: '主动公开政府信息1286条。' }, { figures, figure });
  expect(findingsOfRule(bindableNumbers, report).map(({ facts, fix }) => ({ ...facts, safe: fix?.safe }))).toEqual([
    { found: '1286条', key: 'published', label: '主动公开政府信息', safe: false },
  ]);
});

test('last year’s numbers have no key in this year’s report, and changes none at all', () => {
  expect(boundIn(market, '去年收到申请100件。')).toBe('去年收到申请100件。');
  expect(boundIn(market, '新收申请122件，比上年增加22件。')).toBe(
    '新收申请[[applications.newReceived.total]]件，比上年增加22件。',
  );
});

test('beside numbers that are quoted, one that stands nowhere is told, once a part, with how many there are', () => {
  const bound = '新收[[applications.newReceived.total]]件，';
  expect(factsOf(housing, `${bound}发函12件，走访59家，约50次，三次会议。`)).toEqual([
    { at: '3:41-44', found: '12件', part: '一', alone: 2 },
  ]);
  // what stands in a cell or a figure, or follows from the rows, is known, whatever it is said of
  expect(factsOf(housing, `${bound}接待71次，编目76件，清理21件，发布1286条，归档33件，走访864家。`)).toEqual([]);
  expect(factsOf(market, `${bound}归档100件，复印90件。`)).toEqual([]);
  expect(factsOf(housing, '发函12件，走访59家。')).toEqual([]);
});
