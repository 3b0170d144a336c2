import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { nianbao, shippedContent } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-kiosk-'));
const site = join(root, 'site');
const kiosk = join(root, 'kiosk');
let browser: Browser;

beforeAll(async () => {
  const built = await nianbao('build', '--content', shippedContent, '--out', site, '--formats', 'html,csv');
  expect(built.code, built.stderr).toBe(0);
  const made = await nianbao('kiosk', kiosk, '--site', site, '--idle', '60');
  expect(made.code, made.stderr).toBe(0);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});

const pages = () => readdirSync(kiosk, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
const address = (page: string) => pathToFileURL(join(kiosk, page)).href;

test('no page leads out of the site, or to a file that is not there', () => {
  expect(pages().length).toBeGreaterThan(10);
  for (const page of pages()) {
    const html = readFileSync(join(kiosk, page), 'utf8');
    for (const [, href = ''] of html.matchAll(/<a\b[^>]* href="([^"]*)"/g)) {
      expect(href, page).not.toMatch(/^[a-z]+:|^\/\//);
      const path = href.split(/[?#]/)[0] ?? '';
      if (path !== '') expect(existsSync(join(kiosk, page, '..', path)), `${page} → ${href}`).toBe(true);
    }
    expect(html, page).not.toMatch(/<a\b[^>]* download/);
  }
});

test('large targets and type, ways on at the foot; when nobody is there it says so and goes back to the start', async () => {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.clock.install();
  await page.goto(address('shili/2024/index.html'));
  const bar = page.locator('.kiosk-bar');
  for (const target of await bar.locator('a, button:visible').all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(22);
  await page.clock.runFor(45_000);
  expect(await bar.textContent()).toMatch(/\d+秒后回到首页/);
  await bar.getByRole('button', { name: '继续查看' }).click();
  expect(await bar.textContent()).not.toMatch(/秒后/);
  await page.clock.runFor(50_000);
  expect(page.url()).toBe(address('shili/2024/index.html'));
  await page.clock.runFor(15_000);
  await page.waitForURL(address('index.html'));
  await page.close();
});

test('it is searched offline', async () => {
  const page = await browser.newPage();
  await page.goto(address('index.html'));
  await page.locator('.site-search input').fill('装修垃圾');
  await page.keyboard.press('Enter');
  await page.locator('#search-results > li').first().waitFor();
  await page.close();
});

test('an archive holds the same files; a site that was changed is refused', async () => {
  const archive = join(root, 'kiosk.zip');
  expect((await nianbao('kiosk', archive, '--site', site, '--idle', '60')).code).toBe(0);
  const names = Object.keys(unzipSync(readFileSync(archive)));
  expect(names).toContain('kiosk/shili/2024/index.html');
  expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(pages().length);
  expect((await nianbao('kiosk', join(root, 'other'), '--site', site, '--idle', '5')).code).toBe(2);
  rmSync(join(site, 'index.html'));
  const refused = await nianbao('kiosk', kiosk, '--site', site);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('publish/manifest-mismatch');
  expect(existsSync(join(kiosk, 'index.html'))).toBe(true);
});
