import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../schemas/editions.ts';
import { pretty } from '../src/cli/print/pretty.ts';
import { linesReader } from '../src/cli/terminal.ts';
import { compile } from '../src/compile.ts';
import { buildCatalog } from '../src/diagnostics/catalog/index.ts';
import { casesFolder, type Edit, makeContent } from './case.ts';

const names = readdirSync(casesFolder)
  .filter((name) => name !== 'base')
  .sort();

/** What a case says, whole, in both languages. */
function tellCase(name: string): { text: string; codes: string[] } {
  const edits = JSON.parse(readFileSync(join(casesFolder, name, 'case.json'), 'utf8')) as Edit[];
  const { content, dispose } = makeContent(edits);
  try {
    const { findings, catalog } = compile({ content, bindings: name.startsWith('check.prose-bindable') });
    const linesOf = linesReader(content);
    const told = (['zh', 'en'] as const).map((language) =>
      pretty(findings, catalog, { language, colour: false, linesOf }),
    );
    return { text: told.join('\n────\n\n'), codes: findings.map((finding) => finding.code) };
  } finally {
    dispose();
  }
}

describe('each case folder says what its findings.txt says', () => {
  test.each(names)('%s', (name) => {
    const expected = join(casesFolder, name, 'findings.txt');
    const { text, codes } = tellCase(name);
    if (!existsSync(expected) && !process.env.CI) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, 'utf8'));
    expect(codes).toContain(name.split('+')[0]?.replace('.', '/'));
  });
});

test('the base itself is without any finding', () => {
  const { content, dispose } = makeContent([]);
  try {
    expect(compile({ content }).findings).toEqual([]);
  } finally {
    dispose();
  }
});

test('every code of read, validate and check has a case, and every case names a code', () => {
  const catalog = buildCatalog([...loadForms().values()].map((form) => form.edition));
  const codes = Object.keys(catalog).filter((code) => /^(read|validate|check)\//.test(code));
  const covered = new Set(names.map((name) => name.split('+')[0]?.replace('.', '/')));
  expect(codes.filter((code) => !covered.has(code))).toEqual([]);
  expect([...covered].filter((code) => !codes.includes(code ?? ''))).toEqual([]);
});
