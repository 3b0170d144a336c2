import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** All elements of a fragment, in order, read as browsers read it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Tree.ChildNode) => {
    if (!('tagName' in node)) return;
    found.push(node);
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** The words of an element; a line break is a line break. */
export function wordsOf(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(wordsOf).join('');
}

/** A table as a grid: each place holds the words of the cell that covers it. */
export function gridOf(table: Element): string[][] {
  const grid: string[][] = [];
  const rows = within(table, 'tr');
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of [...within(row, 'th', 'td')]) {
      grid[y] ??= [];
      while (grid[y]?.[x] !== undefined) x++;
      const [columns, height] = ['colspan', 'rowspan'].map((name) => Number(attribute(cell, name) ?? 1));
      for (let down = 0; down < (height ?? 1); down++) {
        const line = grid[y + down] ?? [];
        grid[y + down] = line;
        for (let across = 0; across < (columns ?? 1); across++) line[x + across] = wordsOf(cell).trim();
      }
    }
  });
  return grid;
}

function within(element: Element, ...tags: string[]): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const inner = within(node, ...tags);
    return tags.includes(node.tagName) ? [node, ...inner] : inner;
  });
}
