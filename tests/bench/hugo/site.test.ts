import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadForms } from '../../../schemas/editions.ts';
import { changeOneReport, writeWorkload, years } from '../workload.ts';
import { followChange, writeHugoSite } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-hugo-'));
afterAll(() => rmSync(root, { recursive: true }));

const content = join(root, 'content');
const hugo = join(root, 'hugo');
writeWorkload(content, 2 * years.length, 1);
writeHugoSite(hugo, content);

/** Front matter and body of a content file: JSON, an empty line, Markdown. */
function read(path: string) {
  const [matter = '', ...body] = readFileSync(join(hugo, 'content', path), 'utf8').split('\n\n');
  return { ...JSON.parse(matter), body: body.join('\n\n') };
}

test('the template has a hole for every number of the statutory tables, and the front matter fills them', () => {
  const template = readFileSync(join(hugo, 'layouts/page.html'), 'utf8');
  const holes = [...template.matchAll(/index \$cells (\d+)/g)].map((match) => Number(match[1]));
  const tables = loadForms().get('2021')?.tables ?? [];
  const printed = tables.flatMap((table) => table.cells.filter((cell) => !table.groups.includes(cell.row)));
  expect(holes).toEqual(printed.map((_, at) => at));
  expect(read('sample-00001/2022.md').params.cells).toHaveLength(printed.length);
});

test('prose comes with its numbers and headings put in', () => {
  const { params, body } = read('sample-00000/2025.md');
  const prose = [body, ...params.prose].join('\n');
  expect(prose).not.toContain('[[');
  expect(prose.match(/<a class="number" href="#[^"]+">[\d,.]+<\/a>/g)?.length).toBeGreaterThan(9);
  expect(prose).not.toMatch(/^#/m);
});

test('a changed report changes its own file, and the comparison in that of the year after', () => {
  const before = [2022, 2023, 2024, 2025].map((year) => read(`sample-00000/${year}.md`));
  followChange(hugo, content, changeOneReport(content, 0));
  const after = [2022, 2023, 2024, 2025].map((year) => read(`sample-00000/${year}.md`));
  const changed = after.map((file, at) => JSON.stringify(file) !== JSON.stringify(before[at]));
  expect(changed).toEqual([false, true, true, false]);
});
