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
  ] as const)('%d for %d: %s', (value, expected, cause) => {
    expect(cellCause({ ...cell, value, expected })).toBe(cause);
  });

  test('a total of 0 is one that was not added up', () => {
    expect(cellCause({ ...cell, value: 0, expected: 4, total: true })).toBe('zeroTotal');
  });

  test('ten thousand times too much or too little is a slip only where the number is money', () => {
    expect(cellCause({ ...cell, value: 3_017_628, expected: 301.7628, money: true })).toBe('tenThousand');
    expect(cellCause({ ...cell, value: 0.0301, expected: 301, money: true })).toBe('tenThousand');
    expect(cellCause({ ...cell, value: 30_000, expected: 3 })).toBeNull();
  });

  test('last year’s number is one from ten on, or a total', () => {
    expect(cellCause({ ...cell, value: 53, expected: 73, last: 53 })).toBe('lastYear');
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
});
