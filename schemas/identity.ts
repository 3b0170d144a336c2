import type { FormNode, IdentityDefinition } from './edition.ts';
import { type Cell, type Form, type FormTable, findNode } from './form.ts';

/** A cell of an equation with its sign. A group without its own number stands for the sum of its leaves. */
export interface Term {
  /** The leaf cells that make the term up, or one. */
  readonly cells: readonly Cell[];
  /** The cell that holds the whole group where a report prints it as one row. */
  readonly whole: Cell | null;
  readonly sign: 1 | -1;
  /** 0: this report; -1: last year's. */
  readonly year: 0 | -1;
  readonly label: string;
}

/** One equation between cells: an identity applied to one row or one column. */
export interface Equation {
  readonly identity: IdentityDefinition;
  readonly table: FormTable;
  /** The row or column it is about, in the words of the form. */
  readonly about: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** True for an equation along a totals row or column: it follows from its siblings where the cross totals hold. */
  readonly alongTotal: boolean;
}

const leafKeys = (node: FormNode): string[] => (node.children ? node.children.flatMap(leafKeys) : [node.key]);

/** All equations of a form, for its own cells. An identity that names an unknown row or column is a fault of the edition file. */
export function equationsOf(form: Form): Equation[] {
  return form.edition.identities.flatMap((identity) =>
    identity.tables.flatMap((key) => {
      const table = form.table.get(key);
      if (!table) throw new Error(`edition ${form.edition.key}: identity ${identity.id} names no table ${key}`);
      return equationsOfTable(identity, table);
    }),
  );
}

function equationsOfTable(identity: IdentityDefinition, table: FormTable): Equation[] {
  const byColumn = identity.each === 'column';
  const nodes = byColumn ? table.definition.rows : table.definition.columns;
  const across = byColumn ? table.columns : [...table.rows, ...table.groups];
  const makeTerm = (term: IdentityDefinition['left'][number], other: string): Term => {
    const { key, year, minus } = typeof term === 'string' ? { key: term, year: undefined, minus: undefined } : term;
    const node = findNode(nodes, key);
    if (!node) throw new Error(`identity ${identity.id} names no row or column ${key}`);
    const cellAt = (leaf: string) => (byColumn ? table.cell(leaf, other) : table.cell(other, leaf));
    const cells = leafKeys(node).map((leaf) => cellAt(leaf) as Cell);
    const whole = node.children ? (cellAt(key) ?? null) : null;
    return { cells, whole, sign: minus ? -1 : 1, year: year ?? 0, label: node.label };
  };
  return across.map((line) => {
    const left = identity.left.map((term) => makeTerm(term, line.key));
    const heading = left[0]?.cells[0]?.column.under.at(-1)?.label ?? table.definition.label;
    return {
      identity,
      table,
      about: line.node.labelPrinted === false ? heading : line.label,
      left,
      right: identity.right.map((term) => makeTerm(term, line.key)),
      alongTotal: Boolean(line.node.total),
    };
  });
}
