import type { Edges } from './edges.ts';

/** How much of each pixel a form covers, 0 to 1, row by row, and where the first of them stands. */
export interface Coverage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly parts: Float32Array;
}

/** An edge within one row that begins at `start`, from `left` to `right`: see `coverageOf`. */
function across(differences: Float32Array, start: number, left: number, right: number, tall: number): void {
  const wide = right - left;
  const first = Math.floor(left);
  const last = Math.max(first, Math.ceil(right) - 1);
  let before = 0;
  let at = start + first;
  for (let pixel = first; pixel <= last; pixel++, at++) {
    const from = Math.max(left, pixel);
    const to = Math.min(right, pixel + 1);
    const middle = pixel + 1 - (from + to) / 2;
    const share = wide === 0 ? middle : (from - left + (to - from) * middle) / wide;
    differences[at] = (differences[at] ?? 0) + tall * (share - before);
    before = share;
  }
  differences[at] = (differences[at] ?? 0) + tall * (1 - before);
}

/**
 * What a form covers that stands at a place of the picture; null where it is a blank.
 *
 * Each edge notes, in every row it passes, what part of the pixels it crosses lies right of it, and all of those behind
 * them, as differences from pixel to pixel. What is covered is the sum of the differences along the row: exact, no samples.
 */
export function coverageOf({ pieces, ...edges }: Edges, x: number, y: number): Coverage | null {
  if (pieces.length === 0) return null;
  const [left, top] = [Math.floor(x + edges.left), Math.floor(y + edges.top)];
  const width = Math.floor(x + edges.right) - left + 2;
  const parts = new Float32Array(width * (Math.floor(y + edges.bottom) - top + 1));
  const [moveX, moveY] = [x - left, y - top];
  for (let at = 0; at < pieces.length; at += 4) {
    const fromY = (pieces[at + 1] ?? 0) + moveY;
    const toY = (pieces[at + 3] ?? 0) + moveY;
    if (fromY === toY) continue;
    const fromX = (pieces[at] ?? 0) + moveX;
    const toX = (pieces[at + 2] ?? 0) + moveX;
    const down = fromY < toY;
    const upper = down ? fromY : toY;
    const lower = down ? toY : fromY;
    const slope = (toX - fromX) / (toY - fromY);
    let here = down ? fromX : toX;
    for (let row = Math.floor(upper); row < lower; row++) {
      const tall = Math.min(row + 1, lower) - Math.max(row, upper);
      // not beyond the end: the last row may be a hair too tall
      const next = row + 1 < lower ? here + slope * tall : down ? toX : fromX;
      across(parts, row * width, Math.min(here, next), Math.max(here, next), down ? tall : -tall);
      here = next;
    }
  }
  for (let start = 0; start < parts.length; start += width) {
    let sum = 0;
    for (let at = start; at < start + width; at++) {
      sum += parts[at] ?? 0;
      parts[at] = Math.min(1, Math.abs(sum));
    }
  }
  return { x: left, y: top, width, parts };
}
