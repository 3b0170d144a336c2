import type { Content, Organ } from '../../../schemas/content.ts';

/**
 * Tells whether an organ has to report for a year: from its first report (or from the year it took over another's work)
 * on, until another one took over its work. An organ without any report is asked for from the latest year on alone, for
 * nothing says since when it exists.
 */
export function lifeOf(content: Content): (organ: Organ, year: number) => boolean {
  const ends = new Map<string, number>();
  let latest = 0;
  for (const { file, reports } of content.organs) {
    latest = Math.max(latest, ...reports.map(({ year }) => year));
    for (const { organ, year } of file.predecessors ?? []) ends.set(organ, Math.min(ends.get(organ) ?? year, year));
  }
  return ({ id, file, reports, unusable = [] }, year) => {
    const own = [...reports.map((report) => report.year), ...unusable];
    const taken = (file.predecessors ?? []).map((entry) => entry.year);
    const first = own.length + taken.length > 0 ? Math.min(...own, ...taken) : latest;
    const end = ends.get(id);
    return own.includes(year) || (year >= first && (end === undefined || year < end));
  };
}
