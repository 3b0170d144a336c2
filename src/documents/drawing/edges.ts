import { close, curve, grain, line, move, type Outline } from './outline.ts';

/** An outline as straight pieces, in pixels; downwards is more, as on a screen. */
export interface Edges {
  /** From x, y to x, y, one piece after the other. */
  readonly pieces: Float64Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Straight pieces in place of a curve that bends so many pixels: none is off by more than a twentieth of one. */
const piecesOf = (bend: number) => Math.ceil(Math.sqrt(16 * bend)) || 1;

/** The end of each piece of a curve with control points 0 to 3. */
function* curvePoints(x: readonly number[], y: readonly number[]): Generator<[number, number]> {
  const [x0 = 0, x1 = 0, x2 = 0, x3 = 0] = x;
  const [y0 = 0, y1 = 0, y2 = 0, y3 = 0] = y;
  const bends = [x0 - 2 * x1 + x2, y0 - 2 * y1 + y2, x1 - 2 * x2 + x3, y1 - 2 * y2 + y3];
  const pieces = piecesOf(Math.max(...bends.map(Math.abs)));
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    yield [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
  }
}

/** Turns an outline that grows upwards, as characters do, into straight pieces. */
export function edgesOf({ commands, points }: Outline): Edges {
  const pieces: number[] = [];
  let at = 0;
  const next = (): [number, number] => [(points[at++] ?? 0) / grain, -(points[at++] ?? 0) / grain];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const to = ([toX, toY]: readonly [number, number]) => {
    pieces.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  for (const command of commands) {
    if (command === move) [x, y] = [startX, startY] = next();
    else if (command === line) to(next());
    else if (command === close) to([startX, startY]);
    else if (command === curve) {
      const controls = [[x, y], next(), next(), next()] as const;
      for (const point of curvePoints(
        controls.map(([across]) => across),
        controls.map(([, down]) => down),
      ))
        to(point);
    }
  }
  const across = pieces.filter((_, index) => index % 2 === 0);
  const down = pieces.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  return { pieces: Float64Array.from(pieces), left, right, top, bottom };
}
