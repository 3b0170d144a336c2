import { expect, test } from 'vitest';
import type { Report } from '../../../schemas/content.ts';
import type { Figure } from '../../../schemas/statistics.ts';
import { figureParts } from '../../../src/check/rules/figure-parts.ts';
import { findingsOfRule, proseReport } from '../prose-report.ts';

const figure = (key: string, value: number | null, unit = '条', parts?: string[]): Figure => ({
  ...{ key, label: key.toUpperCase(), value, unit },
  ...(parts ? { parts } : {}),
});

const reportOf = (figures: readonly Figure[]): Report =>
  proseReport({}, { figures, figure: new Map(figures.map((one) => [one.key, one])) });

/** What is told of a sum `s` and its parts `a`, `b`; the year before may be given. */
function told(sum: number | null, a: number | null, b: number | null, unit = '条', last?: readonly Figure[]) {
  const report = reportOf([figure('s', sum, unit, ['a', 'b']), figure('a', a, unit), figure('b', b, unit)]);
  const previous = last ? reportOf(last) : null;
  const rule = (now: Report) => figureParts(now, { previous } as Parameters<typeof figureParts>[1]);
  return findingsOfRule(rule, report).map(({ facts: { sum: right, difference, parts, cause, suspect } }) =>
    [right, difference, parts, cause ?? '?', suspect ?? ''].join(' | ').trim(),
  );
}

test('a sum is told where it is not that of its parts, above or below it', () => {
  expect(told(50, 20, 30)).toEqual([]);
  expect(told(55, 20, 30)).toEqual(['50 | 5 | A 20 + B 30 | ? |']);
  expect(told(46, 20, 30)).toEqual(['50 | 4 | A 20 + B 30 | ? |']);
  expect(told(null, 20, 30)).toEqual([]);
  expect(told(0.3, 0.1, 0.2)).toEqual([]);
});

test('a part that is not stated leaves room upwards only', () => {
  expect(told(50, 20, null)).toEqual([]);
  expect(told(20, 20, null)).toEqual([]);
  expect(told(15, 20, null)).toEqual(['20 | 5 | A 20 + B （未填报） | ? |']);
});

test('the one slip that would explain it is named: in the sum, or in a part', () => {
  expect(told(73, 7, 30)).toEqual(['37 | 36 | A 7 + B 30 | transposed | S']);
  expect(told(86, 7, 97)).toEqual(['104 | 18 | A 7 + B 97 | transposed | B']);
  expect(told(0, 7, 30)).toEqual(['37 | 37 | A 7 + B 30 | zeroTotal | S']);
  expect(told(37, 0, 30)).toEqual(['30 | 7 | A 0 + B 30 | ? |']);
  expect(told(40_000, 1, 3, '万元')).toEqual(['4 | 39996 | A 1 + B 3 | tenThousand | S']);
  expect(told(40_000, 1, 3)).toEqual(['4 | 39996 | A 1 + B 3 | ? |']);
});

test('last year’s sum left standing is one, in the same unit; last year’s part is no sign', () => {
  expect(told(52, 20, 30, '条', [figure('s', 52)])).toEqual(['50 | 2 | A 20 + B 30 | lastYear | S']);
  expect(told(52, 20, 30, '条', [figure('s', 52, '篇')])).toEqual(['50 | 2 | A 20 + B 30 | ? |']);
  expect(told(52, 20, 30, '条', [figure('s', 51)])).toEqual(['50 | 2 | A 20 + B 30 | ? |']);
  expect(told(52, 20, 30, '条', [figure('b', 30)])).toEqual(['50 | 2 | A 20 + B 30 | ? |']);
});
