import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderSite } from '../../src/render/eleventy.ts';
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

test('Eleventy writes every page, anywhere, from anywhere, and the list says what is on disk', async () => {
  const out = join(folder, 'a');
  process.chdir(folder);
  let steps = 0;
  const written = await renderSite(createRenderer(site), site, out, {
    step: () => {
      steps += 1;
    },
  });
  process.chdir(start);
  expect(written.map((file) => file.path)).toEqual(filesIn(out));
  expect(steps).toBe(written.length);
  for (const { path, size, sha256 } of written) {
    const bytes = readFileSync(join(out, path));
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
  }
});

test('a page that cannot be made stops the build', async () => {
  const renderer = createRenderer(site);
  const broken = {
    ...renderer,
    organ: () => {
      throw new Error('no such organ');
    },
  };
  await expect(renderSite(broken, site, join(folder, 'b'))).rejects.toThrow();
});
