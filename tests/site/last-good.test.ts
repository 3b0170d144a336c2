import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import { equationsOf } from '../../schemas/identity.ts';
import type { Figure } from '../../schemas/statistics.ts';
import { compile } from '../../src/compile.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { placeOf, type Source } from '../../src/diagnostics/source.ts';
import { buildInto, nianbao, shippedContent } from '../browser/site.ts';
import { readCell, type Statistics } from '../synthetic/index.ts';

const forms = loadForms();
const form = forms.get('2021') as Form;

/** The years of the complete report that ships, and of the one before it. */
const years = [2023, 2024] as const;
type Year = (typeof years)[number];

let root: string;
let content: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'nianbao-last-good-'));
  content = join(root, 'content');
  cpSync(shippedContent, content, { recursive: true });
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const pathOf = (year: Year) => `content/shili/${year}/statistics.json`;
const fileOf = (year: Year) => join(root, pathOf(year));
const textOf = (year: Year) => readFileSync(join(shippedContent, 'shili', String(year), 'statistics.json'), 'utf8');
const read = (year: Year) => JSON.parse(textOf(year)) as Statistics;

/** The same text with the number at a path made larger by one: lines and columns stay as an editor left them. */
function raise(year: Year, path: readonly (string | number)[]): string {
  const source: Source = { path: pathOf(year), file: join(shippedContent, 'shili', String(year), 'statistics.json') };
  const place = placeOf(source, path);
  const lines = textOf(year).split('\n');
  const line = lines[place.line - 1] ?? '';
  const number = line.slice(place.column - 1, place.endColumn - 1);
  lines[place.line - 1] =
    line.slice(0, place.column - 1) + String(Number(number) + 1) + line.slice(place.endColumn - 1);
  return lines.join('\n');
}

/** Compiles the content with one number raised, and puts the file back. */
function findingsWith(year: Year, path: readonly (string | number)[]): readonly Finding[] {
  writeFileSync(fileOf(year), raise(year, path));
  try {
    return compile({ content, forms }).findings.filter(({ severity }) => severity !== 'note');
  } finally {
    writeFileSync(fileOf(year), textOf(year));
  }
}

/** Codes and files of the identities that mention a cell of a year: in its own report, or in the one of the year after. */
function expectedFor(year: Year, cell: Cell): string[] {
  const found = equationsOf(form).flatMap((equation) =>
    [...equation.left, ...equation.right].flatMap((term) => {
      if (!term.cells.includes(cell)) return [];
      const told = year - term.year;
      const previous = [...equation.left, ...equation.right].some((other) => other.year === -1);
      if (told > 2024 || (previous && told === 2023)) return [];
      return [`${equation.identity.code} ${pathOf(told as Year)}`];
    }),
  );
  return [...new Set(found)].sort();
}

const told = (findings: readonly Finding[]) =>
  [...new Set(findings.map(({ code, at }) => `${code} ${at.file}`))].sort();

/** True where a finding points at a place: itself, or with a second place. */
function pointsAt(finding: Finding, year: Year, path: readonly (string | number)[]): boolean {
  const place = placeOf({ path: pathOf(year), file: fileOf(year) }, path);
  return [finding.at, ...finding.related.map(({ at }) => at)].some(
    (at) => at.file === place.file && at.line === place.line,
  );
}

/** Whole numbers of the statutory tables of a year that are stated. */
const statedCells = (year: Year) => {
  const statistics = read(year);
  return form.tables.flatMap((table) => table.cells.filter((cell) => typeof readCell(statistics, cell) === 'number'));
};

