import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { archiveManifestName, checksumsName, contentText } from '../../schemas/archive-manifest.ts';
import { buildCatalog } from '../../src/diagnostics/catalog/index.ts';
import { tell } from '../../src/diagnostics/words.ts';
import { verify } from '../../src/verify.ts';
import { build } from '../build/site.ts';
import { makeContent } from '../case.ts';
import { nianbao } from '../cli/run.ts';
import { type HandMade, zipByHand } from './zip.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-verify-test-'));
const made = makeContent([]);
afterAll(() => {
  made.dispose();
  rmSync(root, { recursive: true });
});

const good = join(root, 'site/shili/2024/shili-2024.zip');
/** The files of the good archive by their path in it. */
let files: Map<string, Buffer>;

/** Reads an archive with a library of another hand. */
function readZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const all = new Map<string, Buffer>();
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            all.set(entry.fileName, Buffer.concat(parts));
            zip.readEntry();
          });
        });
      });
      zip.on('end', () => resolve(all));
      zip.readEntry();
    });
  });
}

beforeAll(async () => {
  await build(made.content, join(root, 'site'), { formats: new Set(['html', 'csv', 'json', 'zip', 'xlsx', 'docx']) });
  files = await readZip(readFileSync(good));
});

let number = 0;
const catalog = buildCatalog([]);

/** What is found in an archive with these bytes, each with its words in both languages. */
function found(bytes: Uint8Array): string[] {
  const path = join(root, `${number++}.zip`);
  writeFileSync(path, bytes);
  const { findings } = verify(path, 'a.zip');
  for (const item of findings.filter(({ code }) => code.startsWith('verify/')))
    for (const language of ['zh', 'en'] as const)
      expect(tell(item, catalog, language).message, item.code).toMatch(/^[^{}]+$/);
  return findings.map(({ code, at }) => `${code} ${at.file}`);
}

/** The good archive made again by hand, with some files replaced, added (new names) or taken out (null). */
function again(changes: Readonly<Record<string, Buffer | null>> = {}): Buffer {
  const all = new Map<string, Buffer | null>([...files, ...Object.entries(changes)]);
  const entries = [...all].flatMap(([name, bytes]): HandMade[] => (bytes ? [{ name, bytes, deflate: true }] : []));
  return zipByHand(entries);
}

const inside = (name: string) => `shili-2024/${name}`;

describe('an archive of ours', () => {
  test('is whole, as it was made and packed again by another hand', () => {
    expect(verify(good, 'a.zip')).toMatchObject({ findings: [], files: files.size, reports: 1 });
    expect(found(again())).toEqual([]);
  });

  test('lists every file with size and hash, the program, the schema, and the hash of what the report says', () => {
    const manifest = JSON.parse(files.get(inside(archiveManifestName))?.toString() ?? '');
    expect(manifest).toMatchObject({ version: 1, program: { name: 'nianbao', version: '1.0.0' } });
    expect(manifest.schema).toMatch(/report-document\.schema\.json$/);
    const listed = manifest.files.map(({ path, size, sha256 }: { path: string; size: number; sha256: string }) => {
      const bytes = files.get(inside(path)) as Buffer;
      expect([bytes.length, hash('sha256', bytes)]).toEqual([size, sha256]);
      return inside(path);
    });
    const own = [archiveManifestName, checksumsName].map(inside);
    expect([...listed, ...own].sort()).toEqual([...files.keys()].sort());
    const document = JSON.parse(files.get(inside('shili-2024.json'))?.toString() ?? '');
    expect(manifest.content).toEqual([{ path: 'shili-2024.json', sha256: hash('sha256', contentText(document)) }]);
    const elsewhere = { ...document, $schema: 'x', address: 'y' };
    expect(contentText(elsewhere)).toBe(contentText(document));
  });

  test('one byte changed in any file: that file is named', () => {
    for (const [name, bytes] of files) {
      if (bytes.length === 0) continue;
      const changed = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      changed[at] = (changed[at] as number) ^ 1;
      const codes = found(again({ [name]: changed }));
      if (name.endsWith(checksumsName) || name.endsWith(archiveManifestName)) expect(codes, name).not.toEqual([]);
      else expect(codes, name).toContain(`verify/changed a.zip/${name.slice('shili-2024/'.length)}`);
    }
  });

  test('one byte changed anywhere in the bytes of the archive: no crash, and no other content passes', async () => {
    const bytes = readFileSync(good);
    // closer together at the end, where the list of the files is
    for (let at = 0; at < bytes.length; at += at < bytes.length - 4000 ? 499 : 61) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ 0x10;
      const told = found(changed);
      if (told.length === 0) expect(await readZip(changed), `byte ${at}`).toEqual(files);
      // of stored or packed bytes that differ, one byte is no matter of size
      if (at < bytes.length - 4000) expect(told.filter((code) => code.startsWith('verify/too-large'))).toEqual([]);
    }
  });

  test('cut at any place, or with something behind it: refused', () => {
    const bytes = readFileSync(good);
    for (let end = 0; end < bytes.length; end += 997)
      expect(found(bytes.subarray(0, end))).toEqual(['verify/not-an-archive a.zip']);
    expect(found(Buffer.concat([bytes, Buffer.from('x')]))).toEqual(['verify/not-an-archive a.zip']);
  });

  test('a file more, a file less, no manifest', () => {
    expect(found(again({ [inside('more.txt')]: Buffer.from('x') }))).toEqual(['verify/extra-file a.zip/more.txt']);
    expect(found(again({ [inside('shili-2024.csv')]: null }))).toEqual(['verify/missing-file a.zip/shili-2024.csv']);
    expect(found(again({ [inside(archiveManifestName)]: null }))).toEqual(['verify/no-manifest a.zip']);
    expect(found(again({ [inside(checksumsName)]: Buffer.from('x') }))).toEqual(['verify/no-manifest a.zip']);
    expect(found(again({ other: Buffer.from('x') }))).toEqual(['verify/not-ours a.zip']);
  });
});

