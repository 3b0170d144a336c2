import type { Edition, FormNode, Section, TableDefinition, ValueKind } from './edition.ts';
import type { Term } from './glossary.ts';

/** A row or column that holds numbers, with its headings from the outside in. */
export interface Leaf {
  readonly key: string;
  readonly label: string;
  readonly node: FormNode;
  /** The headings above this row or column, outermost first. */
  readonly under: readonly FormNode[];
}

/** One place of a statutory table for one number. */
export interface Cell {
  /** Full key as used in prose: `applications.newReceived.total`. */
  readonly key: string;
  /** Where it stands in statistics.json. */
  readonly path: readonly string[];
  readonly row: Leaf;
  readonly column: Leaf;
  readonly index: number;
  readonly kind: ValueKind;
  /** The unit the form prints, or null where it prints none. */
  readonly unit: string | null;
  /** May be left out: it is the sum of others. */
  readonly total: boolean;
  /** `row · column` in the words of the form. */
  readonly label: string;
}

/** A statutory table with its cells numbered; `groups` are rows a report may print instead of their sub-rows. */
export interface FormTable {
  readonly key: string;
  readonly section: Section;
  readonly definition: TableDefinition;
  /** Path of the table's object in statistics.json. */
  readonly path: readonly string[];
  readonly columns: readonly Leaf[];
  readonly rows: readonly Leaf[];
  readonly groups: readonly Leaf[];
  /** The form prints no row label: cells stand directly under the table in statistics.json. */
  readonly singleRow: boolean;
  readonly cells: readonly Cell[];
  readonly cell: (row: string, column: string) => Cell | undefined;
}

/** An edition made ready for use: every table's leaves and cells, by key. */
export interface Form {
  readonly edition: Edition;
  readonly tables: readonly FormTable[];
  readonly table: ReadonlyMap<string, FormTable>;
  readonly cell: ReadonlyMap<string, { readonly table: FormTable; readonly cell: Cell }>;
  /** What its rows and columns mean. */
  readonly glossary: readonly Term[];
}

/** A label without its numbering and without what it says in brackets at the end: `（一）予以公开` → `予以公开`. */
export function shortLabel(label: string): string {
  return label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/, '')
    .replace(/（[^（）]*）$/, '')
    .replace(/（[^（）]*）(?= · )/, '');
}

/** The row or column of this key in a tree of them, headings included. */
export function findNode(nodes: readonly FormNode[], key: string): FormNode | undefined {
  for (const node of nodes) {
    const found = node.key === key ? node : findNode(node.children ?? [], key);
    if (found) return found;
  }
  return undefined;
}

/** Leaves of a tree of rows or columns, in order. */
function leavesOf(nodes: readonly FormNode[], under: readonly FormNode[] = []): Leaf[] {
  return nodes.flatMap((node) =>
    node.children ? leavesOf(node.children, [...under, node]) : [{ key: node.key, label: node.label, node, under }],
  );
}

/** Groups that a report may print as one row. */
function groupsOf(nodes: readonly FormNode[], under: readonly FormNode[] = []): Leaf[] {
  return nodes.flatMap((node) => {
    if (!node.children) return [];
    const inner = groupsOf(node.children, [...under, node]);
    return node.collapsible ? [{ key: node.key, label: node.label, node, under }, ...inner] : inner;
  });
}

/** The words of a cell; a column under a heading of its own is named with it. */
function cellLabel(row: Leaf, column: Leaf): string {
  const words = [...column.under.map((node) => node.label), column.label];
  const rowPrinted = row.node.labelPrinted !== false;
  const tail = words.length > 2 || !rowPrinted ? words.slice(-2) : words.slice(-1);
  return [...(rowPrinted ? [row.label] : []), ...tail].join(' · ');
}

/** Numbers the cells of one table: the form's own rows first, then the rows that stand for a whole group. */
function buildTable(section: Section, definition: TableDefinition): FormTable {
  const path = definition.key === section.key ? [section.key] : [section.key, definition.key];
  const columns = leavesOf(definition.columns);
  const rows = leavesOf(definition.rows);
  const groups = groupsOf(definition.rows);
  const singleRow = rows.length === 1 && rows[0]?.node.labelPrinted === false;
  const cells: Cell[] = [];
  const byPlace = new Map<string, Map<string, Cell>>();
  for (const row of [...rows, ...groups]) {
    const inRow = new Map<string, Cell>();
    byPlace.set(row.key, inRow);
    for (const column of columns) {
      const place = singleRow ? [column.key] : [row.key, column.key];
      const cell: Cell = {
        key: [...path, ...place].join('.'),
        path: [...path, ...place],
        row,
        column,
        index: cells.length,
        kind: column.node.value ?? row.node.value ?? definition.value ?? 'count',
        unit: column.node.unit ?? row.node.unit ?? definition.unit ?? null,
        total: Boolean(column.node.total || row.node.total),
        label: cellLabel(row, column),
      };
      cells.push(cell);
      inRow.set(column.key, cell);
    }
  }
  const cell = (row: string, column: string) => byPlace.get(row)?.get(column);
  return { key: definition.key, section, definition, path, columns, rows, groups, singleRow, cells, cell };
}

/** Makes an edition ready for use. Pure; the same edition gives equal forms. */
export function buildForm(edition: Edition, glossary: readonly Term[] = []): Form {
  const tables = edition.sections.flatMap((section) =>
    (section.tables ?? []).map((definition) => buildTable(section, definition)),
  );
  return {
    edition,
    tables,
    glossary,
    table: new Map(tables.map((table) => [table.key, table])),
    cell: new Map(tables.flatMap((table) => table.cells.map((cell) => [cell.key, { table, cell }]))),
  };
}
