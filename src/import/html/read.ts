import { DocumentBuilder } from '../document/builder.ts';
import { folded } from '../document/clean.ts';
import type { SourceDocument } from '../source-document.ts';
import { prune } from './chrome.ts';
import { contentOf } from './content.ts';
import { attribute, type Element, elementsOf, isText, parsePage, parsePiece } from './tree.ts';
import { PageWalk } from './walk.ts';

/** Names and contents of the page's `meta` tags, the first of each name; `<title>` apart. */
function factsOf(elements: readonly Element[]): Record<string, string> {
  const facts = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'name') || attribute(element, 'property');
    const content = folded(attribute(element, 'content'));
    if (name !== '' && content !== '' && !facts.has(name)) facts.set(name, content.slice(0, 2000));
  }
  return Object.fromEntries(facts);
}

const wordsOf = (element: Element): string =>
  element.childNodes.map((node) => (isText(node) ? node.value : 'tagName' in node ? wordsOf(node) : '')).join('');

/** The page's own headline where it stands outside the article. */
function headline(elements: readonly Element[], content: Element): Element | undefined {
  const inside = new Set(elementsOf(content));
  return elements.find(
    (element) => element.tagName === 'h1' && !inside.has(element) && folded(wordsOf(element)) !== '',
  );
}

/** A saved web page. Throws `Unreadable('too-complex')`. */
export function readHtml(text: string): SourceDocument {
  const page = parsePage(text);
  const elements = [...elementsOf(page)];
  const title = elements.find(({ tagName }) => tagName === 'title');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const builder = new DocumentBuilder();
  if (body) {
    const content = contentOf(body, prune(body));
    const walk = new PageWalk(builder);
    const head = headline(elements, content);
    if (head) walk.walk([head]);
    walk.walk(content.childNodes);
  }
  return builder.document('html', title ? wordsOf(title) : null, factsOf(elements));
}

/** Adds a piece of a page, such as a table inside Markdown. Throws `Unreadable('too-complex')`. */
export function addHtml(builder: DocumentBuilder, text: string, firstLine: number): void {
  const piece = parsePiece(text);
  prune(piece);
  new PageWalk(builder, firstLine).walk(piece.childNodes);
}
