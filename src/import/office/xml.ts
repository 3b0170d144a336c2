import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';

export type { Element };

const elementNode = 1;

/** Refuses a tree that is deeper or larger than any document. Goes without recursion, for depth is what it looks for. */
function bound(root: Element): void {
  let depth = 0;
  let nodes = 0;
  let node = root as Element['firstChild'];
  while (node) {
    if (++nodes > limits.nodes || depth > limits.depth) throw new Unreadable('too-complex', { limit: limits.depth });
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = !node || node === root ? null : node.nextSibling;
  }
}

/**
 * The root of an XML part. A document type is refused, since Office documents have none and entities could grow
 * without end. Throws `Unreadable`: damaged, too-complex.
 */
export function parseXml(bytes: Uint8Array): Element {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !utf16 ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  let root: Element | null = null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (/<!DOCTYPE/i.test(text)) throw new Unreadable('damaged');
    root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    throw new Unreadable('damaged');
  }
  if (!root) throw new Unreadable('damaged');
  bound(root);
  return root;
}

/** Child elements of this name (without prefix), or all of them. */
export function* childrenOf(parent: Element, name?: string): Generator<Element> {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === elementNode && (name === undefined || (node as Element).localName === name)) {
      yield node as Element;
    }
  }
}

/** The first child element of this name. */
export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent, name).next().value ?? undefined;
}

/** A text as spreadsheets store it: `_x000D_` stands for a character (ECMA-376 part 1, 22.9.2.19). */
export const decodeCell = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The text of a shared or inline string: runs of different looks put together, readings above the text left out. */
export function richText(item: Element): string {
  let text = '';
  for (const child of childrenOf(item)) {
    if (child.localName === 't') text += child.textContent ?? '';
    else if (child.localName === 'r') text += childOf(child, 't')?.textContent ?? '';
  }
  return decodeCell(text);
}
