import { coverageOf } from './coverage.ts';
import { grain } from './outline.ts';
import { Palette, steps } from './palette.ts';
import type { Box, Drawing, Words } from './read.ts';

/** A picture of at most 256 colours. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour. */
  readonly palette: readonly number[];
  /** Row by row, the numbers of the pixels' colours behind a zero, which is how PNG keeps them. */
  readonly rows: Uint8Array;
}

/** How much of the pixels from `from` to `to` lies between two lengths; of most all, of the first and the last a part. */
function parted(low: number, high: number, from: number, to: number): [number, number][] {
  const parts: [number, number][] = [];
  for (let pixel = Math.max(from, Math.floor(low)); pixel < Math.min(to, high); pixel++)
    parts.push([pixel, Math.min(pixel + 1, high) - Math.max(pixel, low)]);
  return parts;
}

/** The pixels of a drawing, painted shape by shape. */
class Canvas {
  readonly palette = new Palette();
  readonly rows: Uint8Array;
  readonly #width: number;
  readonly #height: number;

  constructor({ width, height }: Drawing) {
    this.#width = width;
    this.#height = height;
    this.rows = new Uint8Array((width + 1) * height);
  }

  /** Paints part of a pixel; `mixes` are those of the colour. */
  #touch(x: number, y: number, colour: number, part: number, mixes: Int16Array): void {
    if (x < 0 || x >= this.#width || y < 0 || y >= this.#height) return;
    const step = Math.round(part * steps);
    if (step === 0) return;
    const at = y * (this.#width + 1) + 1 + x;
    const under = this.rows[at] ?? 0;
    const known = mixes[under * (steps + 1) + step] ?? -1;
    this.rows[at] = known < 0 ? this.palette.mix(under, colour, step) : known;
  }

  box({ fill, ...box }: Box): void {
    const colour = this.palette.solid(fill);
    const mixes = this.palette.mixes(colour);
    const [left, top] = [box.x / grain, box.y / grain];
    const columns = parted(left, left + box.width / grain, 0, this.#width);
    const whole = columns.filter(([, part]) => part === 1).map(([x]) => x);
    const sides = columns.filter(([, part]) => part < 1);
    for (const [y, tall] of parted(top, top + box.height / grain, 0, this.#height)) {
      const start = y * (this.#width + 1) + 1;
      const filled = tall === 1 && whole.length > 0;
      if (filled) this.rows.fill(colour, start + (whole[0] ?? 0), start + (whole.at(-1) ?? 0) + 1);
      for (const [x, wide] of filled ? sides : columns) this.#touch(x, y, colour, tall * wide, mixes);
    }
  }

  words({ fill, x, y, glyphs }: Words, outlines: Drawing['glyphs']): void {
    const colour = this.palette.solid(fill);
    const mixes = this.palette.mixes(colour);
    for (const { name, x: along } of glyphs) {
      const glyph = outlines.get(name);
      const covered = glyph && coverageOf(glyph.edges, (x + along) / grain, y / grain);
      if (!covered) continue;
      const { parts, width } = covered;
      for (let row = covered.y, at = 0; at < parts.length; row++)
        for (let column = covered.x; column < covered.x + width; column++, at++)
          this.#touch(column, row, colour, parts[at] ?? 0, mixes);
    }
  }
}

/** Paints a drawing, whose first shape is the paper. */
export function pixelsOf({ shapes, glyphs, ...size }: Drawing): Pixels {
  const canvas = new Canvas({ shapes, glyphs, ...size });
  for (const shape of shapes) {
    if ('glyphs' in shape) canvas.words(shape, glyphs);
    else canvas.box(shape);
  }
  return { ...size, palette: canvas.palette.parts, rows: canvas.rows };
}
