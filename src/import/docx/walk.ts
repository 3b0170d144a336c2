import { proseStyles, statutoryStyle } from '../../../schemas/carried-report.ts';
import type { DocumentBuilder } from '../document/builder.ts';
import { joint } from '../document/clean.ts';
import { foldSpans, textOf } from '../document/spans.ts';
import { childOf, type Element } from '../office/xml.ts';
import type { ListItem, SourceParagraph, SourceSpan } from '../source-document.ts';
import { numberOf, toggle, wordOf } from './attributes.ts';
import { blocksOf } from './blocks.ts';
import type { Label, Numbering } from './numbering.ts';
import { type Inline, Runs } from './runs.ts';
import { cutAtLines, type SeenBlock, type SeenParagraph } from './seen.ts';
import { numberingOf, type Style } from './styles.ts';
import { type CellLook, cellsOf, isLayout, rowsOf, tableCells } from './table.ts';

const bodyBlocks = new Set(['p', 'tbl']);

/** What a walk needs to know of the document. */
export interface DocxContext {
  readonly style: (id: string | null) => Style;
  readonly numbering: Numbering;
  readonly addresses: ReadonlyMap<string, string>;
  /** The block that holds a note's words. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => Element | undefined;
}

/** A paragraph as it is read: its label, its text, and what floats beside it. */
interface ReadParagraph extends Inline {
  readonly style: Style;
  readonly heading: number | null;
  readonly quote: boolean;
  readonly aside: boolean;
  readonly label: Label | null;
  /** Its mark was deleted: it goes on in the next paragraph. */
  readonly goesOn: boolean;
}

/** Walks the body in order and adds its paragraphs and tables. */
export class DocxWalk {
  readonly #builder: DocumentBuilder;
  readonly #context: DocxContext;
  readonly #runs: Runs;
  readonly #seen: SeenBlock[] | null;
  #before: SourceSpan[] = [];
  #inNote = false;

  /** @param seen gathers what stands there as it is seen, for documents of ours */
  constructor(builder: DocumentBuilder, context: DocxContext, seen: SeenBlock[] | null = null) {
    this.#builder = builder;
    this.#context = context;
    this.#seen = seen;
    this.#runs = new Runs(context);
  }

  body(parent: Element): void {
    for (const block of blocksOf(parent, bodyBlocks)) {
      if (block.localName === 'p') this.#paragraph(block);
      else this.#table(block);
    }
  }

  #read(paragraph: Element): ReadParagraph {
    const properties = childOf(paragraph, 'pPr');
    const style = this.#context.style(wordOf(properties, 'pStyle'));
    const outline = numberOf(properties, 'outlineLvl');
    const heading = outline === null ? style.heading : outline < 9 ? Math.min(6, outline + 1) : null;
    const marks = properties && childOf(properties, 'rPr');
    const inline = this.#runs.read(paragraph, style);
    // an empty paragraph of a list counts in Word too, but one that is all hidden does not
    const shown = toggle(marks, 'vanish') !== true || inline.spans.length > 0;
    return {
      ...inline,
      style,
      spans: style.contents ? [] : inline.spans,
      heading,
      quote: style.quote,
      aside: style.aside,
      label: shown ? this.#label(properties, style) : null,
      goesOn: marks !== undefined && (childOf(marks, 'del') ?? childOf(marks, 'moveFrom')) !== undefined,
    };
  }

