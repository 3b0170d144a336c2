import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifySite } from '../../src/package/index.ts';
import { type Published, publishSite, rollbackSite } from '../../src/publish/index.ts';
import { scratch, writeFiles, writeSite } from '../package/site.ts';

const verify = verifySite;
const publish = (site: string, dest: string) => publishSite(site, dest, { verify });
const index = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
const codes = (result: Published) =>
  result.kind === 'refused' ? result.findings.map(({ code }) => code) : result.kind;

/** A built site of two pages, in a folder of its own name. */
function site(root: string, text: string): string {
  const folder = join(root, `site-${text}`);
  writeSite(folder, { 'index.html': text, 'dongchang/2019/index.html': `${text} report` });
  return folder;
}

/** The releases that are kept, without their hashes. */
const kept = (dest: string) =>
  readdirSync(`${dest}.releases`)
    .map((name) => name.replace(/-[0-9a-f]{12}$/, ''))
    .sort();

describe('publishing', () => {
  test('copies the site beside the destination and makes the destination a link to it', async () => {
    const root = scratch();
    const dest = join(root, 'srv/www');
    const result = await publish(site(root, 'one'), dest);
    expect(result).toMatchObject({ kind: 'published', previous: null, files: 3 });
    expect(index(dest)).toBe('one');
    expect(readFileSync(join(dest, 'dongchang/2019/index.html'), 'utf8')).toBe('one report');
    expect(readlinkSync(dest)).toMatch(/^www\.releases\/000001-[0-9a-f]{12}$/);
    expect(await verifySite(dest)).toEqual([]);
    expect(readdirSync(join(root, 'srv'))).toEqual(['www', 'www.releases']);
  });

  test('keeps the site before and no more; a rollback brings it back, once', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    for (const text of ['one', 'two', 'three']) await publish(site(root, text), dest);
    expect(index(dest)).toBe('three');
    expect(kept(dest)).toEqual(['000002', '000003']);
    expect(await rollbackSite(dest, { verify })).toMatchObject({ kind: 'rolled-back' });
    expect(index(dest)).toBe('two');
    expect(codes(await rollbackSite(dest, { verify }))).toEqual(['publish/nothing-to-roll-back']);
    expect(index(dest)).toBe('two');
    await publish(site(root, 'four'), dest);
    expect(kept(dest)).toEqual(['000002', '000004']);
    await rollbackSite(dest, { verify });
    expect(index(dest)).toBe('two');
  });

  test('the same site again changes nothing, so the rollback is not lost; a damaged copy is replaced', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    await publish(site(root, 'one'), dest);
    await publish(site(root, 'two'), dest);
    expect((await publish(site(root, 'two'), dest)).kind).toBe('unchanged');
    expect(kept(dest)).toEqual(['000001', '000002']);
    writeFileSync(join(dest, 'index.html'), 'defaced');
    expect((await publish(site(root, 'two'), dest)).kind).toBe('published');
    expect(index(dest)).toBe('two');
  });

  test('what is published can be read by the web server whatever the umask of the build', async () => {
    const root = scratch();
    const before = process.umask(0o077);
    try {
      await publish(site(root, 'one'), join(root, 'www'));
    } finally {
      process.umask(before);
    }
    const mode = (path: string) => (statSync(join(root, 'www', path)).mode & 0o777).toString(8);
    expect(['', 'dongchang', 'dongchang/2019', 'index.html', 'manifest.json'].map(mode)).toEqual([
      '755',
      '755',
      '755',
      '644',
      '644',
    ]);
    expect((statSync(join(root, 'www.releases')).mode & 0o777).toString(8)).toBe('755');
  });

  test('an empty folder, and a plain folder that nianbao built, become the link', async () => {
    const root = scratch();
    mkdirSync(join(root, 'empty'));
    expect((await publish(site(root, 'one'), join(root, 'empty'))).kind).toBe('published');
    expect(index(join(root, 'empty'))).toBe('one');
    renameSync(site(root, 'old'), join(root, 'plain'));
    expect((await publish(site(root, 'two'), join(root, 'plain'))).kind).toBe('published');
    expect(index(join(root, 'plain'))).toBe('two');
    await rollbackSite(join(root, 'plain'), { verify });
    expect(index(join(root, 'plain'))).toBe('old');
  });
});

