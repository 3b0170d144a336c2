import type { FilledTable } from '../../../schemas/content.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import { fromMillionths } from '../../../schemas/numbers.ts';
import { completeFormula, equationsFor, expressionOf, sumFormula, sumOf } from './expression.ts';
import type { BlockLayout } from './layout.ts';
import type { Formula } from './sheet.ts';

/**
 * Live formulas for the totals of a table, from the identities whose left side is just that total. A formula stands
 * only where it gives what the report says, and gives nothing (not 0) while a part is blank; a total that is stated
 * over blanks stays a number.
 */
export function totalFormulas(form: Form, { table, filled, places }: BlockLayout): Map<Cell, Formula> {
  const formulas = new Map<Cell, Formula>();
  if (!filled) return formulas;
  for (const { left, right } of equationsFor(form, table)) {
    const total = left.length === 1 && left[0]?.cells.length === 1 ? left[0].cells[0] : undefined;
    if (!total?.total || formulas.has(total) || !places.has(total)) continue;
    if (right.some((term) => term.year !== 0)) continue;
    const sum = expressionOf(right, places, null);
    const formula = sum && formulaFor(total, filled, sum);
    if (!sum || !formula) continue;
    const cells = [...sum.plus, ...sum.minus];
    const text = `IF(${completeFormula(cells, places)},${sumFormula(sum, places)},"")`;
    formulas.set(total, { formula: text, value: formula.value });
  }
  return formulas;
}

/** What the formula shows, or null where it would not show what the report says. */
function formulaFor(
  total: Cell,
  { values, computed }: FilledTable,
  sum: NonNullable<ReturnType<typeof expressionOf>>,
): { value: number | string } | null {
  const value = sumOf(sum, values);
  const stated = values[total.index];
  if (value === null) return stated === null && computed.has(total.index) ? { value: '' } : null;
  const shown = fromMillionths(value);
  return shown === stated ? { value: shown } : null;
}
