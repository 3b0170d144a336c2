import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const status = (page: Page) => page.locator('#search-status');
const results = (page: Page) => page.locator('#search-results > li');

/** Opens a page and remembers what is asked for of the index. */
async function open(path: string, how: 'http' | 'file', options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/search\/(site|grams|pages|text)/.test(request.url())) fetched.push(request.url());
  });
  await page.goto(site.address(path, how));
  return { page, fetched, close: () => context.close() };
}

describe.each(['http', 'file'] as const)('over %s', (how) => {
  test('from the box of any page to the sentence, and nothing of the index before', async () => {
    const { page, fetched, close } = await open('shili/2024/index.html', how);
    await page.locator('.site-search input').fill('装修垃圾');
    expect(fetched).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/(index\.html)?\?q=/);
    await results(page).first().waitFor();
    expect(fetched.length).toBeGreaterThan(0);
    expect(await status(page).textContent()).toContain('装修垃圾');
    expect(await page.locator('#search-results mark').first().textContent()).toBe('装修垃圾');
    const sentence = page.locator('#search-results li li a').first();
    expect(await sentence.getAttribute('href')).toContain(':~:text=');
    await sentence.click();
    await page.waitForURL(/shili\/20\d\d\/(index\.html)?#part-/);
    await close();
  });

  test('a number leads to its cell; 1,527 and １５２７ are the same', async () => {
    const { page, close } = await open('search/index.html', how);
    await page.locator('#search-q').fill('１，318');
    await page.locator('#search-form button').click();
    await results(page).first().waitFor();
    const cell = page.locator('#search-results a', { hasText: '行政许可 | 1318' }).first();
    expect(await cell.getAttribute('href')).toMatch(/shili\/2024\/index\.html#proactiveDisclosure\..*licensing/);
    await cell.click();
    await page.waitForURL(/#proactiveDisclosure/);
    expect(await page.locator(':target').textContent()).toBe('1318');
    await close();
  });
});

test('it finds while one types, waits for the input method, and keeps the address', async () => {
  const { page, fetched, close } = await open('search/index.html', 'http');
  const client = await page.context().newCDPSession(page);
  await page.locator('#search-q').focus();
  await client.send('Input.imeSetComposition', { text: 'ting che', selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(800);
  expect(fetched, 'nothing is looked up while it is composed').toEqual([]);
  await client.send('Input.insertText', { text: '停车' });
  await results(page).first().waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('停车');
  await page.locator('#search-year').selectOption('2023');
  await page.waitForURL(/year=2023/);
  await expect.poll(() => page.locator('#search-results h3').allTextContents()).toHaveLength(1);
  await page.reload();
  await results(page).first().waitFor();
  expect(await page.locator('#search-q').inputValue()).toBe('停车');
  expect(await page.locator('#search-year').inputValue()).toBe('2023');
  await close();
});

test('too short, nothing found, and back: each says what to do, and the index of the site stays', async () => {
  const { page, close } = await open('search/index.html', 'http');
  await page.goto(`${site.origin}search/?q=${encodeURIComponent('停')}`);
  await expect.poll(() => status(page).textContent()).toContain('至少两个字');
  await page.locator('#search-q').fill('从来没有的话');
  await page.keyboard.press('Enter');
  await expect.poll(() => status(page).textContent()).toContain('没有找到“从来没有的话”');
  expect(await page.locator('#search-index').isVisible()).toBe(true);
  await page.goBack();
  await expect.poll(() => status(page).textContent()).toContain('至少两个字');
  await close();
});

test('where a file of the index is missing the page says so, and tries again', async () => {
  const { page, close } = await open('search/index.html', 'http');
  await page.route('**/search/grams/*', (route) => route.abort());
  await page.locator('#search-q').fill('停车');
  await page.keyboard.press('Enter');
  const retry = page.locator('#search-retry');
  await retry.waitFor();
  expect(await status(page).textContent()).toContain('再试');
  await page.unroute('**/search/grams/*');
  await retry.click();
  await results(page).first().waitFor();
  await close();
});

test('without script the page is the index of the site: every organ, every report', async () => {
  const { page, close } = await open('search/index.html', 'http', { javaScriptEnabled: false });
  expect(await page.locator('noscript').textContent()).toContain('没有启用脚本');
  const links = await page
    .locator('#search-index a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  for (const path of ['dongchang/', 'shili/', 'dongchang/2019/', 'shili/2023/', 'shili/2024/']) {
    expect(links).toContain(`${site.origin}${path}index.html`);
  }
  await close();
});

test('a question costs less than 200 kB, the page and its script included', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', async (response) => {
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(`${site.origin}search/?q=${encodeURIComponent('政府信息公开')}`);
  await results(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThan(200_000);
  await context.close();
});

test('the folder may lie anywhere: a copy with a strange name is searched from disk', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nianbao 搜 索-'));
  cpSync(site.folder, join(root, '网站 #1'), { recursive: true });
  expect(readdirSync(root)).toEqual(['网站 #1']);
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(join(root, '网站 #1', 'search', 'index.html')).href}?q=%E8%B4%A2%E6%94%BF`);
  await results(page).first().waitFor();
  await page.close();
  rmSync(root, { recursive: true, force: true });
});
