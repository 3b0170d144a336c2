import { isChrome, isSilent } from './chrome.ts';
import { type Element, isElement, isText, type Node } from './tree.ts';

/** An article fills at least this share of what stands around it, or the search stops one step before. */
const share = 0.75;

/** How much of an article stands in an element: letters that are no link; cells count more, for numbers are short. */
function weigh(node: Node, weights: Map<Element, number>): number {
  if (isText(node)) return node.value.replace(/\s+/g, '').length;
  if (!isElement(node) || isSilent(node) || isChrome(node)) return 0;
  let weight = node.tagName === 'td' || node.tagName === 'th' ? 3 : 0;
  for (const child of node.childNodes) weight += weigh(child, weights);
  if (node.tagName === 'a') weight = 0;
  weights.set(node, weight);
  return weight;
}

/** Elements that an article is never cut into. */
const whole = new Set(['table', 'tbody', 'tr', 'td', 'p', 'ul', 'ol']);

/**
 * The element that holds the article: from the body inwards as long as one child holds nearly all of the text. A layout
 * table is entered where one of its cells does.
 */
export function contentOf(body: Element): Element {
  const weights = new Map<Element, number>();
  weigh(body, weights);
  let at = body;
  let found = body;
  for (;;) {
    const total = weights.get(at) ?? 0;
    const child = at.childNodes.filter(isElement).find((one) => (weights.get(one) ?? 0) > total * share);
    if (!child || total === 0) return found;
    at = child;
    if (!whole.has(at.tagName)) found = at;
  }
}
