import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';
import { misfits, unfold } from './watch.ts';

const reports = ['dongchang/2019/index.html', 'shili/2023/index.html', 'shili/2024/index.html'];

/** A4 at 96 px an inch. */
const paper = { width: 794, height: 1123 };

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Sets what a reader sets under “font size” in the browser, in px; 16 is usual. */
async function textSizeOf(page: Page): Promise<(pixels: number) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async (pixels) => {
    await session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: Math.round(pixels * 0.8) } });
  };
}

const textSize = (page: Page) =>
  page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('main p, main li') as Element).fontSize),
  );

test.each([1280, 360])('text of twice the size fits at %i px, nothing is cut off', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const setTextSize = await textSizeOf(page);
  for (const name of site.pages) {
    await setTextSize(16);
    await page.goto(site.address(name));
    const before = await textSize(page);
    await setTextSize(32);
    await page.reload();
    // Prose is a sixteenth smaller on narrow screens, and with such text this is one.
    const larger = (await textSize(page)) / before;
    expect(larger, `${name}: text follows the reader's size`).toBeGreaterThanOrEqual((1.0625 / 1.125) * 2);
    expect(larger, name).toBeLessThanOrEqual(2.05);
    expect(await misfits(page), name).toEqual([]);
    await unfold(page);
    expect(await misfits(page), `${name} unfolded`).toEqual([]);
  }
  await page.close();
});

/** Margins of the printed page in px. */
const margins = (page: Page) =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const rule = rules.find((item) => item instanceof CSSPageRule && item.selectorText === '') as CSSPageRule;
    const pixels = (side: string) => (Number.parseFloat(rule.style.getPropertyValue(side)) / 25.4) * 96;
    return { size: rule.style.getPropertyValue('size'), left: pixels('margin-left'), right: pixels('margin-right') };
  });

describe('printed', () => {
  test.each(reports)('%s: fits the paper, without what only a screen needs', async (name) => {
    const page = await browser.newPage({ viewport: paper });
    await page.goto(site.address(name));
    const { size, left, right } = await margins(page);
    expect(size.toLowerCase()).toBe('a4');
    await page.setViewportSize({ width: Math.floor(paper.width - left - right), height: paper.height });
    await page.emulateMedia({ media: 'print' });
    expect(await misfits(page)).toEqual([]);
    const seen = await page.evaluate(() => {
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0).length;
      const scrollers = [...document.querySelectorAll('.scroll')];
      return {
        navigation: visible('nav'),
        downloads: visible('.downloads'),
        skip: visible('.skip'),
        headings: visible('h2[id^="part-"]'),
        tables: visible('table.sheet'),
        tablesAtAll: document.querySelectorAll('table.sheet').length,
        cutOff: scrollers.filter((box) => box.scrollWidth > box.clientWidth + 1).length,
      };
    });
    expect(seen).toEqual({
      navigation: 0,
      downloads: 0,
      skip: 0,
      headings: 6,
      tables: seen.tablesAtAll,
      tablesAtAll: seen.tablesAtAll,
      cutOff: 0,
    });
    await page.close();
  });

  test.each(reports)('%s: a document of A4 pages', async (name) => {
    const page = await browser.newPage();
    await page.goto(site.address(name));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThanOrEqual(3);
    expect(sheets).toBeLessThanOrEqual(12);
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(0);
    // 210 × 297 mm in points
    for (const [, width, height] of boxes) {
      expect(Number(width)).toBeCloseTo(595.3, -0.5);
      expect(Number(height)).toBeCloseTo(841.9, -0.5);
    }
    await page.close();
  });
});

test('in dark mode print is still ink on paper', async () => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.address('shili/2024/index.html'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ink = await page.evaluate(() => getComputedStyle(document.querySelector('.prose p') as Element).color);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const light = await page.evaluate(() => getComputedStyle(document.querySelector('.prose p') as Element).color);
  expect(ink).toBe(light);
  await page.close();
});

test('on a wide screen the contents stay in view while one reads', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.address('shili/2024/index.html'));
  for (const part of ['part-2', 'part-4', 'part-6']) {
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), part);
    const box = await page.locator('nav.contents').boundingBox();
    expect(box?.y, part).toBeLessThan(800);
    expect((box?.y ?? 0) + (box?.height ?? 0), part).toBeGreaterThan(100);
  }
  await page.close();
});
