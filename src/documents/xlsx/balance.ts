import type { FilledTable } from '../../../schemas/content.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import type { Equation } from '../../../schemas/identity.ts';
import type { CellPlace } from '../../../schemas/workbook.ts';
import {
  completeFormula,
  type Expression,
  equationsFor,
  expressionOf,
  rangesOf,
  sumFormula,
  sumOf,
} from './expression.ts';
import type { BlockLayout } from './layout.ts';
import type { Formula } from './sheet.ts';
import { words } from './words.ts';

/** An equation that a sheet can check: its difference, and the cells it is made of. */
export interface Balance {
  readonly equation: Equation;
  readonly difference: Expression;
  readonly cells: readonly Cell[];
  /** Where it stands: the row (or column) of the left side. */
  readonly at: CellPlace;
}

/** The equations between cells of one table that are there, last year's numbers as constants where they are known. */
export function balancesOf(form: Form, { table, places }: BlockLayout, previous: FilledTable | null): Balance[] {
  return equationsFor(form, table).flatMap((equation) => {
    const left = expressionOf(equation.left, places, previous);
    const right = expressionOf(equation.right, places, previous);
    const at = places.get((left?.plus[0] ?? left?.minus[0]) as Cell);
    if (!left || !right || !at) return [];
    const difference = {
      plus: [...left.plus, ...right.minus],
      minus: [...left.minus, ...right.plus],
      constant: left.constant - right.constant,
    };
    return [{ equation, difference, cells: [...difference.plus, ...difference.minus], at }];
  });
}

type Places = ReadonlyMap<Cell, CellPlace>;

const complete = ({ cells }: Balance, places: Places) => completeFormula(cells, places);

/** True while all cells hold numbers and the equation does not hold. */
export const brokenFormula = (balance: Balance, places: Places): string =>
  `AND(${complete(balance, places)},${sumFormula(balance.difference, places)}<>0)`;

/** The same with absolute addresses, as conditional formats need it. */
export const absolute = (formula: string): string => formula.replace(/\b([A-Z]{1,3})(\d+)\b/g, '$$$1$$$2');

/** What the check cell shows for these equations: 平, 不平, 未填全, or nothing while all is blank. */
export function checkFormula(balances: readonly Balance[], places: Places, values: FilledTable['values']): Formula {
  const some = (name: string, parts: readonly string[]) =>
    parts.length > 1 ? `${name}(${parts.join(',')})` : parts[0];
  const broken = some(
    'OR',
    balances.map((balance) => brokenFormula(balance, places)),
  );
  const whole = some(
    'AND',
    balances.map((balance) => complete(balance, places)),
  );
  const cells = [...new Set(balances.flatMap((balance) => balance.cells))];
  const none = `COUNT(${rangesOf(cells, places).join(',')})=0`;
  const formula = `IF(${broken},"${words.broken}",IF(${whole},"${words.good}",IF(${none},"","${words.open}")))`;
  const sums = balances.map((balance) => sumOf(balance.difference, values));
  const shown = () => {
    if (sums.some((sum) => sum !== null && sum !== 0n)) return words.broken;
    if (sums.every((sum) => sum === 0n)) return words.good;
    return cells.some((cell) => typeof values[cell.index] === 'number') ? words.open : '';
  };
  return { formula, value: shown() };
}
