import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranksOf, spreadOf } from '../../src/model/ranks.ts';

test('equal values share a rank, the next is as far down as there are values above it', () => {
  expect(ranksOf([5, 9, 5, null, 0, 12])).toEqual([3, 2, 3, null, 5, 1]);
});

test('the median of an even number is the mean of the two in the middle; blanks do not count', () => {
  expect(spreadOf([4, null, 1, 3, 10])).toEqual({ stated: 4, least: 1, median: 3.5, most: 10 });
  expect(spreadOf([7, 2, 9])).toEqual({ stated: 3, least: 2, median: 7, most: 9 });
  expect(spreadOf([null])).toEqual({ stated: 0, least: null, median: null, most: null });
  expect(spreadOf([8.4, 8.3], 1).median).toBe(8.4);
});

test('a rank is one more than the number of higher values, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }))), (values) => {
      const expected = values.map((value) =>
        value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
      );
      expect(ranksOf(values)).toEqual(expected);
    }),
  );
});
