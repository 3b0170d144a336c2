import { alignedBlocks } from './aligned.ts';
import type { PageBlock, TableBlock } from './blocks.ts';
import { cellText, linesIn } from './cell-text.ts';
import { holds, middle } from './geometry.ts';
import { findGrids, type RuledGrid } from './grid.ts';
import type { Page, Piece } from './page.ts';

/** Numbers of neighbouring cells that touch come as one: a run of digits is cut where a line crosses it between two of them. */
function cutAtLines(piece: Piece, { cells }: RuledGrid): Piece[] {
  const digits = piece.text.length;
  if (piece.direction !== 'right' || digits < 2 || !/^\d+$/.test(piece.text)) return [piece];
  const width = (piece.x1 - piece.x0) / digits;
  const [, y] = middle(piece);
  const sides = cells.filter(({ box }) => y > box.y0 && y < box.y1).map(({ box }) => box.x1);
  const counts = sides
    .map((side) => Math.round((side - piece.x0) / width))
    .filter((count, at) => {
      const side = sides[at] as number;
      // the line runs between two digits, not through one
      return count > 0 && count < digits && Math.abs(piece.x0 + count * width - side) < width * 0.4;
    });
  const ends = [...new Set([0, ...counts, digits])].sort((a, b) => a - b);
  return ends.slice(1).map((end, at) => {
    const start = ends[at] as number;
    const place = { x0: piece.x0 + start * width, x1: piece.x0 + end * width };
    return { ...piece, ...place, text: piece.text.slice(start, end) };
  });
}

/** The cell of a grid that holds the middle of a piece; the smallest first, for grids may lie in each other. */
function fill(grid: RuledGrid, pieces: readonly Piece[], page: number): TableBlock {
  const inside = grid.cells.map(() => [] as Piece[]);
  for (const piece of pieces.flatMap((one) => cutAtLines(one, grid))) {
    const [x, y] = middle(piece);
    const at = grid.cells.findIndex(({ box }) => holds(box, x, y));
    inside[at]?.push(piece);
  }
  const cells = grid.cells.map(({ box, ...place }, at) => ({ ...place, text: cellText(inside[at] ?? [], box), page }));
  return { kind: 'table', page, ...grid.box, xs: grid.xs, rows: grid.ys.length - 1, cells };
}

/** Grids that lie in none of the others. */
const outermost = (grids: readonly RuledGrid[]) =>
  grids.filter((grid) => {
    const [x, y] = middle(grid.box);
    const area = ({ box }: RuledGrid) => (box.x1 - box.x0) * (box.y1 - box.y0);
    return !grids.some((other) => other !== grid && area(other) > area(grid) && holds(other.box, x, y));
  });

/** The lines and tables of one page from top to bottom. */
export function pageBlocks(page: Page): PageBlock[] {
  const grids = outermost(findGrids(page.across, page.down));
  const inside = new Map(grids.map((grid) => [grid, [] as Piece[]]));
  const outside: Piece[] = [];
  for (const piece of page.pieces) {
    const [x, y] = middle(piece);
    const grid = grids.find(({ box }) => holds(box, x, y, 1));
    if (grid) inside.get(grid)?.push(piece);
    else outside.push(piece);
  }
  const tables = [...inside].map(([grid, pieces]) => fill(grid, pieces, page.number));
  const filled = tables.filter((table) => table.cells.some((cell) => cell.text !== ''));
  // a table between two lines ends the run of rows before it
  const bands = [...filled].sort((a, b) => a.y0 - b.y0);
  const lines = linesIn(outside);
  const blocks: PageBlock[] = [...filled];
  let from = -Infinity;
  for (const to of [...bands.map((band) => band.y0), Infinity]) {
    const band = lines.filter((line) => {
      const y = middle(line[0] as Piece)[1];
      return y >= from && y < to;
    });
    blocks.push(...alignedBlocks(band, page.number));
    from = to;
  }
  return blocks.sort((a, b) => a.y0 - b.y0);
}
