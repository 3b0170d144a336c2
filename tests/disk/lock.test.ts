import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Hold, holdFolder, letGo } from '../../src/disk/lock.ts';
import { scratch } from '../package/site.ts';

test('one holder at a time; what is let go is gone and can be taken again', async () => {
  const root = scratch();
  const folder = join(root, 'work');
  const hold = (await holdFolder(folder)) as Hold;
  expect(hold).toMatchObject({ folder, inherited: false });
  writeFileSync(join(folder, 'half'), '');
  expect(await holdFolder(folder)).toBeNull();
  await letGo(hold);
  expect(readdirSync(root)).toEqual([]);
  await letGo((await holdFolder(folder)) as Hold);
});

test('a dead owner, and one whose number another process now has, are taken over with their work', async () => {
  const folder = join(scratch(), 'work');
  // Number 1 runs, but it did not begin at this tick; number 999999999 does not run.
  for (const [pid, started] of [
    [1, 987654321],
    [999_999_999, 1],
    [process.pid, 1],
  ]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'owner'), `${pid}\n${hostname()}\n${started}\n`);
    writeFileSync(join(folder, 'half'), '');
    const hold = (await holdFolder(folder)) as Hold;
    expect(hold.inherited).toBe(true);
    expect(readdirSync(folder)).toEqual(['half', 'owner']);
    expect(readFileSync(join(folder, 'owner'), 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
    await letGo(hold);
  }
});

test('something else of that name is respected and left as it is', async () => {
  const root = scratch();
  mkdirSync(join(root, 'folder'));
  writeFileSync(join(root, 'folder/mine'), '');
  writeFileSync(join(root, 'file'), '');
  expect(await holdFolder(join(root, 'folder'))).toBeNull();
  expect(await holdFolder(join(root, 'file'))).toBeNull();
  expect(existsSync(join(root, 'folder/mine'))).toBe(true);
  expect(readdirSync(root)).toEqual(['file', 'folder']);
});
