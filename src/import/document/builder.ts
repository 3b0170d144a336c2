import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceFormat,
  SourceParagraph,
  SourcePlace,
  SourceSpan,
} from '../source-document.ts';
import { folded } from './clean.ts';
import { foldSpans, textOf } from './spans.ts';

/** A cell before its place in the file is numbered. */
export interface CellDraft {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly spans?: SourceCell['spans'];
  readonly align?: SourceCell['align'];
  /** Where it stands, as far as the table's place does not say it. */
  readonly place?: SourcePlace;
}

/** What is known of a paragraph apart from its words. */
export interface ParagraphLook {
  readonly heading?: number | null;
  readonly list?: SourceParagraph['list'];
  readonly quote?: boolean;
  readonly aside?: boolean;
  readonly place?: SourcePlace;
}

/** Gathers the blocks of a file, folds white space, numbers paragraphs and tables, and keeps to the limits. */
export class DocumentBuilder {
  readonly blocks: SourceBlock[] = [];
  #paragraphs = 0;
  #tables = 0;
  #cells = 0;

  /** A paragraph; one without words is left out. Throws `Unreadable('too-complex')`. */
  paragraph(spans: readonly SourceSpan[], look: ParagraphLook = {}): void {
    const { heading = null, list = null, quote, aside, place = {} } = look;
    const kept = foldSpans(spans);
    if (kept.length === 0) return;
    this.#count(++this.#paragraphs, limits.paragraphs);
    const text = textOf(kept);
    this.#count(text.length, limits.paragraph);
    // no table has so many digits in a row; how they might be cut into numbers would be asked for hours
    if (/\d{2000}/.test(text)) throw new Unreadable('too-complex', { limit: limits.paragraph });
    const at = { ...place, paragraph: this.#paragraphs };
    const flags = { ...(quote ? { quote } : {}), ...(aside ? { aside } : {}) };
    this.blocks.push({ kind: 'paragraph', text, spans: kept, heading, list, ...flags, place: at });
  }

  /** A table; one without words is left out. Throws `Unreadable('too-complex')`. */
  table(drafts: readonly CellDraft[], place: SourcePlace = {}): void {
    const cells = drafts.map((draft) => ({ ...draft, text: folded(draft.text) }));
    if (cells.every((cell) => cell.text === '')) return;
    this.#cells += cells.length;
    for (const { text } of cells) this.#count(text.length, limits.cell);
    this.#count(this.#cells, limits.cells);
    this.#tables++;
    const table = this.#tables;
    const numbered = cells
      .map((cell): SourceCell => {
        const { text, row, column, rowSpan = 1, columnSpan = 1 } = cell;
        const at = { ...place, ...cell.place, table, row: row + 1, column: column + 1 };
        const look = { ...(cell.spans ? { spans: cell.spans } : {}), ...(cell.align ? { align: cell.align } : {}) };
        return { text, row, column, rowSpan, columnSpan, ...look, place: at };
      })
      .sort((a, b) => a.row - b.row || a.column - b.column);
    const rows = numbered.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
    const columns = numbered.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    this.blocks.push({ kind: 'table', rows, columns, cells: numbered, place: { ...place, table } });
  }

  /** The finished file. */
  document(
    format: SourceFormat,
    title: string | null = null,
    facts: Readonly<Record<string, string>> = {},
  ): SourceDocument {
    return { format, title: title === null ? null : folded(title) || null, facts, blocks: this.blocks };
  }

  #count(count: number, limit: number): void {
    if (count > limit) throw new Unreadable('too-complex', { limit });
  }
}
