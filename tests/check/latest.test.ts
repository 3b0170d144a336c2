import { expect, test } from 'vitest';
import { remember } from '../../src/check/latest.ts';

test('what was worked out for the last few is not worked out again; the oldest gives way', () => {
  const asked: number[] = [];
  const double = remember(2, ({ value }: { value: number }) => {
    asked.push(value);
    return value * 2;
  });
  const [one, two, three] = [{ value: 1 }, { value: 2 }, { value: 3 }];
  expect([one, one, two, one].map(double)).toEqual([2, 2, 4, 2]);
  expect(asked).toEqual([1, 2]);
  expect([three, two, three].map(double)).toEqual([6, 4, 6]);
  expect(asked).toEqual([1, 2, 3]);
  expect(double(one)).toBe(2);
  expect([three, one].map(double)).toEqual([6, 2]);
  expect(asked).toEqual([1, 2, 3, 1]);
});
