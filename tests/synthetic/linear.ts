/** `constant + Σ coefficient · variable`, with whole numbers. */
export interface Linear {
  readonly constant: number;
  readonly terms: ReadonlyMap<string, number>;
}

/** `a + factor · b`; terms that cancel are dropped. */
export function add(a: Linear, b: Linear, factor = 1): Linear {
  const terms = new Map(a.terms);
  for (const [name, coefficient] of b.terms) {
    const sum = (terms.get(name) ?? 0) + factor * coefficient;
    if (sum === 0) terms.delete(name);
    else terms.set(name, sum);
  }
  return { constant: a.constant + factor * b.constant, terms };
}

/** `of` with each variable of `solved` replaced by what it is equal to. */
export function substitute(of: Linear, solved: ReadonlyMap<string, Linear>): Linear {
  let result = of;
  for (const [name, coefficient] of of.terms) {
    const value = solved.get(name);
    if (!value) continue;
    result = add(add(result, { constant: 0, terms: new Map([[name, -coefficient]]) }), value, coefficient);
  }
  return result;
}

/** The value of an expression; every variable must be known. */
export function evaluate(of: Linear, values: ReadonlyMap<string, number>): number {
  let sum = of.constant;
  for (const [name, coefficient] of of.terms) sum += coefficient * (values.get(name) as number);
  return sum;
}

/**
 * The variable an equation is solved for: a preferred one, else one of the sign that fewer variables have,
 * so that what it is equal to is mostly a sum and seldom negative.
 */
function pivotOf(equation: Linear, preferred: (name: string) => boolean): [string, number] {
  const units = [...equation.terms].filter(([, coefficient]) => Math.abs(coefficient) === 1);
  const positive = [...equation.terms.values()].filter((coefficient) => coefficient > 0).length;
  const minority = positive * 2 <= equation.terms.size ? 1 : -1;
  const found =
    units.find(([name]) => preferred(name)) ?? units.find(([, coefficient]) => coefficient === minority) ?? units[0];
  if (!found) throw new Error('no variable of the equation can be solved for in whole numbers');
  return found;
}

/**
 * Gaussian elimination over `expression = 0`: for each variable that is not free, what it is equal to in free ones.
 * Equations that follow from others are passed over; a contradiction throws.
 */
export function eliminate(equations: readonly Linear[], preferred: (name: string) => boolean): Map<string, Linear> {
  const solved = new Map<string, Linear>();
  for (const equation of equations) {
    const rest = substitute(equation, solved);
    if (rest.terms.size === 0) {
      if (rest.constant !== 0) throw new Error(`the equations contradict each other by ${rest.constant}`);
      continue;
    }
    const [pivot, coefficient] = pivotOf(rest, preferred);
    const without = add(rest, { constant: 0, terms: new Map([[pivot, -coefficient]]) });
    const value = add({ constant: 0, terms: new Map() }, without, -coefficient);
    const replace = new Map([[pivot, value]]);
    for (const [name, old] of solved) if (old.terms.has(pivot)) solved.set(name, substitute(old, replace));
    solved.set(pivot, value);
  }
  return solved;
}

/**
 * Raises free variables until no expression of `bounded` is negative. A variable is raised only where that lowers none
 * of them, so one pass is enough and the work ends for every system; where no such variable is left, it throws.
 */
export function raise(
  values: Map<string, number>,
  bounded: readonly Linear[],
  pick: (names: readonly string[]) => string,
): void {
  const lowers = new Set<string>();
  for (const { terms } of bounded) for (const [name, coefficient] of terms) if (coefficient < 0) lowers.add(name);
  for (const expression of bounded) {
    const missing = -evaluate(expression, values);
    if (missing <= 0) continue;
    const names = [...expression.terms.keys()].filter((name) => !lowers.has(name));
    if (names.length === 0) throw new Error('no free variable can be raised without lowering another');
    const name = pick(names);
    const step = Math.ceil(missing / (expression.terms.get(name) as number));
    values.set(name, (values.get(name) as number) + step);
  }
}
