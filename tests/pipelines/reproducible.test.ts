import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../package/site.ts';

/**
 * Runs tests/reproducible.ts over a small program that builds `content` into `--out`;
 * `extra` is what it lets into the site besides the content itself.
 */
function compareBuilds(extra: string) {
  const root = scratch();
  for (const folder of ['tests', 'content/a']) mkdirSync(join(root, folder), { recursive: true });
  copyFileSync(join(import.meta.dirname, '../reproducible.ts'), join(root, 'tests/reproducible.ts'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module", "bin": { "nianbao": "program.js" } }');
  for (const name of ['a/1.txt', 'b.txt', 'c.txt']) writeFileSync(join(root, 'content', name), name);
  const program = `
    import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    const [, , , , content, , out] = process.argv;
    mkdirSync(out, { recursive: true });
    const entries = readdirSync(content).sort();
    writeFileSync(join(out, 'index.html'), entries.join() + readFileSync(join(content, 'b.txt'), 'utf8'));
    writeFileSync(join(out, 'extra.txt'), String(${extra}));
  `;
  writeFileSync(join(root, 'program.js'), program);
  return spawnSync(process.execPath, [join(root, 'tests/reproducible.ts')], { encoding: 'utf8' });
}

test('a build that depends on its content alone passes', () => {
  const result = compareBuilds(`'fixed'`);
  expect(result.stdout).toMatch(/\n6 passed, 0 failed\n$/);
  expect(result.status).toBe(0);
});

test.each([
  ['the clock', 'new Date().getFullYear() + new Date().toISOString().slice(5, 10)'],
  ['the time zone', 'new Date(2024, 5, 1).getTime()'],
  ['random numbers', 'Math.random()'],
  ['the folder of the content', 'content'],
  ['the folder of the output', 'out'],
  ['the working folder', 'process.cwd()'],
  ['the umask', `(statSync(join(out, 'index.html')).mode & 0o777)`],
  ['the language', 'process.env.LC_ALL + process.env.LANG'],
])('a build that lets in %s is found out', (_what, extra) => {
  const result = compareBuilds(extra);
  expect(result.stdout).toMatch(/ {2}extra\.txt: differs from byte \d+ on/);
  expect(result.stdout).toMatch(/\n[345] passed, [123] failed\n$/);
  expect(result.status).toBe(1);
});

test('a build that fails is a failure', () => {
  const result = compareBuilds(`process.exit(3)`);
  expect(result.stderr).toContain('the build ended with 3');
  expect(result.status).toBe(1);
});
