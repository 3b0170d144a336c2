import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hexOf } from '../../src/wording/colour.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite, shippedContent } from './site.ts';
import { seen, watch } from './watch.ts';

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const name = 'shili/2024/wechat/index.html';

/** What lies on the clipboard as rich text, and as plain. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { html: await read('text/html'), plain: await read('text/plain') };
  });

/** The elements of HTML with their styles and words, as a browser reads them. */
const outline = (page: Page, html: string) =>
  page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'text/html').querySelector('section');
    return [...(root?.querySelectorAll('*') ?? [])].map((element) => [
      element.tagName,
      element.getAttribute('style')?.replaceAll(/\s/g, '').split(';')[0] ?? '',
      element.childElementCount === 0 ? element.textContent?.trim() : '',
    ]);
  }, html);

test('the button copies the article with its styles, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const { problems } = watch(page, site.origin);
  await page.goto(site.address(name), { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '复制全文' }).click();
  expect(await seen(page.getByRole('status'))).toBe('已复制，可以粘贴到公众号编辑器了。');
  expect(problems).toEqual([]);
  const { html, plain } = await clipboard(page);
  const file = readFileSync(join(site.folder, 'shili/2024/shili-2024-wechat.html'), 'utf8');
  const copied = await outline(page, html);
  expect(copied.length).toBeGreaterThan(300);
  expect(copied).toEqual(await outline(page, file));
  expect(plain).toContain('一、总体情况');
  expect(plain).not.toContain('<');
  await context.close();
});

test('opened from disk it copies the preview as the browser does, colours and sizes with it', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(site.address(name, 'file'));
  await page.getByRole('button', { name: '复制全文' }).click();
  expect(await seen(page.getByRole('status'))).toBe('已复制，可以粘贴到公众号编辑器了。');
  const reader = await context.newPage();
  await reader.goto(site.address('index.html'));
  await reader.bringToFront();
  const { html } = await clipboard(reader);
  const [heading = ''] = /<h2[^>]*>/.exec(html) ?? [];
  const { hue } = JSON.parse(readFileSync(join(shippedContent, 'site.json'), 'utf8'));
  const accent = [1, 3, 5].map((at) => Number.parseInt(hexOf(0.45, 0.12, hue).slice(at, at + 2), 16));
  expect(heading).toContain(`color: rgb(${accent.join(', ')})`);
  expect(heading).toContain('font-size: 20px');
  await context.close();
});

test('without script there is no button, but the article file and the preview', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.address(name));
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await seen(page.locator('.wechat-preview'))).toContain('一、总体情况');
  expect(await page.getByRole('link', { name: /微信公众号版（HTML，\d+ KB）/ }).getAttribute('href')).toBe(
    '../shili-2024-wechat.html',
  );
  await context.close();
});

test('on a phone wide tables scroll by themselves, although articles hold everything to its width', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
  const article = readFileSync(join(site.folder, 'shili/2024/shili-2024-wechat.html'), 'utf8');
  // as articles are shown (mp.weixin.qq.com)
  const rule = '.rich_media_content * { max-width: 100% !important; box-sizing: border-box !important }';
  await page.setContent(`<style>body { margin: 16px } ${rule}</style><div class="rich_media_content">${article}</div>`);
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    tables: [...document.querySelectorAll('section > table')].map(({ clientWidth }) => clientWidth),
  }));
  expect(widths.page).toBe(375);
  expect(widths.tables.filter((width) => width > 700)).toHaveLength(2);
  await page.close();
});
