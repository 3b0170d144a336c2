import { isSearched, wordsOf } from './indexing.ts';
import type { FileRecord, Unit } from './memory/records.ts';
import type { Workbench } from './workbench.ts';

/** The page of a unit of work with the words of it that are searched, where the same would be made again. */
export function freshPage(bench: Workbench, unit: Unit, extra = ''): FileRecord[] | null {
  const page = bench.fresh(unit, 'page', extra);
  if (!page) return null;
  const words = unit.filter(({ by }) => by === 'search');
  return words.every((record) => bench.stands(record)) ? [...page, ...words] : null;
}

/** What the search keeps of a page. */
export function putWords(bench: Workbench, path: string, html: string, unit: Unit): FileRecord[] {
  const words = bench.searched && isSearched(path) ? wordsOf(path, html) : null;
  if (!words) return [];
  const before = unit.find((record) => record.path === words.path);
  return [bench.put({ path: words.path, by: 'search', content: words.text }, [], before)];
}

/** Writes a page, and what the search keeps of it. */
export function putPage(
  bench: Workbench,
  page: { readonly path: string; readonly content: string; readonly extra?: string },
  reads: readonly string[],
  unit: Unit,
): FileRecord[] {
  const before = unit.find(({ path }) => path === page.path);
  return [bench.put({ ...page, by: 'page' }, reads, before), ...putWords(bench, page.path, page.content, unit)];
}

/** The same for a page that Eleventy has written. */
export const wrotePage = (bench: Workbench, path: string, html: string, reads: readonly string[]): FileRecord[] => [
  bench.wrote(path, 'page', html, reads),
  ...putWords(bench, path, html, []),
];
