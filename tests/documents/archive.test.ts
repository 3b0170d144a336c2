import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { archiveManifestName, checksumsName } from '../../schemas/archive-manifest.ts';
import { type ArchiveEntry, reportArchive } from '../../src/documents/index.ts';

const entry = (path: string, text = path): ArchiveEntry => ({ path, bytes: Buffer.from(text) });
const entries = [
  entry('styles/site.css', 'body { color: black }'),
  entry('index.html', '<!doctype html>'.repeat(500)),
  entry('attachments/附件 一.txt', '附件'),
  entry('empty.txt', ''),
];
const facts = { version: '1.2.3', schema: 'https://example.cn/data/schemas/report.json', content: [] };
const archive = (files = entries, date: string | null = '2020-01-15') =>
  reportArchive({ root: 'dongchang-2019', entries: files, date, facts });

interface Read {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mode: number;
  readonly madeBy: number;
  readonly utf8: boolean;
  readonly dosDate: string;
}

/** Reads an archive with a library of another hand. */
function read(bytes: Uint8Array): Promise<Read[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const all: Read[] = [];
      zip.on('entry', (item) => {
        zip.openReadStream(item, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('error', reject);
          stream.on('end', () => {
            const day = item.lastModFileDate;
            all.push({
              name: item.fileName,
              bytes: Buffer.concat(parts),
              mode: item.externalFileAttributes >>> 16,
              madeBy: item.versionMadeBy >> 8,
              utf8: (item.generalPurposeBitFlag & 0x800) !== 0,
              dosDate: `${(day >> 9) + 1980}-${(day >> 5) & 15}-${day & 31} ${item.lastModFileTime >> 11}`,
            });
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(all));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

describe('the archive of a report', () => {
  test('holds everything under one folder, in order, as plain files of one date', async () => {
    const files = await read(archive());
    expect(files.map((file) => file.name)).toEqual([
      'dongchang-2019/SHA256SUMS',
      'dongchang-2019/attachments/附件 一.txt',
      'dongchang-2019/empty.txt',
      'dongchang-2019/index.html',
      'dongchang-2019/manifest.json',
      'dongchang-2019/styles/site.css',
    ]);
    for (const file of files) expect(file).toMatchObject({ mode: 0o100644, madeBy: 3, dosDate: '2020-1-15 12' });
    expect(files.filter((file) => file.utf8).map((file) => file.name)).toEqual([
      'dongchang-2019/attachments/附件 一.txt',
    ]);
    for (const { path, bytes } of entries) {
      expect(files.find((file) => file.name.endsWith(path))?.bytes).toEqual(Buffer.from(bytes));
    }
  });

  test('lists the checksums of all its files, sorted, as sha256sum reads them', async () => {
    const files = await read(archive());
    const sums = files.find((file) => file.name.endsWith(checksumsName))?.bytes.toString() ?? '';
    const expected = files
      .filter((file) => !file.name.endsWith(checksumsName))
      .map(
        (file) =>
          `${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name.slice('dongchang-2019/'.length)}\n`,
      );
    expect(sums).toBe(expected.join(''));
  });

  test('does not depend on the order in which files are given', () => {
    expect(Buffer.from(archive([...entries].reverse())).equals(Buffer.from(archive()))).toBe(true);
  });

  test('a day that ZIP cannot hold, and none, become 1980-01-01', async () => {
    for (const date of [null, '1970-01-01', '2100-01-01']) {
      expect((await read(archive(entries, date)))[0]?.dosDate).toBe('1980-1-1 12');
    }
  });

  test('is the same in every time zone, locale and umask', () => {
    const module = new URL('../../src/documents/index.ts', import.meta.url);
    const script = `
      import { createHash } from 'node:crypto';
      import { reportArchive } from ${JSON.stringify(module)};
      process.umask(0o077);
      const entries = [{ path: 'a/附件.txt', bytes: Buffer.from('x'.repeat(5000)) }];
      const seen = new Set();
      const zones = Intl.supportedValuesOf('timeZone');
      for (const zone of zones) {
        process.env.TZ = zone;
        for (const date of ['2019-03-31', '2024-10-27', '2025-12-31', null]) {
          const bytes = reportArchive({ root: 'r', entries, date, facts: { version: '1', schema: 's', content: [] } });
          seen.add(date + createHash('sha256').update(bytes).digest('hex'));
        }
      }
      console.log(JSON.stringify({ zones: zones.length, offset: new Date(0).getTimezoneOffset(), seen: [...seen] }));
    `;
    const run = (env: NodeJS.ProcessEnv) =>
      JSON.parse(
        execFileSync(process.execPath, ['--input-type=module', '-e', script], {
          env: { ...process.env, ...env },
          encoding: 'utf8',
          cwd: fileURLToPath(new URL('../..', import.meta.url)),
        }),
      ) as { zones: number; seen: string[] };
    const here = run({ LC_ALL: 'C' });
    expect(here.zones).toBeGreaterThan(300);
    expect(here.seen).toHaveLength(4);
    expect(run({ LC_ALL: 'C.UTF-8', TZ: 'Pacific/Apia' }).seen).toEqual(here.seen);
  });

  test('refuses names that leave the folder or stand twice', () => {
    const unfit = ['../a', '/a', 'a//b', 'a/./b', 'a\\b', '', 'a/', 'a\nb', checksumsName, archiveManifestName];
    for (const path of unfit) expect(() => archive([entry(path)]), path).toThrow(/archive:/);
    expect(() => archive([entry('a'), entry('a')])).toThrow(/twice/);
    expect(() => reportArchive({ root: '../x', entries: [], date: null, facts })).toThrow(/archive:/);
  });
});
