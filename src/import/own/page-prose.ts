import { attribute, type Element, isElement, isText, type Node } from '../html/tree.ts';

/** Signs that Markdown would take for markup. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, '\n');

const inside = (element: Element) => element.childNodes.map(inline).join('');

/** A link: a number's leads to its place on the page and is its key, a heading's own is none. */
function link(element: Element): string {
  const [href, kind] = [attribute(element, 'href'), attribute(element, 'class')];
  if (/\bnumber\b/.test(kind)) return `[[${href.slice(1).replace(/^_/, '')}]]`;
  return /\bself\b/.test(kind) ? inside(element) : `[${inside(element)}](${href})`;
}

function inline(node: Node): string {
  if (isText(node)) return escaped(node.value);
  if (!isElement(node)) return '';
  switch (node.tagName) {
    case 'strong':
      return `**${inside(node)}**`;
    case 'em':
      return `*${inside(node)}*`;
    case 'br':
      return '\\\n';
    case 'a':
      return link(node);
    default:
      return inside(node);
  }
}

const elements = (element: Element) => element.childNodes.filter(isElement);
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${' '.repeat(by.length)}`);

function list(element: Element): string {
  const first = Number(attribute(element, 'start')) || 1;
  const items = elements(element).map((item, at) => {
    const marker = element.tagName === 'ol' ? `${first + at}. ` : '- ';
    const inner = elements(item).some(({ tagName }) => /^(p|ul|ol)$/.test(tagName)) ? blocks(item) : inside(item);
    return marker + indented(inner.trim(), marker);
  });
  return items.join('\n');
}

function rowsOf(element: Element): Element[] {
  return elements(element).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
}

function table(element: Element): string {
  const rows = rowsOf(element).map(
    (row) =>
      `| ${elements(row)
        .map((cell) => inside(cell).trim())
        .join(' | ')} |`,
  );
  const aligned = elements(rowsOf(element)[0] as Element).map((cell) => {
    const [, side] = /\ba-(right|center|left)\b/.exec(attribute(cell, 'class')) ?? [];
    return { right: '---:', center: ':---:', left: ':---' }[side ?? ''] ?? '---';
  });
  return [rows[0], `| ${aligned.join(' | ')} |`, ...rows.slice(1)].join('\n');
}

function block(element: Element): string {
  const level = /^h([3-6])$/.exec(element.tagName)?.[1];
  if (level) return `${'#'.repeat(Number(level) - 1)} ${inside(element).trim()}`;
  if (element.tagName === 'p') return inside(element).trim();
  if (element.tagName === 'ul' || element.tagName === 'ol') return list(element);
  if (element.tagName === 'table') return table(element);
  if (element.tagName === 'blockquote') return blocks(element).replace(/^/gm, '> ');
  return blocks(element);
}

/** The blocks inside an element, with the text between them. */
function blocks(element: Element): string {
  return element.childNodes
    .map((node) => (isElement(node) ? block(node) : inline(node).trim()))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Prose as one of our pages shows it, back as Markdown: numbers are their keys again. */
export const proseMarkdown = (prose: Element): string => `${blocks(prose)}\n`;
