import { type Edges, edgesOf } from './edges.ts';
import { close, grain, line, move, outlineOf, pathData } from './outline.ts';

/** The outline of a character at one size, as edges in pixels and as the data of a path in tenths of one. */
export interface Glyph {
  readonly edges: Edges;
  readonly data: string;
}

/** A rectangle in one colour; lengths in tenths of a pixel, from the upper left corner of the picture. */
export interface Box {
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words in one colour: where their line begins, and how far from there each character stands, which grow upwards. */
export interface Words {
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly glyphs: readonly { readonly name: string; readonly x: number }[];
}

/** A picture of boxes and words, in the order in which they lie upon each other. */
export interface Drawing {
  /** In whole pixels; what is less than one is cut off. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly (Box | Words)[];
  readonly glyphs: ReadonlyMap<string, Glyph>;
}

/** Outlines are read once a process: the same few hundred characters come again in every picture. */
const known = new Map<string, Glyph>();
const mostKnown = 3000;

function glyphOf(data: string): Glyph {
  const seen = known.get(data);
  if (seen) return seen;
  const outline = outlineOf(data);
  const glyph = { edges: edgesOf(outline), data: pathData(outline) };
  if (known.size >= mostKnown) known.clear();
  known.set(data, glyph);
  return glyph;
}

function attribute(attributes: string, name: string): string {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return '';
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

const tenths = (pixels: number) => Math.round(pixels * grain);

/** How far something is moved; text is turned upside down as well. */
function moved(attributes: string): readonly [number, number] {
  const matrix = attribute(attributes, 'transform');
  if (matrix === '') return [0, 0];
  const [, x, y] = /^matrix\(1 0 0 -?1 (\S+) (\S+)\)$/.exec(matrix) ?? [];
  if (x === undefined) throw new Error(`drawing: ${matrix}`);
  return [Number(x), Number(y)];
}

/** A rectangle; one of no width is drawn there and back. */
const rectangle = [move, line, line, line, close].join();
const nothing = [move, line, line, close].join();
const levelLine = [move, line].join();

/** A rectangle, or a level line as thick as its stroke. `x` and `y` are where its path begins. */
function boxOf(attributes: string, x: number, y: number): Box {
  const outline = outlineOf(attribute(attributes, 'd'));
  const commands = outline.commands.join();
  const across = outline.points.filter((_, at) => at % 2 === 0);
  const down = outline.points.filter((_, at) => at % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  const corners = new Set(across.map((value, at) => `${value} ${down[at]}`));
  const stroke = attribute(attributes, 'stroke');
  const thick = stroke === '' ? 0 : Number(attribute(attributes, 'stroke-width'));
  const fits =
    thick > 0
      ? commands === levelLine && top === bottom
      : (commands === rectangle || (commands === nothing && left === right)) &&
        [left, right].every((side) => corners.has(`${side} ${top}`) && corners.has(`${side} ${bottom}`));
  if (!fits) throw new Error(`drawing: neither a box nor a line: ${attributes}`);
  return {
    fill: stroke || attribute(attributes, 'fill'),
    x: tenths(x) + left,
    y: tenths(y - thick / 2) + top,
    width: right - left,
    height: bottom - top + tenths(thick),
  };
}

interface Group {
  readonly x: number;
  readonly y: number;
  readonly glyphs: { name: string; x: number }[];
}

/**
 * Reads what the typesetter has drawn. Its SVG names every group, repeats the colour of each character and counts to the
 * fifteenth digit; this is what remains.
 *
 * @throws on anything but rectangles, level lines and words: a fault of the program
 */
export function readDrawing(svg: string): Drawing {
  const shapes: (Box | Words)[] = [];
  const glyphs = new Map<string, Glyph>();
  const groups: Group[] = [];
  let here: Group = { x: 0, y: 0, glyphs: [] };
  let symbol = '';
  for (const [, end, name, attributes = '', empty] of svg.matchAll(/<(\/?)(g|path|use|symbol)\b([^>]*?)(\/?)>/g)) {
    if (name === 'symbol') symbol = end ? '' : attribute(attributes, 'id');
    else if (name === 'g' && end) here = groups.pop() ?? here;
    else if (name === 'g' && !empty) {
      groups.push(here);
      const [x, y] = moved(attributes);
      here = { x: here.x + x, y: here.y + y, glyphs: [] };
    } else if (name === 'use') {
      const fill = attribute(attributes, 'fill');
      if (here.glyphs.length === 0) shapes.push({ fill, x: tenths(here.x), y: tenths(here.y), glyphs: here.glyphs });
      const x = tenths(Number(attribute(attributes, 'x')));
      here.glyphs.push({ name: attribute(attributes, 'xlink:href').slice(1), x });
    } else if (name === 'path' && symbol !== '') glyphs.set(symbol, glyphOf(attribute(attributes, 'd')));
    else if (name === 'path') {
      const [x, y] = moved(attributes);
      const box = boxOf(attributes, here.x + x, here.y + y);
      if (box.width > 0 && box.height > 0) shapes.push(box);
    }
  }
  const [, width, height] = /^<svg [^>]*viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return { width: Math.floor(Number(width)), height: Math.floor(Number(height)), shapes, glyphs };
}