/** The good archive with another document, and both lists made to fit: what a forger would do. */
function forged(change: (document: Record<string, never>) => void, rehash = true): Buffer {
  const name = 'shili-2024.json';
  const document = JSON.parse(files.get(inside(name))?.toString() ?? '');
  change(document);
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  const manifest = JSON.parse(files.get(inside(archiveManifestName))?.toString() ?? '');
  const listed = manifest.files.find(({ path }: { path: string }) => path === name);
  Object.assign(listed, { size: bytes.length, sha256: hash('sha256', bytes) });
  if (rehash) manifest.content[0].sha256 = hash('sha256', contentText(document));
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const sums = (files.get(inside(checksumsName))?.toString() ?? '')
    .split('\n')
    .map((line) => {
      if (line.endsWith(`  ${name}`)) return `${hash('sha256', bytes)}  ${name}`;
      return line.endsWith(`  ${archiveManifestName}`) ? `${hash('sha256', text)}  ${archiveManifestName}` : line;
    })
    .join('\n');
  return again({
    [inside(name)]: bytes,
    [inside(archiveManifestName)]: text,
    [inside(checksumsName)]: Buffer.from(sums),
  });
}

describe('an archive whose lists were made to fit', () => {
  test('a wrong sum is found by the checks, at its place', () => {
    const codes = found(
      forged((document) => {
        const statistics = document.statistics as unknown as Record<string, Record<string, Record<string, number>>>;
        const row = (statistics.applications as Record<string, Record<string, number>>).granted as Record<
          string,
          number
        >;
        row.naturalPerson = (row.naturalPerson as number) + 1;
      }),
    );
    expect(codes).toContain('check/applications-row-total a.zip/shili/2024/statistics.json');
  });

  test('data of another shape, and data with another hash', () => {
    expect(
      found(
        forged((document) => {
          Object.assign(document, { year: 'x' });
        }),
      ),
    ).toEqual(['verify/content a.zip/shili-2024.json']);
    const words = (document: Record<string, never>) => Object.assign(document, { title: '另一个标题' });
    expect(found(forged(words, false))).toEqual(['verify/content-hash a.zip/shili-2024.json']);
  });

  test('no data at all', () => {
    const manifest = JSON.parse(files.get(inside(archiveManifestName))?.toString() ?? '');
    const text = Buffer.from(JSON.stringify({ ...manifest, content: [] }));
    const sums = (files.get(inside(checksumsName))?.toString() ?? '').replace(
      /[0-9a-f]{64}(?= {2}manifest\.json)/,
      hash('sha256', text),
    );
    const changes = { [inside(archiveManifestName)]: text, [inside(checksumsName)]: Buffer.from(sums) };
    expect(found(again(changes))).toEqual(['verify/no-content a.zip/manifest.json']);
  });
});

const bomb = Buffer.alloc(40 * 1024 * 1024);

