import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadForms } from '../schemas/editions.ts';
import { rulesOf } from '../src/diagnostics/catalog/rules.ts';
import { documentFile, examplesFile, examplesText, makeExamples } from './catalogue.ts';
import { catalogueDocument } from './catalogue-document.ts';
import { nianbao } from './cli/run.ts';

const rules = rulesOf([...loadForms().values()].map((form) => form.edition));

test('the examples are what the case folders say (npm run catalogue)', () => {
  expect(readFileSync(examplesFile, 'utf8')).toBe(examplesText(makeExamples()));
});

test('docs/rules.md is made from the same data (npm run catalogue)', () => {
  expect(readFileSync(documentFile, 'utf8')).toBe(catalogueDocument());
});

test('every code about content has an example, every example has a wrong side, and words in both languages', () => {
  for (const { code, example, stage, zh, en } of rules) {
    for (const { title, about, hint } of [zh, en])
      for (const words of [title, about, hint]) expect(words, code).toMatch(/\S/);
    expect(zh.about, code).toMatch(/\p{Script=Han}/u);
    if (!['read', 'validate', 'check'].includes(stage)) continue;
    expect(
      example?.changes.some(({ wrong, done }) => wrong !== null || done),
      code,
    ).toBe(true);
    expect(JSON.stringify(example), `${code}: a fact without its words`).not.toMatch(/\{\w+\}/);
  }
});

test('a rule is one file that names its code; each has a test of its own or a case', () => {
  const folder = join(import.meta.dirname, '../src/check/rules');
  const identities = new Set(
    [...loadForms().values()].flatMap(({ edition }) => edition.identities.map(({ code }) => code)),
  );
  const shared = new Set(['check/prose-bindable', 'check/stale-explanation']);
  for (const { code, stage } of rules) {
    if (stage !== 'check' || identities.has(code) || shared.has(code)) continue;
    expect(readFileSync(join(folder, `${code.slice('check/'.length)}.ts`), 'utf8'), code).toMatch(/export const/);
  }
});

test('explain tells the same as the page: ground, right, wrong, what is said, what to do, since when', () => {
  for (const [language, words] of [
    ['zh', ['上年结转 = 上一年度报告的结转下年度继续办理', '正确：', '有误：', '核查时指出', '相差 1', '0.1.0 版起']],
    ['en', ['carried in = carried out of last year', 'right:', 'wrong:', 'the difference is 1', 'since 0.1.0']],
  ] as const) {
    const { code, stdout } = nianbao(['explain', 'check/carried-over', '--lang', language]);
    expect(code).toBe(0);
    for (const word of words) expect(stdout).toContain(word);
  }
  expect(nianbao(['explain']).stdout).toContain('没有核查的');
});
