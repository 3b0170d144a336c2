import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/compile.ts';
import { createRenderer } from '../../src/render/index.ts';
import { changedIndexFiles, indexFiles, pageFile, pageFilePath, type SearchPage } from '../../src/search/index.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';

/** Milliseconds that this process has worked: another job on the machine makes them no more. */
const worked = (): number => process.cpuUsage().user / 1000;

function timed<T>(what: string, work: () => T): T {
  const start = worked();
  const value = work();
  process.stdout.write(`${what}: ${(worked() - start).toFixed(0)} ms\n`);
  return value;
}

/**
 * What the search index of so many reports takes, in milliseconds of one core: `npm run bench -- --search`. The words of
 * each page, the index from nothing, and the same index after one report has changed and after one has come. The goal for
 * 1,000 reports: at most a second.
 */
export function benchSearch(reports: number, rounds: number, seed: number): void {
  const years = [2021, 2022, 2023, 2024, 2025];
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-bench-search-'));
  try {
    writeSyntheticContent(root, { organs: reports / years.length, years, seed });
    const { site } = compile({ content: root });
    if (!site) throw new Error('the synthetic content is not valid');
    const renderer = createRenderer(site);
    const pages = site.reports.map((id): SearchPage => ({ address: `${id}/`, kind: 'report' }));
    const html = new Map(site.reports.map((id) => [`${id}/`, renderer.report(id)]));
    const middle = pages[Math.floor(pages.length / 2)]?.address ?? '';
    for (let round = 0; round < rounds; round++) {
      const words = timed('words of the pages', () => new Map(pages.map(({ address }) => wordsOf(address, html))));
      const read = (path: string) => words.get(path) ?? '';
      const make = (some: readonly SearchPage[]) =>
        new Map(Array.from(indexFiles(some, 'a', read), ({ path, text }) => [path, text]));
      const all = timed('the index from nothing', () => make(pages));
      const fewer = make(pages.filter(({ address }) => address !== middle));
      const other = words.get(pageFilePath(pages[0]?.address ?? '')) ?? '';
      const now = (path: string) => (path === pageFilePath(middle) ? other : read(path));
      const change = (before: ReadonlyMap<string, string>, next: (path: string) => string) =>
        changedIndexFiles(pages, new Set([middle]), 'b', {
          before: (path) => before.get(path) ?? read(path),
          now: next,
        });
      timed('after one report has changed', () => change(all, now));
      timed('after one report has come', () => change(fewer, read));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function wordsOf(address: string, html: ReadonlyMap<string, string>): [path: string, text: string] {
  const file = pageFile(address, html.get(address) ?? '');
  if (!file) throw new Error(`${address} has no words`);
  return [file.path, file.text];
}
