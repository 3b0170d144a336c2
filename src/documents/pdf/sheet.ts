import type { FilledTable } from '../../../schemas/content.ts';
import type { FormTable } from '../../../schemas/form.ts';
import { columnHeaders, depthOf, type Header, rowLines, sharedGrid } from '../../../schemas/table-grid.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { textWidth } from './measure.ts';
import { fitsPage } from './sheet-height.ts';
import { inset, type SheetLayout, sheetLayout } from './sheet-layout.ts';
import { cellWords, type SheetPart } from './sheet-part.ts';
import type { Run, Typewriter } from './text.ts';
import { words } from './words.ts';

/**
 * A cell, in the order in which HTML would have it. Kinds: `head` over columns, `row` beside numbers,
 * `group` beside rows, `caption` over a block,
 * `note` in the corner, `number`, `absent` for a block that was not published.
 */
export interface SheetCell {
  readonly k: 'head' | 'row' | 'group' | 'caption' | 'note' | 'number' | 'absent';
  readonly t: readonly Run[];
  readonly columns: number;
  readonly rows: number;
  /** Sign beside a number that a note explains. */
  readonly mark?: string;
}

/** A bordered table of the form: one block or several, each with its head. */
export interface SheetBlock extends SheetLayout {
  readonly k: 'sheet';
  readonly unit: string;
  /** Rows of cells: the head of each block, and its numbers. */
  readonly blocks: readonly { readonly head: readonly SheetCell[][]; readonly body: readonly SheetCell[][] }[];
  /** Whether it fits on one page; null: to be measured. */
  readonly fits: boolean | null;
  readonly notes: readonly string[];
}

/** What a table needs besides its numbers. */
export interface SheetContext {
  readonly typewriter: Typewriter;
  readonly labels: Labels;
  /** Keys of cells that are explained at the end of the report. */
  readonly explained: ReadonlySet<string>;
}

/** Keys of groups whose own row holds numbers (or blanks) instead of their sub-rows. */
function closedGroups({ table, values }: FilledTable): Set<string> {
  const first = table.columns[0]?.key ?? '';
  return new Set(
    table.groups.map(({ key }) => key).filter((key) => values[table.cell(key, first)?.index ?? -1] !== undefined),
  );
}

/** Columns of row headings: none where the form prints no row label. */
function headingWidth(table: FormTable): number {
  return table.rows.every((row) => row.node.labelPrinted === false) ? 0 : depthOf(table.definition.rows);
}

const cell = (k: SheetCell['k'], t: readonly Run[], columns = 1, rows = 1): SheetCell => ({ k, t, columns, rows });

/** Where a block stands: columns of row headings, grid columns where its numbers start, widths. */
interface BlockGrid {
  readonly width: number;
  readonly starts: readonly number[];
  readonly layout: SheetLayout;
}

/** Makes the cells of one block. */
class BlockWriter {
  readonly #part: SheetPart;
  readonly #width: number;
  readonly #starts: readonly number[];
  readonly #layout: SheetLayout;
  readonly #context: SheetContext;

  constructor(part: SheetPart, grid: BlockGrid, context: SheetContext) {
    this.#part = part;
    this.#width = grid.width;
    this.#starts = grid.starts;
    this.#layout = grid.layout;
    this.#context = context;
  }

