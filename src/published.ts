import type { Site } from '../schemas/views.ts';
import { type Finding, sortFindings } from './diagnostics/finding.ts';
import { reportJson } from './documents/index.ts';
import { changesSince, type NextReports, needsCorrection } from './publish/index.ts';

/** The documents of a site as they would be made now. */
function reportsNow(site: Site): NextReports {
  const ids = new Set(site.reports);
  const idOf = (path: string) => path.split('/').slice(0, 2).join('/');
  return {
    differs: (path) => ids.has(idOf(path)),
    read: async (path) => reportJson(site.report(idOf(path))),
  };
}

/**
 * A finding (`publish/needs-correction`, a warning) for each report that is live and has been changed without a
 * correction; null where `published` is no site of ours.
 *
 * @param content name of the content folder, with which places begin
 * @param next the content as a site, or the folder it was built into
 */
export async function changedSincePublication(
  published: string,
  content: string,
  next: Site | string,
): Promise<Finding[] | null> {
  const ids = await changesSince(published, typeof next === 'string' ? next : reportsNow(next));
  if (ids === null) return null;
  return sortFindings(
    ids.map((id) => {
      const [organ = '', year = ''] = id.split('/');
      return needsCorrection(`${content}/${id}/report.json`, organ, year);
    }),
  );
}
