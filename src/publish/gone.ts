import { siteFolders } from '../../schemas/site-folders.ts';
import type { ListedSite } from './uncorrected.ts';

/** The page of a report: `dongchang/2019/index.html`, not `years/2019/index.html`. */
function isReportPage(path: string): boolean {
  const folder = /^([a-z0-9-]+)\/\d{4}\/index\.html$/.exec(path)?.[1];
  return folder !== undefined && !siteFolders.has(folder);
}

/**
 * Pages of reports that the public reads now and that the next site does not have: what was deleted, turned back into a
 * draft, or left out by `--only`. A report that is withdrawn keeps its page.
 */
export function gone(live: ListedSite, next: ListedSite): string[] {
  const kept = new Set(next.manifest.files.map(({ path }) => path));
  return live.manifest.files.map(({ path }) => path).filter((path) => isReportPage(path) && !kept.has(path));
}
