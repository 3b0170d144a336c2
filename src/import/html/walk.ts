import type { DocumentBuilder } from '../document/builder.ts';
import { joinWrapped } from '../document/wrapped.ts';
import type { SourceParagraph, SourceSpan } from '../source-document.ts';
import { addLines, linesOf } from '../text/read.ts';
import { isSilent } from './chrome.ts';
import { type Look, lookInside, plainLook, spanOf } from './inline.ts';
import { cellsOf, dataCells, isLayout, rowsOf } from './table.ts';
import { type Element, isElement, isText, lineOf, type Node } from './tree.ts';

const blockTags = new Set(
  'address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header html hgroup hr li main ol p pre section summary ul tr td th tbody thead tfoot caption'.split(
    ' ',
  ),
);

/** Where a walk stands. */
interface Here {
  readonly look: Look;
  readonly heading: number | null;
  readonly list: SourceParagraph['list'];
}

/** Walks a page in reading order and adds its paragraphs and tables. */
export class PageWalk {
  readonly #builder: DocumentBuilder;
  readonly #firstLine: number;
  #spans: SourceSpan[] = [];
  #here: Here = { look: plainLook, heading: null, list: null };
  #line = 1;

  /** @param firstLine line of the file on which the piece begins */
  constructor(builder: DocumentBuilder, firstLine = 1) {
    this.#builder = builder;
    this.#firstLine = firstLine;
  }

  /** All that stands in these nodes. */
  walk(nodes: readonly Node[]): void {
    for (const node of nodes) this.#node(node);
    this.#flush();
  }

  #at = (node: Node) => lineOf(node) + this.#firstLine - 1;

  #flush(): void {
    const spans = this.#spans;
    this.#spans = [];
    const { heading, list } = this.#here;
    this.#builder.paragraph(spans, { heading, list, place: { line: this.#line } });
  }

  #node(node: Node): void {
    if (isText(node)) this.#text(node.value, node);
    else if (isElement(node) && !isSilent(node)) this.#element(node);
  }

  #text(text: string, node: Node): void {
    if (this.#spans.length === 0) {
      if (text.trim() === '') return;
      this.#line = this.#at(node) + (/^\s*/.exec(text)?.[0].split('\n').length ?? 1) - 1;
    }
    this.#spans.push(spanOf(text, this.#here.look));
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (tagName === 'br') this.#break();
    else if (tagName === 'table') this.#table(element);
    else if (tagName === 'pre') this.#lines(element);
    else if (blockTags.has(tagName)) this.#block(element);
    else this.#inside(element, { ...this.#here, look: lookInside(element, this.#here.look) });
  }

  /** A line end inside a paragraph begins a new one, inside a heading it does not. */
  #break(): void {
    if (this.#here.heading === null) this.#flush();
    else this.#spans.push({ text: '\n' });
  }

  #inside(element: Element, here: Here): void {
    const before = this.#here;
    this.#here = here;
    for (const child of element.childNodes) this.#node(child);
    this.#here = before;
  }

  #block(element: Element): void {
    this.#flush();
    const { look, heading, list } = this.#here;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    const isList = element.tagName === 'ol' || element.tagName === 'ul';
    const here = {
      // a heading is bold by what it is
      look: level ? look : lookInside(element, look),
      heading: level ? Number(level) : heading,
      list: isList ? { ordered: element.tagName === 'ol', level: (list?.level ?? 0) + 1 } : list,
    };
    const before = this.#here;
    this.#here = here;
    for (const child of element.childNodes) this.#node(child);
    this.#flush();
    this.#here = before;
  }

  #table(table: Element): void {
    this.#flush();
    const caption = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption');
    for (const one of caption) this.#block(one);
    if (isLayout(table)) {
      for (const row of rowsOf(table)) {
        for (const cell of cellsOf(row)) this.#block(cell);
      }
      return;
    }
    this.#builder.table(dataCells(table, this.#at), { line: this.#at(table) });
  }

  /** Text as it was typed, line by line. */
  #lines(element: Element): void {
    this.#flush();
    const text = plainText(element);
    const first = this.#at(element);
    const lines = linesOf(text).map((line) => ({ ...line, line: line.line + first - 1 }));
    addLines(this.#builder, joinWrapped(lines, null), null);
  }
}

function plainText(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || isSilent(node)) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(plainText).join('');
}
