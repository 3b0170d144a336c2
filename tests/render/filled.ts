import { join } from 'node:path';
import type { FilledTable } from '../../schemas/content.ts';
import { loadForm, loadForms } from '../../schemas/editions.ts';
import type { Form, FormTable } from '../../schemas/form.ts';
import type { PartView } from '../../schemas/views.ts';

export const forms = loadForms();
export const form2019 = forms.get('2019') as Form;
export const form2021 = forms.get('2021') as Form;

/** A form that no code has heard of. */
export const library = loadForm(join(import.meta.dirname, 'library.json'));

/**
 * A table with a number in each cell by its key; groups have no row of their own unless they are named in `closed`,
 * then their sub-rows have none.
 */
export function fillTable(
  table: FormTable,
  value: (key: string, index: number) => number | null,
  more: {
    closed?: readonly string[];
    computed?: readonly number[];
    units?: readonly (readonly [number, string])[];
  } = {},
): FilledTable {
  const closed = more.closed ?? [];
  const values = table.cells.map((cell) => {
    const hidden = table.groups.includes(cell.row)
      ? !closed.includes(cell.row.key)
      : cell.row.under.some((node) => closed.includes(node.key));
    return hidden ? undefined : value(cell.key, cell.index);
  });
  return { table, values, computed: new Set(more.computed), units: new Map(more.units) };
}

/** The part of a form with these tables; a table that is not given was not published. */
export function partOf(form: Form, section: string, tables: readonly FilledTable[]): PartView {
  const at = form.edition.sections.findIndex((entry) => entry.key === section);
  const own = form.tables.filter((table) => table.section.key === section);
  const entry = form.edition.sections[at];
  if (!entry) throw new Error(`no section ${section}`);
  return {
    id: `part-${at + 1}`,
    section: entry,
    prose: null,
    tables: own.map(({ key }) => ({ key, filled: tables.find(({ table }) => table.key === key) ?? null })),
    pictures: [],
  };
}
