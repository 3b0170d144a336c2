import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRegion } from '../region/content.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';
import { misfits, unfold, watch } from './watch.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of each kind that tells of the region. */
const kinds = [
  'index.html',
  'wenlv/index.html',
  'wenlv/series/index.html',
  'wenlv/series/columns/index.html',
  'weijian/2024/compare/index.html',
  'numbers/index.html',
  'years/index.html',
  'years/2021/index.html',
  'years/2021/department/index.html',
  'years/2021/department/received/index.html',
];

const { content, dispose } = writeRegion();
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(content), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  dispose();
});

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof import('axe-core') };
    const found = await run.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
  });

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each([320, 768, 1440])('at %i px every kind of page fits and axe finds nothing', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    for (const name of kinds) {
      const page = await context.newPage();
      const { problems } = watch(page, site.origin);
      await page.goto(site.address(name));
      expect(await misfits(page), name).toEqual([]);
      await unfold(page);
      expect(await misfits(page), `${name} unfolded`).toEqual([]);
      await page.evaluate(axe);
      expect(await violations(page), name).toEqual([]);
      expect(problems, name).toEqual([]);
      await page.close();
    }
    await context.close();
  });
});

test('printed, wide tables stay on the paper', async () => {
  const page = await browser.newPage({ viewport: { width: 620, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  for (const name of kinds) {
    await page.goto(site.address(name));
    expect(await misfits(page), name).toEqual([]);
    const cut = await page.evaluate(
      () => [...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth + 1).length,
    );
    expect(cut, `${name}: nothing is cut off`).toBe(0);
  }
  await page.close();
});

test('from a number of a report to its history and its meaning, without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address('weijian/2024/index.html'));
  await page.locator('.sheet th a', { hasText: '6.属于四类过程性信息' }).click();
  expect(new URL(page.url()).hash).toBe('#applications.denied.processInfo.total');
  const row = page.locator('tr:target');
  expect(await row.locator('td').count()).toBe(6);
  await row.locator('a.why').click();
  expect(await page.locator('.term:target').textContent()).toMatch(
    /讨论记录、过程稿、磋商信函、请示报告[\s\S]*第十六条/,
  );
  await context.close();
});
