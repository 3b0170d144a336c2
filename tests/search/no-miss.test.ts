import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldQuestion, foldWithPlaces } from '../../reports/scripts/search/10-fold.js';
import { termsOf } from '../../reports/scripts/search/40-engine.js';
import { nianbao, shippedContent } from '../browser/site.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';
import { engineOf } from './engine.ts';
import { visibleTexts } from './visible.ts';

const root = mkdtempSync(join(tmpdir(), 'nianbao-search-'));
const sites = { shipped: join(root, 'shipped'), invented: join(root, 'invented') };

beforeAll(async () => {
  writeSyntheticContent(join(root, 'content'), { organs: 12, years: [2019, 2020, 2021, 2022], seed: 7 });
  for (const [content, out] of [
    [shippedContent, sites.shipped],
    [join(root, 'content'), sites.invented],
  ] as const) {
    const built = await nianbao('build', '--content', content, '--out', out, '--formats', 'html');
    expect(built.code, built.stderr).toBe(0);
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Page {
  readonly address: string;
  readonly texts: readonly string[];
}

/** Every page but the search itself and the one for missing pages. */
function pagesOf(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html') && path !== '404.html' && path !== 'search/index.html')
    .sort()
    .map((path) => ({
      address: path.replace(/(^|\/)index\.html$/, '$1'),
      texts: visibleTexts(readFileSync(join(folder, path), 'utf8')),
    }));
}

describe.each(['shipped', 'invented'] as const)('%s content', (name) => {
  test('every piece of two to eight characters of a text that is seen is found on its page', async () => {
    const { all } = engineOf(sites[name]);
    const pages = pagesOf(sites[name]);
    expect(pages.length).toBeGreaterThan(5);
    const piece = fc
      .tuple(fc.constantFrom(...pages), fc.nat(), fc.nat(), fc.integer({ min: 2, max: 8 }))
      .map(([page, which, start, length]) => {
        const characters = [...(page.texts[which % page.texts.length] ?? '')];
        const at = start % Math.max(1, characters.length - 1);
        return { address: page.address, piece: characters.slice(at, at + length).join('') };
      })
      .filter(({ piece }) => [...foldQuestion(piece)].length > 1);
    await fc.assert(
      fc.asyncProperty(piece, async ({ address, piece }) => {
        // the organ is the beginning of an address: one page alone is read again, not all that may hold the piece
        const narrow = address === '' ? {} : { organ: address.slice(0, -1) };
        const { results } = await all({ question: piece, ...narrow });
        expect(
          results.map((result) => result.address),
          piece,
        ).toContain(address);
      }),
      { numRuns: name === 'shipped' ? 3000 : 600, seed: 20261126 },
    );
  });

  test('what is found is there: every hit shows the words, and every page that has them is found', async () => {
    const { all } = engineOf(sites[name]);
    const pages = pagesOf(sites[name]);
    const seen = new Map(
      pages.map(({ address, texts }) => [address, texts.map((text) => foldWithPlaces(text).folded)]),
    );
    for (const question of [
      '1164',
      '不予公开',
      '申请公开',
      '００',
      '规范性文件',
      '信息公开工作年度',
      '无此一说',
      '2021年1月',
    ]) {
      const { results, found } = await all({ question });
      const term = foldQuestion(question);
      for (const { hits } of results) {
        for (const { cells, marks } of hits) {
          const marked = cells.flatMap((cell, index) => (marks[index] ?? []).map(([from, to]) => cell.slice(from, to)));
          expect(marked.length, question).toBeGreaterThan(0);
          for (const words of marked) expect(foldQuestion(words)).toBe(term);
        }
      }
      const expected = [...seen]
        .filter(([, texts]) => texts.some((text) => text.includes(term)))
        .map(([address]) => address);
      expect(results.map(({ address }) => address)).toEqual(expect.arrayContaining(expected));
      expect(results.length).toBeLessThanOrEqual(found.count);
      if (found.exact) expect(results.length, question).toBe(found.count);
    }
  });
});

test('several words are looked for each; one of a single character makes them one phrase', () => {
  expect(termsOf('卫生 2024')).toEqual(['卫生', '2024']);
  expect(termsOf('1,164 条')).toEqual(['1164条']);
  expect(termsOf('条')).toEqual([]);
  expect(termsOf('  ')).toEqual([]);
});

test('organ, year and part narrow what is found', async () => {
  const { all } = engineOf(sites.invented);
  const everywhere = await all({ question: '公开' });
  const addresses = (found: Awaited<ReturnType<typeof all>>) => found.results.map(({ address }) => address);
  expect(everywhere.results.length).toBeGreaterThan(48);
  const reports = addresses(await all({ question: '公开', year: '2021' }));
  expect(reports).toHaveLength(12);
  expect(reports.every((address) => address.endsWith('/2021/'))).toBe(true);
  const organ = reports[0]?.split('/')[0] ?? '';
  const own = addresses(await all({ question: '公开', organ }));
  expect(own).toContain(`${organ}/2019/`);
  expect(own.every((address) => address.startsWith(`${organ}/`))).toBe(true);
  const third = await all({ question: '公开', part: 3, year: '2020' });
  expect(third.results.flatMap(({ hits }) => hits.map(({ part }) => part)).every((part) => part === 3)).toBe(true);
  expect(third.results.length).toBe(12);
  expect((await all({ question: '公开', organ: 'nobody' })).results).toEqual([]);
});

test('organs come first, then reports, the newest year first, then the rest', async () => {
  const { all } = engineOf(sites.invented);
  const { results } = await all({ question: '示例机关' });
  const isReport = (address: string) => existsSync(join(root, 'content', address, 'report.json'));
  const isOrgan = (address: string) => existsSync(join(root, 'content', address, 'organ.json'));
  const rank = (address: string) =>
    isReport(address)
      ? Number(address.slice(-5, -1))
      : isOrgan(address)
        ? 9999
        : /^(about|numbers)\//.test(address)
          ? 9998
          : 0;
  const years = results.map(({ address }) => rank(address));
  expect(years).toContain(2022);
  expect(years).toEqual([...years].sort((a, b) => b - a));
});

test.each([
  ['1,164', '１１６４'],
  ['ＰＤＦ', 'pdf'],
  ['2，024 件', '2024件'],
  ['①第一', '1第一'],
  ['“三安全', '“三安全'],
])('%s and %s are the same question', (one, other) => {
  expect(foldQuestion(one)).toBe(foldQuestion(other));
});

test('places in the folded text lead back to the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { folded, places } = foldWithPlaces(text);
      expect(places).toHaveLength(folded.length + 1);
      const pieces = [...text].map((character) => foldWithPlaces(character).folded).join('');
      expect(folded).toBe(pieces.replace(/(?<=\d),(?=\d)/g, ''));
    }),
  );
});
