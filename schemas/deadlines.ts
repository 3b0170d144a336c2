/** Last day for publication in the year after the report year (Regulation, art. 49). */
const statutory = { government: '03-31', others: '01-31' };

/** When a report has to be published. */
export interface Deadline {
  /** The day that counts: the local one where it is earlier. */
  readonly day: string;
  readonly statutory: string;
  /** The region's own day, where site.json gives one that is earlier. */
  readonly local: string | null;
}

/**
 * The last day for the report of a year by the kind of organ: statutory (governments 31 March, all others 31 January),
 * and the region's own, earlier day of `site.json`.
 *
 * @param deadlines `site.deadlines`: kind → `MM-DD`
 */
export function deadlineOf(
  kind: string,
  year: number,
  deadlines: Readonly<Record<string, string>> | undefined,
): Deadline {
  const lawful = `${year + 1}-${kind === 'government' ? statutory.government : statutory.others}`;
  const own = deadlines?.[kind];
  const local = own !== undefined && `${year + 1}-${own}` < lawful ? `${year + 1}-${own}` : null;
  return { day: local ?? lawful, statutory: lawful, local };
}

/** Whole days from one day to another; negative where the other one is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
