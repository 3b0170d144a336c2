import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type TreeAdapter,
} from 'parse5';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** An attribute's value; empty for none. */
export const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

/** A tree that refuses to grow deeper or larger than any page. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  const depth = new WeakMap<Parent, number>();
  let nodes = 0;
  let cells = 0;
  const grow = (parent: Parent, node: Node) => {
    const level = (depth.get(parent) ?? 0) + 1;
    if (isElement(node)) depth.set(node, level);
    nodes++;
    // refused here, and not once all of them have been walked through
    if (node.nodeName === 'td' && ++cells > limits.cells) throw new Unreadable('too-complex', { limit: limits.cells });
    if (level > limits.depth || nodes > limits.nodes) throw new Unreadable('too-complex', { limit: limits.depth });
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      grow(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      grow(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
}

/** A page as a tree, as browsers read it; scripts are never run. Throws `Unreadable('too-complex')`. */
export const parsePage = (text: string): DefaultTreeAdapterTypes.Document =>
  parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: boundedAdapter() });

/** A piece of a page as a tree. Throws `Unreadable('too-complex')`. */
export const parsePiece = (text: string): DefaultTreeAdapterTypes.DocumentFragment =>
  parseFragment(text, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: boundedAdapter() });

/** The line of the file on which an element begins. */
export const lineOf = (node: Node): number => node.sourceCodeLocation?.startLine ?? 1;

/** All elements below, in order of the page. Depth is bounded by the tree. */
export function* elementsOf(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}
