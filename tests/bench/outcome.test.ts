import { expect, test } from 'vitest';
import { median, type Sample, summarise, tableOf } from './outcome.ts';

const sample = (contestant: string, reports: number, round: number, seconds: number): Sample => ({
  job: 'cold',
  reports,
  contestant,
  round,
  seconds,
  peakMiB: 100 + round,
  written: 7,
});

test('the median is the middle value, of an even number the mean of the middle two', () => {
  expect(median([3])).toBe(3);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 2])).toBe(3);
});

test('ratios are taken within a round, then their median: a slow round of the machine changes nothing', () => {
  const rounds = [1, 10, 1.2];
  const samples = rounds.flatMap((slow, round) => [
    sample('ours', 100, round, 0.5 * slow),
    sample('yardstick', 100, round, slow),
  ]);
  const [ours, yardstick] = summarise(samples, 'yardstick');
  expect(ours).toMatchObject({ contestant: 'ours', seconds: 0.6, ratio: 0.5, peakMiB: 102, written: 7, growth: null });
  expect(yardstick?.ratio).toBe(1);
});

test('growth is the exponent from the next smaller size', () => {
  const rows = summarise([sample('ours', 100, 0, 1), sample('ours', 1000, 0, 10), sample('ours', 2000, 0, 40)], 'none');
  expect(rows.map((row) => row.ratio)).toEqual([null, null, null]);
  expect(rows[1]?.growth).toBeCloseTo(1);
  expect(rows[2]?.growth).toBeCloseTo(2);
});

test('the table has one line for each row, and says nothing where there is nothing to say', () => {
  const rows = summarise([sample('ours', 100, 0, 1)], 'none');
  const lines = tableOf(rows, 'Hugo').split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/^\| cold +\| +100 \| ours \| +1\.000 \| +– \| +100 \| +7 \| +– \|$/);
});