describe('an archive of a stranger', () => {
  const refused: Record<string, [string, HandMade[], { comment?: string; before?: Uint8Array }?]> = {
    'a name that leads out': ['unsafe-name', [{ name: 'a/../../x' }]],
    'an absolute name': ['unsafe-name', [{ name: '/etc/passwd' }]],
    'a drive': ['unsafe-name', [{ name: 'C:/x' }]],
    'a backslash': ['unsafe-name', [{ name: 'a\\..\\x' }]],
    'a device': ['unsafe-name', [{ name: 'a/NUL.txt' }]],
    'a control character': ['unsafe-name', [{ name: 'a/x\n' }]],
    'another name in the header': ['overlap', [{ name: 'a/x', localName: 'a/y' }]],
    'a name in another field': ['unsafe-name', [{ name: 'a/x', extra: Buffer.from([0x75, 0x70, 1, 0, 0]) }]],
    'a link': ['link', [{ name: 'a/x', mode: 0o120777, bytes: Buffer.from('/etc/passwd') }]],
    'a device node': ['link', [{ name: 'a/x', mode: 0o020666 }]],
    'the same name twice': ['duplicate-name', [{ name: 'a/x' }, { name: 'a/x' }]],
    'the same name but for capitals': ['duplicate-name', [{ name: 'a/x' }, { name: 'a/X' }]],
    'an encrypted file': ['encrypted', [{ name: 'a/x', flags: 0x801 }]],
    'strong encryption': ['encrypted', [{ name: 'a/x', extra: Buffer.from([0x17, 0, 0, 0]) }]],
    'an unknown compression': ['method', [{ name: 'a/x', method: 99 }]],
    'two files that share their bytes': [
      'overlap',
      [
        { name: 'a/x', bytes: Buffer.from('x') },
        { name: 'a/x', bytes: Buffer.from('x'), sameAs: 0 },
      ],
    ],
    'a size that is not stored': ['overlap', [{ name: 'a/x', size: 5000 }]],
    'bytes that reach into the directory': ['overlap', [{ name: 'a/x', deflate: true, packed: 400 }]],
    'sizes that say: look elsewhere': ['zip64', [{ name: 'a/x', size: 0xffffffff, packed: 0xffffffff }]],
    'sizes that stand elsewhere too': [
      'zip64',
      [{ name: 'a/x', extra: Buffer.from([1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]) }],
    ],
    'a size beyond all measure': ['too-large', [{ name: 'a/x', size: 0xfffffffe, deflate: true }]],
    'a comment behind the end': ['not-an-archive', [{ name: 'a/x' }], { comment: 'x' }],
    'something before the end': ['not-an-archive', [{ name: 'a/x' }], { before: Buffer.from('x') }],
  };
  test.each(Object.entries(refused))('%s: refused', (_, [code, entries, end]) => {
    expect(found(zipByHand(entries, end))).toEqual([`verify/${code} a.zip`]);
  });

  test('a file that unpacks to more than it declares is not unpacked further', () => {
    const entries = [
      { name: inside(archiveManifestName), bytes: bomb, deflate: true, size: 1000 },
      { name: inside(checksumsName), bytes: Buffer.from('') },
    ];
    expect(found(zipByHand(entries))).toEqual(['verify/no-manifest a.zip']);
  });

  test('a file whose checksum does not fit is damaged', () => {
    const entries = [...files].map(([name, bytes]) => ({
      ...{ name, bytes, deflate: true },
      ...(name.endsWith('.css') ? { crc: 1 } : {}),
    }));
    expect(found(zipByHand(entries))).toEqual(['verify/damaged a.zip/assets/site.css']);
  });

  test('no archive at all', () => {
    for (const bytes of ['', 'x', '<!doctype html>'.repeat(100)])
      expect(found(Buffer.from(bytes))).toEqual(['verify/not-an-archive a.zip']);
    expect(verify(root, 'a.zip').findings.map(({ code }) => code)).toEqual(['verify/not-an-archive']);
  });
});

describe('nianbao verify', () => {
  test('says that an archive is whole, or names what is not; for programs too', () => {
    const { code, stdout } = nianbao(['verify', good]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('完好')]);
    const changed = join(root, 'changed.zip');
    writeFileSync(changed, again({ [inside('index.html')]: Buffer.from('<!doctype html>') }));
    const run = nianbao(['verify', good, changed, '--format', 'json']);
    expect(run.code).toBe(1);
    const { findings } = JSON.parse(run.stdout);
    expect(findings).toMatchObject([{ code: 'verify/changed', file: 'changed.zip/index.html' }]);
    expect(nianbao(['verify', changed, '--lang', 'en']).stdout).toContain('differs from the manifest');
    expect(nianbao(['verify', join(root, 'nowhere.zip')]).code).toBe(2);
  });
});
