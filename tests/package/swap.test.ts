import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abandonFolder, commitFolder, type Stage, stageFolder } from '../../src/package/index.ts';
import { scratch, writeFiles, writeSite } from './site.ts';

/** Takes the stage, or fails with the refusal. */
async function stage(out: string): Promise<Stage> {
  const result = await stageFolder(out);
  if ('refused' in result) throw new Error(JSON.stringify(result.refused));
  return result.stage;
}

const refusalOf = async (out: string) => {
  const result = await stageFolder(out);
  return 'refused' in result ? result.refused : null;
};

const index = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');
const module = new URL('../../src/package/index.ts', import.meta.url).href;

/** Runs a script in another process up to its line `ready`; kills it there where asked. */
async function inAnotherProcess(script: string, kill: boolean) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (String(chunk).includes('ready')) break;
  const end = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  if (kill) await end();
  return end;
}

/** A build that gets as far as `then` and stops there. */
const building = (out: string, then = '') => `
  import { writeFileSync, renameSync } from 'node:fs';
  import { stageFolder } from ${JSON.stringify(module)};
  const { stage } = await stageFolder(${JSON.stringify(out)});
  writeFileSync(stage.folder + '/index.html', 'half');
  ${then}
  console.log('ready');
  setInterval(() => {}, 1000);
`;

describe('building aside and swapping in', () => {
  test('a first build makes the folder and those around it, and leaves nothing beside it', async () => {
    const root = scratch();
    const out = join(root, 'a/b/_site');
    const made = await stage(out);
    expect(existsSync(out)).toBe(false);
    writeSite(made.folder, { 'index.html': 'one' });
    expect(await commitFolder(made)).toBeNull();
    expect(index(out)).toBe('one');
    expect(readdirSync(join(root, 'a/b'))).toEqual(['_site']);
  });

  test('the next build replaces the site in whole; an abandoned one changes nothing', async () => {
    const out = join(scratch(), '_site');
    const first = await stage(out);
    writeSite(first.folder, { 'index.html': 'one', 'old.html': 'old' });
    await commitFolder(first);
    const second = await stage(`${out}/`);
    writeSite(second.folder, { 'index.html': 'two' });
    expect(index(out)).toBe('one');
    await commitFolder(second);
    expect(readdirSync(out)).toEqual(['index.html', 'manifest.json']);
    expect(index(out)).toBe('two');
    const third = await stage(out);
    writeFiles(third.folder, { 'index.html': 'three' });
    await abandonFolder(third);
    expect(index(out)).toBe('two');
    expect(readdirSync(join(out, '..'))).toEqual(['_site']);
  });

  test('an empty folder is replaced; a folder with other files, a file and a foreign manifest are not', async () => {
    const root = scratch();
    mkdirSync(join(root, 'empty'));
    const made = await stage(join(root, 'empty'));
    writeSite(made.folder, { 'index.html': 'one' });
    expect(await commitFolder(made)).toBeNull();
    writeFiles(root, { 'photos/me.jpg': 'jpg', 'app/manifest.json': '{"name":"app"}', file: '' });
    expect(await refusalOf(join(root, 'photos'))).toMatchObject({
      code: 'package/out-not-ours',
      severity: 'error',
      at: { file: join(root, 'photos'), line: 1 },
      facts: { out: join(root, 'photos') },
    });
    expect((await refusalOf(join(root, 'app')))?.code).toBe('package/out-not-ours');
    expect((await refusalOf(join(root, 'file')))?.code).toBe('package/out-not-a-folder');
    expect((await refusalOf(join(root, 'file/site')))?.code).toBe('package/cannot-write');
    expect(readdirSync(root)).toEqual(['app', 'empty', 'file', 'photos']);
    expect(readdirSync(join(root, 'photos'))).toEqual(['me.jpg']);
  });

  test('a folder that fills with other files while the build runs is not replaced', async () => {
    const out = join(scratch(), 'out');
    const made = await stage(out);
    writeSite(made.folder, { 'index.html': 'one' });
    writeFiles(out, { 'mine.txt': 'mine' });
    expect((await commitFolder(made))?.code).toBe('package/out-not-ours');
    expect(readdirSync(out)).toEqual(['mine.txt']);
  });

  test('a link is followed: the folder it leads to is replaced, the link stays', async () => {
    const root = scratch();
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'link'));
    const made = await stage(join(root, 'link'));
    writeSite(made.folder, { 'index.html': 'one' });
    expect(await commitFolder(made)).toBeNull();
    expect(index(join(root, 'real'))).toBe('one');
    expect(readdirSync(root)).toEqual(['link', 'real']);
  });

  test('two builds at once: the second is refused, in this process and from another', async () => {
    const root = scratch();
    const out = join(root, '_site');
    const first = await stage(out);
    expect(await refusalOf(out)).toMatchObject({ code: 'package/out-busy', facts: { lock: `${out}.building` } });
    await abandonFolder(first);
    const end = await inAnotherProcess(building(out), false);
    expect((await refusalOf(out))?.code).toBe('package/out-busy');
    await end();
    await abandonFolder(await stage(out));
    expect(readdirSync(root)).toEqual([]);
  });

  test('of many at once exactly one is let in, also over a dead one', async () => {
    const out = join(scratch(), '_site');
    for (const died of [false, true]) {
      if (died) await inAnotherProcess(building(out), true);
      const results = await Promise.all(Array.from({ length: 20 }, () => stageFolder(out)));
      const stages = results.flatMap((result) => ('stage' in result ? [result.stage] : []));
      expect(stages).toHaveLength(1);
      await abandonFolder(stages[0] as Stage);
    }
  });

  test('a build that was killed leaves the site whole, and the next one starts clean', async () => {
    const root = scratch();
    const out = join(root, '_site');
    const first = await stage(out);
    writeSite(first.folder, { 'index.html': 'one' });
    await commitFolder(first);
    await inAnotherProcess(building(out), true);
    expect(index(out)).toBe('one');
    const next = await stage(out);
    expect(readdirSync(next.folder)).toEqual([]);
    await abandonFolder(next);
    expect(readdirSync(root)).toEqual(['_site']);
  });

  test('killed between the two renames: the next run puts the old site back', async () => {
    const root = scratch();
    const out = join(root, '_site');
    const first = await stage(out);
    writeSite(first.folder, { 'index.html': 'one' });
    await commitFolder(first);
    await inAnotherProcess(building(out, `renameSync(stage.out, stage.hold.folder + '/previous');`), true);
    expect(existsSync(out)).toBe(false);
    const next = await stage(out);
    expect(index(out)).toBe('one');
    await abandonFolder(next);
    expect(index(out)).toBe('one');
    expect(readdirSync(root)).toEqual(['_site']);
  });

  test('a lock left by another machine is respected', async () => {
    const out = join(scratch(), '_site');
    mkdirSync(`${out}.building`);
    writeFileSync(`${out}.building/owner`, '1\nanother-machine\n123\n');
    expect((await refusalOf(out))?.code).toBe('package/out-busy');
    expect(existsSync(`${out}.building/owner`)).toBe(true);
  });
});
