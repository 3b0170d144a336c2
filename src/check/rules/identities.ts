import type { Report } from '../../../schemas/content.ts';
import { type Cell, shortLabel } from '../../../schemas/form.ts';
import { fromMillionths } from '../../../schemas/numbers.ts';
import { type Finding, finding, type Related } from '../../diagnostics/finding.ts';
import { type Place, placeOf } from '../../diagnostics/source.ts';
import { asker, causeOf, isConsequence } from '../causes.ts';
import type { Side, Verdict } from '../evaluate.ts';
import { planOf } from '../plan.ts';
import type { ReportRule } from '../rule.ts';

/** `新收 120 + 上年结转 3 = 123`: a side of an equation with its numbers. */
function spell(side: Side): string {
  const terms = side.terms
    .map(({ term, sum, blanks, cells }, index) => {
      const value =
        blanks === cells.length ? '（未填报）' : `${fromMillionths(sum)}${blanks > 0 ? '（有未填报）' : ''}`;
      const sign = index === 0 ? (term.sign < 0 ? '−' : '') : term.sign < 0 ? ' − ' : ' + ';
      return `${sign}${shortLabel(term.label)}${term.year ? '（上年）' : ''} ${value}`;
    })
    .join('');
  return side.terms.length > 1 ? `${terms} = ${fromMillionths(side.sum)}` : terms;
}

/** Where a cell of this report or of last year's stands. */
function cellPlace(report: Report, cell: Cell): Place {
  return placeOf(report.sources.statistics, cell.path);
}

/** The cells an equation is about beside the one pointed at: one for each term. */
function relatedPlaces(verdict: Verdict, report: Report, previous: Report | null, primary: Cell): Related[] {
  return [...verdict.left.terms, ...verdict.right.terms].flatMap(({ term, cells }) => {
    const [first] = cells;
    const owner = term.year === 0 ? report : previous;
    const filled = owner?.tables.get(verdict.equation.table.key);
    const stated = cells.filter((cell) => filled?.values[cell.index]);
    const cell = cells.length === 1 ? first : stated.length === 1 ? stated[0] : undefined;
    if (!owner || !cell || (cell === primary && owner === report)) return [];
    return [
      {
        at: cellPlace(owner, cell),
        label: `${shortLabel(cell.label)}${owner === report ? '' : `（${owner.year}年）`}`,
      },
    ];
  });
}

/** One broken equation as a finding at the cell that explains it, else at its left side. */
function report(
  verdict: Verdict,
  owner: Report,
  previous: Report | null,
  cause: { cell: Cell; expected: bigint } | null,
): Finding {
  const { equation } = verdict;
  const cell = cause?.cell ?? (equation.left[0]?.cells[0] as Cell);
  const facts = {
    cell: cell.key,
    label: cell.label,
    about: shortLabel(equation.about),
    left: spell(verdict.left),
    leftSum: fromMillionths(verdict.left.sum),
    right: spell(verdict.right),
    rightSum: fromMillionths(verdict.right.sum),
    difference: fromMillionths(verdict.difference < 0n ? -verdict.difference : verdict.difference),
    identity: equation.identity.id,
    ...(cause ? { expected: fromMillionths(cause.expected) } : {}),
  };
  return finding(
    equation.identity.code,
    equation.identity.severity,
    cellPlace(owner, cell),
    facts,
    relatedPlaces(verdict, owner, previous, cell),
  );
}

/**
 * Every identity of the edition, for every row or column it speaks of. The codes, words and severities come from the
 * edition file; a broken equation that only follows from another is not reported again.
 */
export const identities: ReportRule = (owner, { previous }) => {
  const plan = planOf(owner.form);
  const ask = asker((asked) => (asked === owner ? previous : null));
  const broken = plan.equations.flatMap((equation) => {
    const verdict = ask(equation, owner);
    return verdict?.state === 'broken' ? [verdict] : [];
  });
  if (broken.length === 0) return [];
  const causes = broken.filter((verdict) => !isConsequence(verdict, owner, previous, ask));
  const equations = new Set(causes.map((verdict) => verdict.equation));
  return causes.map((verdict) => report(verdict, owner, previous, causeOf(verdict, owner, equations, ask)));
};
