import type { BoardState, BoardUnit } from '../../../schemas/board.ts';
import type { Content, Organ, Report } from '../../../schemas/content.ts';
import { daysBetween, deadlineOf } from '../../../schemas/deadlines.ts';
import type { Finding } from '../../diagnostics/finding.ts';

/** How many errors there are in the folder of each report: `organ/year` → number. */
export function errorsByReport(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { severity, at } of findings) {
    const [, organ, year] = at.file.split('/');
    if (severity !== 'error' || organ === undefined) continue;
    const key = /^\d{4}$/.test(year ?? '') ? `${organ}/${year}` : organ;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** True where every cell of every table is stated or computed and every part that has to be written is. */
function isFilledIn({ form, tables, prose }: Report): boolean {
  const cells = form.tables.every((table) => tables.get(table.key)?.values.every((value) => value !== null));
  return cells && form.edition.sections.every(({ key, required }) => !required || prose.get(key)?.text.trim());
}

function stateOf(report: Report | undefined, errors: number): BoardState {
  if (errors > 0) return 'invalid';
  if (!report) return 'not-started';
  if (report.file.status !== 'draft') return report.file.status;
  return isFilledIn(report) ? 'valid' : 'draft';
}

/** Days after the deadline, of the publication or, where nothing is published, by now. */
function daysLate(state: BoardState, published: string | null, day: string, asOf: string | null): number {
  const until = state === 'published' ? published : state === 'withdrawn' ? null : asOf;
  return until === null ? 0 : Math.max(0, daysBetween(day, until));
}

/** One organ in one year. `errors`: those in the report's files, and those in the organ's own. */
export function unitOf(organ: Organ, year: number, content: Content, errors: number, asOf: string | null): BoardUnit {
  const report = organ.reports.find((other) => other.year === year);
  const state = stateOf(report, errors);
  const published = report?.file.published ?? null;
  const deadline = deadlineOf(organ.file.kind, year, content.site.deadlines);
  return {
    organ: organ.id,
    name: organ.file.name,
    kind: organ.file.kind,
    above: content.organ.get(organ.file.parent ?? '')?.file.name ?? '',
    state,
    errors,
    published,
    deadline,
    late: daysLate(state, published, deadline.day, asOf),
    corrections: report?.file.corrections?.length ?? 0,
    contacts: { ...organ.file.contacts, ...report?.file.contacts },
  };
}
