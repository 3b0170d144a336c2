import type { Site } from '../schemas/views.ts';
import { indexFiles, pageFile, pageFilePath, type SearchFile, type SearchPage } from './search/index.ts';

/** Pages that nobody looks for: the search itself, and what is shown where a page is missing. */
const notSearched = new Set(['404.html', 'search/index.html']);

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
 * @param readText the text of a page's file of words
 */
export function searchIndex(
  site: Site,
  paths: ReadonlySet<string>,
  readText: (path: string) => string,
): Iterable<SearchFile> {
  const reports = new Set(site.reports.map((id) => `${id}/`));
  const organs = new Set(site.organs.map((id) => `${id}/`));
  const pages = [...paths].filter(isSearched).flatMap((path): SearchPage[] => {
    const address = addressOf(path);
    if (!paths.has(pageFilePath(address))) return [];
    return [{ address, kind: reports.has(address) ? 'report' : organs.has(address) ? 'organ' : 'other' }];
  });
  return indexFiles(pages, readText);
}
