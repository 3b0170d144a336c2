import { shardOf } from '../../reports/scripts/search/20-grams.js';
import { nameOf } from '../../reports/scripts/search/40-engine.js';
import { type Entry, pageEntry } from './entry.ts';
import { GramIndex } from './gram-index.ts';
import { renumbering } from './renumber.ts';
import { changeShard, changesOf, type PieceChange } from './shard-change.ts';

export { pageEntry } from './entry.ts';

/** The folder of the index inside the site. */
export const searchFolder = 'search/';

/** A file of the index: path from the site's root, and text. */
export interface SearchFile {
  readonly path: string;
  readonly text: string;
}

/** A page that is searched. `kind`: the page of a report, of an organ, one that explains the site, another one. */
export interface SearchPage {
  readonly address: string;
  readonly kind: 'report' | 'organ' | 'guide' | 'other';
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

/** What the text of a file of the index holds. */
const heldIn = (text: string): unknown => JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')')));

/** The words of a page, read back from the text of its file. */
const entryOf = (text: string) => heldIn(text) as Entry;

const shardName = (number: number): string => `grams/${number.toString(16)}`;

const siteFile = (pages: number, version: string): SearchFile =>
  file('site', { pages, shards: shardCount(pages), block, version });

const yearOf = ({ address }: SearchPage): number => Number(address.split('/').at(-2));
const kinds: readonly SearchPage['kind'][] = ['organ', 'guide', 'report', 'other'];

/** The order of results: organs, pages that explain, reports with the newest year first, then whatever else there is. */
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

/** The lists of pages by number. */
function pageLists(ranked: readonly SearchPage[]): SearchFile[] {
  return Array.from({ length: Math.ceil(ranked.length / block) }, (_, at) => {
    const lines = ranked.slice(at * block, (at + 1) * block).map(({ kind, address }) => kind.charAt(0) + address);
    return file(`pages/${at}`, lines.join('\n'));
  });
}

/**
 * The files that all pages have in common: the list of pages, the shards of the index, and what the browser reads first.
 * The texts of the pages are read one by one and not kept; the same pages give the same bytes, in whatever order they
 * come.
 *
 * @param version changes with the words of any page: browsers then fetch the index anew
 * @param readText the text of a page's file, by its path
 */
export function* indexFiles(
  pages: readonly SearchPage[],
  version: string,
  readText: (path: string) => string,
): Generator<SearchFile, void> {
  const ranked = [...pages].sort(byRank);
  const index = new GramIndex();
  ranked.forEach(({ address }, number) => {
    index.add(number, entryOf(readText(pageFilePath(address))));
  });
  yield* pageLists(ranked);
  const shards = shardCount(ranked.length);
  for (const [number, text] of index.shards(shards).entries()) yield file(shardName(number), text);
  yield siteFile(ranked.length, version);
}

/** Reads files of the index: as they were, and as they are. */
export interface IndexFiles {
  readonly before: (path: string) => string;
  readonly now: (path: string) => string;
}

/** The addresses of the pages of the index before, by number. */
function pagesBefore({ before }: IndexFiles): string[] {
  const { pages } = heldIn(before(`${searchFolder}site.js`)) as { pages: number };
  const blocks = Array.from({ length: Math.ceil(pages / block) }, (_, at) => before(`${searchFolder}pages/${at}.js`));
  return blocks.flatMap((text) => (heldIn(text) as string).split('\n')).map((line) => line.slice(1));
}

const noWords: Entry = ['', []];

/** What has changed of the pages by shard; pages that were not there before are changed in every word. */
function changesByShard(
  ranked: readonly SearchPage[],
  known: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  read: IndexFiles,
): Map<number, PieceChange[]> {
  const shards = shardCount(ranked.length);
  const changes = new Map<number, PieceChange[]>();
  for (const [page, { address }] of ranked.entries()) {
    if (!changed.has(address)) continue;
    const path = pageFilePath(address);
    const old = known.has(address) ? entryOf(read.before(path)) : noWords;
    for (const change of changesOf(page, old, entryOf(read.now(path)))) {
      const shard = shardOf(change.piece, shards);
      const list = changes.get(shard);
      if (list) list.push(change);
      else changes.set(shard, [change]);
    }
  }
  return changes;
}

/**
 * The files of the index that are others after the words of some pages have changed, or some pages have come or gone: byte
 * for byte what `indexFiles` would make. Null where there are so many pages more or fewer that its files are others.
 *
 * @param changed addresses of the pages that are new or whose words have changed
 */
export function changedIndexFiles(
  pages: readonly SearchPage[],
  changed: ReadonlySet<string>,
  version: string,
  read: IndexFiles,
): SearchFile[] | null {
  const ranked = [...pages].sort(byRank);
  const before = pagesBefore(read);
  const shards = shardCount(ranked.length);
  if (shardCount(before.length) !== shards || Math.ceil(before.length / block) !== Math.ceil(ranked.length / block))
    return null;
  const numbers = new Map(ranked.map(({ address }, number) => [address, number]));
  const moved = before.length !== ranked.length || before.some((address, number) => numbers.get(address) !== number);
  const renumbered = moved ? renumbering(before.map((address) => numbers.get(address) ?? null)) : null;
  const changes = changesByShard(ranked, new Set(before), changed, read);
  const touched = moved ? Array.from({ length: shards }, (_, shard) => shard) : [...changes.keys()];
  const files = touched.map((shard) => {
    const name = shardName(shard);
    const held = heldIn(read.before(`${searchFolder}${name}.js`)) as string;
    return file(name, changeShard(held, changes.get(shard) ?? [], renumbered));
  });
  return [...pageLists(ranked), ...files, siteFile(ranked.length, version)];
}
