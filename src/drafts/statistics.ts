import type { Report } from '../../schemas/content.ts';
import type { Cell, Form, FormTable, Leaf } from '../../schemas/form.ts';
import { equationsOf } from '../../schemas/identity.ts';

/**
 * What this year's cells must hold after last year's report: from identities that set one cell equal to one cell of
 * last year. Cells whose last year's number is not stated stay open.
 */
export function carriedCells(form: Form, previous: Report | null): Map<Cell, number> {
  const carried = new Map<Cell, number>();
  if (!previous) return carried;
  for (const { left, right, table } of equationsOf(form)) {
    const [target, from] = [left[0], right[0]];
    const simple =
      left.length === 1 &&
      right.length === 1 &&
      from?.year === -1 &&
      target?.cells.length === 1 &&
      from.cells.length === 1;
    const [cell, source] = [target?.cells[0], from?.cells[0]];
    if (!simple || !cell || !source || cell.total) continue;
    const filled = previous.tables.get(table.key);
    const own = filled?.table.cell(source.row.key, source.column.key);
    const value = own && filled?.values[own.index];
    if (typeof value === 'number') carried.set(cell, value);
  }
  return carried;
}

/** `"column": value` of the cells of a row; totals are left out, for the program adds them up. */
function cellTexts(table: FormTable, row: Leaf, columns: readonly Leaf[], carried: ReadonlyMap<Cell, number>): string {
  const cells = columns.flatMap((column) => {
    const cell = table.cell(row.key, column.key);
    if (!cell || cell.total) return [];
    const open = cell.kind === 'money' && cell.unit === null ? '{ "value": null, "unit": "万元" }' : 'null';
    return [`${JSON.stringify(column.key)}: ${carried.get(cell) ?? open}`];
  });
  return cells.join(', ');
}

/** The lines of a table: one a row, or one a heading where the form has a single row. */
function tableText(table: FormTable, carried: ReadonlyMap<Cell, number>, indent: string): string {
  const [only] = table.rows;
  if (table.singleRow && only) {
    const headings = Map.groupBy(table.columns, (column) => column.under.at(-1));
    const lines = [...headings.values()].map((columns) => `${indent}  ${cellTexts(table, only, columns, carried)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const rows = table.rows
    .filter((row) => !row.node.total)
    .map((row) => `${indent}  ${JSON.stringify(row.key)}: { ${cellTexts(table, row, table.columns, carried)} }`);
  return `{\n${rows.join(',\n')}\n${indent}}`;
}

/**
 * An empty statistics.json for an edition: every cell `null` (not stated), totals left out (they are computed),
 * carried-over numbers filled in.
 */
export function draftStatistics(form: Form, carried: ReadonlyMap<Cell, number>): string {
  const sections = form.edition.sections
    .filter((section) => section.tables?.length)
    .map((section) => {
      const tables = form.tables.filter((table) => table.section === section);
      const [single] = tables;
      if (single?.path.length === 1) return `  ${JSON.stringify(section.key)}: ${tableText(single, carried, '  ')}`;
      const parts = tables.map((table) => `    ${JSON.stringify(table.key)}: ${tableText(table, carried, '    ')}`);
      return `  ${JSON.stringify(section.key)}: {\n${parts.join(',\n')}\n  }`;
    });
  const schema = `  "$schema": "../../../schemas/json/statistics-${form.edition.key}.schema.json"`;
  return `{\n${[schema, ...sections, '  "figures": []'].join(',\n')}\n}\n`;
}
