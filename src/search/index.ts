import { createHash } from 'node:crypto';
import { nameOf } from '../../reports/scripts/search/40-engine.js';
import { type Entry, pageEntry } from './entry.ts';
import { GramIndex } from './gram-index.ts';

export { pageEntry } from './entry.ts';

/** The folder of the index inside the site. */
export const searchFolder = 'search/';

/** A file of the index: path from the site's root, and text. */
export interface SearchFile {
  readonly path: string;
  readonly text: string;
}

/** A page that is searched. `kind`: the page of a report, of an organ, another one. */
export interface SearchPage {
  readonly address: string;
  readonly kind: 'report' | 'organ' | 'other';
}

/** Pages a file of the list of pages names. */
const block = 512;

/** Browsers may read files of the folder as scripts only, offline at least: each file calls a function of the page. */
const file = (name: string, value: unknown): SearchFile => ({
  path: `${searchFolder}${name}.js`,
  text: `nianbaoSearch(${JSON.stringify(name)},${JSON.stringify(value)})\n`,
});

const textName = (address: string) => `text/${nameOf(address)}`;

/** The file with a page's words, made from its HTML; null where it has none. Depends on nothing but the page. */
export function pageFile(address: string, html: string): SearchFile | null {
  const entry = pageEntry(html);
  return entry && file(textName(address), entry);
}

/** The path of a page's file. */
export const pageFilePath = (address: string): string => `${searchFolder}${textName(address)}.js`;

/** The words of a page, read back from the text of its file. */
function entryOf(text: string): Entry {
  return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));
}

const yearOf = ({ address }: SearchPage): number => Number(address.split('/').at(-2));
const kinds: readonly SearchPage['kind'][] = ['organ', 'other', 'report'];

/** The order of results: organs, other pages, then reports, the newest year first. */
function byRank(a: SearchPage, b: SearchPage): number {
  const kind = kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  if (kind !== 0) return kind;
  const year = a.kind === 'report' ? yearOf(b) - yearOf(a) : 0;
  return year !== 0 ? year : a.address < b.address ? -1 : 1;
}

/** About as many shards as pages, so that a shard stays small however many pages there are. */
function shardCount(pages: number): number {
  let count = 16;
  while (count < pages && count < 4096) count *= 2;
  return count;
}

/**
 * The files that all pages have in common: the list of pages, the shards of the index, and what the browser reads first.
 * The texts of the pages are read one by one and not kept; the same pages give the same bytes, in whatever order they
 * come.
 *
 * @param readText the text of a page's file, by its path
 */
export function* indexFiles(
  pages: readonly SearchPage[],
  readText: (path: string) => string,
): Generator<SearchFile, void> {
  const ranked = [...pages].sort(byRank);
  const index = new GramIndex();
  const version = createHash('sha256');
  ranked.forEach(({ address }, number) => {
    const text = readText(pageFilePath(address));
    version.update(text);
    index.add(number, entryOf(text));
  });
  for (let start = 0; start < ranked.length; start += block) {
    const lines = ranked.slice(start, start + block).map(({ kind, address }) => kind.charAt(0) + address);
    yield file(`pages/${start / block}`, lines.join('\n'));
  }
  const shards = shardCount(ranked.length);
  for (const [number, text] of index.shards(shards).entries()) yield file(`grams/${number.toString(16)}`, text);
  yield file('site', { pages: ranked.length, shards, block, version: version.digest('hex').slice(0, 16) });
}
