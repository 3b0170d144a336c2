import type { Content, Organ, Report } from '../../schemas/content.ts';

/** One year of an organ's work: its own report, or those of the organs it took over as a whole. */
export interface WorkYear {
  readonly year: number;
  /** Whose reports they are; more than one are summed. */
  readonly reports: readonly { readonly organ: Organ; readonly report: Report }[];
}

/** Organs by the id of the organ whose work they took over. */
export type Successors = ReadonlyMap<string, readonly Organ[]>;

export function successorsOf(content: Content): Successors {
  const pairs = content.organs.flatMap((organ) =>
    (organ.file.predecessors ?? []).map((entry) => [entry.organ, organ] as const),
  );
  const groups = Map.groupBy(pairs, ([id]) => id);
  return new Map([...groups].map(([id, found]) => [id, found.map(([, organ]) => organ)]));
}

/**
 * The years of an organ's work, oldest first. Its own reports always count as they stand. A year before them is made of
 * the reports of all organs it took over as a whole; where one of those is missing the year is left out, for a sum with
 * a hole says nothing. Work taken over in part cannot be told apart in earlier reports and is not joined.
 */
export function workYears(organ: Organ, content: Content, seen: ReadonlySet<string> = new Set()): WorkYear[] {
  const own = organ.reports.map((report): WorkYear => ({ year: report.year, reports: [{ organ, report }] }));
  const whole = (organ.file.predecessors ?? []).filter(({ extent, organ: id }) => extent === 'whole' && !seen.has(id));
  if (whole.length === 0) return own;
  const visited = new Set([...seen, organ.id]);
  const earlier = whole.map((entry) => {
    const found = content.organ.get(entry.organ);
    const years = found ? workYears(found, content, visited) : [];
    return new Map(years.filter(({ year }) => year < entry.year).map((work) => [work.year, work]));
  });
  const ownYears = new Set(own.map(({ year }) => year));
  const joined = [...(earlier[0]?.keys() ?? [])]
    .filter((year) => !ownYears.has(year) && earlier.every((years) => years.has(year)))
    .map((year) => ({ year, reports: earlier.flatMap((years) => years.get(year)?.reports ?? []) }));
  return [...joined, ...own].sort((a, b) => a.year - b.year);
}
