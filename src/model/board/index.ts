import type { Board, BoardBranch, BoardDeadline, BoardUnit, BoardYear } from '../../../schemas/board.ts';
import { isOpen } from '../../../schemas/board.ts';
import type { Content, Organ } from '../../../schemas/content.ts';
import { daysBetween, deadlineOf } from '../../../schemas/deadlines.ts';
import { organKinds } from '../../../schemas/organ.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { lifeOf } from './life.ts';
import { errorsByReport, unitOf } from './states.ts';
import { sumOf } from './sums.ts';

/** All years that the content has reports for, and the year that is due now, newest first. */
function yearsOf(content: Content, asOf: string | null): number[] {
  const known = new Set(
    content.organs.flatMap(({ reports, unusable = [] }) => [...reports.map(({ year }) => year), ...unusable]),
  );
  if (asOf) known.add(Number(asOf.slice(0, 4)) - 1);
  const first = Math.min(...known);
  return known.size === 0
    ? []
    : Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at).reverse();
}

/** The deadlines of the kinds of organ that there are. */
function deadlinesOf(
  units: readonly BoardUnit[],
  year: number,
  content: Content,
  asOf: string | null,
): BoardDeadline[] {
  return organKinds.flatMap((kind) => {
    const own = units.filter((unit) => unit.kind === kind);
    if (own.length === 0) return [];
    const deadline = deadlineOf(kind, year, content.site.deadlines);
    const daysLeft = asOf === null ? null : daysBetween(asOf, deadline.day);
    return [{ kind, deadline, daysLeft, units: own.length, open: own.filter(isOpen).length }];
  });
}

/** Organs by the government above them, in the order of the content; a government stands before its own units. */
function branchesOf(units: readonly BoardUnit[], content: Content): BoardBranch[] {
  const groups = Map.groupBy(units, ({ organ, kind }) =>
    kind === 'government' ? organ : (content.organ.get(organ)?.file.parent ?? organ),
  );
  return [...groups].map(([id, own]) => ({
    id,
    name: content.organ.get(id)?.file.name ?? id,
    units: own.sort((a, b) => Number(b.organ === id) - Number(a.organ === id)),
  }));
}

/**
 * Who has reported and who has not, year by year, from the content alone: checked content, drafts included, with what
 * the checks found in it. Total; a year is made when asked for.
 */
export function modelBoard(content: Content, findings: readonly Finding[], asOf: string | null): Board {
  const errors = errorsByReport(findings);
  const exists = lifeOf(content);
  const expected = (organ: Organ, year: number) => exists(organ, year) || errors.has(`${organ.id}/${year}`);
  const known = new Map<number, BoardYear>();
  return {
    asOf,
    years: yearsOf(content, asOf),
    year: (year): BoardYear => {
      const made = known.get(year);
      if (made) return made;
      const organs = content.organs.filter((organ) => expected(organ, year));
      const units = organs.map((organ) => unitOf(organ, year, content, errors.get(`${organ.id}/${year}`) ?? 0, asOf));
      const view = {
        year,
        deadlines: deadlinesOf(units, year, content, asOf),
        branches: branchesOf(units, content),
        sums: organs.flatMap((organ) => sumOf(organ, year, content) ?? []),
      };
      known.set(year, view);
      return view;
    },
  };
}
