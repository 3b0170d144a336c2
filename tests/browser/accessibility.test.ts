import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite } from './site.ts';
import { seen, unfold } from './watch.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of each kind; the report page in both editions of the form. */
const kinds = [
  'index.html',
  'dongchang/index.html',
  'shili/index.html',
  '404.html',
  'shili/series/index.html',
  'numbers/index.html',
  'rules/index.html',
  'rules/check/carried-over/index.html',
  'rules/check/missing-year/index.html',
];
const reports = { 'dongchang/2019/index.html': '2019', 'shili/2024/index.html': '2021' };
const pages = [...kinds, ...Object.keys(reports)];

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Runs axe on a page. @returns one line for each violation, with the places */
function violations(page: Page, include: string, options: RunOptions): Promise<string[]> {
  return page.evaluate(
    async ({ include, options }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run({ include: [[include]] }, options);
      return violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ html, target }) => `${target} ${html.slice(0, 120)}`)}`,
      );
    },
    { include, options },
  );
}

/** A context that lets axe in: the site's own policy allows no script at all. */
const open = (width: number, colorScheme: 'light' | 'dark'): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });

describe.each([360, 1280])('at %i px', (width) => {
  test.each(['light', 'dark'] as const)('%s: axe finds nothing, folded parts included', async (scheme) => {
    const context = await open(width, scheme);
    await Promise.all(
      pages.map(async (name) => {
        const page = await context.newPage();
        await page.goto(site.address(name));
        await unfold(page);
        await page.evaluate(axe);
        expect(await violations(page, 'html', { resultTypes: ['violations'] }), name).toEqual([]);
        if (name in reports) {
          const strict: RunOptions = { runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] };
          expect(await violations(page, '.prose', strict), `${name}: prose has a contrast of 7:1`).toEqual([]);
        }
      }),
    );
    await context.close();
  });
});

/** Relative luminance (WCAG 2) of the paper, the ink, and of each text in a picture; axe cannot tell the last. */
const luminances = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const luminance = (colour: string): number => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((colour) => !/^rgba\(.*, 0\)$|transparent/.test(colour));
    return {
      paper: luminance(paper ?? 'white'),
      ink: luminance(getComputedStyle(document.body).color),
      pictures: [...document.querySelectorAll('svg text')].map((text) => luminance(getComputedStyle(text).fill)),
    };
  });

const contrast = (one: number, two: number) => (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);

test('dark is another set of colours; in both, words in pictures have a contrast of 4.5:1', async () => {
  const page = await browser.newPage();
  await page.goto(site.address('shili/2024/index.html'));
  const read = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    return luminances(page);
  };
  const [light, dark] = [await read('light'), await read('dark')];
  expect(light.paper).toBeGreaterThan(0.8);
  expect(dark.paper).toBeLessThan(0.05);
  for (const { paper, ink, pictures } of [light, dark]) {
    expect(contrast(paper, ink)).toBeGreaterThanOrEqual(7);
    expect(pictures.length).toBeGreaterThan(10);
    for (const text of pictures) expect(contrast(paper, text)).toBeGreaterThanOrEqual(4.5);
  }
  await page.close();
});

test('headings go down by one step, one h1 a page; landmarks are there and named apart', async () => {
  const page = await browser.newPage();
  for (const name of site.pages) {
    await page.goto(site.address(name));
    const { levels, landmarks, names } = await page.evaluate(() => ({
      levels: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1])),
      landmarks: ['header', 'main', 'footer'].map((tag) => document.querySelectorAll(`body > ${tag}`).length),
      names: [...document.querySelectorAll('nav')].map((nav) => {
        const label = document.getElementById(nav.getAttribute('aria-labelledby') ?? '');
        return nav.getAttribute('aria-label') ?? label?.textContent ?? '';
      }),
    }));
    expect(levels[0], name).toBe(1);
    expect(
      levels.filter((level) => level === 1),
      name,
    ).toHaveLength(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0), `${name}: heading ${index + 2}`).toBeLessThanOrEqual(1);
    });
    expect(landmarks, `${name}: header, main, footer`).toEqual([1, 1, 1]);
    expect(names, `${name}: names of nav`).not.toContain('');
    expect(new Set(names).size, `${name}: names of nav differ`).toBe(names.length);
  }
  await page.close();
});

test('the parts stand in the order of the form with its exact headings, and the contents lead to them', async () => {
  const page = await browser.newPage();
  for (const [name, edition] of Object.entries(reports)) {
    await page.goto(site.address(name));
    const sections = loadForms().get(edition)?.edition.sections ?? [];
    const expected = sections.map(({ number, label }, index) => [`part-${index + 1}`, `${number}、${label}`]);
    expect(expected).toHaveLength(6);
    const { parts, contents } = await page.evaluate(() => ({
      parts: [...document.querySelectorAll('h2[id^="part-"]')].map((part) => [part.id, part.textContent]),
      contents: [...document.querySelectorAll('nav.contents > ol > li > a')].map((link) => [
        link.getAttribute('href')?.slice(1),
        link.textContent,
      ]),
    }));
    expect(parts, name).toEqual(expected);
    expect(contents.slice(0, expected.length), name).toEqual(expected);
  }
  await page.close();
});

test('the skip link is the first stop, shows itself, and leads to the main part', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const name of site.pages) {
    await page.goto(site.address(name));
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await seen(skip), name).toBe('跳到正文');
    expect((await skip.boundingBox())?.x, name).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName), name).toBe('MAIN');
  }
  await page.close();
});
