import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import { readCell, type Statistics } from '../synthetic/index.ts';
import { launchChromium } from './chromium.ts';
import { type BuiltSite, openSite, shippedContent } from './site.ts';
import { writeVariants } from './variants.ts';
import { seen } from './watch.ts';

/** A data cell of a statutory table as the page shows it. */
interface Shown {
  /** Texts of the header cells that `headers` names, in its order. */
  readonly headers: readonly string[];
  /** What one sees, without marks. */
  readonly seen: string;
  /** What is read aloud. */
  readonly read: string;
}

let browser: Browser;
let shipped: BuiltSite;
let invented: BuiltSite;
let variants: ReturnType<typeof writeVariants>;

beforeAll(async () => {
  variants = writeVariants();
  [browser, shipped, invented] = await Promise.all([launchChromium(), openSite(), openSite(variants.content)]);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([shipped?.close(), invented?.close()]);
  variants?.dispose();
});

/** All data cells of a page's statutory tables by id. */
const cellsOf = async (page: Page): Promise<Map<string, Shown>> =>
  new Map(
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLTableCellElement>('table.sheet td[headers]')].map((cell) => {
        const visible = cell.cloneNode(true) as HTMLElement;
        for (const extra of visible.querySelectorAll('.vh, .mark')) extra.remove();
        const spoken = cell.cloneNode(true) as HTMLElement;
        for (const silent of spoken.querySelectorAll('[aria-hidden]')) silent.remove();
        const headers = cell.headers.split(' ').map((id) => document.getElementById(id)?.textContent ?? `no ${id}`);
        return [
          cell.id,
          { headers, seen: (visible.textContent ?? '').trim(), read: (spoken.textContent ?? '').trim() },
        ] as const;
      }),
    ),
  );

/** The headings of a cell in the words of the form: of its table where printed, its columns, its rows; outermost first. */
function headingsOf(table: FormTable, { row, column }: Cell): string[] {
  const printed = (nodes: Cell['row']['under']) =>
    nodes.filter((node) => node.labelPrinted !== false).map((node) => node.label);
  return [
    ...(table.definition.captionPrinted ? [table.definition.label] : []),
    ...printed([...column.under, column.node]),
    ...printed([...row.under, row.node]),
  ];
}

/** A number as a page writes it, read back: `−36,400.5 万元` → -36400.5. */
const numberIn = (words: string) =>
  Number(
    words
      .replaceAll(',', '')
      .replace('\u2212', '-')
      .replace(/ ?[亿万]?元$/, ''),
  );

/** Holds every cell of a form's tables against the file the report was built from. @returns how many cells were held */
function compare(form: Form, statistics: Statistics, shown: Map<string, Shown>, computed: boolean): number {
  const expected = new Set<string>();
  for (const table of form.tables) {
    for (const cell of table.cells) {
      const value = readCell(statistics, cell);
      const printed = shown.get(cell.key);
      const leftOut = value === undefined && cell.total && printed !== undefined && computed;
      if (value === undefined && !leftOut) {
        expect(printed, `${cell.key} is not in the file`).toBeUndefined();
        continue;
      }
      expected.add(cell.key);
      expect(printed?.headers, cell.key).toEqual(headingsOf(table, cell));
      if (value === null) expect([printed?.seen, printed?.read], cell.key).toEqual(['', '未填报']);
      else if (leftOut) expect(printed?.read, cell.key).toMatch(/^\d[\d,.]*.*（系统计算）$/);
      else expect(numberIn(printed?.seen ?? ''), cell.key).toBe(value);
      if (value === 0 && cell.kind !== 'money') expect(printed?.seen, cell.key).toBe('0');
    }
  }
  expect([...shown.keys()].filter((key) => !expected.has(key))).toEqual([]);
  return expected.size;
}

const statisticsIn = (content: string, report: string) =>
  JSON.parse(readFileSync(join(content, report, 'statistics.json'), 'utf8')) as Statistics;

/** Opens a report and holds its tables against its file. @returns how many cells were held */
async function compareReport(site: BuiltSite, content: string, report: string, edition: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(site.address(`${report}/index.html`));
  const form = loadForms().get(edition) as Form;
  const held = compare(form, statisticsIn(content, report), await cellsOf(page), content !== shippedContent);
  await page.close();
  return held;
}

