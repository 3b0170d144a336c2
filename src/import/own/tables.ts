import type { FormTable } from '../../../schemas/form.ts';
import { readNumber } from './numbers.ts';
import type { OwnSheet, OwnWorkbook } from './source.ts';

type Tree = { [key: string]: unknown };

/** The object at `path`, made on the way. */
function branch(tree: Tree, path: readonly string[]): Tree {
  return path.reduce((node, key) => {
    node[key] ??= {};
    return node[key] as Tree;
  }, tree);
}

/** Numbers by full key with the sheet they stand on. */
function placesOf(sheets: readonly OwnSheet[]): ReadonlyMap<string, { sheet: OwnSheet; address: string }> {
  return new Map(
    sheets.flatMap((sheet) =>
      Object.entries(sheet.record.cells).map(([key, address]) => [key, { sheet, address }] as const),
    ),
  );
}

/** One table in the order of the form; null: not published. */
function plantTable(own: OwnWorkbook, table: FormTable, places: ReturnType<typeof placesOf>, tree: Tree): void {
  const parent = branch(tree, table.path.slice(0, -1));
  const last = table.path.at(-1) as string;
  parent[last] = own.record.unpublished.includes(table.path.join('.')) ? null : {};
  if (parent[last] === null) return;
  for (const cell of table.cells) {
    const place = places.get(cell.key);
    const value = place && readNumber(own, place.sheet, cell, place.address);
    if (value !== undefined) branch(tree, cell.path.slice(0, -1))[cell.path.at(-1) as string] = value;
  }
}

/** All statutory tables by the keys of statistics.json; a section of tables that were all left out is null as a whole. */
export function readTables(own: OwnWorkbook, sheets: readonly OwnSheet[]): Tree {
  const tree: Tree = {};
  const places = placesOf(sheets);
  for (const table of own.form.tables) plantTable(own, table, places, tree);
  for (const { path } of own.form.tables) {
    const [section = ''] = path;
    // a table that is its section stays as it is: all its cells may be blank
    if (path.length > 1 && Object.values(tree[section] ?? {}).every((inner) => inner === null)) tree[section] = null;
  }
  return tree;
}
