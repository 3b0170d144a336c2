import { type Element, elementsOf, isElement, isText, type Node } from './tree.ts';

/** An article fills at least this share of what stands around it, or the search stops one step before. */
const share = 0.75;

/** Elements that an article is never cut into. */
const whole = new Set(['table', 'tbody', 'tr', 'td', 'p', 'ul', 'ol']);

const textOf = (node: Node): string =>
  isText(node) ? node.value : isElement(node) ? node.childNodes.map(textOf).join('') : '';

/** Does something of an article stand here: a sentence, the heading of a part, a table? */
function isOfArticle(node: Node): boolean {
  const text = textOf(node);
  if (/。|(^|\s)[一二三四五六七八九]、\S/.test(text)) return true;
  return isElement(node) && [node, ...elementsOf(node)].some(({ tagName }) => tagName === 'table') && /\d/.test(text);
}

/**
 * The element that holds the article: from the body inwards as long as one child holds nearly all
 * of the text and its neighbours nothing of an article. A layout
 * table is entered where one of its cells does. `weights` says how much text stands in each element.
 */
export function contentOf(body: Element, weights: ReadonlyMap<Node, number>): Element {
  let at = body;
  let found = body;
  for (;;) {
    const total = at.childNodes.reduce((sum, node) => sum + (weights.get(node) ?? 0), 0);
    const child = at.childNodes.filter(isElement).find((one) => (weights.get(one) ?? 0) > total * share);
    if (!child || total === 0) return found;
    if (at.childNodes.some((other) => other !== child && isOfArticle(other))) return found;
    at = child;
    if (!whole.has(at.tagName)) found = at;
  }
}
