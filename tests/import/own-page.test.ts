import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import { importReport } from '../../src/import/index.ts';
import { validateStatistics } from '../../src/validate/statistics.ts';
import { nianbao } from '../cli/run.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-own-'));
const forms = loadForms();
const years = [2020, 2023];
beforeAll(() => {
  writeSyntheticContent(join(root, 'content'), { organs: 2, years, seed: 11 });
  const args = ['build', '--content', join(root, 'content'), '--out', join(root, 'site'), '--formats', 'html,docx'];
  const { code, stderr } = nianbao(args);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const json = (...path: string[]) => JSON.parse(readFileSync(join(root, 'content', ...path), 'utf8'));

/** Every report of the content with one of its files. */
const reports = (file: (organ: string, year: number) => string) =>
  readdirSync(join(root, 'content'))
    .filter((name) => name !== 'site.json')
    .flatMap((organ) =>
      years.map((year) => ({ organ, year, file: join(root, 'site', organ, String(year), file(organ, year)) })),
    );

async function read({ organ, year, file }: { organ: string; year: number; file: string }) {
  const result = await importReport(readFileSync(file), { path: 'page', organ, year, forms });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.imported;
}

/** Values of all cells with their units. */
function cellsOf(edition: string, statistics: unknown) {
  const form = forms.get(edition) as NonNullable<ReturnType<typeof forms.get>>;
  const { statistics: filled } = validateStatistics(form, { source: { path: '', file: '' }, value: statistics });
  return [...(filled?.tables ?? [])].map(([key, table]) => [key, table && Array.from(table.values), table?.units]);
}

describe('our own page is read back by its ids', () => {
  test('numbers, figures, prose and facts', async () => {
    for (const one of reports(() => 'index.html')) {
      const { report, statistics, prose, form } = await read(one);
      const folder = [one.organ, String(one.year)] as const;
      const [wasReport, wasStatistics] = [json(...folder, 'report.json'), json(...folder, 'statistics.json')];
      expect(form.edition.key).toBe(wasReport.edition);
      expect(cellsOf(form.edition.key, statistics)).toEqual(cellsOf(form.edition.key, wasStatistics));
      const plain = wasStatistics.figures.map(({ parts: _, ...figure }: { parts?: string[] }) => figure);
      expect(statistics.figures).toEqual(plain);
      const { period, published, status, basis, scope } = wasReport;
      expect(report).toMatchObject({ period, published, status, basis, scope });
      for (const [name, text] of prose ?? []) {
        expect(text.trim(), name).toBe(readFileSync(join(root, 'content', ...folder, name), 'utf8').trim());
      }
    }
  });
});

test('our own Word document gives back every cell', async () => {
  for (const one of reports((organ, year) => `${organ}-${year}.docx`)) {
    const { statistics, form } = await read(one);
    const was = json(one.organ, String(one.year), 'statistics.json');
    expect(cellsOf(form.edition.key, statistics)).toEqual(cellsOf(form.edition.key, was));
  }
});
