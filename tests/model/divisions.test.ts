import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Site } from '../../schemas/views.ts';
import { compile } from '../../src/compile.ts';
import { createRenderer } from '../../src/render/index.ts';
import { writeDemoRegion } from '../demo/write.ts';
import { writeRegion } from '../region/content.ts';
import { rowsOf } from '../render/html-table.ts';

const { content, dispose } = writeRegion();
afterAll(dispose);

const statistics = (organ: string, year: number) => join(content, `${organ}/${year}/statistics.json`);
const outcomes = ['granted', 'partial', 'denied', 'unable', 'notProcessed', 'otherHandling'];

/** The whole that the form itself states, by organ and year. */
function totalOf(organ: string, year: number): number {
  const { applications } = JSON.parse(readFileSync(statistics(organ, year), 'utf8'));
  return applications.resultTotal.total;
}

const siteOf = () => compile({ content }).site as Site;
/** The cells of an organ on the page of a year, in the table of how requests ended. */
function rowOf(site: Site, year: number, name: string): string[] {
  const page = createRenderer(site).region.get(`years/${year}/`)?.() ?? '';
  const rows = rowsOf(page.slice(page.indexOf('<table class="series ranked divided">')));
  const row = rows.find(([head]) => head?.text === name) ?? [];
  return row.slice(1).map(({ text }) => text);
}

const add = (parts: readonly (number | null)[]) => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

test.each([2019, 2023])(
  'in %i how requests ended is known of each organ: its parts are the total of the form',
  (year) => {
    const view = siteOf().year(year);
    expect(view.divisions.map(({ title, labels }) => [title, labels.length])).toEqual([
      ['申请的办理结果', outcomes.length],
    ]);
    for (const kind of view.kinds) {
      for (const { id, parts } of kind.organs) expect(add(parts[0] ?? []), id).toBe(totalOf(id, year));
      const whole = kind.organs.reduce((sum, { id }) => sum + totalOf(id, year), 0);
      expect(add(kind.sums[0]?.parts ?? [])).toBe(whole);
    }
  },
);

test('a part that an organ did not state is blank, has no share, and its organ stays out of the sum', () => {
  const file = statistics('zhen', 2024);
  const kept = readFileSync(file, 'utf8');
  const changed = JSON.parse(kept);
  changed.applications.granted.total = null;
  writeFileSync(file, JSON.stringify(changed));
  const site = siteOf();
  writeFileSync(file, kept);
  const kind = site.year(2024).kinds.find((one) => one.kind === 'township');
  expect(kind?.organs[0]?.parts[0]?.[0]).toBeNull();
  expect(kind?.sums[0]).toEqual({ parts: [], stated: 0 });
  expect(rowOf(site, 2024, '示例镇人民政府').slice(0, 2)).toEqual(['', '未填报']);
});

test('the page of a year tells it organ by organ: numbers that can be read without the bars', () => {
  const site = siteOf();
  const parts = site.year(2023).kinds.find(({ kind }) => kind === 'township')?.organs[0]?.parts[0] ?? [];
  const numbers = rowOf(site, 2023, '示例镇人民政府').map((words) => Number(words.split(' ')[0]?.replace(',', '')));
  expect(numbers).toEqual([add(parts), ...parts]);
});

test('of a large region each organ is told once: by the page of the year, or by the pages of its kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-divisions-'));
  writeDemoRegion(folder, { organs: 200, years: [2024], seed: 1 });
  const site = compile({ content: folder }).site as Site;
  rmSync(folder, { recursive: true });
  const { region } = createRenderer(site);
  const told = (address: string) => {
    const page = region.get(address)?.() ?? '';
    const table = page.slice(page.indexOf('<table class="series ranked divided">'), page.lastIndexOf('</table>'));
    return page.includes('ranked divided')
      ? rowsOf(`${table}</table>`).filter(([head]) => head?.tag === 'th').length
      : 0;
  };
  const kinds = site.year(2024).kinds;
  const largest = kinds.reduce((a, b) => (a.organs.length > b.organs.length ? a : b));
  expect(largest.organs.length).toBeGreaterThan(60);
  expect(told('years/2024/')).toBeLessThan(60 + kinds.length + 1);
  // its own rows, its sum, the heads
  expect(told(`years/2024/${largest.kind}/`)).toBe(Math.min(largest.organs.length, site.pageSize) + 2);
  const small = kinds.find(({ organs }) => organs.length < 30);
  expect(told(`years/2024/${small?.kind}/`)).toBe(0);
});
