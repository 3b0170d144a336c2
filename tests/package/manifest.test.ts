import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Manifest, manifestName, parseManifest } from '../../schemas/manifest.ts';
import {
  assertComplete,
  fileEntry,
  makeManifest,
  manifestText,
  readManifest,
  verifySite,
} from '../../src/package/index.ts';
import { scratch, writeFiles, writeSite } from './site.ts';

describe('the manifest', () => {
  test('lists files by path in code-unit order, with size in bytes and SHA-256', () => {
    const manifest = makeManifest(
      '1.2.3',
      ['b', 'é', 'a/z', 'B', 'a-b'].map((path) => fileEntry(path, '年')),
    );
    expect(manifest.program).toEqual({ name: 'nianbao', version: '1.2.3' });
    expect(manifest.files.map((file) => file.path)).toEqual(['B', 'a-b', 'a/z', 'b', 'é']);
    expect(manifest.files[0]).toEqual({
      path: 'B',
      size: 3,
      sha256: '62ef900a8f5d5bff640790a1e72dccecab9c7a61c675f3832d6c7beeb8a7d19b',
    });
    expect(fileEntry('empty', '').sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('comes back from its own text, and the text has one file a line', () => {
    const manifest = makeManifest('1.2.3', [fileEntry('a', '1'), fileEntry('b', '2')]);
    expect(parseManifest(manifestText(manifest))).toEqual(manifest);
    expect(
      manifestText(manifest)
        .split('\n')
        .filter((line) => line.includes('"path"')),
    ).toHaveLength(2);
    expect(parseManifest(manifestText(makeManifest('1', [])))?.files).toEqual([]);
  });

  test('a path written twice, one that leaves the site, and the manifest itself are faults', () => {
    expect(() => makeManifest('1', [fileEntry('a', ''), fileEntry('a', '')])).toThrow(/twice/);
    for (const path of ['../a', '/a', 'a\\b', manifestName]) {
      expect(() => makeManifest('1', [fileEntry(path, '')]), path).toThrow(/unfit/);
    }
  });

  test('only a manifest of ours is one', () => {
    const good = JSON.parse(manifestText(makeManifest('1', [fileEntry('a', '')])));
    const others = [
      '',
      '{}',
      '{"name":"web app"}',
      JSON.stringify({ ...good, version: 2 }),
      JSON.stringify({ ...good, program: { name: 'other', version: '1' } }),
      JSON.stringify({ ...good, files: [{ ...good.files[0], path: '../../etc/passwd' }] }),
    ];
    for (const text of others) expect(parseManifest(text), text).toBeNull();
  });
});

describe('a site against its manifest', () => {
  const files = { 'index.html': '<p>', 'a/b/c.css': 'p {}', 'a/empty.txt': '', '附件/一.txt': '一' };

  test('a whole site has no problems; a folder without a manifest of ours is none', async () => {
    const folder = scratch();
    expect(await verifySite(folder)).toBeNull();
    expect(await verifySite(join(folder, 'nowhere'))).toBeNull();
    writeFiles(folder, { [manifestName]: '{"short_name":"app"}' });
    expect(await readManifest(folder)).toBeNull();
    writeSite(folder, files);
    expect(await verifySite(folder)).toEqual([]);
  });

  test('names what is missing, changed, extra and no plain file, in order', async () => {
    const folder = scratch();
    writeSite(folder, { ...files, 'z.html': 'same', 'y.html': 'gone' });
    writeFileSync(join(folder, 'index.html'), '<b>');
    writeFileSync(join(folder, 'z.html'), 'longer than before');
    rmSync(join(folder, 'y.html'));
    writeFileSync(join(folder, 'a/.hidden'), '');
    renameSync(join(folder, 'a/b'), join(folder, 'elsewhere'));
    symlinkSync('../elsewhere', join(folder, 'a/b'));
    rmSync(join(folder, 'a/empty.txt'));
    symlinkSync('/etc/hostname', join(folder, 'a/empty.txt'));
    expect(await verifySite(folder)).toEqual([
      { kind: 'extra', path: 'a/.hidden' },
      { kind: 'link', path: 'a/b' },
      { kind: 'link', path: 'a/empty.txt' },
      { kind: 'extra', path: 'elsewhere/c.css' },
      { kind: 'changed', path: 'index.html' },
      { kind: 'missing', path: 'y.html' },
      { kind: 'changed', path: 'z.html' },
    ]);
  });

  test('a folder in the place of a file is no plain file; modes do not count', async () => {
    const folder = scratch();
    writeSite(folder, files);
    chmodSync(join(folder, 'index.html'), 0o600);
    expect(await verifySite(folder)).toEqual([]);
    rmSync(join(folder, 'index.html'));
    mkdirSync(join(folder, 'index.html'));
    expect(await verifySite(folder)).toEqual([{ kind: 'link', path: 'index.html' }]);
  });

  test('a site that was written otherwise than listed is a fault, told by name', async () => {
    const folder = scratch();
    writeSite(folder, files);
    const manifest = (await readManifest(folder)) as Manifest;
    await expect(assertComplete(folder, manifest)).resolves.toBeUndefined();
    writeFileSync(join(folder, 'a/stray.html'), '');
    await expect(assertComplete(folder, manifest)).rejects.toThrow('written but not listed: a/stray.html');
    rmSync(join(folder, 'a/b/c.css'));
    await expect(assertComplete(folder, manifest)).rejects.toThrow('listed but not written: a/b/c.css');
  });

  test('20,000 files take seconds', { timeout: 60_000 }, async () => {
    const folder = scratch();
    const many: Record<string, string> = {};
    for (let index = 0; index < 20_000; index++) many[`${index % 200}/${index}.html`] = `page ${index} `.repeat(100);
    writeSite(folder, many);
    const start = performance.now();
    expect(await verifySite(folder)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
