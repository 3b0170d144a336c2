import type { FormNode } from './edition.ts';
import type { Cell, Form, FormTable } from './form.ts';

/** A place of a form that has a history over the years: a cell, or a group's sum where the form prints none. */
export interface SeriesPlace {
  /** Its name on every page and in every address; the same in all editions whose numbers may be joined. */
  readonly key: string;
  readonly cell: Cell;
  /** The row, or the group whose sub-rows it sums. */
  readonly row: FormNode;
  /** Cells that are summed where the report does not print the group as one row. */
  readonly parts: readonly Cell[];
  /** How deep the row stands in the form: 0 is outermost. */
  readonly depth: number;
  /** Read first: the total over the columns, or any cell of a table without such a column. */
  readonly main: boolean;
}

/** The table of a form with the places that have a history, in the order of the form. */
export interface SeriesTable {
  readonly table: FormTable;
  readonly places: readonly SeriesPlace[];
}

const known = new WeakMap<Form, readonly SeriesTable[]>();

/**
 * The name of a cell's series. An edition says which of its numbers go on from an earlier edition's; a cell of a table
 * it names among the breaks has a series of its own, named with the edition, so that an address never changes its meaning.
 */
export function seriesKey(form: Form, table: FormTable, cell: Cell): string {
  const { key, continues } = form.edition;
  const broken = continues?.breaks.some(({ tables }) => tables.includes(table.key));
  return broken && !continues?.cells.includes(cell.key) ? `${key}.${cell.key}` : cell.key;
}

/** Rows and collapsible groups of a table in order, each with its depth and the leaves under it. */
function rowsOf(nodes: readonly FormNode[], depth = 0): { node: FormNode; depth: number; leaves: string[] }[] {
  return nodes.flatMap((node) => {
    if (!node.children) return [{ node, depth, leaves: [] }];
    const inner = rowsOf(node.children, depth + 1);
    const leaves = inner.filter((row) => !row.node.children).map((row) => row.node.key);
    return node.collapsible ? [{ node, depth, leaves }, ...inner] : inner;
  });
}

function seriesTable(form: Form, table: FormTable): SeriesTable {
  const totals = table.columns.some((column) => column.node.total) && !table.singleRow;
  const places = rowsOf(table.definition.rows).flatMap(({ node, depth, leaves }) =>
    table.columns.flatMap((column): SeriesPlace[] => {
      const cell = table.cell(node.key, column.key);
      if (!cell) return [];
      const parts = leaves.flatMap((leaf) => table.cell(leaf, column.key) ?? []);
      const main = !totals || Boolean(column.node.total);
      return [{ key: seriesKey(form, table, cell), cell, row: node, parts, depth, main }];
    }),
  );
  return { table, places };
}

/** The tables of a form with the places that have a history; made once for each form. */
export function seriesTables(form: Form): readonly SeriesTable[] {
  const made = known.get(form) ?? form.tables.map((table) => seriesTable(form, table));
  known.set(form, made);
  return made;
}
