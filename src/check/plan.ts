import type { Cell, Form } from '../../schemas/form.ts';
import { type Equation, equationsOf } from '../../schemas/identity.ts';

/** The equations of a form, ready to be asked: which define a total, which mention a cell. Made once for each form. */
export interface Plan {
  readonly equations: readonly Equation[];
  /** Equations whose left side is just this total, in the same year. */
  readonly definers: ReadonlyMap<Cell, readonly Equation[]>;
  /** Equations that mention a cell of this year's report. */
  readonly mentions: ReadonlyMap<Cell, readonly Equation[]>;
}

const plans = new WeakMap<Form, Plan>();

function append<K>(map: Map<K, Equation[]>, key: K, equation: Equation): void {
  const list = map.get(key);
  if (list) list.push(equation);
  else map.set(key, [equation]);
}

/** The plan of a form. */
export function planOf(form: Form): Plan {
  const known = plans.get(form);
  if (known) return known;
  const equations = equationsOf(form);
  const definers = new Map<Cell, Equation[]>();
  const mentions = new Map<Cell, Equation[]>();
  for (const equation of equations) {
    const terms = [...equation.left, ...equation.right].filter((term) => term.year === 0);
    for (const { cells, whole } of terms) {
      for (const cell of cells) append(mentions, cell, equation);
      if (whole) append(mentions, whole, equation);
    }
    const [total, ...more] = equation.left.flatMap(({ cells }) => cells) as [Cell, ...Cell[]];
    if (total.total && more.length === 0 && equation.right.every((term) => term.year === 0))
      append(definers, total, equation);
  }
  const plan = { equations, definers, mentions };
  plans.set(form, plan);
  return plan;
}