describe('the statutory tables are those of the file, cell by cell, each under the headings of the form', () => {
  test.each([
    ['dongchang/2019', '2019', 15],
    ['shili/2023', '2021', 200],
    ['shili/2024', '2021', 200],
  ])('%s', async (report, edition, least) => {
    expect(await compareReport(shipped, shippedContent, report, edition)).toBeGreaterThanOrEqual(least);
  });

  test.each(['full', 'collapsed', 'blanks'])('both editions, every table filled: %s', async (organ) => {
    for (const [year, edition] of [
      ['2019', '2019'],
      ['2024', '2021'],
    ] as const) {
      const held = await compareReport(invented, variants.content, `${organ}/${year}`, edition);
      const form = loadForms().get(edition) as Form;
      const all = form.tables.flatMap((table) => table.cells.filter((cell) => table.rows.includes(cell.row))).length;
      if (organ === 'collapsed') expect(held, edition).toBeLessThan(all);
      else expect(held, edition).toBe(all);
    }
  });
});

test('a table that was not published is said to be so, and no number stands in its place', async () => {
  const page = await browser.newPage();
  await page.goto(shipped.address('dongchang/2019/index.html'));
  const part = (id: string) => page.locator('section.part').filter({ has: page.locator(`#${id}`) });
  for (const id of ['part-2', 'part-3']) {
    expect(await seen(part(id)), id).toContain('该表未公布（原文未载明）。');
    expect(await part(id).locator('table.sheet').count(), id).toBe(0);
  }
  expect(await part('part-4').locator('table.sheet').count()).toBe(1);
  await page.close();
});

test('every table has a caption, and header cells with a scope', async () => {
  const page = await browser.newPage();
  for (const name of shipped.pages) {
    await page.goto(shipped.address(name));
    const faults = await page.evaluate(() =>
      [...document.querySelectorAll('table')].flatMap((table) => [
        // Markdown and articles for WeChat have no captions: such a table is named by what stands around or above it.
        ...(table.caption?.textContent?.trim() || table.closest('.prose [aria-label], .wechat-preview')
          ? []
          : [`no caption: ${table.textContent?.slice(0, 30)}`]),
        ...[...table.querySelectorAll('th:not([scope])')].map((cell) => `no scope: ${cell.textContent}`),
      ]),
    );
    expect(faults, name).toEqual([]);
  }
  await page.close();
});

test('a wide table scrolls inside its own box, which takes the focus by Tab and moves by arrow keys', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(shipped.address('shili/2024/index.html'));
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.scroll')].map((box) => ({
      hides: box.scrollWidth - box.clientWidth,
      name:
        box.ariaLabel ?? document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ?? '',
    })),
  );
  const wide = boxes.filter((box) => box.hides > 1);
  expect(wide.length).toBeGreaterThanOrEqual(2);
  for (const box of boxes) expect(box.name).not.toBe('');

  const moved: number[] = [];
  for (let stop = 0; stop < 600 && moved.length < wide.length; stop++) {
    await page.keyboard.press('Tab');
    const onWideTable = await page.evaluate(() => {
      const box = document.activeElement;
      return box instanceof HTMLElement && box.matches('.scroll') && box.scrollWidth > box.clientWidth + 1;
    });
    if (!onWideTable) continue;
    const before = await page.evaluate(() => document.activeElement?.scrollLeft ?? 0);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((from) => (document.activeElement?.scrollLeft ?? 0) > from, before, { timeout: 3000 });
    moved.push(await page.evaluate(() => document.activeElement?.scrollLeft ?? 0));
  }
  expect(moved).toHaveLength(wide.length);
  await page.close();
});

test('a number in the prose leads to its cell or figure, and the place shows itself', async () => {
  const page = await browser.newPage();
  await page.goto(shipped.address('shili/2024/index.html'));
  const keys = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a.number')].map((link) => decodeURIComponent(link.hash.slice(1))),
  );
  expect(keys.length).toBeGreaterThan(20);
  for (const key of new Set(keys)) {
    await page.evaluate((id) => {
      location.hash = `#${id}`;
    }, key);
    const target = page.locator(':target');
    expect(await target.count(), key).toBe(1);
    expect(await target.isVisible(), `${key} can be seen`).toBe(true);
  }
  await page.close();
});
