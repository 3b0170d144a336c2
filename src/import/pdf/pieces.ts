import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { withoutSilent } from '../document/clean.ts';
import { type Matrix, times } from './geometry.ts';
import type { Piece } from './page.ts';

/** Letters of fonts that do not say what they stand for. */
const unknown = /[\uE000-\uF8FF\uFFFD]/;

/** A letter's share of the width of its run: Chinese letters take two of what others take. */
const share = (letter: string) => ((letter.codePointAt(0) ?? 0) > 0x2e7f || /[“”‘’—…]/.test(letter) ? 2 : 1);

/** Words of a run with where each begins and ends, as shares of its width. */
function* wordsOf(text: string): Generator<{ word: string; from: number; to: number }> {
  const letters = [...text];
  const whole = letters.reduce((sum, letter) => sum + share(letter), 0) || 1;
  let place = 0;
  let word = '';
  let from = 0;
  for (const letter of letters) {
    const width = share(letter) / whole;
    if (/\s/.test(letter)) {
      if (word !== '') yield { word, from, to: place };
      word = '';
    } else {
      if (word === '') from = place;
      word += letter;
    }
    place += width;
  }
  if (word !== '') yield { word, from, to: place };
}

/** The box of a run: the line its letters stand on is about six sevenths down. */
function boxOf(at: Matrix, width: number, height: number, vertical: boolean) {
  const [x, y] = [at[4], at[5]];
  const size = Math.hypot(at[2], at[3]) || 1;
  if (vertical) {
    return { x0: x - size / 2, x1: x + size / 2, y0: y, y1: y + height, size, direction: 'down' as const };
  }
  const angle = Math.round((Math.atan2(at[1], at[0]) * 2) / Math.PI);
  if (angle === 0)
    return { x0: x, x1: x + width, y0: y - size * 0.86, y1: y + size * 0.14, size, direction: 'right' as const };
  if (angle === 1)
    return { x0: x - size * 0.14, x1: x + size * 0.86, y0: y, y1: y + width, size, direction: 'down' as const };
  if (angle === -1)
    return { x0: x - size * 0.86, x1: x + size * 0.14, y0: y - width, y1: y, size, direction: 'up' as const };
  return { x0: x - width, x1: x, y0: y - size * 0.14, y1: y + size * 0.86, size, direction: 'right' as const };
}

/** The words of a page with where they stand, from the library's text runs; and how many letters had no meaning. */
export function readPieces(
  { items, styles }: TextContent,
  view: Matrix,
  isBold: (font: string) => boolean,
): { pieces: Piece[]; strange: number } {
  const pieces: Piece[] = [];
  let strange = 0;
  for (const item of items as TextItem[]) {
    if (item.str === undefined || item.str.trim() === '') continue;
    const text = withoutSilent(item.str);
    strange += [...text].filter((letter) => unknown.test(letter)).length;
    const vertical = styles[item.fontName]?.vertical === true;
    const box = boxOf(times(view, item.transform as unknown as Matrix), item.width, item.height, vertical);
    const { size, direction } = box;
    const bold = isBold(item.fontName);
    const along = direction === 'right' ? box.x1 - box.x0 : box.y1 - box.y0;
    for (const { word, from, to } of wordsOf(text)) {
      const place =
        direction === 'right'
          ? { x0: box.x0 + from * along, x1: box.x0 + to * along, y0: box.y0, y1: box.y1 }
          : direction === 'down'
            ? { x0: box.x0, x1: box.x1, y0: box.y0 + from * along, y1: box.y0 + to * along }
            : { x0: box.x0, x1: box.x1, y0: box.y1 - to * along, y1: box.y1 - from * along };
      pieces.push({ text: word, ...place, size, direction, bold });
    }
  }
  return { pieces, strange };
}
