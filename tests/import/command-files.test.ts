import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../schemas/form.ts';
import { importRecordSchema } from '../../schemas/import-record.ts';
import { figureSchema } from '../../schemas/statistics.ts';
import { compile } from '../../src/compile.ts';
import { makeContent } from '../case.ts';
import { nianbao } from '../cli/run.ts';
import { forms } from '../documents/xlsx-view.ts';
import { balancedStatistics, randomFrom, readCell } from '../synthetic/index.ts';
import { cmsHtml } from './styles/html.ts';
import { printReport } from './styles/printed.ts';
import { tabs } from './styles/text.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-files-'));
const { content, dispose } = makeContent([]);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  dispose();
});

const random = randomFrom(5);
const form = forms.get('2021') as NonNullable<ReturnType<typeof forms.get>>;
const report = printReport(form, balancedStatistics(form, random), random);
const run = (...args: string[]) => nianbao(['import', ...args, '--content', content], { cwd: folder });
const report2023 = (...names: string[]) => join(content, 'xinju', '2023', ...names);

mkdirSync(join(folder, 'inbox', 'xinju'), { recursive: true });
writeFileSync(join(folder, 'inbox', 'xinju-2023.html'), cmsHtml(report, random));
writeFileSync(join(folder, 'inbox', 'xinju', '2022年年报.txt'), tabs(report));
writeFileSync(join(folder, 'inbox', 'xinju', '~$2022.docx'), 'left behind');
writeFileSync(join(folder, 'inbox', 'xinju', '2021.pdf'), '%PDF-1.7 cut');

