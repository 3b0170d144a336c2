import type { Form, FormTable } from '../../../schemas/form.ts';
import type { CellResult, TableResult } from './cells.ts';

type Tree = { [key: string]: unknown };

/** The object at `path`, made on the way. */
function branch(tree: Tree, path: readonly string[]): Tree {
  return path.reduce((node, key) => {
    node[key] ??= {};
    return node[key] as Tree;
  }, tree);
}

const shownValue = (result: CellResult | undefined) =>
  result?.unit && result.value !== null ? { value: result.value, unit: result.unit } : (result?.value ?? null);

/** The rows a report prints: of a group that stands as one row, that row and none of its own. */
export function printedRows({ table, rows }: TableResult): string[] {
  const whole = table.groups.filter(
    ({ key, node }) => rows.has(key) && !table.rows.some((row) => row.under.includes(node) && rows.has(row.key)),
  );
  const kept = table.rows.filter(({ under }) => !whole.some(({ node }) => under.includes(node)));
  return [...kept, ...whole].map(({ key }) => key);
}

/** One table in the order of the form. A total that is not printed is left out, everything else not printed is null. */
function plant(found: TableResult, tree: Tree): void {
  const { table, cells, rows } = found;
  const printed = new Set(printedRows(found));
  for (const cell of table.cells) {
    if (!printed.has(cell.row.key)) continue;
    const result = cells.get(cell.key);
    if (!result && cell.total && (!rows.has(cell.row.key) || cell.column.node.total)) continue;
    branch(tree, cell.path.slice(0, -1))[cell.path.at(-1) as string] = shownValue(result);
  }
}

const last = (table: FormTable) => table.path.at(-1) as string;

/** The values of statistics.json: a table that the document does not have is null as a whole, and so is a part of such. */
export function statisticsOf(form: Form, found: readonly TableResult[]): Tree {
  const tree: Tree = {};
  for (const section of form.edition.sections) {
    const tables = form.tables.filter((table) => table.section === section);
    if (tables.length === 0) continue;
    tree[section.key] = null;
    if (!tables.some((table) => found.some((one) => one.table === table))) continue;
    if (tables.some(({ path }) => path.length > 1)) tree[section.key] = {};
    else tree[section.key] = {};
    for (const table of tables) {
      const one = found.find((other) => other.table === table);
      if (one) plant(one, tree);
      else branch(tree, table.path.slice(0, -1))[last(table)] = null;
    }
  }
  return { ...tree, figures: [] };
}
