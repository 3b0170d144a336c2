import { createHash } from 'node:crypto';
import type { Format } from '../schemas/formats.ts';
import type { Site } from '../schemas/views.ts';
import { boardTables } from './board.ts';
import { atomFeed, reportCsv, reportJson, robots, sitemaps } from './documents/index.ts';
import { attachmentsOf, packArchive } from './downloads.ts';
import { dataFiles, numberYears, yearNumbers, yearNumbersPath } from './open-data.ts';
import { labels, type Renderer, searchAddresses, versionName } from './render/index.ts';

/** A file and its path below the site's root, with `/`. What grows with the site is made piece by piece. */
export type MadeFile =
  | { readonly path: string; readonly content: string | Uint8Array }
  | { readonly path: string; readonly parts: Iterable<Uint8Array> };

/**
 * Files of the site that are no pages: data, lists, feeds. What `make` reads of the site is noted, so they are made again
 * only when that has changed; it must be a pure function of its two arguments.
 */
export interface SiteFiles {
  /** A name of their own, under which they are remembered. */
  readonly name: string;
  readonly make: (site: Site, renderer: Renderer) => readonly MadeFile[] | Promise<readonly MadeFile[]>;
}

/** Pages that search engines may know: all but those of reports that are not published. */
function mappedPages(site: Site, renderer: Renderer) {
  const listed = site.entries().filter(({ status }) => status === 'published');
  const newest = (days: readonly (string | null)[]) =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const old = new Set(site.versionPages);
  const plain = (address: string) => ({ address, changed: null });
  return [
    ...[
      '',
      'data/',
      ...searchAddresses(site.site),
      ...site.organs.map((id) => `${id}/`),
      ...[...renderer.region.keys()].filter((page) => !old.has(page)),
    ].map(plain),
    ...listed.map(({ address, published, corrections }) => ({
      address,
      changed: newest([published, ...corrections.map(({ date }) => date)]),
    })),
  ];
}

/** The feed, what robots may read, and the map of the site where its address is known. */
function addressFiles(site: Site, renderer: Renderer): MadeFile[] {
  const { baseUrl } = site.site;
  const maps = baseUrl === null ? [] : [...sitemaps(baseUrl, mappedPages(site, renderer))];
  return [
    { path: 'feed.xml', content: atomFeed(site.site, site.entries(), site.asOf, labels()) },
    { path: 'robots.txt', content: robots(baseUrl) },
    ...maps.map(([path, content]) => ({ path, content })),
  ];
}

/** Beside the page of a version that was published before: its data, its archive, the files its prose leads to. */
async function versionFiles(site: Site, renderer: Renderer, address: string, version: string): Promise<MadeFile[]> {
  const view = site.version(address);
  const name = versionName(address);
  const documents = [
    { path: `${name}.json`, format: 'json' as const, content: reportJson(view) },
    { path: `${name}.csv`, format: 'csv' as const, content: reportCsv(view) },
  ];
  const attachments = await attachmentsOf(view);
  const packed = { view, name, page: renderer.offlineVersion(address), documents, attachments };
  const archive = packArchive(packed, renderer, { site, version });
  return [
    ...documents,
    { path: `${name}.zip`, content: archive },
    ...attachments.map(({ path, bytes }) => ({ path, content: bytes })),
  ].map(({ path, content }) => ({ path: `${address}${path}`, content }));
}

/** A short word for a list: what is listed there goes into the name, for the list itself is not noted as read. */
const wordOf = (list: readonly string[]) => createHash('sha256').update(list.join('\n')).digest('hex').slice(0, 16);

/** All such files; `version` is that of the program. Listing them must not read reports: ids and years are at hand. */
export const siteFiles = (site: Site, wanted: ReadonlySet<Format>, version: string): readonly SiteFiles[] => [
  {
    name: 'board-tables',
    make: ({ board }) =>
      board ? [...boardTables(board, 'board/')].map(([path, make]) => ({ path, content: make() })) : [],
  },
  // what is listed there depends on the formats that were asked for
  {
    name: `data ${[...wanted].sort().join()}`,
    make: (all, renderer) => dataFiles(all, renderer, wanted),
  },
  ...numberYears(site, wanted).map((year) => ({
    name: `numbers ${year} ${wordOf(site.reports.filter((id) => id.endsWith(`/${year}`)))}`,
    make: (all: Site) => [{ path: yearNumbersPath(year), parts: yearNumbers(all, year) }],
  })),
  ...site.versionPages.map((address) => ({
    name: `version ${address}`,
    make: (all: Site, renderer: Renderer) => versionFiles(all, renderer, address, version),
  })),
  { name: `feed and map ${wordOf([...site.organs, ...site.reports])}`, make: addressFiles },
];