  #words(text: string): Run[] {
    return this.#context.typewriter.runs(text);
  }

  #header(k: SheetCell['k'], { node, columns, rows }: Header): SheetCell {
    return cell(k, this.#words(node.label), columns, rows);
  }

  /** The block's caption where the form prints one, and the rows of headings over the columns. */
  head(): SheetCell[][] {
    const { definition } = this.#part.table;
    const all = this.#width + (this.#starts.at(-1) ?? 0);
    const caption = definition.captionPrinted ? [[cell('caption', this.#words(definition.label), all)]] : [];
    if (!this.#part.filled) return caption;
    const lines = columnHeaders(definition.columns, this.#starts);
    const { note, rowHeader } = definition;
    const corner = cell(note ? 'note' : 'head', this.#words(note ?? rowHeader ?? ''), this.#width, lines.length);
    return [
      ...caption,
      ...lines.map((headers, index) => [
        ...(index === 0 && this.#width > 0 ? [corner] : []),
        ...headers.map((header) => this.#header('head', header)),
      ]),
    ];
  }

  /** A number that is wider than its column may be broken anywhere: better than across the next one. */
  #digits(words: string, from: number, to: number): Run[] {
    const { widths, size } = this.#layout;
    const room = widths.slice(this.#width + from, this.#width + to).reduce((sum, width) => sum + width, 0);
    return textWidth(words) * size + inset > room ? [{ w: this.#context.typewriter.plain(words) }] : this.#words(words);
  }

  #number(filled: FilledTable, row: string, position: number): SheetCell {
    const { table } = filled;
    const column = table.columns[position]?.key ?? '';
    const place = table.cell(row, column);
    if (!place) throw new Error(`no cell ${row} ${column} in ${table.key}`);
    const { explained, labels } = this.#context;
    const marks = [
      ...(filled.computed.has(place.index) ? [labels.table.computedMark] : []),
      ...(explained.has(place.key) ? [labels.table.explained] : []),
    ];
    const from = this.#starts[position] ?? 0;
    const to = this.#starts[position + 1] ?? from;
    const made = cell('number', this.#digits(cellWords(filled, place.index), from, to), to - from);
    return marks.length > 0 ? { ...made, mark: marks.join(' ') } : made;
  }

  /** Long lists of rows read better from one edge; few short names stand in the middle, as the form has them. */
  #kindOf({ node, to, from }: Header): SheetCell['k'] {
    return this.#width > 1 && to - from === 1 && (!node.children || node.collapsible) ? 'row' : 'group';
  }

  /** The rows of numbers with their headings. */
  body(): SheetCell[][] {
    const { table, filled } = this.#part;
    const all = this.#width + (this.#starts.at(-1) ?? 0);
    if (!filled) return [[cell('absent', this.#words(this.#context.labels.report.tableMissing), all)]];
    return rowLines(table.definition.rows, this.#width, closedGroups(filled)).map((line) => [
      ...(this.#width > 0 ? line.headers.map((header) => this.#header(this.#kindOf(header), header)) : []),
      ...table.columns.map((_, position) => this.#number(filled, line.key, position)),
    ]);
  }
}

/** Sentences under a table for the marks and blanks in it. */
function notesUnder(parts: readonly SheetPart[], { labels, explained }: SheetContext): string[] {
  const filled = parts.flatMap((part) => part.filled ?? []);
  return [
    ...(filled.some(({ values }) => values.includes(null)) ? [words.blank] : []),
    ...(filled.some(({ computed }) => computed.size > 0) ? [labels.table.computedNote] : []),
    ...(filled.some(({ table }) => table.cells.some(({ key }) => explained.has(key)))
      ? [labels.table.explainedNote]
      : []),
  ];
}

/** One bordered table of the form with its numbers. Blocks with different numbers of columns share one grid. */
export function sheetBlock(parts: readonly SheetPart[], context: SheetContext): SheetBlock {
  const grid = sharedGrid(parts.map(({ table }) => table.columns.length));
  const width = Math.max(...parts.map(({ table }) => headingWidth(table)));
  const unit = parts[0]?.table.definition.unit;
  const layout = sheetLayout(parts, width, grid.widths);
  const blocks = parts.map((part, index) => {
    const writer = new BlockWriter(part, { width, starts: grid.starts[index] ?? [], layout }, context);
    return { head: writer.head(), body: writer.body() };
  });
  const notes = notesUnder(parts, context);
  return {
    k: 'sheet',
    ...layout,
    unit: unit ? context.typewriter.plain(fill(context.labels.table.unit, { unit })) : '',
    blocks,
    fits: fitsPage(
      blocks.flatMap(({ head, body }) => [...head, ...body]),
      notes,
      layout,
      width,
    ),
    notes,
  };
}
