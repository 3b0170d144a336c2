import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { verify } from '../../src/verify.ts';
import { casesFolder } from '../case.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';
import { build } from './site.ts';

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
