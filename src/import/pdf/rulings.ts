import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';
import { apply, identity, type Matrix, times } from './geometry.ts';
import type { Ruling } from './page.ts';

/** Codes of operators, as the library names them. */
export type Operators = Readonly<Record<string, number>>;

/** A filled shape this thin is a line; a line must be this long. */
const thin = 3;
const shortest = 3;
/** More lines than a page of tables has: a drawing. */
const mostLines = 20_000;

/** Commands of a path: move, line, curve, quadratic curve, close. */
const coordinates = [2, 2, 6, 4, 0];

type Point = readonly [number, number];

/** The corners of each part of a path; curves are left out, for no table has them. */
function partsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at] as number;
    const count = coordinates[command] ?? 0;
    if (command === 0) parts.push([]);
    if (command <= 1) parts.at(-1)?.push(apply(matrix, path[at + 1] as number, path[at + 2] as number));
    else if (command === 4) {
      const part = parts.at(-1);
      if (part?.[0]) part.push(part[0]);
    } else parts.push([]);
    at += 1 + count;
  }
  return parts;
}

/** Gathers lines across and down. */
class Lines {
  readonly across: Ruling[] = [];
  readonly down: Ruling[] = [];

  /** The sides of a stroked shape. */
  stroke(points: readonly Point[]): void {
    for (let at = 1; at < points.length; at++) this.#side(points[at - 1] as Point, points[at] as Point);
  }

  /** A filled shape that is as thin as a line. */
  fill(points: readonly Point[]): void {
    if (points.length < 4 || points.length > 6) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (y1 - y0 <= thin && x1 - x0 > y1 - y0) this.#side([x0, (y0 + y1) / 2], [x1, (y0 + y1) / 2]);
    else if (x1 - x0 <= thin) this.#side([(x0 + x1) / 2, y0], [(x0 + x1) / 2, y1]);
  }

  #side([x0, y0]: Point, [x1, y1]: Point): void {
    if (this.across.length + this.down.length > mostLines) return;
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (height < 1 && width >= shortest) {
      this.across.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (width < 1 && height >= shortest) {
      this.down.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
}

/**
 * The straight lines that a page draws, from its list of operators. `view` turns the page's own places into ours.
 * Clipping paths are none.
 */
export function readRulings(list: PDFOperatorList, ops: Operators, view: Matrix): { across: Ruling[]; down: Ruling[] } {
  const lines = new Lines();
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  let matrix = identity;
  const saved: Matrix[] = [];
  list.fnArray.forEach((operator: number, at: number) => {
    const values = list.argsArray[at];
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) saved.push(matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === ops.transform) matrix = times(matrix, values as Matrix);
    else if (operator === ops.paintFormXObjectBegin && values?.[0]) matrix = times(matrix, values[0] as Matrix);
    else if (operator === ops.constructPath) {
      const [paint, paths] = values as [number, ArrayLike<number>[]];
      const path = paths[0];
      if (!path || (!strokes.has(paint) && !fills.has(paint))) return;
      for (const part of partsOf(path, times(view, matrix))) {
        if (strokes.has(paint)) lines.stroke(part);
        if (fills.has(paint)) lines.fill(part);
      }
    }
  });
  return lines;
}
