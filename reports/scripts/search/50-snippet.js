/** How a hit is shown: the sentence around it, or the cells of its row, with the words marked; and the way there. */

/** Longest piece of a text shown before and behind the first hit. */
const before = 40;
const behind = 70;
/** Cells of a row shown around its first hit, beside the first one, which names the row. */
const cellsAround = 3;

/** @typedef {{ cells: string[], marks: (readonly [number, number])[][], anchor: string, part: number }} Hit */

/**
 * The sentence of a text that holds a place, not too long. @returns where it begins and ends
 *
 * @param {string} text
 * @param {readonly [number, number]} mark
 */
export function sentenceAround(text, [start, end]) {
  let from = start;
  while (from > 0 && start - from < before && !/[。！？；]/.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < behind && !/[。！？；]/.test(text.charAt(to - 1))) to += 1;
  return { from, to };
}

/**
 * A text cut into pieces, every other one a hit: `[words, hit, words, …]`.
 *
 * @param {string} text
 * @param {readonly (readonly [number, number])[]} marks
 * @param {number} from
 * @param {number} to
 */
export function piecesAround(text, marks, from, to) {
  /** @type {string[]} */
  const pieces = [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

/**
 * A hit in pieces, every other one marked. Cells stand apart with a space and a stroke.
 *
 * @param {Hit} hit
 * @returns {string[]}
 */
export function snippetOf({ cells, marks }) {
  const hit = marks.findIndex((one) => one.length > 0);
  const text = cells[hit] ?? '';
  const first = marks[hit]?.[0] ?? [0, 0];
  if (cells.length === 1) {
    const { from, to } = sentenceAround(text, first);
    const pieces = piecesAround(text, marks[hit] ?? [], from, to);
    if (from > 0 && !/[。！？；]/.test(text.charAt(from - 1))) pieces[0] = `…${pieces[0]}`;
    if (to < text.length && !/[。！？；]/.test(text.charAt(to - 1))) pieces.push(`${pieces.pop()}…`);
    return pieces;
  }
  const shown = cells
    .map((_, index) => index)
    .filter((index) => index === 0 || Math.abs(index - hit) <= cellsAround || (marks[index]?.length ?? 0) > 0);
  /** @type {string[]} */
  const pieces = [''];
  shown.forEach((index, order) => {
    const cell = cells[index] ?? '';
    const gap = order === 0 ? '' : index - (shown[order - 1] ?? 0) > 1 ? ' … ' : ' | ';
    const [head = '', ...rest] = piecesAround(cell, marks[index] ?? [], 0, cell.length);
    pieces[pieces.length - 1] += gap + head;
    pieces.push(...rest);
  });
  return pieces;
}

/**
 * The fragment that leads to a hit: its id, and for a sentence also its words, which browsers that know text fragments
 * scroll to and mark.
 *
 * @param {Hit} hit
 */
export function fragmentOf({ cells, marks, anchor }) {
  const id = anchor === '' ? '' : `#${encodeURIComponent(anchor)}`;
  if (cells.length > 1) return id;
  const text = cells[0] ?? '';
  const { from, to } = sentenceAround(text, marks[0]?.[0] ?? [0, 0]);
  const words = text.slice(from, Math.min(to, from + 120));
  return `${id || '#'}:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
