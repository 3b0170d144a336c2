import type { FilledTable } from '../../../schemas/content.ts';
import { type LayoutCell, layoutTable, type TableBlock } from '../../../schemas/table-layout.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import { cellWords } from './cell-words.ts';
import { textWidth } from './measure.ts';
import { fitOf, type SheetFit } from './sheet-height.ts';
import { inset, type SheetLayout, sheetLayout } from './sheet-layout.ts';
import type { Run, Typewriter } from './text.ts';
import { words } from './words.ts';

/**
 * A cell, in the order in which HTML would have it. Kinds: `head` over columns, `row` beside numbers, `group` beside rows,
 * `caption` over a block, `note` in the corner, `number`, `absent` for a block that was not published.
 */
export interface SheetCell {
  readonly k: 'head' | 'row' | 'group' | 'caption' | 'note' | 'number' | 'absent';
  readonly t: readonly Run[];
  readonly columns: number;
  readonly rows: number;
  /** Sign beside a number that a note explains. */
  readonly mark?: string;
}

/** Rows of cells: the head of a block, and its numbers. */
interface SheetRows {
  readonly head: readonly (readonly SheetCell[])[];
  readonly body: readonly (readonly SheetCell[])[];
}

/** A bordered table of the form: one block or several, each with its head. */
export interface SheetBlock extends SheetLayout, SheetFit {
  readonly k: 'sheet';
  readonly unit: string;
  readonly blocks: readonly SheetRows[];
  readonly notes: readonly string[];
}

/** What a table needs besides its numbers. */
export interface SheetContext {
  readonly typewriter: Typewriter;
  readonly labels: Labels;
  /** Keys of cells that are explained at the end of the report. */
  readonly explained: ReadonlySet<string>;
}

/** Makes the cells of one block, whose numbers stand behind `headings` columns. */
class CellWriter {
  readonly #filled: FilledTable | null;
  readonly #note: boolean;
  readonly #headings: number;
  readonly #layout: SheetLayout;
  readonly #context: SheetContext;

  constructor({ table, filled }: TableBlock, headings: number, layout: SheetLayout, context: SheetContext) {
    this.#filled = filled;
    this.#note = table.definition.note !== undefined;
    this.#headings = headings;
    this.#layout = layout;
    this.#context = context;
  }

  /** Long lists of rows read better from one edge; few short names stand in the middle, as the form has them. */
  #kindOf({ kind, column, columns }: LayoutCell): SheetCell['k'] {
    if (kind === 'corner') return this.#note ? 'note' : 'head';
    if (kind === 'columnHead') return 'head';
    if (kind === 'rowHead') return this.#headings > 1 && column + columns === this.#headings ? 'row' : 'group';
    return kind;
  }

  /** A number that is wider than its column may be broken anywhere: better than across the next one. */
  #digits(filled: FilledTable, { column, columns }: LayoutCell, index: number): Run[] {
    const { typewriter } = this.#context;
    const { widths, size } = this.#layout;
    const digits = cellWords(filled, index);
    const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
    return textWidth(digits) * size + inset > room ? [{ w: typewriter.plain(digits) }] : typewriter.runs(digits);
  }

  /** Nothing beside a blank: it has no number to speak of. */
  #marks(filled: FilledTable, index: number, key: string): string {
    if (filled.values[index] === null) return '';
    const { explained, labels } = this.#context;
    const marks = [
      ...(filled.computed.has(index) ? [labels.table.computedMark] : []),
      ...(explained.has(key) ? [labels.table.explained] : []),
    ];
    return marks.join(' ');
  }

  cell(place: LayoutCell): SheetCell {
    const { typewriter, labels } = this.#context;
    const { columns, rows } = place;
    const k = this.#kindOf(place);
    if (place.cell === null || this.#filled === null) {
      const text = k === 'absent' ? labels.report.tableMissing : place.text;
      return { k, t: typewriter.runs(text), columns, rows };
    }
    const { index, key } = place.cell;
    const mark = this.#marks(this.#filled, index, key);
    const t = this.#digits(this.#filled, place, index);
    return mark === '' ? { k, t, columns, rows } : { k, t, columns, rows, mark };
  }
}

/** Sentences under a table for the marks and blanks in it. */
function notesUnder(blocks: readonly TableBlock[], { labels, explained, typewriter }: SheetContext): string[] {
  const filled = blocks.flatMap((block) => block.filled ?? []);
  const computes = filled.some(({ computed, values }) => [...computed].some((index) => values[index] !== null));
  const explains = filled.some(({ table }) => table.cells.some(({ key }) => explained.has(key)));
  return [
    ...(filled.some(({ values }) => values.includes(null)) ? [words.blank] : []),
    ...(computes ? [labels.table.computedNote] : []),
    ...(explains ? [labels.table.explainedNote] : []),
  ].map((note) => typewriter.plain(note));
}

/** One bordered table of the form with its numbers. */
export function sheetBlock(blocks: readonly TableBlock[], context: SheetContext): SheetBlock {
  const grid = layoutTable(blocks);
  const layout = sheetLayout(blocks, grid.headings, grid.numbers);
  const rows = blocks.map((block, index): SheetRows => {
    const writer = new CellWriter(block, grid.headings, layout, context);
    const own = grid.rows.filter((row) => row.block === index);
    const cells = (head: boolean) =>
      own.filter((row) => row.head === head).map((row) => row.cells.map((place) => writer.cell(place)));
    return { head: cells(true), body: cells(false) };
  });
  const notes = notesUnder(blocks, context);
  const unit = blocks[0]?.table.definition.unit;
  const all = rows.flatMap(({ head, body }) => [...head, ...body]);
  return {
    k: 'sheet',
    ...layout,
    unit: unit ? context.typewriter.plain(fill(context.labels.table.unit, { unit })) : '',
    blocks: rows,
    ...fitOf(all, notes, layout, grid.headings),
    notes,
  };
}
