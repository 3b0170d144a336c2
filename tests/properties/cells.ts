import type { Cell, Form } from '../../schemas/form.ts';
import { equationsOf } from '../../schemas/identity.ts';

/** The codes of some findings, each once. */
export const codes = (items: readonly { code: string }[]) => [...new Set(items.map((item) => item.code))].sort();

/** The form's own cells that hold whole numbers: those one can miscount. */
export const countCells = (form: Form): Cell[] =>
  form.tables.flatMap((table) =>
    table.cells.filter((cell) => cell.kind === 'count' && !table.groups.includes(cell.row)),
  );

/** Codes of the identities inside one year that mention a cell. */
export function mentioning(form: Form, cell: Cell): string[] {
  const equations = equationsOf(form).filter(({ left, right }) => [...left, ...right].every((term) => term.year === 0));
  const own = equations.filter(({ left, right }) => [...left, ...right].some((term) => term.cells.includes(cell)));
  return [...new Set(own.map((equation) => equation.identity.code))].sort();
}
