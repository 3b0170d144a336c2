import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { facts, notStated } from './founding-report.ts';
import { type BuiltSite, openSite } from './site.ts';
import { seen, unfold } from './watch.ts';

let site: BuiltSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
  page = await browser.newPage();
  await page.goto(site.address('dongchang/2019/index.html'));
  await unfold(page);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What one sees of a part of the page; `null`: of the whole page. Blanks between words do not count. */
async function words(part: number | null): Promise<string> {
  const place =
    part === null ? page.locator('body') : page.locator('section.part').filter({ has: page.locator(`#part-${part}`) });
  return (await seen(place)).replace(/\s+/g, '');
}

describe('every fact of the founding report stands in the built page', () => {
  test.each(facts)('$about', async ({ part, found }) => {
    const text = await words(part);
    expect(found.filter((fact) => !text.includes(fact.replace(/\s+/g, '')))).toEqual([]);
  });
});

test('what the founding report does not state is said to be not stated, and is no zero', async () => {
  for (const { part, found } of notStated) {
    const text = await words(part);
    expect(found.filter((fact) => !text.includes(fact))).toEqual([]);
  }
  expect(await page.locator('table.sheet td[headers]').count(), 'only the table of part four holds numbers').toBe(15);
});

test('the facts that lead elsewhere are links: download address, telephone, e-mail', async () => {
  const links = await page.evaluate(() => [...document.links].map((link) => link.getAttribute('href')));
  expect(links).toContain('http://xxgk.dc.gov.cn/zfgz6/dczsj/xbxxgkml_14581/');
  expect(links).toContain('mailto:zwfw3590086@163.com');
  expect(links.some((link) => /^tel:\D?0435-?3590105$/.test(link ?? ''))).toBe(true);
});

test('the numbers of the founding report are kept with their labels and units', async () => {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? '').join(' ')),
    ),
  );
  for (const row of [
    '1164 条',
    '685 条',
    '127 条',
    '352 条',
    '100 %',
    '11 件',
    '21 个',
    '3.64 万户',
    '462 名',
    '14 次',
  ])
    expect(
      rows.filter((line) => line.endsWith(` ${row}`)),
      row,
    ).not.toEqual([]);
});

test('the page says plainly that it is a demonstration and not the organ’s own publication', async () => {
  const text = await words(null);
  expect(text).toContain('演示');
  expect(text).toContain('不是任何机关的官方发布渠道');
  expect(text).toContain('不是该机关的官方发布');
});
