import { expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { boundIn, factsOf } from '../dialects/read.ts';

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
