import type { Content, Organ } from '../../schemas/content.ts';
import { organKinds } from '../../schemas/organ.ts';
import type { HomeView } from '../../schemas/views.ts';
import { displayName, organAddress, reportAddress, reportTitle } from './report.ts';

/** How many reports the home page lists as new. */
const recentReports = 8;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Above this many organs the page lists governments, with how many units stand under each. */
const mostOrgans = 150;

/** How many organs stand below each, at every depth, and how deep each stands. */
function treeOf(content: Content): { below: ReadonlyMap<string, number>; depth: ReadonlyMap<string, number> } {
  const below = new Map<string, number>();
  const depth = new Map<string, number>();
  for (const { id, file } of content.organs) {
    const seen = new Set([id]);
    for (let above = file.parent; above && !seen.has(above); above = content.organ.get(above)?.file.parent) {
      seen.add(above);
      below.set(above, (below.get(above) ?? 0) + 1);
    }
    depth.set(id, seen.size - 1);
  }
  return { below, depth };
}

/** The organs that the page lists: all, or of many those with units below them, from the top down while there is room. */
function listed(content: Content): { organs: readonly Organ[]; below: ReadonlyMap<string, number>; all: boolean } {
  const { below, depth } = treeOf(content);
  if (content.organs.length <= mostOrgans) return { organs: content.organs, below, all: true };
  const governments = content.organs.filter(({ id, file }) => below.has(id) || !file.parent);
  const byDepth = Map.groupBy(governments, ({ id }) => depth.get(id) ?? 0);
  let organs: Organ[] = [];
  for (const level of [...byDepth.keys()].sort((a, b) => a - b)) {
    const more = byDepth.get(level) ?? [];
    if (organs.length > 0 && organs.length + more.length > mostOrgans) break;
    organs = [...organs, ...more];
  }
  return { organs, below, all: false };
}

/** The home page: organs grouped as people think of them, the latest year at a glance, what was published last. */
export function modelHome(content: Content): HomeView {
  const { organs, below, all } = listed(content);
  const byKind = Map.groupBy(organs, ({ file }) => file.kind);
  const groups = organKinds.flatMap((kind) => {
    const entries = (byKind.get(kind) ?? []).map((organ) => ({
      address: organAddress(organ.id),
      label: displayName(organ),
      kind,
      years: all
        ? [...organ.reports]
            .reverse()
            .map(({ year }) => ({ address: reportAddress(organ.id, year), label: String(year) }))
        : [],
      latest: organ.reports.at(-1)?.year ?? null,
      units: all ? 0 : (below.get(organ.id) ?? 0),
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
    governmentsOnly: !all,
    correctedReports: reports.filter(({ report }) => (report.file.corrections ?? []).length > 0).length,
    organCount: content.organs.length,
    reportCount: reports.length,
    recent,
  };
}
