import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedIndexFiles, indexFiles, pageFile, type SearchFile, type SearchPage } from '../../src/search/index.ts';

/** Words that share pieces, numbers among them. */
const words = fc.constantFrom(
  '公开',
  '信息',
  '申请公开',
  '1,164',
  '116',
  '11',
  'ＡＢ',
  '不予公开',
  '2024年',
  '3件',
  '。',
);
const sentence = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
const part = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.array(sentence, { minLength: 1, maxLength: 3 }));
const page = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts.map(([id, list]) => `<h2 id="part-${id}">部分</h2>${list.map((text) => `<p>${text}</p>`).join('')}`).join(''),
  )
  .map((body) => `<html><body><main id="main"><h1>标题</h1>${body}</main></body></html>`);

const places = (count: number): SearchPage[] =>
  Array.from({ length: count }, (_, at) => ({ address: `organ-${at % 5}/${2010 + at}/`, kind: 'report' as const }));

const filesOf = (pages: readonly SearchPage[], html: readonly string[]): Map<string, string> =>
  new Map(
    pages
      .map(({ address }, at) => pageFile(address, html[at] ?? '') as SearchFile)
      .map(({ path, text }) => [path, text]),
  );

const make = (pages: readonly SearchPage[], files: Map<string, string>, version: string) =>
  new Map(
    Array.from(
      indexFiles(pages, version, (path) => files.get(path) ?? ''),
      ({ path, text }) => [path, text],
    ),
  );

/** Some pages before and now: each stands in both, came, or went; null: it is not there. */
const pair = fc.oneof(
  { weight: 4, arbitrary: page.map((html) => [html, html] as const) },
  fc.tuple(page, page),
  fc.tuple(page, fc.constant(null)),
  fc.tuple(fc.constant(null), page),
);

test('an index that is changed is the index that would be made anew, byte for byte, also where pages come and go', () => {
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (pairs) => {
      const all = places(pairs.length);
      const side = (at: 0 | 1) => {
        const html = all.flatMap((place, index) => {
          const own = pairs[index]?.[at];
          return typeof own === 'string' ? [[place, own] as const] : [];
        });
        const pages = html.map(([place]) => place);
        return {
          pages,
          files: filesOf(
            pages,
            html.map(([, own]) => own),
          ),
        };
      };
      const [old, current] = [side(0), side(1)];
      const first = make(old.pages, old.files, 'a');
      const changed = all.filter((_, at) => pairs[at]?.[1] && pairs[at]?.[0] !== pairs[at]?.[1]);
      const read = {
        before: (path: string) => first.get(path) ?? old.files.get(path) ?? '',
        now: (path: string) => current.files.get(path) ?? '',
      };
      const addresses = new Set(changed.map(({ address }) => address));
      const files = changedIndexFiles(current.pages, addresses, 'b', read);
      // with no page on one side there is no list to go on from
      if (files === null) {
        expect(Math.min(old.pages.length, current.pages.length)).toBe(0);
        return;
      }
      const patched = new Map(first);
      for (const { path, text } of files) patched.set(path, text);
      expect(patched).toEqual(make(current.pages, current.files, 'b'));
    }),
    { numRuns: 300 },
  );
});

test('with so many more pages that the index is cut otherwise, it is made anew', () => {
  const html = '<html><body><main id="main"><h1>标题</h1><p>公开信息</p></main></body></html>';
  const of = (count: number) => {
    const pages = places(count);
    return {
      pages,
      files: filesOf(
        pages,
        pages.map(() => html),
      ),
    };
  };
  const [few, many] = [of(16), of(17)];
  const first = make(few.pages, few.files, 'a');
  const read = {
    before: (path: string) => first.get(path) ?? few.files.get(path) ?? '',
    now: (path: string) => many.files.get(path) ?? '',
  };
  expect(changedIndexFiles(many.pages, new Set([many.pages[16]?.address ?? '']), 'b', read)).toBeNull();
});
