import type { Unit } from './aggregation.ts';
import type { Content, Report } from './content.ts';

/** The units a report sums up. */
export interface Units {
  /** Those with a report of the same year. */
  readonly units: readonly Unit[];
  /** Those without, with their place in the list. */
  readonly missing: readonly { readonly name: string; readonly index: number }[];
  /** Some have a report that cannot be used, are no organ of this content, or are the report's own organ. */
  readonly unknown: boolean;
}

/** Looks up the units that a report names, each once. */
export function unitsOf(report: Report, content: Content): Units {
  const names = report.file.units ?? [];
  const units: Unit[] = [];
  const missing: { name: string; index: number }[] = [];
  let unknown = false;
  for (const [index, id] of names.entries()) {
    if (names.indexOf(id) !== index) continue;
    const organ = content.organ.get(id);
    const found = organ?.reports.find(({ year }) => year === report.year);
    if (!organ || id === report.organ || organ.unusable?.includes(report.year)) unknown = true;
    else if (found) units.push({ id, name: organ.file.name, report: found });
    else missing.push({ name: organ.file.name, index });
  }
  return { units, missing, unknown };
}
