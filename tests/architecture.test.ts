import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../schemas/editions.ts';

const root = join(import.meta.dirname, '..');

/** Every TypeScript file below a folder, as paths from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|njk|js)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** The project's own files that a file imports, as paths from the root. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative(root, join(root, dirname(file), target ?? '')).replaceAll('\\', '/'),
  );
}

/** The floor of a file: an arrow goes to a lower floor, or stays inside one room. */
function floor(file: string): number {
  if (/^(src\/cli|\.eleventy)/.test(file)) return 4;
  if (/^src\/[\w-]+\.ts$/.test(file)) return 3;
  if (/^(schemas|reports\/labels|reports\/scripts|src\/diagnostics|src\/disk|src\/memory|src\/wording)\//.test(file))
    return 1;
  return 2;
}

/** A folder of stages, or the few files that tell their order. */
function room(file: string): string {
  if (!file.startsWith('src/')) return file.split('/')[0] ?? '';
  return file.split('/').length === 2 ? 'src' : file.split('/').slice(0, 2).join('/');
}
const files = [...sources('src'), ...sources('schemas'), '.eleventy.ts'];

test('arrows go one way: to a lower floor, or inside a room; no stage imports another', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((target) => {
        if (room(file) === room(target)) return false;
        if (floor(file) === 1 && floor(target) === 1) return false;
        return floor(target) >= floor(file);
      })
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('the ground of two floors has no circle through the form: schemas know nothing of stages', () => {
  const wrong = sources('schemas').flatMap((file) =>
    imports(file).filter((target) => /^src\/(?!diagnostics\/source)/.test(target)),
  );
  expect(wrong).toEqual([]);
});

test('no row or column of a form is named in code', () => {
  const keys = new Set<string>();
  const labels = new Set<string>();
  for (const form of loadForms().values()) {
    for (const table of form.tables) {
      for (const leaf of [...table.rows, ...table.groups, ...table.columns]) {
        keys.add(leaf.key);
        for (const node of [leaf.node, ...leaf.under]) labels.add(node.label);
      }
    }
  }
  const plainWords = new Set(['total', 'other', 'rules', 'change', 'cases', 'decisions']);
  const found = [...sources('src'), ...sources('reports'), ...sources('schemas')].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const quoted = [...text.matchAll(/'([^'\n]*)'|"([^"\n]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
    return quoted
      .filter((word) => (keys.has(word) && !plainWords.has(word)) || labels.has(word))
      .map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

describe('rooms are small', () => {
  test.each(files)('%s has at most 300 lines', (file) => {
    expect(readFileSync(join(root, file), 'utf8').split('\n').length).toBeLessThanOrEqual(301);
  });
});
