import type { FilledTable } from '../../schemas/content.ts';
import type { Leaf } from '../../schemas/form.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { formLabel } from './other-language.ts';

/** Tables with at most so many rows need no shorter form. */
const fewRows = 8;

/** The rows of numbers as the report prints them: a group in the place of its sub-rows where it is one row. */
function printedRows({ table, values }: FilledTable): Leaf[] {
  const first = table.columns[0]?.key ?? '';
  const closed = table.groups.filter((group) => values[table.cell(group.key, first)?.index ?? -1] !== undefined);
  const rows = table.rows.map((row) => closed.find((group) => row.under.includes(group.node)) ?? row);
  return [...new Set(rows)];
}

/** The words of a row with the nearest heading above it where the label alone says too little. */
function rowWords(row: Leaf, t: Labels): string {
  const heading = row.under.length > 1 ? row.under.at(-1) : undefined;
  const above = heading ? `<span class="above">${formLabel(heading.label, t)}</span>` : '';
  return above + formLabel(row.label, t);
}

/**
 * The rows of a long table that are not zero, with their totals, folded away behind a `details`: the short reading for
 * narrow screens. Empty for tables with few rows or without a column of totals.
 */
export function compactTable(filled: FilledTable, t: Labels): string {
  const { table, values } = filled;
  const totals = table.columns.find((column) => column.node.total);
  if (!totals || table.rows.length <= fewRows) return '';
  const at = (row: Leaf, column: Leaf) => values[table.cell(row.key, column.key)?.index ?? -1];
  const lines = printedRows(filled)
    .filter((row) => table.columns.some((column) => at(row, column)))
    .map((row) => {
      const value = at(row, totals);
      const number = typeof value === 'number' ? formatNumber(value) : t.number.blank;
      const total = row.node.total ? ' class="t"' : '';
      return `<tr${total}><th scope="row">${rowWords(row, t)}</th><td>${number}</td></tr>`;
    });
  const summary = `<summary>${fill(t.table.compact, { n: lines.length })}</summary>`;
  if (lines.length === 0) return `<details class="compact">${summary}<p>${t.table.compactNone}</p></details>`;
  const caption = escapeHtml(fill(t.table.compactCaption, { label: table.definition.label }));
  const head = `<tr><th scope="col">${t.table.compactItem}</th><th scope="col">${formLabel(totals.label, t)}</th></tr>`;
  const body = `<caption class="vh">${caption}</caption><thead>${head}</thead><tbody>${lines.join('')}</tbody>`;
  return `<details class="compact">${summary}<table class="plain">${body}</table></details>`;
}
