import type { Content } from '../../schemas/content.ts';
import { organKinds } from '../../schemas/organ.ts';
import type { HomeView } from '../../schemas/views.ts';
import { displayName, organAddress, reportAddress, reportTitle } from './report.ts';

/** How many reports the home page lists as new. */
const recentReports = 8;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The home page: organs grouped as people think of them, the latest year at a glance, what was published last. */
export function modelHome(content: Content): HomeView {
  const groups = organKinds.flatMap((kind) => {
    const entries = content.organs
      .filter((organ) => organ.file.kind === kind)
      .map((organ) => ({
        address: organAddress(organ.id),
        label: displayName(organ),
        kind,
        years: [...organ.reports]
          .reverse()
          .map(({ year }) => ({ address: reportAddress(organ.id, year), label: String(year) })),
        latest: organ.reports.at(-1)?.year ?? null,
      }));
    return entries.length > 0 ? [{ kind, entries }] : [];
  });
  const reports = content.organs.flatMap((organ) => organ.reports.map((report) => ({ organ, report })));
  const latestYear = reports.reduce<number | null>((latest, { report }) => Math.max(latest ?? 0, report.year), null);
  const recent = reports
    .flatMap(({ organ, report }) => {
      const corrected = (report.file.corrections ?? [])
        .map((correction) => correction.date)
        .sort(compare)
        .at(-1);
      const date = corrected ?? report.file.published;
      if (!date || report.file.status === 'draft') return [];
      return [
        {
          address: reportAddress(organ.id, report.year),
          label: reportTitle(report, organ),
          date,
          corrected: Boolean(corrected),
        },
      ];
    })
    .sort((a, b) => compare(b.date, a.date) || compare(a.address, b.address))
    .slice(0, recentReports);
  const published = reports.filter(({ report }) => report.year === latestYear && report.file.status === 'published');
  return {
    groups,
    latestYear,
    publishedInLatestYear: published.length,
    organCount: content.organs.length,
    reportCount: reports.length,
    recent,
  };
}
