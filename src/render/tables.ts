import type { FilledTable } from '../../schemas/content.ts';
import type { FormTable } from '../../schemas/form.ts';
import { borderedTables, closedGroups, type TableBlock } from '../../schemas/table-layout.ts';
import type { PartView } from '../../schemas/views.ts';
import { formatNumber, formatSigned } from '../wording/formats.ts';
import type { Labels } from '../wording/labels.ts';
import { compactTable } from './compact-table.ts';
import { escapeHtml } from './escape.ts';
import type { History } from './history.ts';
import { type BlockShape, compileSheet, type Hole, type Sheet } from './table-sheet.ts';

/** Keys of cells that a note at the end of the page explains. */
export type ExplainedCells = ReadonlySet<string>;

const nothing: ExplainedCells = new Set();
const sheets = new WeakMap<FormTable, WeakMap<Labels, Map<string, Sheet>>>();

/** The compiled table for this way of printing it; made once for each form, language and way. */
function sheetFor(blocks: readonly TableBlock[], id: string, t: Labels, history: History | null): Sheet {
  const shapes: BlockShape[] = blocks.map(({ table, filled }) => ({
    table,
    published: filled !== null,
    closed: filled ? closedGroups(filled) : new Set(),
  }));
  const way = [
    id,
    history?.page ?? '',
    ...shapes.map((shape) => (shape.published ? [...shape.closed].join(' ') : '-')),
  ].join('|');
  const first = (blocks[0] as TableBlock).table;
  const byLabels = sheets.get(first) ?? new WeakMap<Labels, Map<string, Sheet>>();
  sheets.set(first, byLabels);
  const byWay = byLabels.get(t) ?? new Map<string, Sheet>();
  byLabels.set(t, byWay);
  const sheet = byWay.get(way) ?? compileSheet(shapes, id, t, history);
  byWay.set(way, sheet);
  return sheet;
}

/** What stands in a `td` behind its id and headers: classes, the end of the tag, the number or the words for a blank. */
function cellContent(filled: FilledTable, hole: Hole, explained: ExplainedCells, t: Labels): string {
  const value = filled.values[hole.index];
  const total = hole.edge ? 't e' : hole.total ? 't' : '';
  if (value === null || value === undefined) {
    return ` class="${total}${total && ' '}u"><span class="vh">${t.number.blank}</span>`;
  }
  const unit = filled.units.get(hole.index);
  let words = hole.signed ? formatSigned(value) : formatNumber(value);
  if (unit !== undefined) words += ` ${escapeHtml(unit)}`;
  if (filled.computed.has(hole.index)) {
    words += `<span class="mark" aria-hidden="true">${t.table.computedMark}</span>`;
    words += `<span class="vh">${t.table.computedWords}</span>`;
  }
  if (explained.size > 0 && explained.has(filled.table.cells[hole.index]?.key ?? '')) {
    words += `<a class="mark" href="#explanations">${t.table.explained}</a>`;
  }
  if (value === 0) return ` class="${total}${total && ' '}z">${words}`;
  return total ? ` class="${total}">${words}` : `>${words}`;
}

/** Sentences under a table for the marks in it. */
function notesUnder(blocks: readonly TableBlock[], explained: ExplainedCells, t: Labels): string {
  const filled = blocks.flatMap((block) => block.filled ?? []);
  const notes = [
    filled.some((table) => table.values.includes(null)) ? t.table.blankNote : null,
    filled.some((table) => table.computed.size > 0) ? t.table.computedNote : null,
    explained.size > 0 && filled.some(({ table }) => table.cells.some((cell) => explained.has(cell.key)))
      ? t.table.explainedNote
      : null,
  ].filter((note) => note !== null);
  return notes.length > 0 ? `<p class="note">${notes.join('')}</p>` : '';
}

/** One bordered table: the official table in a scroll container, its compact alternative, its notes. */
function renderSheet(
  blocks: readonly TableBlock[],
  id: string,
  explained: ExplainedCells,
  t: Labels,
  history: History | null,
): string {
  if (blocks.every((block) => block.filled === null)) return `<p class="missing">${t.report.tableMissing}</p>`;
  const { texts, holes } = sheetFor(blocks, id, t, history);
  let table = '';
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index] as Hole;
    const filled = (blocks[hole.block] as TableBlock).filled as FilledTable;
    table += texts[index] + cellContent(filled, hole, explained, t);
  }
  table += texts[holes.length];
  const compact = blocks.map((block) => (block.filled ? compactTable(block.filled, t) : '')).join('');
  const { columns, rows } = (blocks[0] as TableBlock).table;
  const wide = columns.length > 4;
  const kind = `scroll${wide ? ' wide' : ''}${wide && rows.length > 4 ? ' long' : ''}`;
  const hint = wide ? `<p class="hint">${t.table.hint}</p>` : '';
  const region = `${hint}<section class="${kind}" tabindex="0" aria-labelledby="${id}">${table}</section>`;
  return compact + region + notesUnder(blocks, explained, t);
}

/**
 * The statutory tables of one part as the form prints them. Tables with a printed caption are the blocks of one
 * bordered table; any other stands alone. A table that was not published is said to be so in words.
 *
 * @param part its tables, `null` where not published
 * @param form tables of the report's edition by key
 * @param history where the headings lead to the history of their numbers
 */
export function renderTables(
  part: PartView,
  form: ReadonlyMap<string, FormTable>,
  t: Labels,
  explained: ExplainedCells = nothing,
  history: History | null = null,
): string {
  const blocks = part.tables.flatMap(({ key, filled }) => {
    const table = form.get(key);
    return table ? [{ table, filled }] : [];
  });
  // short, for it stands in every cell: _a for the first part's table, _b for the second's, _b1 for one more there
  const letter = String.fromCharCode(96 + Number(part.id.replace('part-', '')));
  return borderedTables(blocks)
    .map((table, index) => renderSheet(table, `_${letter}${index || ''}`, explained, t, history))
    .join('');
}
