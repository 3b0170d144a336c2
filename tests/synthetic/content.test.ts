import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { organSchema } from '../../schemas/organ.ts';
import { reportSchema } from '../../schemas/report.ts';
import { siteSchema } from '../../schemas/site.ts';
import { statisticsSchema } from '../../schemas/statistics.ts';
import { type Statistics, writeSyntheticContent } from './index.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-synthetic-'));
afterAll(() => rmSync(root, { recursive: true }));

const forms = loadForms();
const years = [2019, 2020, 2021, 2022];
const options = { organs: 3, years, seed: 5 };

function write(name: string, seed = options.seed): string {
  writeSyntheticContent(join(root, name), { ...options, seed });
  return join(root, name);
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

test('every file has the shape of its schema', () => {
  const folder = write('shape');
  expect(siteSchema.safeParse(read(folder, 'site.json')).error).toBeUndefined();
  const organs = readdirSync(folder).filter((name) => name !== 'site.json');
  expect(organs).toHaveLength(3);
  for (const organ of organs) {
    expect(organSchema.safeParse(read(folder, organ, 'organ.json')).error).toBeUndefined();
    for (const year of years) {
      const report = reportSchema([...forms.keys()]).parse(read(folder, organ, String(year), 'report.json'));
      const form = forms.get(report.edition);
      if (!form) throw new Error(`no edition ${report.edition}`);
      const statistics = read(folder, organ, String(year), 'statistics.json');
      expect(statisticsSchema(form).safeParse(statistics).error).toBeUndefined();
    }
  }
});

test('prose has the sizes of a real report, quotes known keys several times, and holds no digit of its own', () => {
  const folder = write('prose');
  const form = forms.get('2021');
  if (!form) throw new Error('no edition 2021');
  const report = join(folder, readdirSync(folder).sort()[0] as string, '2022');
  const statistics: Statistics = read(report, 'statistics.json');
  const keys = new Set([...form.cell.keys(), ...statistics.figures.map((figure) => figure.key)]);
  const sizes = [];
  for (const name of filesOf(report).filter((path) => path.endsWith('.md'))) {
    const text = readFileSync(join(report, name), 'utf8');
    sizes.push(Math.round(Buffer.byteLength(text) / 1024));
    const quoted = [...text.matchAll(/\[\[(.*?)\]\]/g)].map((match) => match[1] as string);
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((key) => !keys.has(key))).toEqual([]);
    expect(text.replace(/\[\[.*?\]\]/g, '')).not.toMatch(/\d/);
  }
  expect(sizes).toEqual([4, 1, 1]);
});

test('the same seed gives the same bytes, another seed others', () => {
  const folders = [write('a'), write('b'), write('c', 6)] as const;
  const [a, b, c] = folders.map((folder) => filesOf(folder).map((path) => [path, readFileSync(folder + path, 'utf8')]));
  expect(a).toEqual(b);
  expect(a).not.toEqual(c);
});
