import type { Report } from '../../../schemas/content.ts';
import { type Cell, shortLabel } from '../../../schemas/form.ts';
import { fromMillionths } from '../../../schemas/numbers.ts';
import { type Facts, type Finding, finding, type Related } from '../../diagnostics/finding.ts';
import { type Place, placeOf } from '../../diagnostics/source.ts';
import { asker, type Cause, candidatesOf, causeOf, isConsequence } from '../causes.ts';
import type { Side, Verdict } from '../evaluate.ts';
import { type LineFinding, lineOf } from '../lines.ts';
import { plainlyHolds } from '../plain.ts';
import { planOf } from '../plan.ts';
import type { ReportRule } from '../rule.ts';
import { lineFacts, suspicionOf } from '../suspicion.ts';

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

/** A broken equation with what is known of its cause. */
interface Told {
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  /** The cell to point at; the left side where none stands out. */
  readonly cell: Cell | null;
  readonly facts: Facts;
}

/** One broken equation as a finding at the cell that explains it, else at its left side. */
function report({ verdict, cause, cell: pointed, facts: more }: Told, owner: Report, previous: Report | null): Finding {
  const { equation } = verdict;
  const cell = pointed ?? (equation.left[0]?.cells[0] as Cell);
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
    ...more,
  };
  return finding(
    equation.identity.code,
    equation.identity.severity,
    cellPlace(owner, cell),
    facts,
    relatedPlaces(verdict, owner, previous, cell),
  );
}

/** What is broken in one table because of one row or column: the first equation of each code stands for all of it. */
function tellLine(line: LineFinding, verdicts: readonly Verdict[]): Told[] {
  const first = line.line ? (line.wrong[0]?.cell ?? null) : null;
  const byCode = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const { code } = verdict.equation.identity;
    byCode.set(code, [...(byCode.get(code) ?? []), verdict]);
  }
  return [...byCode.values()].flatMap(([verdict, ...rest]) => {
    if (!verdict) return [];
    const more = rest.length > 0 ? { more: rest.length } : {};
    return [{ verdict, cause: null, cell: first, facts: { ...more, ...lineFacts(line) } }];
  });
}

/**
 * Every identity of the edition, for every row or column it speaks of. The codes, words and severities come from the
 * edition file; a broken equation that only follows from another is not reported again. Where the arithmetic singles
 * out what happened (a transposed number, a shifted row …), the finding says so.
 */
export const identities: ReportRule = (owner, { previous }) => {
  const plan = planOf(owner.form);
  const ask = asker((asked) => (asked === owner ? previous : null));
  const broken = plan.equations.flatMap((equation) => {
    if (plainlyHolds(equation, owner, previous)) return [];
    const verdict = ask(equation, owner);
    return verdict?.state === 'broken' ? [verdict] : [];
  });
  if (broken.length === 0) return [];
  const causes = broken.filter((verdict) => !isConsequence(verdict, owner, previous, ask));
  const equations = new Set(causes.map((verdict) => verdict.equation));
  const tellCell = (verdict: Verdict): Told => {
    const candidates = candidatesOf(verdict, owner, equations, ask);
    const cause = causeOf(candidates);
    const suspicion = suspicionOf(cause, candidates, verdict.equation, owner, previous);
    return { verdict, cause, cell: cause?.cell ?? suspicion?.cell ?? null, facts: suspicion?.facts ?? {} };
  };
  const told = [...Map.groupBy(causes, (verdict) => verdict.equation.table)].flatMap(([table, verdicts]) => {
    const cells = verdicts.map(tellCell);
    if (cells.some(({ cause }) => cause) || (cells.length === 1 && cells[0]?.cell)) return cells;
    const line = lineOf(
      table,
      broken.filter((verdict) => verdict.equation.table === table),
      owner,
      previous,
      ask,
    );
    return line ? tellLine(line, verdicts) : cells;
  });
  return told.map((item) => report(item, owner, previous));
};
