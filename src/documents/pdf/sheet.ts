import type { FilledTable } from '../../../schemas/content.ts';
import type { FormTable } from '../../../schemas/form.ts';
import { columnHeaders, depthOf, type Header, rowLines, sharedGrid } from '../../../schemas/table-grid.ts';
import { formatNumber, formatSigned } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { type SheetLayout, sheetLayout } from './sheet-layout.ts';
import type { Run, Typewriter } from './text.ts';

/** One table of the form with its numbers; null: not published. */
export interface SheetPart {
  readonly table: FormTable;
  readonly filled: FilledTable | null;
}

/**
 * A cell, in the order in which HTML would have it. Kinds: `head` over columns, `row` beside them, `caption` over a block,
 * `note` in the corner, `number`, `absent` for a block that was not published.
 */
export interface SheetCell {
  readonly k: 'head' | 'row' | 'caption' | 'note' | 'number' | 'absent';
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
  readonly blocks: readonly { readonly head: readonly SheetCell[]; readonly body: readonly SheetCell[] }[];
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
export function headingWidth(table: FormTable): number {
  return table.rows.every((row) => row.node.labelPrinted === false) ? 0 : depthOf(table.definition.rows);
}

const cell = (k: SheetCell['k'], t: readonly Run[], columns = 1, rows = 1): SheetCell => ({ k, t, columns, rows });

/** The words of one number: blank where it is not stated, with its own unit where it has one. */
export function cellWords(filled: FilledTable, index: number): string {
  const value = filled.values[index];
  if (value === null || value === undefined) return '';
  const signed = filled.table.cells[index]?.kind === 'signedCount';
  const unit = filled.units.get(index);
  return (signed ? formatSigned(value) : formatNumber(value)) + (unit === undefined ? '' : ` ${unit}`);
}

/** Makes the cells of one block. */
class BlockWriter {
  readonly #part: SheetPart;
  readonly #width: number;
  readonly #starts: readonly number[];
  readonly #context: SheetContext;

  constructor(part: SheetPart, width: number, starts: readonly number[], context: SheetContext) {
    this.#part = part;
    this.#width = width;
    this.#starts = starts;
    this.#context = context;
  }

  #words(text: string): Run[] {
    return this.#context.typewriter.runs(text);
  }

  #header(k: SheetCell['k'], { node, columns, rows }: Header): SheetCell {
    return cell(k, this.#words(node.label), columns, rows);
  }

  /** The block's caption where the form prints one, and the rows of headings over the columns. */
  head(): SheetCell[] {
    const { definition } = this.#part.table;
    const all = this.#width + (this.#starts.at(-1) ?? 0);
    const caption = definition.captionPrinted ? [cell('caption', this.#words(definition.label), all)] : [];
    if (!this.#part.filled) return caption;
    const lines = columnHeaders(definition.columns, this.#starts);
    const { note, rowHeader } = definition;
    const corner = cell(note ? 'note' : 'head', this.#words(note ?? rowHeader ?? ''), this.#width, lines.length);
    return [
      ...caption,
      ...lines.flatMap((headers, index) => [
        ...(index === 0 && this.#width > 0 ? [corner] : []),
        ...headers.map((header) => this.#header('head', header)),
      ]),
    ];
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
    const columns = (this.#starts[position + 1] ?? 0) - (this.#starts[position] ?? 0);
    const made = cell('number', this.#words(cellWords(filled, place.index)), columns);
    return marks.length > 0 ? { ...made, mark: marks.join(' ') } : made;
  }

  /** The rows of numbers with their headings. */
  body(): SheetCell[] {
    const { table, filled } = this.#part;
    const all = this.#width + (this.#starts.at(-1) ?? 0);
    if (!filled) return [cell('absent', this.#words(this.#context.labels.report.tableMissing), all)];
    return rowLines(table.definition.rows, this.#width, closedGroups(filled)).flatMap((line) => [
      ...(this.#width > 0 ? line.headers.map((header) => this.#header('row', header)) : []),
      ...table.columns.map((_, position) => this.#number(filled, line.key, position)),
    ]);
  }
}

/** Sentences under a table for the marks and blanks in it. */
function notesUnder(parts: readonly SheetPart[], { labels, explained }: SheetContext, blank: string): string[] {
  const filled = parts.flatMap((part) => part.filled ?? []);
  return [
    ...(filled.some(({ values }) => values.includes(null)) ? [blank] : []),
    ...(filled.some(({ computed }) => computed.size > 0) ? [labels.table.computedNote] : []),
    ...(filled.some(({ table }) => table.cells.some(({ key }) => explained.has(key)))
      ? [labels.table.explainedNote]
      : []),
  ];
}

/** One bordered table of the form with its numbers. Blocks with different numbers of columns share one grid. */
export function sheetBlock(parts: readonly SheetPart[], context: SheetContext, blankNote: string): SheetBlock {
  const grid = sharedGrid(parts.map(({ table }) => table.columns.length));
  const width = Math.max(...parts.map(({ table }) => headingWidth(table)));
  const unit = parts[0]?.table.definition.unit;
  const blocks = parts.map((part, index) => {
    const writer = new BlockWriter(part, width, grid.starts[index] ?? [], context);
    return { head: writer.head(), body: writer.body() };
  });
  return {
    k: 'sheet',
    ...sheetLayout(parts, width, grid.widths),
    unit: unit ? context.typewriter.plain(fill(context.labels.table.unit, { unit })) : '',
    blocks,
    notes: notesUnder(parts, context, blankNote).map((note) => context.typewriter.plain(note)),
  };
}
