import type { CellDraft } from '../document/builder.ts';
import { joint } from '../document/clean.ts';
import { placeCells } from '../document/grid-places.ts';
import { raised } from '../document/raised.ts';
import { fieldNumber, isSilent } from './chrome.ts';
import { attribute, type Element, elementsOf, isElement, isText, type Node } from './tree.ts';

const blockTags = new Set('p div br li tr ul ol h1 h2 h3 h4 h5 h6 section center dt dd hr'.split(' '));

const isRaised = (element: Element) =>
  element.tagName === 'sup' || /vertical-align\s*:\s*(super|text-top)/i.test(attribute(element, 'style'));

const isStruck = (element: Element) =>
  /^(del|s|strike)$/.test(element.tagName) ||
  /text-decoration[^;]*:\s*[^;]*line-through/i.test(attribute(element, 'style'));

/** A number that was struck out beside the one that holds is no digit of it. */
const withoutStruck = (nodes: readonly Node[]): Node[] =>
  nodes.filter((node) => !(isElement(node) && isStruck(node) && /^[\s\d.,]*$/.test(cellText(node))));

/** The text of a cell; a line end stands where a block begins or ends. */
function cellText(node: Node): string {
  if (isText(node)) return node.value.replace(/\s+/g, ' ');
  if (!isElement(node) || isSilent(node)) return '';
  const inside = (fieldNumber(node) ?? '') + withoutStruck(node.childNodes).map(cellText).join('');
  if (isRaised(node)) return raised(inside);
  return blockTags.has(node.tagName) ? `\n${inside}\n` : inside;
}

/** The lines of a cell put together: a label that was broken over lines is one again. */
function joinedText(cell: Element): string {
  const lines = withoutStruck(cell.childNodes)
    .map(cellText)
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.reduce((text, line) => text + joint(text.slice(-1), line.slice(0, 1)) + line, '');
}

/** Rows of a table, not those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

/** Cells of a row. */
export const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

const span = (cell: Element, name: string) => {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
};

/** Longest text of a cell that is still a label or a note of a form. */
const longestCell = 400;

/** A table that only places things on a page: one cell, tables inside, or whole passages of text. */
export function isLayout(table: Element): boolean {
  const cells = rowsOf(table).flatMap(cellsOf);
  if (cells.length < 2) return true;
  for (const inner of elementsOf(table)) if (inner.tagName === 'table') return true;
  const passages = cells.filter((cell) => {
    const paragraphs = [...elementsOf(cell)].filter(({ tagName }) => tagName === 'p' || tagName === 'h2').length;
    return paragraphs > 3 && joinedText(cell).length > longestCell;
  });
  return passages.length > 0;
}

/** A data table's cells by place; `lineOfCell` says on which line of the file one begins. Throws `Unreadable('too-complex')`. */
export function dataCells(table: Element, lineOfCell: (cell: Element) => number): CellDraft[] {
  const elements = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({ cell, rowSpan: span(cell, 'rowspan'), columnSpan: span(cell, 'colspan') })),
  );
  return placeCells(elements).map(({ item: { cell }, ...place }) => ({
    ...place,
    text: joinedText(cell),
    place: { line: lineOfCell(cell) },
  }));
}
