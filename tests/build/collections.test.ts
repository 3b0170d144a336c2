import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { verify } from '../../src/verify.ts';
import { casesFolder } from '../case.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';
import { build, bytesOf } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-collections-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Names and sizes of an archive's files, read with a library of another hand. */
function namesIn(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(readFileSync(file), (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', ({ fileName }) => names.push(fileName));
      zip.on('end', () => resolve(names));
    });
  });
}

test('the data of each year and of the whole site, as archives that prove themselves', async () => {
  const content = join(root, 'content');
  const out = join(root, 'site');
  writeSyntheticContent(content, { organs: 3, years: [2022, 2023], seed: 2 });
  // with an attachment that its prose links to: it is not in an archive of data
  cpSync(join(casesFolder, 'base', 'shili'), join(content, 'shili'), { recursive: true });
  appendFileSync(join(content, 'shili/2024/6-other-matters.md'), '\n见[清单](attachments/list.csv)。\n');
  await build(content, out, { formats: new Set(['html', 'json', 'archives']) });
  const folder = join(out, 'data/archives');
  expect(readdirSync(folder).sort()).toEqual(['2022.zip', '2023.zip', '2024.zip', 'all.zip']);
  for (const [name, reports] of [
    ['2022', 3],
    ['2023', 4],
    ['2024', 1],
    ['all', 8],
  ] as const) {
    const file = join(folder, `${name}.zip`);
    expect(verify(file, name)).toEqual({ findings: [], files: reports + 2, reports });
    const names = await namesIn(file);
    expect(names).toHaveLength(reports + 2);
    expect(names.every((entry) => entry.startsWith(`reports-${name}/`))).toBe(true);
  }
});

test('after a change only the archives it is in are made again, and all are as from nothing', async () => {
  const content = join(root, 'changing');
  const formats = new Set(['html', 'csv', 'json', 'archives'] as const);
  writeSyntheticContent(content, { organs: 3, years: [2022, 2023], seed: 3 });
  const [out, memory] = [join(root, 'again'), join(root, 'memory')];
  await build(content, out, { formats, memory });
  const archives = (folder: string) =>
    Object.fromEntries(
      readdirSync(join(folder, 'data/archives')).map((name) => [
        name,
        statSync(join(folder, 'data/archives', name)).ino,
      ]),
    );
  const before = archives(out);
  appendFileSync(join(content, readdirSync(content).sort()[0] ?? '', '2023/6-other-matters.md'), '\n又及。\n');
  await build(content, out, { formats, memory });
  const after = archives(out);
  expect(after['2022.zip']).toBe(before['2022.zip']);
  expect(after['2023.zip']).not.toBe(before['2023.zip']);
  expect(after['all.zip']).not.toBe(before['all.zip']);
  const fresh = join(root, 'fresh');
  await build(content, fresh, { formats });
  expect(bytesOf(out)).toEqual(bytesOf(fresh));
});
