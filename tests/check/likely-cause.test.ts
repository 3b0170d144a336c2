import { describe, expect, test } from 'vitest';
import { cellCause, lineCause } from '../../src/check/likely-cause.ts';

const cell = { total: false, money: false, last: null };

describe('one number', () => {
  test.each([
    [91, 19, 'transposed'],
    [1243, 1234, 'transposed'],
    [12.43, 12.34, 'transposed'],
    [0, 19, 'dropped'],
    [19, 19, null],
    [20, 19, null],
    [190, 19, null],
    [10, 1, null],
    [5, -5, null],
    [3021, 1230, null],
    // as many digits, two of them, neighbours, each in the other's place
    [21, 123, null],
    [2143, 1234, null],
    [3214, 1234, null],
    [92, 19, null],
    [31, 12, null],
    [1.23, 12.3, null],
    [12.3, 1.23, null],
    [19, 190, null],
    // what is right, or cannot be, has no cause
    [0, 0, null],
    [0, -5, null],
  ] as const)('%d for %d: %s', (value, expected, cause) => {
    expect(cellCause({ ...cell, value, expected })).toBe(cause);
  });

  test('a total of 0 is one that was not added up', () => {
    expect(cellCause({ ...cell, value: 0, expected: 4, total: true })).toBe('zeroTotal');
    expect(cellCause({ ...cell, value: 0, expected: 0, total: true })).toBeNull();
  });

  test('ten thousand times too much or too little is a slip only where the number is money', () => {
    expect(cellCause({ ...cell, value: 3_017_628, expected: 301.7628, money: true })).toBe('tenThousand');
    expect(cellCause({ ...cell, value: 0.0301, expected: 301, money: true })).toBe('tenThousand');
    expect(cellCause({ ...cell, value: 30_000, expected: 3 })).toBeNull();
  });

  test('last year’s number is one from ten on, or a total', () => {
    expect(cellCause({ ...cell, value: 53, expected: 73, last: 53 })).toBe('lastYear');
    expect(cellCause({ ...cell, value: 10, expected: 0, last: 10 })).toBe('lastYear');
    expect(cellCause({ ...cell, value: 9, expected: 0, last: 9 })).toBeNull();
    expect(cellCause({ ...cell, value: 5, expected: 7, last: 5 })).toBeNull();
    expect(cellCause({ ...cell, value: 5, expected: 7, last: 5, total: true })).toBe('lastYear');
    expect(cellCause({ ...cell, value: 0, expected: 7, last: 0, total: true })).toBe('zeroTotal');
  });

  test('where two slips would do, none is named', () => {
    expect(cellCause({ ...cell, value: 91, expected: 19, last: 91 })).toBeNull();
  });
});

describe('a row or column', () => {
  const line = { totals: [false, false, false, false, true], total: false, last: null };

  test.each([
    ['swapped', [8, 19, 2, 1, 30], [19, 8, 2, 1, 30]],
    ['swapped', [0, 7, 0, 0, 7], [7, 0, 0, 0, 7]],
    ['shifted', [0, 19, 8, 2, 29], [19, 8, 2, 0, 29]],
    ['shifted', [8, 2, 1, 0, 11], [0, 8, 2, 1, 11]],
    ['dropped', [0, 0, 0, 0, 0], [3, 0, 1, 0, 4]],
    // what the total says does not matter
    ['swapped', [8, 19, 2, 1, 31], [19, 8, 2, 1, 30]],
    ['swapped', [5, 8, 2, 1, 16], [8, 5, 2, 1, 16]],
    ['swapped', [9, 8, 2, 1, 20], [1, 8, 2, 9, 20]],
    // only a stretch of the line is one place off
    ['shifted', [5, 0, 19, 8, 32], [5, 19, 8, 0, 32]],
    // two numbers are no stretch, and every one of it must have moved
    [null, [0, 7, 2, 1, 10], [7, 3, 2, 1, 13]],
    [null, [0, 19, 5, 4, 28], [19, 8, 2, 1, 30]],
    [null, [8, 2, 1, 5, 16], [0, 8, 2, 1, 11]],
    // one number wrong is not the line's fault; nor are totals alone
    [null, [0, 0, 0, 0, 0], [3, 0, 0, 0, 0]],
    [null, [8, 9, 2, 1, 20], [9, 8, 2, 1, 20]],
    [null, [19, 8, 2, 1, 30], [19, 8, 2, 2, 31]],
    [null, [19, 8, 2, 1, 30], [19, 8, 2, 1, 30]],
    [null, [1, 19, 8, 2, 30], [19, 8, 2, 0, 29]],
  ] as const)('%s', (cause, actual, expected) => {
    expect(lineCause({ ...line, actual, expected })).toBe(cause);
  });

  test('totals all 0 were not added up', () => {
    expect(lineCause({ ...line, total: true, actual: [0, 0, 0, 0, 0], expected: [3, 0, 1, 0, 4] })).toBe('zeroTotal');
  });

  test('last year’s totals all through were not brought up to date; few small numbers prove nothing', () => {
    const numbers = { actual: [5, 1, 0, 2, 8], expected: [9, 1, 0, 3, 13], last: [5, 1, 0, 2, 8] };
    expect(lineCause({ ...line, ...numbers, total: true })).toBe('lastYear');
    expect(lineCause({ ...line, ...numbers })).toBeNull();
    const large = { actual: [50, 12, 0, 2, 64], expected: [90, 12, 0, 3, 105], last: [50, 12, 0, 2, 64] };
    expect(lineCause({ ...line, ...large })).toBe('lastYear');
    expect(lineCause({ ...line, ...large, last: [50, 12, 0, null, 64] })).toBeNull();
  });

  test('four numbers that are not 0, one of them from ten on, are enough for last year’s', () => {
    const of = (actual: readonly number[], expected: readonly number[]) =>
      lineCause({ ...line, totals: actual.map(() => false), actual, expected, last: actual });
    expect(of([10, 1, 2, 3], [9, 1, 2, 5])).toBe('lastYear');
    expect(of([9, 1, 2, 3], [8, 1, 2, 5])).toBeNull();
    expect(of([50, 12, 0, 64], [40, 12, 0, 61])).toBeNull();
    expect(of([50, 0, 0, 64], [40, 0, 0, 61])).toBeNull();
  });

  test('where only totals are wrong nothing was moved; where two slips would do, none is named', () => {
    const totals = [true, false, true, false, true];
    expect(lineCause({ ...line, totals, actual: [1, 2, 3, 4, 5], expected: [5, 2, 3, 4, 1] })).toBeNull();
    const swapped = { totals: [false, false, false, false], actual: [19, 8, 60, 20], expected: [8, 19, 60, 20] };
    expect(lineCause({ ...line, ...swapped })).toBe('swapped');
    expect(lineCause({ ...line, ...swapped, last: [19, 8, 60, 20] })).toBeNull();
  });
});