  #label(properties: Element | undefined, style: Style): Label | null {
    const own = numberingOf(properties);
    const id = own.id ?? style.numbering?.id;
    return id === undefined ? null : this.#context.numbering.next(id, own.level ?? style.numbering?.level ?? 0);
  }

  #paragraph(element: Element): void {
    const { spans, boxes, notes, goesOn, ...look } = this.#read(element);
    if (goesOn) this.#before.push(...spans);
    else this.#add([...this.#before.splice(0), ...spans], look);
    for (const box of boxes) this.body(box);
    for (const { kind, id } of notes) this.#note(kind, id);
  }

  /** Line ends cut a paragraph; in a heading they do not. Only the first piece has the label. */
  #add(
    spans: readonly SourceSpan[],
    { heading, label, quote, aside, style }: Omit<ReadParagraph, keyof Inline | 'goesOn'>,
  ): void {
    const look = lookOf(style);
    if (textOf(spans).trim() !== '' || look === 'rule') {
      const item = label && (label.bullet || label.plain) ? itemOf(label) : null;
      this.#seen?.push({ kind: 'paragraph', look, heading, aside, item, spans });
    }
    const asList = label !== null && (label.bullet || (label.plain && heading === null));
    const list: SourceParagraph['list'] = asList ? itemOf(label) : null;
    const pieces = heading === null ? cutAtLines(spans) : [[...spans]];
    const [first = [], ...rest] = pieces.filter((piece) => textOf(piece).trim() !== '');
    if (label && !asList && first.length > 0) first.unshift({ ...first[0], text: label.text });
    this.#builder.paragraph(first, { heading, list, quote, aside });
    for (const piece of rest) this.#builder.paragraph(piece, { heading, quote, aside });
  }

  /** A note stands behind the paragraph that refers to it. */
  #note(kind: 'footnote' | 'endnote', id: string): void {
    const note = this.#inNote ? undefined : this.#context.note(kind, id);
    if (!note) return;
    this.#inNote = true;
    this.body(note);
    this.#inNote = false;
  }

  #table(table: Element): void {
    if (isLayout(table)) {
      for (const row of rowsOf(table)) for (const cell of cellsOf(row)) this.body(cell);
      return;
    }
    const before = this.#builder.blocks.length;
    this.#builder.table(tableCells(table, (cell) => this.#cell(cell)));
    const [made] = this.#builder.blocks.slice(before);
    if (made?.kind === 'table') this.#seen?.push({ kind: 'table', form: this.#isStatutory(table), table: made });
  }

  /** Is a table set in the styles that only the tables of the form have? */
  #isStatutory(table: Element): boolean {
    const [first] = rowsOf(table)
      .flatMap(cellsOf)
      .flatMap((cell) => [...blocksOf(cell, bodyBlocks)]);
    const properties = first && childOf(first, 'pPr');
    return this.#context.style(wordOf(properties, 'pStyle')).name.startsWith(statutoryStyle);
  }

  /** A cell's words, and how they look where they do not all look plain. */
  #cell(cell: Element): CellLook {
    const [first] = blocksOf(cell, bodyBlocks);
    const align = first && alignOf(first);
    const spans = foldSpans(this.#inside(cell));
    const formed = spans.some(({ bold, italic, code, link }) => bold || italic || code || link !== undefined);
    return { text: textOf(spans), ...(formed ? { spans } : {}), ...(align ? { align } : {}) };
  }

  /** All that is in a cell: its paragraphs put together, text boxes and small tables inside it too. */
  #inside(cell: Element): SourceSpan[] {
    const all: SourceSpan[] = [];
    const add = ([first, ...rest]: readonly SourceSpan[]) => {
      if (!first) return;
      const space = joint((all.at(-1)?.text ?? '').slice(-1), first.text.slice(0, 1));
      all.push({ ...first, text: space + first.text }, ...rest);
    };
    for (const block of blocksOf(cell, bodyBlocks)) {
      if (block.localName === 'tbl') {
        for (const row of rowsOf(block)) for (const inner of cellsOf(row)) add(this.#inside(inner));
        continue;
      }
      const { spans, boxes, label } = this.#read(block);
      const [first, ...rest] = foldSpans(spans);
      const mark = label && !label.bullet ? label.text : '';
      if (first) add([{ ...first, text: mark + first.text }, ...rest]);
      for (const box of boxes) add(this.#inside(box));
    }
    return all;
  }
}

const itemOf = ({ text, bullet, number, level }: Label): ListItem =>
  bullet
    ? { ordered: false, level: level + 1 }
    : { ordered: true, level: level + 1, number, ...(text.endsWith(')') ? { bracket: true } : {}) };

/** What a style of ours means; of any other, whether it is a title or a quotation. */
function lookOf({ name, quote }: Style): SeenParagraph['look'] {
  if (name === proseStyles.code) return 'code';
  if (name === proseStyles.rule) return 'rule';
  if (name.toLowerCase() === proseStyles.listContinue.toLowerCase()) return 'more';
  return /^title$/i.test(name) ? 'title' : quote ? 'quote' : 'text';
}

/** The alignment that a paragraph states itself. */
function alignOf(paragraph: Element): CellLook['align'] {
  const way = wordOf(childOf(paragraph, 'pPr'), 'jc');
  return way === 'left' || way === 'center' || way === 'right' ? way : undefined;
}
