import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';
import { misfits, seen, unfold, watch } from './watch.ts';

const widths = [320, 360, 768, 1280, 1600];

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(['http', 'file'] as const)('over %s', (how) => {
  test('every page opens at every width: no overflow, no error, no request that leaves the site', async () => {
    const home = how === 'http' ? site.origin : `${pathToFileURL(site.folder).href}/`;
    // The 404 page is only ever given by a server, at any depth, so its links begin at the root.
    const pages = site.pages.filter((page) => how === 'http' || page !== '404.html');
    expect(pages.length).toBeGreaterThan(5);
    const page = await browser.newPage();
    const { problems, requests } = watch(page, home);
    for (const name of pages) {
      const before = requests.length;
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(site.address(name, how));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await misfits(page), `${name} at ${width}px`).toEqual([]);
      }
      await unfold(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await misfits(page), `${name} unfolded at ${width}px`).toEqual([]);
      }
      expect(problems, name).toEqual([]);
      expect(requests.length - before, `${name}: page and styles`).toBeGreaterThanOrEqual(2);
      expect(await page.evaluate(() => getComputedStyle(document.body).margin), `${name}: styles apply`).toBe('0px');
    }
    await page.close();
  });
});

test('with scripts off every page says the same', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const full = await browser.newContext();
  const both = await Promise.all([plain, full].map((context) => context.newPage()));
  for (const name of site.pages) {
    const [without, withScripts] = await Promise.all(
      both.map(async (page) => {
        await page.goto(site.address(name));
        // A script may add, and what it adds is hidden without it.
        await page.evaluate(() => document.querySelector('#copy')?.remove());
        return seen(page.locator('body'));
      }),
    );
    expect(without?.length, name).toBeGreaterThan(50);
    // without script the search says so: see search.test.ts
    if (name !== 'search/index.html') expect(without, name).toBe(withScripts);
  }
  await Promise.all([plain.close(), full.close()]);
});

test('the 404 page works at any depth', async () => {
  const page = await browser.newPage();
  for (const address of ['nowhere', 'nowhere/', 'dongchang/2018/', 'a/b/c/d/index.html']) {
    const response = await page.goto(site.origin + address);
    expect(response?.status(), address).toBe(404);
    expect(await seen(page.locator('h1')), address).toBe('没有找到这个页面');
    expect(await page.evaluate(() => getComputedStyle(document.body).margin), `${address}: styles apply`).toBe('0px');
    await page.locator('main a').first().click();
    expect(page.url(), address).toMatch(new RegExp(`^${site.origin}(index\\.html)?$`));
  }
  await page.close();
});

test('every link of every page leads to a page of the site that is there', async () => {
  const page = await browser.newPage();
  for (const name of site.pages.filter((page) => page !== '404.html')) {
    await page.goto(site.address(name));
    const links = await page.evaluate(() => [...document.links].map((link) => link.href));
    const own = [
      ...new Set(links.filter((link) => link.startsWith(site.origin)).map((link) => link.replace(/#.*/, ''))),
    ];
    expect(own.length, name).toBeGreaterThan(0);
    for (const link of own) expect((await page.request.get(link)).status(), `${name} → ${link}`).toBe(200);
  }
  await page.close();
});
