import type { Report } from '../../schemas/content.ts';
import type { Cell } from '../../schemas/form.ts';
import type { Equation } from '../../schemas/identity.ts';
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
      const own =
        owner.form === report.form
          ? cell
          : owner.form.table.get(equation.table.key)?.cell(cell.row.key, cell.column.key);
      const definers = (own && plan.definers.get(own)) ?? [];
      return definers.some(
        (definer) => definer.identity.id !== equation.identity.id && ask(definer, owner)?.state === 'holds',
      );
    });
  });
}

/** What a cell would have to hold for an equation to hold; null where it does not stand in it just once. */
function needed(cell: Cell, verdict: Verdict, value: bigint): bigint | null {
  let coefficient = 0;
  for (const [side, sign] of [
    [verdict.left, 1],
    [verdict.right, -1],
  ] as const) {
    for (const { term, cells } of side.terms)
      if (term.year === 0 && cells.includes(cell)) coefficient += sign * term.sign;
  }
  if (coefficient !== 1 && coefficient !== -1) return null;
  return value - BigInt(coefficient) * verdict.difference;
}

/**
 * The cell that alone explains every broken equation that mentions it, and no equation that holds. Two or more
 * equations must meet in it; where two cells explain equally much there is no single cause.
 */
export function causeOf(verdict: Verdict, report: Report, broken: ReadonlySet<Equation>, ask: Ask): Cause | null {
  const plan = planOf(report.form);
  const filled = report.tables.get(verdict.equation.table.key);
  let best: { cause: Cause; meets: number } | null = null;
  let tied = false;
  const cells = [...verdict.left.terms, ...verdict.right.terms].flatMap(({ term, cells }) =>
    term.year === 0 ? cells : [],
  );
  for (const cell of cells) {
    const value = filled?.values[cell.index];
    if (typeof value !== 'number' || filled?.computed.has(cell.index)) continue;
    const meeting = (plan.mentions.get(cell) ?? [])
      .map((equation) => ask(equation, report))
      .filter((item) => item !== null);
    const wants = meeting
      .filter((item) => item.state !== 'open')
      .map((item) => (broken.has(item.equation) ? needed(cell, item, BigInt(Math.round(value * 1e6))) : null));
    const [expected] = wants;
    if (expected === undefined || expected === null || wants.some((want) => want !== expected)) continue;
    if (cell.kind !== 'signedCount' && expected < 0n) continue;
    if (best && wants.length === best.meets) tied = true;
    else if (!best || wants.length > best.meets) {
      best = { cause: { cell, expected }, meets: wants.length };
      tied = false;
    }
  }
  return best && best.meets > 1 && !tied ? best.cause : null;
}
