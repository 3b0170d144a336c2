import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { createRenderer } from '../../src/render/index.ts';
import { writeRegion } from '../region/content.ts';

const { content, dispose } = writeRegion();
afterAll(dispose);
const file = join(content, 'site.json');
writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), language: 'en' }));
const site = compile({ content }).site as Site;
const renderer = createRenderer(site);
const page = (address: string) => renderer.region.get(address)?.() ?? '';

const pieces = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([whole]) => whole);

test.each([
  ['a year', () => page('years/2023/')],
  ['an organ', () => renderer.organ('weijian')],
])('in English, pictures and units of the page of %s are English', (_, make) => {
  const html = make();
  const pictures = pieces(html, /<svg[^>]* role="img"[\s\S]*?<\/svg>|<figcaption>[\s\S]*?<\/figcaption>/g);
  expect(pictures.length).toBeGreaterThan(0);
  for (const words of [...pictures, ...pieces(html, /<span class="unit">[^<]*<\/span>/g)])
    expect(words).not.toMatch(/\p{Script=Han}/u);
});

test('in English, the prose of two years is marked as Chinese, and what is said about it as English', () => {
  const html = page('weijian/2024/compare/');
  expect(html).toMatch(/<div class="prose compared" lang="zh-CN">\s*<p>/);
  expect(html).toContain('<ins><span class="vh" lang="en">[new: </span>');
  expect(html).toContain('<span class="meaning">Overview</span>');
});

test('in English, the picture of a report is drawn in English; figures of its own keep the name it gives them', () => {
  const [picture] = pieces(renderer.report('weijian/2023'), /<svg[^>]*_applications-1-t[\s\S]*?<\/svg>/g);
  expect(picture).toContain('Granted in part');
  expect(picture).not.toMatch(/\p{Script=Han}/u);
});

test('in English, the page of a year compares by English names, and each row of a series says what it means', () => {
  const heads = pieces(page('years/2023/'), /<th scope="col">[\s\S]*?<\/th>/g).join('');
  expect(heads).not.toMatch(/\p{Script=Han}/u);
  const rows = pieces(page('weijian/series/'), /<tr id="applications[\s\S]*?<\/th>/g);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row).toMatch(/<span class="meaning">[^<]*[a-z]/);
});
