import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** Corrections, and in one year none of the first table, on whose pictures the page has words of its own. */
function editReport(organ: string, year: number): void {
  const [report, statistics] = ['report.json', 'statistics.json'].map((name) =>
    join(root, 'content', organ, `${year}`, name),
  );
  const correction = { date: `${year + 1}-02-01`, kind: '数字更正', reason: '录入有误：多写一位，已改' };
  // told to the public only where they are needed: the report is late
  const until = `${(years.at(-1) as number) + 3}-12-31`;
  const explanations = [
    { code: 'check/late', place: 'report', reason: '系统迁移，顺延公布', by: '区政府办公室', until },
  ];
  const published = `${year + 1}-06-20`;
  const own =
    year === years[0]
      ? {
          title: `示例区${year}年度政府信息公开工作情况`,
          notice: '均为虚构。',
          contacts: { phone: '0000-7654321', email: null },
        }
      : {};
  const facts = { published, corrections: [{ ...correction, date: `${year + 1}-07-01` }], explanations, ...own };
  writeFileSync(report as string, JSON.stringify({ ...JSON.parse(readFileSync(report as string, 'utf8')), ...facts }));
  if (year !== years[0]) return;
  const numbers = JSON.parse(readFileSync(statistics as string, 'utf8'));
  const form = forms.get(JSON.parse(readFileSync(report as string, 'utf8')).edition);
  const [section = '', table = ''] = form?.tables[0]?.path ?? [];
  numbers[section] = { ...numbers[section], [table]: null };
  writeFileSync(statistics as string, JSON.stringify(numbers));
}

beforeAll(() => {
  writeSyntheticContent(join(root, 'content'), { organs: 2, years, seed: 11 });
  for (const organ of readdirSync(join(root, 'content')).filter((name) => name !== 'site.json')) {
    for (const year of years) editReport(organ, year);
  }
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
      const { report, statistics, prose, form, record } = await read(one);
      const folder = [one.organ, String(one.year)] as const;
      const [wasReport, wasStatistics] = [json(...folder, 'report.json'), json(...folder, 'statistics.json')];
      expect(form.edition.key).toBe(wasReport.edition);
      expect(cellsOf(form.edition.key, statistics)).toEqual(cellsOf(form.edition.key, wasStatistics));
      expect(statistics.figures).toEqual(wasStatistics.figures);
      const { period, published, status, basis, scope, corrections, explanations } = wasReport;
      expect(report).toMatchObject({ period, published, status, basis, scope, corrections, explanations });
      const { title, notice, contacts } = wasReport;
      expect([report.title, report.notice, report.contacts]).toEqual([title, notice, contacts]);
      expect(record?.lost).toEqual([]);
      for (const [name, text] of prose ?? []) {
        expect(text.trim(), name).toBe(readFileSync(join(root, 'content', ...folder, name), 'utf8').trim());
      }
    }
  });
});

test('what a page does not show in full is named in the record', async () => {
  const [one] = reports(() => 'index.html');
  if (!one) throw new Error('no report');
  const page = readFileSync(one.file, 'utf8')
    .replaceAll(' data-code="check/late"', '')
    .replace(/ data-edition="\d+"/, '')
    .replace('日，数字更正', '日 数字更正');
  const result = await importReport(Buffer.from(page), { path: 'page', ...one, forms });
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  expect(result.imported.record?.lost).toEqual(['figures.parts', 'corrections', 'explanations']);
  expect(result.imported.report.corrections).toEqual([]);
});

test('our own Word document gives back every cell', async () => {
  for (const one of reports((organ, year) => `${organ}-${year}.docx`)) {
    const { statistics, form } = await read(one);
    const was = json(one.organ, String(one.year), 'statistics.json');
    expect(cellsOf(form.edition.key, statistics)).toEqual(cellsOf(form.edition.key, was));
  }
});
