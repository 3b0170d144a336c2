import type { Site } from '../schemas/views.ts';
import {
  changedIndexFiles,
  type IndexFiles,
  indexFiles,
  pageFile,
  pageFilePath,
  type SearchFile,
  type SearchPage,
} from './search/index.ts';

/** Pages that nobody looks for: the search itself, and what is shown where a page is missing. */
const notSearched = new Set(['404.html', 'search/index.html']);

/** Pages that explain the site and its numbers. */
const explains = /^(about|numbers)\//;

/** The address of a page by its file: `dongchang/2019/index.html` is `dongchang/2019/`. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Whether a file of the site is a page that is searched. */
export const isSearched = (path: string): boolean => path.endsWith('.html') && !notSearched.has(path);

/** The file with the words of a page; null where it has none. */
export const wordsOf = (path: string, html: string): SearchFile | null => pageFile(addressOf(path), html);

/**
 * The files of the search index that all pages have in common.
 *
 * @param paths the pages and their files of words, by path
 * @param version changes with the words of any page
 * @param readText the text of a page's file of words
 */
export const searchIndex = (
  site: Site,
  paths: ReadonlySet<string>,
  version: string,
  readText: (path: string) => string,
): Iterable<SearchFile> => indexFiles(searchPages(site, paths), version, readText);

/** The same where only a few pages are new, gone or of other words than before: those files that changed; null where that is not enough. */
export const changedSearchIndex = (
  site: Site,
  paths: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  version: string,
  read: IndexFiles,
): readonly SearchFile[] | null => {
  const pages = searchPages(site, paths);
  const addresses = pages.map(({ address }) => address).filter((address) => changed.has(pageFilePath(address)));
  return changedIndexFiles(pages, new Set(addresses), version, read);
};

function searchPages(site: Site, paths: ReadonlySet<string>): SearchPage[] {
  const reports = new Set(site.reports.map((id) => `${id}/`));
  const organs = new Set(site.organs.map((id) => `${id}/`));
  return [...paths].filter(isSearched).flatMap((path): SearchPage[] => {
    const address = addressOf(path);
    if (!paths.has(pageFilePath(address))) return [];
    if (reports.has(address)) return [{ address, kind: 'report' }];
    if (organs.has(address)) return [{ address, kind: 'organ' }];
    return [{ address, kind: explains.test(address) ? 'guide' : 'other' }];
  });
}
