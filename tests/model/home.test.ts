import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { writeDemoRegion } from '../demo/write.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-home-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function homeOf(organs: number) {
  const content = join(root, String(organs));
  writeDemoRegion(content, { organs, years: [2024], seed: 1 });
  const { site } = compile({ content });
  if (!site) throw new Error('no site');
  return site.home;
}

test('a district’s organs are all on the home page, each with its years', () => {
  const home = homeOf(60);
  const entries = home.groups.flatMap((group) => group.entries);
  expect(home.governmentsOnly).toBe(false);
  expect(entries).toHaveLength(60);
  expect(entries.some(({ years }) => years.length > 0)).toBe(true);
});

test('of a province the governments are listed from the top down, with the organs below each', () => {
  const home = homeOf(200);
  const entries = home.groups.flatMap((group) => group.entries);
  expect(home.governmentsOnly).toBe(true);
  expect(home.organCount).toBe(200);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['government']));
  expect(entries.length).toBeLessThanOrEqual(150);
  expect(entries.find(({ address }) => address === 'shili/')?.units).toBe(199);
  expect(entries.find(({ address }) => address === 'yunchuan/')?.units).toBe(59);
});
