import { proseStyles } from '../../../schemas/carried-report.ts';
import { raised } from '../document/raised.ts';
import { relationOf } from '../office/parts.ts';
import { childOf, childrenOf, type Element } from '../office/xml.ts';
import type { SourceSpan } from '../source-document.ts';
import { attribute, toggle, wordOf } from './attributes.ts';
import type { Style } from './styles.ts';

/** What runs need to know of their document. */
export interface RunContext {
  readonly style: (id: string | null) => Style;
  readonly addresses: ReadonlyMap<string, string>;
}

/** What a paragraph's inside gives: text, and blocks that float beside it (text boxes, notes). */
export interface Inline {
  readonly spans: SourceSpan[];
  readonly boxes: Element[];
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
}

/** Elements that are passed over with all that is in them: what was deleted, moved away or only describes. */
const passedOver = new Set(
  'del moveFrom pPr rPr instrText delText delInstrText commentReference annotationRef rt object control'.split(' '),
);

const webAddress = /^(https?:\/\/|mailto:)[^\s"'<>\\]+$/i;

/** The texts of a paragraph, run by run. Fields go on over paragraphs, so one reader serves a whole document. */
export class Runs {
  readonly #context: RunContext;
  /** One entry for each field that is open: is its result being read, and where does it lead. */
  #fields: { result: boolean; instruction: string }[] = [];

  constructor(context: RunContext) {
    this.#context = context;
  }

  read(paragraph: Element, style: Style): Inline {
    const into: Inline = { spans: [], boxes: [], notes: [] };
    this.#children(paragraph, into, style, null);
    return into;
  }

  #children(parent: Element, into: Inline, style: Style, link: string | null): void {
    for (const child of childrenOf(parent)) this.#element(child, into, style, link);
  }

  #element(element: Element, into: Inline, style: Style, link: string | null): void {
    const name = element.localName ?? '';
    if (passedOver.has(name)) return;
    if (name === 'r') this.#run(element, into, style, link);
    else if (name === 'hyperlink') {
      const address = this.#context.addresses.get(relationOf(element)) ?? '';
      this.#children(element, into, style, webAddress.test(address) ? address : link);
    } else if (name === 'AlternateContent') this.#children(chosen(element), into, style, link);
    else if (name === 'txbxContent') into.boxes.push(element);
    else if (name === 't' && element.prefix === 'm') into.spans.push({ text: element.textContent ?? '' });
    else if (name === 'sdt') {
      if (!isPlaceholder(element)) this.#children(childOf(element, 'sdtContent') ?? element, into, style, link);
    } else this.#children(element, into, style, link);
  }

  #run(run: Element, into: Inline, paragraph: Style, link: string | null): void {
    const properties = childOf(run, 'rPr');
    const own = this.#context.style(wordOf(properties, 'rStyle'));
    const is = (name: string, of: (style: Style) => boolean | null) =>
      toggle(properties, name) ?? of(own) ?? of(paragraph) ?? false;
    if (is('vanish', (style) => style.hidden)) {
      this.#marks(run);
      return;
    }
    const bold = is('b', (style) => style.bold);
    // where Latin text leans, Chinese has dots under its letters (着重号)
    const italic = is('i', (style) => style.italic) || (wordOf(properties, 'em') ?? 'none') !== 'none';
    const code = own.name === proseStyles.codeWords;
    const look = { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(code ? { code } : {}) };
    // a number that was struck out is none
    const struck = toggle(properties, 'strike') === true || toggle(properties, 'dstrike') === true;
    if (struck && /^[\d.,\s]+$/.test(run.textContent ?? '')) return;
    const from = into.spans.length;
    for (const child of childrenOf(run)) this.#piece(child, into, paragraph, look, link);
    if (wordOf(properties, 'vertAlign') !== 'superscript') return;
    for (const [index, span] of into.spans.entries())
      if (index >= from) into.spans[index] = { ...span, text: raised(span.text) };
  }

  /** Hidden text is left out, but the fields in it open and close. */
  #marks(run: Element): void {
    for (const child of childrenOf(run, 'fldChar')) this.#field(child);
  }

  #piece(piece: Element, into: Inline, style: Style, look: Partial<SourceSpan>, link: string | null): void {
    const name = piece.localName ?? '';
    if (name === 'fldChar') this.#field(piece);
    else if (name === 'instrText') {
      const field = this.#fields.at(-1);
      if (field && field.instruction.length < 4000) field.instruction += piece.textContent ?? '';
    } else if (this.#fields.some((field) => !field.result)) return;
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      into.notes.push({
        kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: attribute(piece, 'id') ?? '',
      });
    } else if (name === 'ruby') this.#children(childOf(piece, 'rubyBase') ?? piece, into, style, link);
    else {
      const text = letters(piece);
      const address = link ?? this.#fieldLink();
      if (text !== null) into.spans.push({ text, ...look, ...(address === null ? {} : { link: address }) });
      else this.#element(piece, into, style, link);
    }
  }

  #field(mark: Element): void {
    const type = attribute(mark, 'fldCharType');
    const last = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ result: false, instruction: '' });
    else if (type === 'separate' && last) last.result = true;
    else if (type === 'end') this.#fields.pop();
  }

  #fieldLink(): string | null {
    const address = /\bHYPERLINK\s+"([^"]+)"/i.exec(this.#fields.at(-1)?.instruction ?? '')?.[1];
    return address !== undefined && webAddress.test(address) ? address : null;
  }
}

/** The letters of a piece of a run; null for what holds other things. A line end stands for a break. */
function letters(piece: Element): string | null {
  switch (piece.localName) {
    case 't':
      return piece.textContent ?? '';
    case 'tab':
    case 'ptab':
      return ' ';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    default:
      return null;
  }
}

/** Of two ways to draw the same thing, the first with words in it (ECMA-376 part 3). */
function chosen(alternatives: Element): Element {
  const ways = [...childrenOf(alternatives)].filter(
    ({ localName }) => localName === 'Choice' || localName === 'Fallback',
  );
  return ways.find((way) => (way.textContent ?? '').trim() !== '') ?? ways[0] ?? alternatives;
}

/** “Click here to enter text”: no words of the author's. */
function isPlaceholder(control: Element): boolean {
  return toggle(childOf(control, 'sdtPr'), 'showingPlcHdr') === true;
}
