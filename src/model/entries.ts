import type { Content } from '../../schemas/content.ts';
import type { ReportEntry } from '../../schemas/views.ts';
import { organAddress, reportAddress, reportTitle } from './report.ts';

/** Every report of the site in a few words, in order of organ and year: for lists, feeds and the map of the site. */
export function modelEntries(content: Content): ReportEntry[] {
  return content.organs.flatMap((organ) =>
    organ.reports.map((report): ReportEntry => {
      const { edition, scope, status, published, corrections = [] } = report.file;
      return {
        organ: organ.id,
        organName: organ.file.name,
        organAddress: organAddress(organ.id),
        kind: organ.file.kind,
        parent: organ.file.parent ?? null,
        year: report.year,
        address: reportAddress(organ.id, report.year),
        title: reportTitle(report, organ),
        edition,
        scope,
        status,
        published,
        corrections,
      };
    }),
  );
}
