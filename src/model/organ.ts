import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Predecessor } from '../../schemas/organ.ts';
import type { OrganView, YearView } from '../../schemas/views.ts';
import { highlightsOf } from './highlights.ts';
import { displayName, organAddress, organTrail, reportAddress } from './report.ts';

/** Trends of the highlights that at least two years state in one unit. */
function trendsOf(years: readonly YearView[]): OrganView['trends'] {
  const oldestFirst = [...years].reverse();
  const titles = [...new Set(years.flatMap((year) => year.highlights.map((highlight) => highlight.label)))];
  return titles.flatMap((title) => {
    const points = oldestFirst.flatMap(({ year, highlights }) => {
      const highlight = highlights.find((item) => item.label === title);
      return highlight ? [{ year, value: highlight.value, unit: highlight.unit }] : [];
    });
    const units = new Set(points.filter((point) => point.value !== null).map((point) => point.unit));
    if (units.size !== 1 || points.filter((point) => point.value !== null).length < 2) return [];
    return [{ title, unit: [...units][0] ?? '', points: points.map(({ year, value }) => ({ year, value })) }];
  });
}

/** What came before an organ and what after it. */
function successionOf(organ: Organ, content: Content, successors: readonly Organ[]) {
  const link = (other: Organ, { year, extent }: Predecessor) => ({
    address: organAddress(other.id),
    label: other.file.name,
    year,
    extent,
  });
  const predecessors = (organ.file.predecessors ?? []).flatMap((entry) => {
    const other = content.organ.get(entry.organ);
    return other ? [link(other, entry)] : [];
  });
  const later = successors.flatMap((other) =>
    (other.file.predecessors ?? []).filter((entry) => entry.organ === organ.id).map((entry) => link(other, entry)),
  );
  return { predecessors, successors: later };
}

/** A value that is made when it is first asked for. */
function late<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * One organ's page: who it is, its years newest first, its trends, its superiors and units. Years and trends need the
 * numbers of all its reports and are made when asked for: a list of organs needs none of them.
 */
export function modelOrgan(
  organ: Organ,
  content: Content,
  { units, successors }: { units: readonly Organ[]; successors: readonly Organ[] },
): OrganView {
  const before = (report: Report) => organ.reports.find((other) => other.year === report.year - 1) ?? null;
  const years = late(() =>
    [...organ.reports].reverse().map((report) => ({
      address: reportAddress(organ.id, report.year),
      year: report.year,
      status: report.file.status,
      published: report.file.published,
      highlights: highlightsOf(report, before(report)),
    })),
  );
  const trends = late(() => trendsOf(years()));
  const trail = organTrail(organ, content);
  return {
    address: organAddress(organ.id),
    organ,
    parent: trail.at(-2) ?? null,
    ...successionOf(organ, content, successors),
    units: units.map((unit) => ({ address: organAddress(unit.id), label: displayName(unit) })),
    contacts: organ.file.contacts ?? {},
    get years() {
      return years();
    },
    get trends() {
      return trends();
    },
    breadcrumbs: trail.slice(0, -1),
  };
}
