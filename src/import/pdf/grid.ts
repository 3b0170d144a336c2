import { type Box, clusters } from './geometry.ts';
import type { Ruling } from './page.ts';

/** Lines this close are one, and meet. */
const slack = 3;
/** A side is drawn where this share of it is. */
const drawn = 0.6;
/** More merged lines than this are a drawing, no table. */
const mostRulings = 2000;

/** A cell of a ruled table. */
export interface GridCell {
  readonly box: Box;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table on a page. */
export interface RuledGrid {
  readonly box: Box;
  /** Places of the columns' edges. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Pieces of the same line put together. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const places = clusters(
    rulings.map(({ at }) => at),
    slack / 2,
  );
  const groups = new Map<number, Ruling[]>();
  for (const ruling of rulings) {
    const place = nearest(places, ruling.at);
    groups.set(place, [...(groups.get(place) ?? []), ruling]);
  }
  return [...groups].flatMap(([index, group]) => {
    const out: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = out.at(-1);
      if (last && from <= last.to + slack) last.to = Math.max(last.to, to);
      else out.push({ at: places[index] as number, from, to });
    }
    return out;
  });
}

/** The index of the nearest of some places in order. */
export function nearest(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  const before = low > 0 && value - (places[low - 1] as number) < (places[low] as number) - value;
  return before ? low - 1 : low;
}

/** Groups of lines that meet each other. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): { across: Ruling[]; down: Ruling[] }[] {
  const parent = [...across, ...down].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const meets = v.at >= h.from - slack && v.at <= h.to + slack && h.at >= v.from - slack && h.at <= v.to + slack;
      if (meets) parent[root(i)] = root(across.length + j);
    });
  });
  const groups = new Map<number, { across: Ruling[]; down: Ruling[] }>();
  const groupOf = (index: number) => {
    const group = groups.get(root(index)) ?? { across: [], down: [] };
    groups.set(root(index), group);
    return group;
  };
  for (const [index, ruling] of across.entries()) groupOf(index).across.push(ruling);
  for (const [index, ruling] of down.entries()) groupOf(across.length + index).down.push(ruling);
  return [...groups.values()];
}

/** Is the stretch from one place to another drawn by lines at this place? */
function isDrawn(rulings: readonly Ruling[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const ruling of rulings) {
    if (Math.abs(ruling.at - at) > slack) continue;
    covered += Math.max(0, Math.min(ruling.to, to) - Math.max(ruling.from, from));
  }
  return covered >= (to - from) * drawn;
}

/** Edges of columns or rows: the lines, and the ends of the lines that cross them where a side is left open. */
function edges(own: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const places = own.map(({ at }) => at);
  const ends = crossing.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (least < Math.min(...places) - 3 * slack) places.push(least);
  if (most > Math.max(...places) + 3 * slack) places.push(most);
  return clusters(places, slack);
}

/** The cells between edges: those without a line between them are one. */
function cellsBetween(
  group: { across: Ruling[]; down: Ruling[] },
  xs: readonly number[],
  ys: readonly number[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const x = (at: number) => xs[at] as number;
  const y = (at: number) => ys[at] as number;
  const openRight = (row: number, column: number) =>
    column + 1 < columns && !isDrawn(group.down, x(column + 1), y(row), y(row + 1));
  const openBelow = (row: number, column: number) =>
    row + 1 < rows && !isDrawn(group.across, y(row + 1), x(column), x(column + 1));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (openRight(row, column + columnSpan - 1) && !taken.has(row * columns + column + columnSpan)) columnSpan++;
      const across = Array.from({ length: columnSpan }, (_, at) => column + at);
      let rowSpan = 1;
      while (across.every((at) => openBelow(row + rowSpan - 1, at))) rowSpan++;
      for (let down = row; down < row + rowSpan; down++) for (const at of across) taken.add(down * columns + at);
      const box = { x0: x(column), x1: x(column + columnSpan), y0: y(row), y1: y(row + rowSpan) };
      cells.push({ box, row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The ruled tables of a page; a frame around text is none. */
export function findGrids(across: readonly Ruling[], down: readonly Ruling[]): RuledGrid[] {
  const [h, v] = [merged(across), merged(down)];
  if (h.length + v.length > mostRulings) return [];
  return connected(h, v).flatMap((group) => {
    if (group.across.length < 2 || group.down.length < 1) return [];
    const xs = edges(group.down, group.across);
    const ys = edges(group.across, group.down);
    if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > 20_000) return [];
    const cells = cellsBetween(group, xs, ys);
    const box = { x0: xs[0] as number, x1: xs.at(-1) as number, y0: ys[0] as number, y1: ys.at(-1) as number };
    return cells.length > 1 ? [{ box, xs, ys, cells }] : [];
  });
}
