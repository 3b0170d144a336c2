import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { demoYears } from './index.ts';
import { planRegion } from './region.ts';
import { writeDemoRegion } from './write.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-demo-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, organs: number, years = 6, seed = 1): string {
  const folder = join(root, name);
  writeDemoRegion(folder, { organs, years: demoYears(years), seed });
  return folder;
}

const codes = (content: string) => {
  const { findings } = compile({ content });
  return [...new Set(findings.map(({ severity, code }) => `${severity} ${code}`))].sort();
};

test.each([1, 7, 60, 61, 130, 2000])('a region of %i organs has just as many, each parent among them', (organs) => {
  const plan = [...planRegion(organs, demoYears(5))];
  const ids = new Set(plan.map(({ id }) => id));
  expect(ids.size).toBe(organs);
  expect(plan.filter(({ parent }) => parent === null)).toHaveLength(1);
  expect(plan.filter(({ parent }) => parent !== null && !ids.has(parent))).toEqual([]);
});

test('the region has both editions, its peculiarities as warnings and notes, and no error', () => {
  const content = write('whole', 60);
  expect(codes(content)).toEqual([
    'note check/aggregate',
    'note check/edition-mixture',
    'note check/late',
    'note check/not-stated',
    'note check/table-not-published',
    'warning check/late',
    'warning check/missing-unit',
    'warning check/missing-year',
    'warning check/repeated-prose',
  ]);
  const reports = compile({ content }).content?.organs.flatMap((organ) => organ.reports) ?? [];
  expect(new Set(reports.map(({ file }) => file.edition))).toEqual(new Set(['2019', '2021']));
  expect(new Set(reports.map(({ file }) => file.status))).toEqual(new Set(['draft', 'published', 'withdrawn']));
});

test.each([
  [1, 1, 3],
  [20, 1, 4],
  [60, 2, 5],
  [60, 3, 6],
  [130, 5, 7],
])('%i organs × %i years of seed %i have no error', (organs, years, seed) => {
  const content = write(`${organs}-${years}-${seed}`, organs, years, seed);
  expect(codes(content).filter((code) => code.startsWith('error'))).toEqual([]);
});

test('every organ and the site say that they are invented', () => {
  const content = write('said', 60);
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(organ|site)\.json$/.test(path),
  );
  expect(files).toHaveLength(61);
  for (const file of files) expect(JSON.parse(readFileSync(join(content, file), 'utf8')).notice).toContain('虚构');
});

test('the same options give the same bytes, another seed others', () => {
  const bytes = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'utf8')]);
  const [a, b, c] = [write('a', 20, 2), write('b', 20, 2), write('c', 20, 2, 8)].map(bytes);
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
});