test('the shipped content is in order', () => {
  const compiled = compile({ content, forms });
  expect(compiled.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(compiled.site).not.toBeNull();
  expect(statedCells(2024)).toHaveLength(10 + 25 * 7 + 15);
});

describe.each(years)('any one number of the report of %i, one more than it is', (year) => {
  test('a cell of a table: exactly the rules that mention it, each at its line or naming its place', () => {
    for (const cell of statedCells(year)) {
      const findings = findingsWith(year, cell.path);
      expect(told(findings), cell.key).toEqual(expectedFor(year, cell));
      for (const finding of findings) {
        expect(pointsAt(finding, year, cell.path), `${cell.key}: ${finding.code} at line ${finding.at.line}`).toBe(
          true,
        );
      }
    }
  });

  test('a figure: exactly the sums it stands in', () => {
    const figures = read(year).figures as Figure[];
    figures.forEach((figure, index) => {
      const sums = figures.filter((other) => other.parts && (other === figure || other.parts.includes(figure.key)));
      const findings = findingsWith(year, ['figures', index, 'value']);
      expect(findings.map(({ code, facts }) => `${code} ${facts.key}`).sort(), figure.key).toEqual(
        sums.map(({ key }) => `check/figure-parts ${key}`).sort(),
      );
      for (const finding of findings) expect(pointsAt(finding, year, ['figures', index, 'value'])).toBe(true);
    });
  });
});

test('every number of the applications and of the reviews and lawsuits is under some rule, so none goes wrong unseen', () => {
  const statistics = read(2024);
  const watched = ['applications', 'reviewAndLitigation'].flatMap((key) => form.table.get(key)?.cells ?? []);
  const stated = watched.filter((cell) => typeof readCell(statistics, cell) === 'number');
  expect(stated).toHaveLength(25 * 7 + 15);
  for (const cell of stated) expect(expectedFor(2024, cell), cell.key).not.toEqual([]);
});

/** Bytes, times and inode of everything in a folder. */
function snapshot(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    ['.', ...entries].map((path) => {
      const file = join(folder, path);
      const { ino, mode } = lstatSync(file);
      const { mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
      const bytes = lstatSync(file).isFile() ? readFileSync(file, 'base64') : '';
      return [path, [ino, mode, mtimeNs, ctimeNs, bytes].join(' ')];
    }),
  );
}

describe('the real command line', () => {
  const cell = form.table.get('applications')?.cell('granted', 'naturalPerson') as Cell;
  const lineOf = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

  test('a wrong number: exit code 1, the finding in Chinese, nothing published, the last site whole', async () => {
    const out = join(root, '_site');
    await buildInto(content, out);
    const before = snapshot(out);
    writeFileSync(fileOf(2024), raise(2024, cell.path));
    try {
      const { code, stdout, stderr } = await nianbao('build', '--content', content, '--out', out);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      const line = lineOf(textOf(2024), '"granted"');
      expect(stderr).toContain(`${pathOf(2024)}:${line}:`);
      expect(stderr).toContain('check/applications-row-total');
      expect(stderr).toContain('check/applications-result-total');
      expect(stderr).toMatch(/错误 2 条/);
      expect(stderr).toMatch(/没有发布|未发布|保持原样/);
      expect(snapshot(out)).toEqual(before);
      expect(readdirSync(root).sort(), 'nothing is left beside it').toEqual(['_site', 'content']);
    } finally {
      writeFileSync(fileOf(2024), textOf(2024));
    }
  });

  test('check --format json: one object of the agreed shape, exit code 1', async () => {
    writeFileSync(fileOf(2023), raise(2023, form.table.get('applications')?.cell('carriedOut', 'total')?.path ?? []));
    try {
      const { code, stdout } = await nianbao('check', '--content', content, '--format', 'json');
      expect(code).toBe(1);
      const report = JSON.parse(stdout);
      expect(Object.keys(report)).toEqual(['version', 'summary', 'findings']);
      expect(report.version).toBe(1);
      const of = (severity: string) => report.findings.filter((item: Finding) => item.severity === severity).length;
      expect(report.summary).toEqual({ errors: of('error'), warnings: of('warning'), notes: of('note') });
      expect(report.summary.errors).toBeGreaterThan(0);
      for (const item of report.findings) {
        expect(Object.keys(item)).toEqual(
          'code severity file line column endLine endColumn message hint facts related'.split(' '),
        );
        expect(item.file).toMatch(/^content\/[\w./-]+$/);
        for (const key of ['line', 'column', 'endLine', 'endColumn']) expect(item[key]).toBeGreaterThanOrEqual(1);
        expect(item.message).toMatch(/[\u4e00-\u9fff]/);
        for (const other of item.related) expect(Object.keys(other)).toEqual(['file', 'line', 'column', 'label']);
      }
      const order = report.findings.map((item: { file: string; line: number; column: number; code: string }) =>
        [item.file, String(item.line).padStart(6), String(item.column).padStart(6), item.code].join(' '),
      );
      expect(order).toEqual([...order].sort());
      const carried = report.findings.find((item: { code: string }) => item.code === 'check/carried-over');
      expect(carried.file).toBe(pathOf(2024));
      expect(carried.line).toBe(lineOf(textOf(2024), '"carriedIn"'));
      expect(carried.related[0]).toMatchObject({ file: pathOf(2023), line: lineOf(textOf(2023), '"carriedOut"') });
    } finally {
      writeFileSync(fileOf(2023), textOf(2023));
    }
  });

  test('good content: exit code 0, in English too', async () => {
    const { code, stdout, stderr } = await nianbao('check', '--content', content, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout + stderr).toMatch(/0 errors/);
  });
});
