import { loadForms } from '../../../schemas/editions.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import { printed } from '../../properties/aggregated.ts';
import { balancedStatistics, randomFrom, type Statistics, writeCell } from '../../synthetic/index.ts';

export const form = loadForms().get('2021') as Form;

/** Row and column of the table of applications, or a whole key. */
export const cellOf = (name: string): Cell =>
  (form.cell.get(`applications.${name}`) ?? form.cell.get(name))?.cell as Cell;

export type Numbers = Readonly<Record<string, number | null>>;

/** A report that states these numbers, and 0 everywhere else. */
export function stating(numbers: Numbers): Statistics {
  const statistics = balancedStatistics(form, randomFrom(1));
  for (const cell of printed(form)) writeCell(statistics, cell, 0, '元');
  for (const [name, value] of Object.entries(numbers)) writeCell(statistics, cellOf(name), value);
  return statistics;
}
