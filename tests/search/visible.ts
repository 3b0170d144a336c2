import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? '';

/** What a reader does not see, or what is no content: ways to other pages, forms, words for screen readers alone. */
function unseen(element: Element): boolean {
  const own = ['nav', 'form', 'script', 'style', 'noscript'].includes(element.tagName);
  const svgWords = element.tagName === 'title' || element.tagName === 'desc';
  return own || svgWords || attribute(element, 'class').split(' ').includes('vh');
}

/** The text nodes of the main part of a page that a reader sees, parsed as browsers do. */
export function visibleTexts(html: string): string[] {
  const texts: string[] = [];
  const walk = (node: Node, inside: boolean): void => {
    if (isElement(node)) {
      if (inside && unseen(node)) return;
      for (const child of node.childNodes) walk(child, inside || node.tagName === 'main');
    } else if ('value' in node && inside) texts.push(node.value);
    else if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside);
  };
  walk(parse(html), false);
  return texts.filter((text) => text.trim() !== '');
}
