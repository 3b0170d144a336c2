import type { FilledTable } from '../../../schemas/content.ts';
import { type LayoutCell, layoutTable, type TableBlock } from '../../../schemas/table-layout.ts';
import { escapeHtml } from '../../wording/html.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { cellWords } from '../pdf/cell-words.ts';
import { words } from '../pdf/words.ts';
import type { Dresser, Look } from './looks.ts';

/** So many columns fit on a phone; a wider table scrolls. */
const mostColumns = 5;

const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');

function numberCell(cell: LayoutCell, filled: FilledTable | null, dress: Dresser, t: Labels): string {
  const index = cell.cell?.index ?? -1;
  const text = filled ? cellWords(filled, index) : '';
  const spans = span('colspan', cell.columns);
  if (text === '') return `<td${spans}${dress.wear('blank')}><br></td>`;
  const mark = filled?.computed.has(index) ? `（${t.table.computedMark}）` : '';
  return `<td${spans}${dress.wear(cell.total ? 'total' : 'centre')}>${escapeHtml(text + mark)}</td>`;
}

function cellHtml(cell: LayoutCell, filled: FilledTable | null, dress: Dresser, t: Labels): string {
  const { kind, columns, rows, text } = cell;
  if (kind === 'number') return numberCell(cell, filled, dress, t);
  const spans = span('colspan', columns) + span('rowspan', rows);
  if (kind === 'absent') return `<td${spans}${dress.wear('td')}>${t.report.tableMissing}</td>`;
  const looks: Readonly<Record<string, readonly [tag: string, look: Look]>> = {
    caption: [' scope="rowgroup"', 'th'],
    columnHead: [` scope="${columns > 1 ? 'colgroup' : 'col'}"`, 'th'],
    rowHead: [` scope="${rows > 1 ? 'rowgroup' : 'row'}"`, 'rowHead'],
  };
  const [scope, look] = looks[kind] ?? ['', 'rowHead'];
  const tag = scope === '' ? 'td' : 'th';
  return `<${tag}${scope}${spans}${dress.wear(look as Look)}>${escapeHtml(text)}</${tag}>`;
}

/** Sentences under a table for what is blank and for totals that were added up. */
function notes(blocks: readonly TableBlock[], t: Labels): string {
  const filled = blocks.flatMap((block) => block.filled ?? []);
  const blank = filled.some(({ values }) => values.includes(null));
  const computed = filled.some(({ computed, values }) => [...computed].some((index) => values[index] !== null));
  return (blank ? words.blank : '') + (computed ? t.table.computedNote : '');
}

/** One bordered table of the form, as the form prints it; wide ones scroll. */
export function articleTable(blocks: readonly TableBlock[], dress: Dresser, t: Labels): string {
  const first = blocks[0]?.table;
  if (!first || blocks.every(({ filled }) => filled === null))
    return `<p${dress.wear('p')}>${t.report.tableMissing}</p>\n`;
  const { headings, numbers, rows } = layoutTable(blocks);
  const lines = rows.map(({ block, cells }) => {
    const filled = blocks[block]?.filled ?? null;
    return `<tr>${cells.map((cell) => cellHtml(cell, filled, dress, t)).join('')}</tr>\n`;
  });
  const wide = blocks.some(({ table }) => table.columns.length > mostColumns);
  const { unit } = first.definition;
  const above = unit ? `<p${dress.wear('small')}>${escapeHtml(fill(t.table.unit, { unit }))}</p>\n` : '';
  const hint = wide ? t.table.hint : '';
  const below = notes(blocks, t) + hint;
  const scrolls = wide && headings + numbers.length > mostColumns;
  const table = `<table${dress.wear(scrolls ? 'dense' : 'table')}><tbody>\n${lines.join('')}</tbody></table>`;
  const inner = scrolls ? `<section${dress.wear('wide')}>${table}</section>` : table;
  return `${above}<section${dress.wear('scroll')}>${inner}</section>\n${below ? `<p${dress.wear('small')}>${below}</p>\n` : ''}`;
}
