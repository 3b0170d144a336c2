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

test('an index that is changed is the index that would be made anew, byte for byte', () => {
  const site = fc.array(page, { minLength: 2, maxLength: 20 }).chain((before) =>
    fc.record({
      before: fc.constant(before),
      changes: fc.array(fc.tuple(fc.nat(before.length - 1), page), { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(site, ({ before, changes }) => {
      const pages = places(before.length);
      const now = [...before];
      for (const [at, html] of changes) now[at] = html;
      const [old, current] = [filesOf(pages, before), filesOf(pages, now)];
      const make = (files: Map<string, string>, version: string) =>
        new Map(
          Array.from(
            indexFiles(pages, version, (path) => files.get(path) ?? ''),
            ({ path, text }) => [path, text],
          ),
        );
      const [first, second] = [make(old, 'a'), make(current, 'b')];
      const changed = new Set(changes.map(([at]) => pages[at]?.address ?? ''));
      const read = {
        before: (path: string) => first.get(path) ?? old.get(path) ?? '',
        now: (path: string) => current.get(path) ?? '',
      };
      const patched = new Map(first);
      for (const { path, text } of changedIndexFiles(pages, changed, 'b', read)) patched.set(path, text);
      expect(patched).toEqual(second);
    }),
    { numRuns: 300 },
  );
});
