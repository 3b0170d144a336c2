import type { Report } from '../../schemas/content.ts';
import type { Cell } from '../../schemas/form.ts';
import type { Equation } from '../../schemas/identity.ts';
import { millionths } from '../../schemas/numbers.ts';
import { evaluate, type Verdict } from './evaluate.ts';
import { planOf } from './plan.ts';

/** The one cell whose correction would mend everything that is broken around it. */
export interface Cause {
  readonly cell: Cell;
  /** What the cell would have to hold, in millionths. */
  readonly expected: bigint;
}

/** Verdicts of one report, asked for once. */
export type Ask = (equation: Equation, report: Report) => Verdict | null;

/** A memory of verdicts for the reports of one check. */
export function asker(previousOf: (report: Report) => Report | null): Ask {
  const memory = new Map<Report, Map<Equation, Verdict | null>>();
  return (equation, report) => {
    const verdicts = memory.get(report) ?? new Map<Equation, Verdict | null>();
    memory.set(report, verdicts);
    const known = verdicts.get(equation);
    if (known !== undefined) return known;
    const verdict = evaluate(equation, report, previousOf(report));
    verdicts.set(equation, verdict);
    return verdict;
  };
}

/**
 * True for a broken equation along a totals row or column that only repeats what its siblings say: every cell in it is
 * a total that agrees with its own parts, so the fault lies in the parts and is reported there.
 */
export function isConsequence(verdict: Verdict, report: Report, previous: Report | null, ask: Ask): boolean {
  const { equation } = verdict;
  if (!equation.alongTotal) return false;
  return [...verdict.left.terms, ...verdict.right.terms].every(({ term, cells }) => {
    const owner = term.year === 0 ? report : previous;
    if (!owner) return false;
    const plan = planOf(owner.form);
    return cells.every((cell) => {
      const own = owner.form.table.get(equation.table.key)?.cell(cell.row.key, cell.column.key);
      const definers = (own && plan.definers.get(own)) ?? [];
      return definers.some((definer) => ask(definer, owner)?.state === 'holds');
    });
  });
}

/** How often a cell of this year's report stands in an equation, with its sign on the left side. */
export function coefficientOf(cell: Cell, verdict: Verdict): number {
  let coefficient = 0;
  for (const [side, sign] of [
    [verdict.left, 1],
    [verdict.right, -1],
  ] as const) {
    for (const { term, cells } of side.terms)
      if (term.year === 0 && cells.includes(cell)) coefficient += sign * term.sign;
  }
  return coefficient;
}

/** What a cell would have to hold for an equation to hold; null where it does not stand in it just once. */
export function needed(cell: Cell, verdict: Verdict, value: bigint): bigint | null {
  const coefficient = coefficientOf(cell, verdict);
  if (coefficient !== 1 && coefficient !== -1) return null;
  return value - BigInt(coefficient) * verdict.difference;
}

/** A cell that could be the wrong one: changed to `expected`, all the equations that mention it hold. */
export interface Candidate extends Cause {
  /** How many broken equations it mends. */
  readonly meets: number;
}

/** The cells of a broken equation whose correction would mend every broken equation that mentions them, and break none. */
export function candidatesOf(verdict: Verdict, report: Report, broken: ReadonlySet<Equation>, ask: Ask): Candidate[] {
  const plan = planOf(report.form);
  const filled = report.tables.get(verdict.equation.table.key);
  const cells = [...verdict.left.terms, ...verdict.right.terms].flatMap(({ term, cells }) =>
    term.year === 0 ? cells : [],
  );
  return cells.flatMap((cell): Candidate[] => {
    const value = filled?.values[cell.index];
    if (typeof value !== 'number' || filled?.computed.has(cell.index)) return [];
    const wants = (plan.mentions.get(cell) ?? [])
      .map((equation) => ask(equation, report))
      .filter((item): item is Verdict => item !== null && item.state !== 'open')
      .map((item) => (broken.has(item.equation) ? needed(cell, item, millionths(value)) : null));
    const [expected] = wants;
    if (expected === undefined || expected === null || wants.some((want) => want !== expected)) return [];
    return cell.kind !== 'signedCount' && expected < 0n ? [] : [{ cell, expected, meets: wants.length }];
  });
}

/**
 * The cell that alone explains every broken equation that mentions it, and no equation that holds. Two or more
 * equations must meet in it; where two cells explain equally much there is no single cause.
 */
export function causeOf(candidates: readonly Candidate[]): Cause | null {
  const most = Math.max(...candidates.map(({ meets }) => meets));
  const [best, second] = candidates.filter(({ meets }) => meets === most);
  return best && most > 1 && !second ? best : null;
}
