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
