import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../schemas/views.ts';
import { indexFiles, pageFile, type SearchPage } from './search/index.ts';

/** Pages that nobody looks for: the search itself, and what is shown where a page is missing. */
const notSearched = new Set(['404.html', 'search/index.html']);

/** The address of a page by its file: `dongchang/2019/index.html` is `dongchang/2019/`. */
const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/**
 * Makes the search index of a site whose pages are written: the words of each page, and what all have in common.
 *
 * @param folder the site
 * @param paths its files; of these the pages are searched
 * @param write writes one file of the index into the site
 */
export async function writeSearch(
  site: Site,
  folder: string,
  paths: readonly string[],
  write: (path: string, text: string) => Promise<void>,
): Promise<void> {
  const reports = new Set(site.reports.map((id) => `${id}/`));
  const organs = new Set(site.organs.map((id) => `${id}/`));
  const pages: SearchPage[] = [];
  for (const path of paths) {
    if (!path.endsWith('.html') || notSearched.has(path)) continue;
    const address = addressOf(path);
    const file = pageFile(address, readFileSync(join(folder, path), 'utf8'));
    if (!file) continue;
    await write(file.path, file.text);
    pages.push({ address, kind: reports.has(address) ? 'report' : organs.has(address) ? 'organ' : 'other' });
  }
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  for (const { path, text } of indexFiles(pages, read)) await write(path, text);
}
