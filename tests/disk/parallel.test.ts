import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachOf } from '../../src/disk/parallel.ts';

test('every item once, never more than the limit at a time', async () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const seen: number[] = [];
  let running = 0;
  let most = 0;
  await eachOf(items, 4, async (item, index) => {
    expect(index).toBe(item);
    most = Math.max(most, ++running);
    await setTimeout(item % 3);
    running--;
    seen.push(item);
  });
  expect(most).toBe(4);
  expect(seen.sort((a, b) => a - b)).toEqual(items);
  await eachOf([], 4, async () => expect.unreachable());
});

test('the first error ends it: nothing new is begun', async () => {
  let begun = 0;
  const run = eachOf(Array.from({ length: 100 }), 2, async () => {
    begun++;
    await setTimeout(1);
    throw new Error('full');
  });
  await expect(run).rejects.toThrow('full');
  await setTimeout(20);
  expect(begun).toBe(2);
});
