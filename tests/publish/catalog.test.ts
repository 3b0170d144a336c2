import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageCatalog } from '../../src/diagnostics/catalog/package.ts';
import { publishCatalog } from '../../src/diagnostics/catalog/publish.ts';

const src = join(import.meta.dirname, '../../src');

/** The codes that a stage names in its source, as `refusal('code'`. */
function codesOf(stage: string): string[] {
  const files = readdirSync(join(src, stage)).map((name) => readFileSync(join(src, stage, name), 'utf8'));
  return [...new Set(files.flatMap((text) => [...text.matchAll(/refusal\('([a-z-]+)'/g)].map(([, code]) => code)))]
    .map((code) => `${stage}/${code}`)
    .sort();
}

/** Facts that every finding of the stage carries, and those that single codes add. */
const facts: Record<string, string[]> = {
  package: ['out'],
  publish: ['folder'],
  'package/out-busy': ['lock'],
  'package/cannot-write': ['error'],
  'publish/busy': ['lock'],
  'publish/cannot-write': ['error'],
  'publish/nested': ['site'],
  'publish/changed-without-correction': ['count', 'first', 'organ', 'year'],
  'publish/reports-missing': ['count', 'first'],
  'publish/needs-correction': ['organ', 'year'],
  'publish/manifest-mismatch': ['count', 'missing', 'extra', 'changed', 'links', 'first'],
};

test.each([
  ['package', packageCatalog],
  ['publish', publishCatalog],
] as const)('every code of %s has its words, with no fact that it does not carry', (stage, catalog) => {
  expect(Object.keys(catalog).sort()).toEqual(codesOf(stage));
  for (const [code, entry] of Object.entries(catalog)) {
    const known = [...(facts[stage] ?? []), ...(facts[code] ?? [])];
    for (const words of [entry.zh, entry.en]) {
      const used = Object.values(words).flatMap((text) =>
        [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      expect(known, code).toEqual(expect.arrayContaining(used));
    }
    expect(Object.keys(entry.zh)).toEqual(Object.keys(entry.en));
  }
});
