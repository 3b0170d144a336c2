import type { FilledTable } from '../../../schemas/content.ts';
import { type LayoutCell, layoutTable, type TableBlock, type TableLayout } from '../../../schemas/table-layout.ts';
import { formatNumber, formatSigned } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { words } from '../pdf/words.ts';
import { paragraph, run } from './runs.ts';
import { fitTable, type TableFit } from './table-fit.ts';
import { type TableCell, tableXml } from './table-xml.ts';

/** What the tables of a report have in common. */
export interface TableContext {
  readonly t: Labels;
  /** Keys of cells that a note at the end of the report explains. */
  readonly explained: ReadonlySet<string>;
}

/** Where the explanations stand; marks in the tables lead there. */
export const explanationsBookmark = 'explanations';

/** The form colours the captions of its blocks so. */
const captionFill = 'C6D9F1';

/** A number in words: blank where it is not stated, with its own unit where it has one. */
function numberText(filled: FilledTable | null, index: number): string {
  const value = filled?.values[index];
  if (!filled || value === null || value === undefined) return '';
  const unit = filled.units.get(index);
  const number = filled.table.cells[index]?.kind === 'signedCount' ? formatSigned(value) : formatNumber(value);
  return unit === undefined ? number : `${number} ${unit}`;
}

/** The raised marks behind a number: computed by the program, explained at the end. */
function marksOf(filled: FilledTable | null, cell: LayoutCell, { t, explained }: TableContext): string {
  if (!filled || !cell.cell) return '';
  const { index, key } = cell.cell;
  const known = typeof filled.values[index] === 'number';
  const computed = known && filled.computed.has(index) ? run(t.table.computedMark, { raised: true }) : '';
  if (!explained.has(key)) return computed;
  const mark = run(t.table.explained, { raised: true });
  return `${computed}<w:hyperlink w:anchor="${explanationsBookmark}" w:history="1">${mark}</w:hyperlink>`;
}

/** Sentences under a table for what is blank and for the marks in it. */
function notesUnder(blocks: readonly TableBlock[], { t, explained }: TableContext): string {
  const filled = blocks.flatMap((block) => block.filled ?? []);
  const notes = [
    filled.some((table) => table.values.includes(null)) ? words.blank : '',
    filled.some(({ computed, values }) => [...computed].some((index) => values[index] !== null))
      ? t.table.computedNote
      : '',
    filled.some(({ table }) => table.cells.some((cell) => explained.has(cell.key))) ? t.table.explainedNote : '',
  ];
  return paragraph('TableNote', run(notes.join('')));
}

/** Which set of styles a cell takes, and how it stands: labels of a table with groups begin at the left. */
function styleOf({ kind, column, columns }: LayoutCell, headings: number): 'Text' | 'Label' | 'Head' {
  if (kind === 'number' || kind === 'absent') return 'Text';
  if (kind === 'columnHead' || (kind === 'corner' && headings < 2)) return 'Head';
  if (kind === 'rowHead' && headings < 2 && column + columns === headings) return 'Text';
  return 'Label';
}

/** Where the cells of a table stand, how they are set, and the words of its numbers. */
interface Setting {
  readonly layout: TableLayout;
  readonly fit: TableFit;
  readonly texts: readonly (readonly string[])[];
  readonly filledOf: (row: number) => FilledTable | null;
}

function setTable(blocks: readonly TableBlock[]): Setting {
  const layout = layoutTable(blocks);
  const filledOf = (row: number) => blocks[layout.rows[row]?.block ?? 0]?.filled ?? null;
  const texts = layout.rows.map(({ cells }, row) =>
    cells.map(({ cell }) => (cell ? numberText(filledOf(row), cell.index) : '')),
  );
  return { layout, texts, filledOf, fit: fitTable(layout, (row, cell) => texts[row]?.[cell] ?? '') };
}

/** A row stays with the next: heads always, others where the whole table fits on one page. */
const together = ({ layout: { rows }, fit }: Setting, row: number) => ({
  keepNext: Boolean(rows[row]?.head) || (fit.onePage && row < rows.length - 1),
});

function cellOf(setting: Setting, row: number, index: number, context: TableContext): TableCell {
  const { layout, fit, texts, filledOf } = setting;
  const cell = layout.rows[row]?.cells[index] as LayoutCell;
  const { kind, column, columns, rows } = cell;
  const text =
    kind === 'absent' ? context.t.report.tableMissing : kind === 'number' ? (texts[row]?.[index] ?? '') : cell.text;
  const content = run(text, { bold: cell.total && kind === 'number' }) + marksOf(filledOf(row), cell, context);
  const style = `Table${styleOf(cell, layout.headings)}${fit.size}`;
  const place = { column, columns, rows, content: paragraph(style, content, together(setting, row)) };
  return kind === 'caption' ? { ...place, fill: captionFill } : place;
}

/**
 * One bordered table of the form with its unit above and its notes below, ready for the body. Rows are never torn; the
 * whole table stays on one page where it fits on one, else its head repeats. Not published: the sentence that says so.
 */
export function statutoryTable(blocks: readonly TableBlock[], context: TableContext): string {
  const { t } = context;
  const first = blocks[0]?.table;
  if (!first || blocks.every(({ filled }) => filled === null)) {
    return paragraph('Afterwards', run(t.report.tableMissing));
  }
  const setting = setTable(blocks);
  const { layout, fit } = setting;
  // A head that repeats must head the whole table: of several blocks none does.
  const heads = blocks.length === 1;
  const rows = layout.rows.map(({ head, cells }, row) => ({
    head: heads && head,
    cells: cells.map((_, index) => cellOf(setting, row, index, context)),
  }));
  const title = first.section.label;
  const numbers = { rows: layout.rows.filter(({ head }) => !head).length, columns: layout.numbers.length };
  const options = {
    widths: fit.widths,
    title,
    description: fill(t.document.tableWords, { title, ...numbers }),
    rowHeight: fit.rowHeight,
    rowHeads: layout.headings > 0,
  };
  const table = tableXml(rows, options, (row) => paragraph(`TableText${fit.size}`, '', together(setting, row)));
  const { unit } = first.definition;
  const above = unit ? paragraph('TableUnit', run(fill(t.table.unit, { unit }))) : '';
  return above + table + notesUnder(blocks, context);
}
