import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadForms } from '../../../schemas/editions.ts';
import { changeOneReport, writeWorkload, years } from '../workload.ts';
import { cutPage } from './fragments.ts';
import { writeHugoSite } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-hugo-'));
afterAll(() => rmSync(root, { recursive: true }));

const content = join(root, 'content');
const hugo = join(root, 'hugo');
writeWorkload(content, 2 * years.length, 1);
const site = writeHugoSite(hugo, content);

/** Front matter and body of a content file: JSON, an empty line, Markdown. */
function read(path: string) {
  const [matter = '', ...body] = readFileSync(join(hugo, 'content', path), 'utf8').split('\n\n');
  return { ...JSON.parse(matter), body: body.join('\n\n') };
}

test('the layout has a hole for every number of the statutory tables, and the front matter fills them', () => {
  const { layout, cells } = read('sample-00001/2022.md');
  const text = readFileSync(join(hugo, `layouts/_default/${layout}.html`), 'utf8');
  const holes = [...text.matchAll(/index \$cells (\d+)/g)].map((match) => Number(match[1]));
  const tables = loadForms().get('2021')?.tables ?? [];
  const printed = tables.flatMap((table) => table.cells.filter((cell) => !table.groups.includes(cell.row)));
  expect(holes).toEqual(printed.map((_, at) => at));
  expect(cells).toHaveLength(printed.length);
});

test('prose comes with its numbers and headings put in, and is left to Hugo otherwise', () => {
  const { html, prose: others, body } = read('sample-00000/2025.md');
  expect(others).toHaveLength(2);
  const prose = [body, ...others].join('\n');
  expect(prose).not.toContain('[[');
  expect(prose.match(/<a class="number" href="#[^"]+">[\d,.]+<\/a>/g)?.length).toBeGreaterThan(9);
  expect(prose).not.toMatch(/^#/m);
  expect(prose).not.toContain('<p>');
  expect(html.join('')).not.toContain('<a class="number"');
});

test('all reports share one layout', () => {
  const layouts = years.map((year) => read(`sample-00001/${year}.md`).layout);
  expect(new Set(layouts).size).toBe(1);
});

test('a page is cut into pieces that make it up again', () => {
  const table = '<table class="sheet"><tr><td id="a" headers="b" class="z">0</td></tr></table>';
  const page = `<head><main id="main"><h1>A</h1><div class="prose"><p>x</p>\n</div>B${table}C</main><footer>`;
  const { layout, html, cells, prose } = cutPage(page, ['x']);
  expect(html).toEqual(['<head><main id="main">', '<h1>A</h1>', 'B', 'C']);
  expect({ cells, prose }).toEqual({ cells: ['0'], prose: ['x'] });
  expect(layout).toContain('<td id="a" headers="b"{{ if eq $x "0" }} class="z"{{ end }}>{{ $x }}</td></tr></table>');
  expect(layout.endsWith('</main><footer>')).toBe(true);
  expect(cutPage(page, []).html.join('')).toContain('<p>x</p>');
  expect(() => cutPage(page, ['x', 'y'])).toThrow('1 pieces of prose, 2 texts');
});

test('a changed report changes its own file, and the comparison in that of the year after', () => {
  const before = [2022, 2023, 2024, 2025].map((year) => read(`sample-00000/${year}.md`));
  site.follow(changeOneReport(content, 0));
  const after = [2022, 2023, 2024, 2025].map((year) => read(`sample-00000/${year}.md`));
  const changed = after.map((file, at) => JSON.stringify(file) !== JSON.stringify(before[at]));
  expect(changed).toEqual([false, true, true, false]);
});
