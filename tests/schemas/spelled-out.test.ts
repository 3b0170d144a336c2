import { expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { allSpelledOut, spelledOut } from '../../schemas/spelled-out.ts';
import { conceptsOf } from '../../src/check/prose/concepts.ts';

test.each([
  ['结转', ['结转']],
  ['结转{,至}下年', ['结转下年', '结转至下年']],
  ['{正在,尚在}办理{,中}', ['正在办理', '正在办理中', '尚在办理', '尚在办理中']],
  ['{甲}', ['甲']],
])('%s', (word, expected) => {
  expect(spelledOut(word)).toEqual(expected);
});

test('a list holds each word once, and none where there is none', () => {
  expect(allSpelledOut(['{甲,乙}丙', '乙丙', '丁'])).toEqual(['甲丙', '乙丙', '丁']);
  expect(allSpelledOut()).toEqual([]);
});

test('no name of a form has a brace left in it', () => {
  const tables = [...loadForms().values()].flatMap(conceptsOf);
  const words = tables.flatMap(({ concepts, dividing }) => [...concepts.flatMap(({ names }) => names), ...dividing]);
  expect(words.filter((word) => /[{},]/.test(word))).toEqual([]);
  expect(words).toEqual(expect.arrayContaining(['结转至下一年度继续办理', '上一年度结转', '申请主体类型来看']));
});