describe('refusing', () => {
  test('a site with changed, missing and extra files is not published, and they are named', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    await publish(site(root, 'one'), dest);
    const bad = site(root, 'two');
    writeFileSync(join(bad, 'index.html'), 'tw0');
    rmSync(join(bad, 'dongchang'), { recursive: true });
    writeFileSync(join(bad, 'extra.html'), '');
    const result = await publish(bad, dest);
    expect(result).toMatchObject({
      kind: 'refused',
      findings: [
        {
          code: 'publish/manifest-mismatch',
          severity: 'error',
          at: { file: bad, line: 1 },
          facts: { count: 3, missing: 1, extra: 1, changed: 1, links: 0, first: 'dongchang/2019/index.html' },
        },
      ],
    });
    const related = result.kind === 'refused' ? result.findings[0]?.related : [];
    expect(related?.map(({ label }) => label)).toEqual(['dongchang/2019/index.html', 'extra.html', 'index.html']);
    expect(related?.[1]?.at.file).toBe(`${bad}/extra.html`);
    expect(index(dest)).toBe('one');
    expect(kept(dest)).toEqual(['000001']);
  });

  test('a folder without a site', async () => {
    const root = scratch();
    writeFiles(root, { 'plain/index.html': '', 'app/manifest.json': '{"name":"app"}' });
    for (const name of ['plain', 'app', 'nowhere']) {
      expect(codes(await publish(join(root, name), join(root, 'www')))).toEqual(['publish/no-manifest']);
    }
    expect(existsSync(join(root, 'www'))).toBe(false);
  });

  test('a destination that holds something else is left alone', async () => {
    const root = scratch();
    const one = site(root, 'one');
    writeFiles(root, { 'home/photo.jpg': 'jpg', file: 'text', 'app/manifest.json': '{}' });
    symlinkSync('home', join(root, 'link'));
    for (const name of ['home', 'file', 'link', 'app']) {
      expect(codes(await publish(one, join(root, name))), name).toEqual(['publish/not-ours']);
    }
    expect(readdirSync(root)).toEqual(['app', 'file', 'home', 'link', 'site-one']);
    expect(readlinkSync(join(root, 'link'))).toBe('home');
  });

  test('a destination inside the site, around it, or the site itself', async () => {
    const root = scratch();
    const one = site(root, 'one');
    mkdirSync(join(root, 'outer'));
    renameSync(one, join(root, 'outer/inner'));
    const inner = join(root, 'outer/inner');
    symlinkSync('outer/inner', join(root, 'alias'));
    for (const dest of [
      inner,
      join(inner, 'www'),
      join(inner, 'a/b/www'),
      join(root, 'outer'),
      join(root, 'alias/x'),
    ]) {
      expect(codes(await publish(inner, dest)), dest).toEqual(['publish/nested']);
    }
    expect(await verifySite(inner)).toEqual([]);
    expect(readdirSync(inner)).toEqual(['dongchang', 'index.html', 'manifest.json']);
  });

  test('nothing to roll back to', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    expect(codes(await rollbackSite(dest, { verify }))).toEqual(['publish/nothing-to-roll-back']);
    await publish(site(root, 'one'), dest);
    expect(codes(await rollbackSite(dest, { verify }))).toEqual(['publish/nothing-to-roll-back']);
    expect(index(dest)).toBe('one');
  });

  test('a kept site that was damaged does not come back', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    await publish(site(root, 'one'), dest);
    const first = readlinkSync(dest);
    await publish(site(root, 'two'), dest);
    writeFileSync(join(root, first, 'index.html'), 'defaced');
    expect(codes(await rollbackSite(dest, { verify }))).toEqual(['publish/manifest-mismatch']);
    expect(index(dest)).toBe('two');
  });

  test('a site that is swapped away while it is copied', async () => {
    const root = scratch();
    const one = site(root, 'one');
    const vanishing = async (folder: string) => {
      const problems = await verifySite(folder);
      rmSync(join(one, 'index.html'), { force: true });
      return problems;
    };
    const result = await publishSite(one, join(root, 'www'), { verify: vanishing });
    expect(codes(result)).toEqual(['publish/site-changed']);
    expect(existsSync(join(root, 'www'))).toBe(false);
  });
});

/** A script that reads a page as fast as it can until a file `stop` is there, and tells what it saw. */
const reading = (page: string, stop: string) => `
  const { existsSync, readFileSync } = require('node:fs');
  const seen = new Set();
  const missed = [];
  let reads = 0;
  console.log('reading');
  while (!existsSync(${JSON.stringify(stop)})) {
    try {
      reads++;
      seen.add(readFileSync(${JSON.stringify(page)}, 'utf8'));
    } catch (error) {
      missed.push(error.code);
    }
  }
  console.log(JSON.stringify({ reads, missed, seen: [...seen] }));
`;

describe('under way', () => {
  test('a run that died midway leaves the live site, and the next one clears up', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    await publish(site(root, 'one'), dest);
    writeFiles(`${dest}.releases`, { '000002-0123456789ab.part/index.html': 'half', 'lock/owner': 'gone' });
    writeFileSync(join(`${dest}.releases`, 'lock/owner'), `999999999\n${hostname()}\n1\n`);
    symlinkSync('nowhere', join(`${dest}.releases`, 'switch'));
    expect(index(dest)).toBe('one');
    await publish(site(root, 'two'), dest);
    expect(index(dest)).toBe('two');
    expect(kept(dest)).toEqual(['000001', '000002']);
  });

  test('of two at once one is refused', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    const results = await Promise.all([publish(site(root, 'one'), dest), publish(site(root, 'two'), dest)]);
    const all = results.map(codes);
    expect(all).toContain('published');
    expect(all).toContainEqual(['publish/busy']);
    expect(await verifySite(dest)).toEqual([]);
  });

  test('a reader never misses the page while sites are published and rolled back', async () => {
    const root = scratch();
    const dest = join(root, 'www');
    const sites = ['one', 'two', 'three', 'four', 'five', 'six'].map((text) => site(root, text));
    await publish(sites[0] as string, dest);
    const reader = spawn(process.execPath, ['-e', reading(join(dest, 'index.html'), join(root, 'stop'))]);
    await once(reader.stdout, 'data');
    for (const next of sites.slice(1)) {
      await publish(next, dest);
      await rollbackSite(dest, { verify });
    }
    writeFileSync(join(root, 'stop'), '');
    const [last] = await once(reader.stdout, 'data');
    const { reads, missed, seen } = JSON.parse(String(last));
    expect(missed).toEqual([]);
    expect(reads).toBeGreaterThan(100);
    expect(seen.length).toBeGreaterThan(1);
    expect(lstatSync(dest).isSymbolicLink()).toBe(true);
  });
});
