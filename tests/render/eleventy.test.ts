import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listPages, renderPages } from '../../src/render/eleventy.ts';
import { createRenderer } from '../../src/render/index.ts';
import { shippedSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-render-'));
const start = process.cwd();
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

const site = shippedSite();

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

test('Eleventy writes every page, anywhere, from anywhere; without it the same pages come out', async () => {
  const out = join(folder, 'a');
  const renderer = createRenderer(site);
  process.chdir(folder);
  const lists = {
    organs: site.organs,
    reports: site.reports,
    region: [...renderer.region.keys()],
    search: ['search/'],
  };
  await renderPages(lists, out, (_, make) => make(renderer));
  process.chdir(start);
  const listed = await listPages(lists);
  expect(listed.map(({ path }) => path).sort()).toEqual(filesIn(out));
  expect(listed).toHaveLength(7 + site.organs.length + site.reports.length + lists.region.length);
  for (const { path, make } of listed) expect(readFileSync(join(out, path), 'utf8'), path).toBe(make(renderer));
});

test('a page that cannot be made stops the build', async () => {
  const broken = () => {
    throw new Error('no such organ');
  };
  const lists = { organs: site.organs, reports: [], region: [], search: [] };
  await expect(renderPages(lists, join(folder, 'b'), broken)).rejects.toThrow();
});
