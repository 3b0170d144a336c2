import { joint } from '../document/clean.ts';
import { type Box, middle } from './geometry.ts';
import type { Piece } from './page.ts';

const digits = /^[\d,.]+$/;

/** Pieces of one line from left to right; letters set apart are put together, words of other scripts are not. */
function lineText(pieces: readonly Piece[]): string {
  let text = '';
  let end = 0;
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const gap = piece.x0 - end;
    const apart = text !== '' && gap > piece.size * 0.1 ? joint(text.slice(-1), piece.text.slice(0, 1)) : '';
    text += apart + piece.text;
    end = piece.x1;
  }
  return text;
}

/** Pieces grouped by where they stand across the way they are read. */
function grouped(pieces: readonly Piece[], place: (piece: Piece) => number): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => place(a) - place(b))) {
    const last = groups.at(-1);
    if (last?.[0] && place(piece) - place(last.at(-1) as Piece) < piece.size * 0.5) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** Lines of a page or a cell, from top to bottom. */
export const linesIn = (pieces: readonly Piece[]): Piece[][] => grouped(pieces, (piece) => middle(piece)[1]);

/** Letters that stand below each other in columns, read from the right as books are, from the left where turned so. */
function columnsText(pieces: readonly Piece[]): string {
  const columns = grouped(pieces, (piece) => middle(piece)[0]);
  const up = pieces.every((piece) => piece.direction === 'up');
  if (!up) columns.reverse();
  const ordered = columns.flatMap((column) =>
    column.sort((a, b) => (up ? b.y1 - a.y1 : a.y0 - b.y0)).map((piece) => piece.text),
  );
  return ordered.join('');
}

/** A number that is broken over lines, for its cell is too narrow: no line but the last has room for one more digit. */
function brokenNumber(lines: readonly Piece[][], texts: readonly string[], box: Box): boolean {
  if (!texts.every((text) => digits.test(text))) return false;
  return lines.slice(0, -1).every((line, index) => {
    const width = Math.max(...line.map(({ x1 }) => x1)) - Math.min(...line.map(({ x0 }) => x0));
    const digit = width / (texts[index]?.length ?? 1);
    return width + digit > (box.x1 - box.x0) * 0.7;
  });
}

/** The words of a cell: lines put together, labels that are written downwards too. */
export function cellText(pieces: readonly Piece[], box: Box): string {
  if (pieces.length === 0) return '';
  if (pieces.every((piece) => piece.direction !== 'right')) return columnsText(pieces);
  const level = pieces.filter((piece) => piece.direction === 'right');
  const turned = pieces.filter((piece) => piece.direction !== 'right');
  const lines = linesIn(level);
  const texts = lines.map(lineText);
  if (texts.length > 1 && brokenNumber(lines, texts, box)) return texts.join('');
  const text = texts.reduce((words, line) => words + joint(words.slice(-1), line.slice(0, 1)) + line, '');
  return turned.length > 0 ? columnsText(turned) + text : text;
}

export { lineText };
