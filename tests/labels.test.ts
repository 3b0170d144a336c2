import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../reports/labels');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Every word of a language file by its place. */
function words(value: unknown, place = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[place, value]]);
  const entries = Object.entries(value as object);
  return new Map(entries.flatMap(([key, inner]) => [...words(inner, place === '' ? key : `${place}.${key}`)]));
}

const chinese = words(read('zh-CN.json'));
const others = readdirSync(folder).filter((name) => name !== 'zh-CN.json');
const placesIn = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('there is an English interface beside the Chinese', () => {
  expect(others).toContain('en.json');
});

describe.each(others)('%s', (name) => {
  const own = words(read(name));

  test('has every word that zh-CN.json has, and no other', () => {
    expect([...own.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  test('puts the same values into its sentences', () => {
    // a day is written as each language does
    const sentences = [...chinese].filter(([key]) => key !== 'day');
    for (const [key, text] of sentences) expect(placesIn(own.get(key)), key).toEqual(placesIn(text));
  });
});

test('en.json holds no Chinese but names of columns that the website guide prescribes', () => {
  const own = [...words(read('en.json'))].filter(([key]) => !/\.type$|^column\./.test(key));
  for (const [key, text] of own) expect(text, key).not.toMatch(/\p{Script=Han}/u);
});

test('no template and no function that makes pages holds Chinese words: they are all in the labels', () => {
  const root = join(import.meta.dirname, '..');
  const files = ['src/render', 'reports/templates', 'reports/pages', 'reports/scripts', 'reports/kiosk'].flatMap(
    (part) =>
      readdirSync(join(root, part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(ts|js|njk)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\{#[\s\S]*?#\}/gm, '');
    expect(/[^\n]*\p{Script=Han}[^\n]*/u.exec(text)?.[0] ?? '', file).toBe('');
  }
});
