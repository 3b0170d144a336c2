import { attribute, type Element, isElement, isText, type Node } from '../html/tree.ts';
import { codeWords } from '../understand/inline.ts';
import { endOfLine, fenced, lines, plainWords, withoutMarks } from './page-words.ts';

const elements = (element: Element) => element.childNodes.filter(isElement);
const inside = (element: Element) => element.childNodes.map(inline).join('');
const wholeText = (node: Node): string =>
  isText(node) ? node.value : isElement(node) ? node.childNodes.map(wholeText).join('') : '';

/** A link: a number's leads to its place on the page and is its key, a heading's own is none. */
function link(element: Element): string {
  const [href, kind] = [attribute(element, 'href'), attribute(element, 'class')];
  if (/\bnumber\b/.test(kind)) return `[[${href.slice(1).replace(/^_/, '')}]]`;
  return /\bself\b/.test(kind) ? inside(element) : `[${inside(element)}](${address(href)})`;
}

const address = (text: string) => (/[()\s]/.test(text) ? `<${text}>` : text);

/** What stands behind emphasis that ends with a sign, as in `**改进措施：** 今年`: Markdown wants a space there. */
const punctuation = /[\p{P}\p{S}]$/u;

function emphasis(element: Element, mark: string): string {
  const words = inside(element);
  const next = element.parentNode?.childNodes[element.parentNode.childNodes.indexOf(element) + 1];
  const glued = next !== undefined && /^[^\s\p{P}\p{S}]/u.test(wholeText(next));
  return `${mark}${words}${mark}${glued && punctuation.test(wholeText(element)) ? ' ' : ''}`;
}

function inline(node: Node): string {
  if (isText(node)) return plainWords(node.value);
  if (!isElement(node)) return '';
  switch (node.tagName) {
    case 'strong':
      return emphasis(node, '**');
    case 'em':
      return emphasis(node, '*');
    case 'br':
      return endOfLine;
    case 'a':
      return link(node);
    case 'code':
      return codeWords(wholeText(node).replace(/\s*\n\s*/g, ' '));
    case 'img':
      return `![${plainWords(attribute(node, 'alt'))}](${address(attribute(node, 'src'))})`;
    default:
      return inside(node);
  }
}

const isBlock = (node: Node) =>
  isElement(node) && /^(?:p|ul|ol|pre|hr|blockquote|table|section|div|h[3-6])$/.test(node.tagName);
const indented = (text: string, by: string) => text.replaceAll('\n', `\n${' '.repeat(by.length)}`).replace(/ +$/gm, '');

/** How the items of a list begin: otherwise than those of a list of its kind right before it, which else it would go on with. */
function marks(element: Element): (at: number) => string {
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? [];
  let runs = 0;
  for (let at = siblings.indexOf(element) - 1; at >= 0 && siblings[at]?.tagName === element.tagName; at--) runs++;
  const first = Number(attribute(element, 'start') || 1);
  const other = runs % 2 === 1;
  return (at) => (element.tagName === 'ol' ? `${first + at}${other ? ')' : '.'} ` : other ? '* ' : '- ');
}

function list(element: Element): string {
  const begin = marks(element);
  const loose = elements(element).some((item) => elements(item).some(({ tagName }) => tagName === 'p'));
  const gap = loose ? '\n\n' : '\n';
  const items = elements(element).map((item, at) => (begin(at) + indented(blocks(item, gap), begin(at))).trimEnd());
  return items.join(gap);
}

function rowsOf(element: Element): Element[] {
  return elements(element).flatMap((child) => (child.tagName === 'tr' ? [child] : rowsOf(child)));
}

function table(element: Element): string {
  const cell = (one: Element) => withoutMarks(inside(one)).replace(/(?<!\\)\|/g, '\\|');
  const rows = rowsOf(element).map((row) => `| ${elements(row).map(cell).join(' | ')} |`);
  const aligned = elements(rowsOf(element)[0] as Element).map((cell) => {
    const [, side] = /\ba-(right|center|left)\b/.exec(attribute(cell, 'class')) ?? [];
    return { right: '---:', center: ':---:', left: ':---' }[side ?? ''] ?? '---';
  });
  return [rows[0], `| ${aligned.join(' | ')} |`, ...rows.slice(1)].join('\n');
}

function block(element: Element): string {
  const level = /^h([3-6])$/.exec(element.tagName)?.[1];
  if (level) return `${'#'.repeat(Number(level) - 1)} ${withoutMarks(inside(element)).replace(/#$/, '\\#')}`;
  switch (element.tagName) {
    case 'ul':
    case 'ol':
      return list(element);
    case 'table':
      return table(element);
    case 'pre':
      return fenced(
        wholeText(element),
        /\blanguage-(\S+)/.exec(attribute(elements(element)[0] ?? element, 'class'))?.[1],
      );
    case 'hr':
      return '___';
    case 'blockquote':
      return blocks(element).replace(/^/gm, '> ').replace(/ +$/gm, '');
    default:
      return blocks(element);
  }
}

/** The blocks inside an element, with the text between them. */
function blocks(element: Element, gap = '\n\n'): string {
  const found: string[] = [];
  let run = '';
  const close = () => {
    if (run.trim() !== '') found.push(lines(run));
    run = '';
  };
  for (const node of element.childNodes) {
    if (!isBlock(node)) run += inline(node);
    else {
      close();
      found.push(block(node as Element));
    }
  }
  close();
  return found.join(gap);
}

/** Prose as one of our pages shows it, back as Markdown that is shown alike: numbers are their keys again. */
export const proseMarkdown = (prose: Element): string => `${blocks(prose)}\n`;
