import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesFolder } from '../case.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';
import { build, bytesOf } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-changes-'));
afterAll(() => rmSync(root, { recursive: true }));

const content = join(root, 'content');
const out = join(root, 'site');
const memory = join(root, 'memory.json');
let round = 0;

/** Two organs under a third, three years each, and the organ of the cases with an attachment. */
writeSyntheticContent(content, { organs: 3, years: [2021, 2022, 2023], seed: 3 });
cpSync(join(casesFolder, 'base', 'shili'), join(content, 'shili'), { recursive: true });
writeFileSync(join(content, 'shili', 'notes.txt'), 'gives a warning');

/** The build after a change holds what a build from nothing holds, and finds what it finds. */
async function expectHonest(): Promise<void> {
  const clean = join(root, `clean-${round++}`);
  const after = await build(content, out, { memory });
  const fromNothing = await build(content, clean);
  const errors = fromNothing.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, at }) => `${code} ${at.file}`)).toEqual([]);
  expect(after.findings).toEqual(fromNothing.findings);
  expect(bytesOf(out)).toEqual(bytesOf(clean));
  rmSync(clean, { recursive: true });
}

const edit = (path: string, change: (text: string) => string) => {
  const text = readFileSync(join(content, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(content, path), changed);
};

/** A change of a file that leaves the content in order and shows. */
function change(path: string): void {
  if (path.endsWith('.md')) edit(path, (text) => `${text}\n另外作了一项补充。\n`);
  else if (path.endsWith('.csv')) edit(path, (text) => `${text}补充,1\n`);
  else if (path === 'site.json') edit(path, (text) => text.replace(/"name": "([^"]*)"/, '"name": "$1站"'));
  else if (path.endsWith('organ.json')) edit(path, (text) => text.replace(/"name": "([^"]*)"/, '"name": "$1局"'));
  else if (path.endsWith('report.json'))
    edit(path, (text) => text.replace(/-01-(\d\d)",\n {2}"status"/, '-01-30",\n  "status"'));
  else edit(path, (text) => text.replace(/("label": "[^"]*)/, '$1（改）'));
}

const files = readdirSync(content, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(content, join(entry.parentPath, entry.name)))
  .sort();

beforeAll(async () => {
  await build(content, out, { memory });
});

/** Inodes of all files of the site: a file that was written again has another one. */
const inodes = () => new Map(Object.keys(bytesOf(out)).map((path) => [path, statSync(join(out, path)).ino]));

describe('the cache never lies', () => {
  test.each(files.filter((path) => !/^sample-0000[12]|notes/.test(path)))('%s', async (path) => {
    const before = bytesOf(out);
    change(path);
    await expectHonest();
    expect(bytesOf(out), 'the change shows').not.toEqual(before);
  });

  test('a report is taken away, comes back as a draft, is published', async () => {
    const report = join(content, 'sample-00001/2023');
    renameSync(report, join(root, 'aside'));
    await expectHonest();
    renameSync(join(root, 'aside'), report);
    edit('sample-00001/2023/report.json', (text) => text.replace('"published",', '"draft",'));
    await expectHonest();
    expect(bytesOf(out)).not.toHaveProperty('sample-00001/2023/index.html');
    edit('sample-00001/2023/report.json', (text) => text.replace('"draft",', '"published",'));
    await expectHonest();
    expect(bytesOf(out)).toHaveProperty(['sample-00001/2023/index.html']);
  });

  test('an organ gets another id, and its units another parent', async () => {
    renameSync(join(content, 'sample-00002'), join(content, 'other'));
    await expectHonest();
    edit('other/organ.json', (text) => text.replace(/"parent": "[^"]*"/, '"parent": "shili"'));
    await expectHonest();
  });

  test('other formats, another day', async () => {
    const formats = new Set(['html', 'json'] as const);
    await build(content, out, { memory, formats, epoch: '1800000000' });
    const clean = join(root, 'formats');
    await build(content, clean, { formats, epoch: '1800000000' });
    expect(bytesOf(out)).toEqual(bytesOf(clean));
    await expectHonest();
  });

  test('search is switched off, and on again: no page, no script, no index, no words of pages, no form', async () => {
    const searched = bytesOf(out);
    edit('site.json', (text) => text.replace('"search": true', '"search": false'));
    await expectHonest();
    const without = bytesOf(out);
    expect(Object.keys(without).filter((path) => /(^|\/)search/.test(path))).toEqual([]);
    for (const path of Object.keys(without).filter((name) => name.endsWith('.html') || name.endsWith('.xml')))
      expect(readFileSync(join(out, path), 'utf8'), path).not.toContain('search/');
    for (const path of ['index.html', 'shili/2024/index.html'])
      expect(readFileSync(join(out, path), 'utf8'), path).not.toContain('role="search"');
    edit('site.json', (text) => text.replace('"search": false', '"search": true'));
    await expectHonest();
    expect(bytesOf(out)).toEqual(searched);
  });

  test('a file of the site was altered or removed by hand', async () => {
    writeFileSync(join(out, 'index.html'), 'altered');
    rmSync(join(out, 'shili/2024/index.html'));
    await expectHonest();
  });
});

describe('only what changed is made again', () => {
  test('nothing changed: no file is written, and warnings are still told', async () => {
    const before = inodes();
    const written = statSync(out).ctimeMs;
    const first = await build(content, out, { memory });
    const { findings, outcome } = await build(content, out, { memory });
    expect(outcome).toMatchObject({ changed: false });
    expect(findings).toEqual(first.findings);
    expect(findings.length).toBeGreaterThan(0);
    expect(inodes()).toEqual(before);
    expect(statSync(out).ctimeMs).toBe(written);
  });

  test('prose of one report changed: its page, what compares it, and its documents alone are written', async () => {
    const before = inodes();
    edit('shili/2024/6-other-matters.md', (text) => `${text}\n再补充一项。\n`);
    await build(content, out, { memory });
    const after = inodes();
    const written = [...after].filter(([path, ino]) => before.get(path) !== ino).map(([path]) => path);
    expect(written.filter((path) => !path.startsWith('search/')).sort()).toEqual([
      'manifest.json',
      ...['compare/index.html', 'index.html', 'shili-2024.json', 'shili-2024.zip'].map((name) => `shili/2024/${name}`),
    ]);
  });

  test('a file that was touched and holds what it held: nothing is written but memory', async () => {
    const before = inodes();
    const file = join(content, 'shili/2024/statistics.json');
    writeFileSync(file, readFileSync(file));
    await build(content, out, { memory });
    expect(inodes()).toEqual(before);
  });

  test('with an error nothing is published, and mended it is as before', async () => {
    const before = inodes();
    const file = 'shili/2024/statistics.json';
    const good = readFileSync(join(content, file), 'utf8');
    writeFileSync(join(content, file), good.replace('"review.total"', '"review.totals"'));
    expect((await build(content, out, { memory })).outcome).toBe('findings');
    expect(inodes()).toEqual(before);
    writeFileSync(join(content, file), good);
    await expectHonest();
  });
});

test('any number of threads gives the same bytes', async () => {
  const formats = new Set(['html', 'csv', 'json', 'zip', 'docx', 'pdf'] as const);
  const folders = [1, 2, 3].map((jobs) => ({ jobs, folder: join(root, `jobs-${jobs}`) }));
  for (const { jobs, folder } of folders) await build(content, folder, { formats, jobs, worthThreads: 0 });
  const [one, two, three] = folders.map(({ folder }) => bytesOf(folder));
  expect(Object.keys(one ?? {}).length).toBeGreaterThan(50);
  expect(two).toEqual(one);
  expect(three).toEqual(one);
});
