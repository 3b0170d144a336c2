import type { Cell, Form } from '../../schemas/form.ts';
import { type Equation, equationsOf, type Term } from '../../schemas/identity.ts';
import { moneyUnits } from '../../schemas/numbers.ts';
import {
  fromSteps,
  printedCells,
  randomSteps,
  readCell,
  removeCell,
  removeRow,
  type Statistics,
  termSteps,
  toSteps,
  writeCell,
} from './cells.ts';
import { randomFigures } from './figures.ts';
import { add, eliminate, evaluate, type Linear, raise, substitute } from './linear.ts';
import type { Random } from './random.ts';

/** A form's printed cells and equations, worked out once. */
interface Plan {
  readonly cells: readonly Cell[];
  readonly byKey: ReadonlyMap<string, Cell>;
  readonly equations: readonly Equation[];
  /** The equations of one year solved: they are the same for every report that has none before it. */
  alone: System | null;
}

/** The equations solved for one report, and what must not become negative. */
interface System {
  readonly solved: ReadonlyMap<string, Linear>;
  readonly bounded: readonly Linear[];
}

const plans = new WeakMap<Form, Plan>();

function planOf(form: Form): Plan {
  let plan = plans.get(form);
  if (!plan) {
    const cells = printedCells(form);
    const byKey = new Map(cells.map((cell) => [cell.key, cell]));
    const printed = (terms: readonly Term[]) => terms.every((term) => term.cells.every((cell) => byKey.has(cell.key)));
    const equations = equationsOf(form).filter((equation) => printed(equation.left) && printed(equation.right));
    plan = { cells, byKey, equations, alone: null };
    plans.set(form, plan);
  }
  return plan;
}

const zero: Linear = { constant: 0, terms: new Map() };
const sumOf = (cells: readonly Cell[]): Linear => ({
  constant: 0,
  terms: new Map(cells.map((cell) => [cell.key, 1])),
});

/** The terms of an equation with the sign they have on its left side. */
const signedTerms = ({ left, right }: Equation): [number, Term][] => [
  ...left.map((term): [number, Term] => [term.sign, term]),
  ...right.map((term): [number, Term] => [-term.sign, term]),
];

/** `left − right` over this year's cells; last year's are constants. null where last year's are not known. */
function expressionOf(equation: Equation, previous: Statistics | undefined): Linear | null {
  let sum = zero;
  for (const [sign, term] of signedTerms(equation)) {
    if (term.year === 0) {
      sum = add(sum, sumOf(term.cells), sign);
      continue;
    }
    const steps = previous ? termSteps(term, previous) : null;
    if (steps === null) return null;
    sum = add(sum, { constant: steps, terms: new Map() }, sign);
  }
  return sum;
}

/**
 * What next year's report will have to take over: an equation whose cells of its own year all have one sign can only
 * hold next year if this year's terms add up to a number of that sign.
 */
function takenOver(equation: Equation, byKey: ReadonlyMap<string, Cell>): Linear | null {
  const terms = signedTerms(equation);
  const before = terms.filter(([, term]) => term.year === -1);
  const own = terms.filter(([, term]) => term.year === 0);
  const sign = own[0]?.[0];
  const bounded = own.every(([s, term]) => s === sign && term.cells.every((cell) => cell.kind !== 'signedCount'));
  const known = before.every(([, term]) => term.cells.every((cell) => byKey.has(cell.key)));
  if (before.length === 0 || sign === undefined || !bounded || !known) return null;
  return before.reduce((sum, [s, term]) => add(sum, sumOf(term.cells), -s * sign), zero);
}

/** What the numbers that are not free are equal to, beside last year's. */
function systemOf({ byKey, equations }: Plan, previous: Statistics | undefined): System {
  const expressions = equations.map((equation) => expressionOf(equation, previous)).filter((found) => found !== null);
  const solved = eliminate(expressions, (key) => byKey.get(key)?.total ?? false);
  const sums = [...solved].filter(([key]) => byKey.get(key)?.kind !== 'signedCount').map(([, value]) => value);
  const later = equations.map((equation) => takenOver(equation, byKey)).filter((found) => found !== null);
  return { solved, bounded: [...sums, ...later.map((found) => substitute(found, solved))] };
}

/** Numbers for all printed cells, in steps, so that every equation holds and no count is negative. */
function solve(plan: Plan, random: Random, previous: Statistics | undefined): ReadonlyMap<string, number> {
  if (!previous) plan.alone ??= systemOf(plan, undefined);
  const { solved, bounded } = previous ? systemOf(plan, previous) : (plan.alone as System);
  const values = new Map<string, number>();
  for (const cell of plan.cells) if (!solved.has(cell.key)) values.set(cell.key, randomSteps(cell, random));
  raise(values, bounded, random.pick);
  for (const [key, value] of solved) values.set(key, evaluate(value, values));
  return values;
}

/**
 * A report's statistics, made from the form alone, in which every equation of the form holds: totals and balances, and
 * with `previous` (last year's statistics of the same organ) what is carried over too. The object has the shape of
 * `statistics.json`, every table is filled and every total stated. The same form, random sequence and last year give
 * the same numbers. Throws where the form's equations cannot be met.
 */
export function balancedStatistics(form: Form, random: Random, previous?: Statistics): Statistics {
  const plan = planOf(form);
  const values = solve(plan, random, previous);
  const statistics = {} as Statistics;
  for (const cell of plan.cells) {
    writeCell(statistics, cell, fromSteps(cell, values.get(cell.key) as number), random.pick(moneyUnits));
  }
  statistics.figures = randomFigures(random);
  return statistics;
}

/** A copy in which some groups stand as one row instead of their sub-rows, as real reports print them. */
export function collapseGroups(form: Form, statistics: Statistics, random: Random): Statistics {
  const copy = structuredClone(statistics);
  for (const table of form.tables) {
    for (const group of table.groups) {
      const inner = table.rows.filter((row) => row.under.includes(group.node));
      if (random.chance(0.5) || inner.length === 0) continue;
      const cellsOf = (column: string) => inner.map((row) => table.cell(row.key, column) as Cell);
      const whole = table.columns.map((column) => table.cell(group.key, column.key) as Cell);
      const sums = table.columns.map((column) =>
        cellsOf(column.key).reduce((sum, cell) => sum + toSteps(cell, readCell(copy, cell) ?? 0), 0),
      );
      for (const row of inner) removeRow(copy, table, row.key);
      whole.forEach((cell, at) => {
        writeCell(copy, cell, fromSteps(cell, sums[at] as number));
      });
    }
  }
  return copy;
}

/** A copy with some totals left out, which the program must then compute. */
export function omitTotals(form: Form, statistics: Statistics, random: Random): Statistics {
  const copy = structuredClone(statistics);
  for (const table of form.tables) {
    for (const cell of table.cells) if (cell.total && random.chance(0.3)) removeCell(copy, cell);
  }
  return copy;
}
