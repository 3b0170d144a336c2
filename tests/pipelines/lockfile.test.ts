import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
const packages: Record<string, Record<string, Record<string, string> | undefined>> = JSON.parse(text).packages;

/** Whether a package that stands at `path` finds `name` in its own or an outer node_modules. */
function finds(path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in packages) return true;
  return path !== '' && finds(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

test('the lockfile knows the packages of every platform: npm ci refuses it elsewhere otherwise', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !finds(path, name))
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile names no registry', () => {
  expect(text).not.toMatch(/"resolved"|https?:\/\/registry/);
});