describe('a folder of files', () => {
  test('each goes to the report its name says; what cannot be read is told and leaves nothing', () => {
    const { code, stdout, stderr } = run('inbox');
    expect(code).toBe(1);
    const lines = stdout.split('\n').filter((line) => /^[✓✗]/.test(line));
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(
      /^✓ inbox\/xinju-2023\.html → .*xinju\/2023：部分 6\/6，数字 200 格，空白 0 格，存疑 \d+ 处；核查：/,
    );
    expect(lines[0]).toMatch(/^✗ inbox\/xinju\/2021\.pdf：没有读入/);
    expect(lines[1]).toMatch(/^✓ inbox\/xinju\/2022年年报\.txt → .*xinju\/2022/);
    expect(stdout).toContain('共 3 个文件，读入 2 个。');
    expect(stderr).toContain('import/damaged');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(join(content, 'xinju')).sort()).toEqual(['2022', '2023', 'organ.json']);
  });

  test('the record keeps every value with its place, and neither it nor the review is part of the site', () => {
    const record = importRecordSchema.parse(JSON.parse(readFileSync(report2023('import-record.json'), 'utf8')));
    expect(record.source).toEqual({ file: 'xinju-2023.html', format: 'html' });
    const cells = record.values.filter(({ key }) => form.cell.has(key));
    expect(cells).toHaveLength(200);
    expect(cells.every(({ place }) => place !== null)).toBe(true);
    const { findings } = compile({ content });
    expect(findings.filter(({ code }) => code.startsWith('read/') || code === 'validate/import-record')).toEqual([]);
  });

  test('the review page is sound HTML without script, with source and result', async () => {
    const html = readFileSync(report2023('import-review.html'), 'utf8');
    const { results } = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'error', 'long-title': 'off' },
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([]);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);
    expect(html).toContain('示例市示例局2024年政府信息公开工作年度报告');
    const offered = /<pre><code>([\s\S]*?)<\/code>/.exec(html)?.[1]?.replace(/&(?:quot|#34);/g, '"');
    const { figures } = JSON.parse(`{${offered}}`);
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) expect(figureSchema.safeParse(figure).error).toBeUndefined();
  });

  test('a number of the prose that exactly one cell holds is bound to it, any other stays as it is printed', () => {
    const total = readCell(report.statistics, form.cell.get('applications.newReceived.total')?.cell as Cell);
    const spoken = `2024年，新收政府信息公开申请${total}件，开展培训987654次。`;
    writeFileSync(join(folder, 'bound.txt'), tabs(report).replace(/(一、总体情况\n)/, `$1${spoken}\n`));
    expect(run('bound.txt', '--organ', 'bound', '--year', '2024').code).toBeLessThan(2);
    const prose = readFileSync(join(content, 'bound', '2024', '1-overview.md'), 'utf8');
    expect(prose).toContain('新收政府信息公开申请[[applications.newReceived.total]]件，开展培训987654次。');
    rmSync(join(content, 'bound'), { recursive: true });
  });

  test('an organ that is there keeps its file; a report that is there is kept without --force', () => {
    writeFileSync(join(content, 'xinju', 'organ.json'), '{ "name": "新局", "kind": "department" }\n');
    const before = readFileSync(report2023('statistics.json'), 'utf8');
    expect(run('inbox/xinju-2023.html').stderr).toContain('import/exists');
    mkdirSync(report2023('attachments'));
    writeFileSync(report2023('attachments', 'a.txt'), 'a');
    writeFileSync(report2023('statistics.json'), '{}');
    expect(run('inbox/xinju-2023.html', '--force').code).toBe(0);
    expect(readFileSync(report2023('statistics.json'), 'utf8')).toBe(before);
    expect(readFileSync(join(content, 'xinju', 'organ.json'), 'utf8')).toContain('新局');
    expect(existsSync(report2023('attachments', 'a.txt'))).toBe(true);
    expect(readdirSync(join(content, 'xinju')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

test('--format json tells programs the same', () => {
  const { code, stdout } = run(
    'inbox/xinju-2023.html',
    'inbox/xinju/2021.pdf',
    '--force',
    '--format',
    'json',
    '--lang',
    'en',
  );
  expect(code).toBe(1);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({
    version: 1,
    summary: { files: 2, imported: 1, failed: 1, site: null },
    files: [
      {
        organ: 'xinju',
        year: 2023,
        imported: true,
        found: { parts: 6, cells: 200, blank: 0 },
        check: { notes: expect.any(Number) },
      },
      { year: 2021, imported: false, folder: null, written: [], findings: [{ code: 'import/damaged' }], check: null },
    ],
  });
  expect(told.files[0].review).toMatch(/xinju\/2023\/import-review\.html$/);
});

test('where a content folder begins, site.json is made too, so that the report is checked and built at once', () => {
  const begun = join(folder, 'begun', 'content');
  mkdirSync(begun, { recursive: true });
  const importing = (...more: string[]) =>
    nianbao(['import', 'inbox/xinju-2023.html', '--content', begun, ...more], { cwd: folder });
  expect(importing().stdout).toMatch(/^已读入：\n {2}begun\/content\/site\.json\n/);
  const made = readFileSync(join(begun, 'site.json'), 'utf8');
  expect(JSON.parse(made)).toMatchObject({ name: '政府信息公开工作年度报告', baseUrl: null });
  expect(nianbao(['check', '--content', begun], { cwd: folder }).code).toBe(0);
  const out = join(folder, 'begun', 'site');
  expect(nianbao(['build', '--content', begun, '--out', out, '--formats', 'html'], { cwd: folder }).code).toBe(0);
  writeFileSync(join(begun, 'site.json'), made.replace('年度报告', '年报'));
  const again = importing('--force', '--format', 'json');
  expect(JSON.parse(again.stdout).summary).toEqual({ files: 1, imported: 1, failed: 0, site: null });
  expect(readFileSync(join(begun, 'site.json'), 'utf8')).toContain('年报');
});

test('nothing was imported: no site.json either', () => {
  const begun = join(folder, 'nothing', 'content');
  mkdirSync(begun, { recursive: true });
  expect(
    nianbao(['import', 'inbox/xinju/2021.pdf', '--content', begun, '--organ', 'xinju'], { cwd: folder }).code,
  ).toBe(1);
  expect(readdirSync(begun)).toEqual([]);
});

test('standard input', () => {
  const piped = nianbao(['import', '-', '--organ', 'xinju', '--year', '2020', '--content', content], {
    cwd: folder,
    input: tabs(report),
  });
  expect(piped.code).toBe(0);
  expect(existsSync(join(content, 'xinju', '2020', 'report.json'))).toBe(true);
  const empty = nianbao(['import', '-', '--organ', 'xinju', '--year', '2019', '--content', content], {
    cwd: folder,
    input: '',
  });
  expect([empty.code, empty.stderr.includes('import/empty')]).toEqual([1, true]);
});

test('wrong use: whose report it is must be said, once for each', () => {
  writeFileSync(join(folder, 'x.txt'), '一');
  expect(run('x.txt')).toMatchObject({ code: 2, stdout: '' });
  expect(run('x.txt', '--organ', 'a', '--year', '2024', 'inbox/xinju-2023.html').stderr).toContain('不能一起导入');
  expect(run('missing.docx', '--organ', 'a', '--year', '2024')).toMatchObject({ code: 2 });
});
