import type { PageBlock, TableBlock } from './blocks.ts';
import { cellText, lineText } from './cell-text.ts';
import { around } from './geometry.ts';
import type { Piece } from './page.ts';

/** Words further apart than this many letters stand in columns. */
const columnGap = 1.2;

/** A line cut where words stand in columns. */
interface CutLine {
  readonly pieces: readonly Piece[];
  readonly segments: readonly (readonly Piece[])[];
}

function cut(line: readonly Piece[]): CutLine {
  const pieces = [...line].sort((a, b) => a.x0 - b.x0);
  const segments: Piece[][] = [];
  let end = -Infinity;
  for (const piece of pieces) {
    if (piece.x0 - end > piece.size * columnGap) segments.push([]);
    segments.at(-1)?.push(piece);
    end = piece.x1;
  }
  return { pieces, segments };
}

/** Gaps between letters of a title (`目  录`) are no columns; numbers and several words are. */
const isRow = ({ segments }: CutLine) =>
  segments.length > 2 ||
  (segments.length === 2 && segments.some((segment) => /^[-\d.,%]+$|^[—/]$/.test(lineText(segment))));

/** Columns of rows: where no row has words there is a gap between them. */
function columnsOf(rows: readonly CutLine[]): { from: number; to: number }[] {
  const spans = rows.flatMap(({ segments }) => segments.map((segment) => around(segment))).sort((a, b) => a.x0 - b.x0);
  const columns: { from: number; to: number }[] = [];
  for (const { x0, x1 } of spans) {
    const last = columns.at(-1);
    if (last && x0 <= last.to) last.to = Math.max(last.to, x1);
    else columns.push({ from: x0, to: x1 });
  }
  return columns;
}

function tableOf(rows: readonly CutLine[], page: number): TableBlock {
  const columns = columnsOf(rows);
  const cells = rows.flatMap(({ segments }, row) =>
    columns.map((column, at) => {
      const inside = segments.filter((segment) => {
        const { x0, x1 } = around(segment);
        return x1 > column.from && x0 < column.to;
      });
      const text = cellText(inside.flat(), { x0: column.from, x1: column.to, y0: 0, y1: 0 });
      return { text, row, column: at, rowSpan: 1, columnSpan: 1, page };
    }),
  );
  const box = around(rows.flatMap(({ pieces }) => pieces));
  return { kind: 'table', page, ...box, xs: [], rows: rows.length, cells };
}

function lineOf(pieces: readonly Piece[], page: number): PageBlock {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const bold = pieces.every((piece) => piece.bold);
  return { kind: 'line', page, ...around(pieces), text: lineText(pieces), size, bold };
}

/**
 * Lines of a page outside ruled tables: two or more below each other whose words stand in columns are a table without
 * lines, all others are running text.
 */
export function alignedBlocks(lines: readonly (readonly Piece[])[], page: number): PageBlock[] {
  const out: PageBlock[] = [];
  let run: CutLine[] = [];
  const flush = () => {
    if (run.length > 1) out.push(tableOf(run, page));
    else out.push(...run.map(({ pieces }) => lineOf(pieces, page)));
    run = [];
  };
  for (const line of lines) {
    const row = cut(line);
    if (isRow(row)) run.push(row);
    else {
      flush();
      out.push(lineOf(row.pieces, page));
    }
  }
  flush();
  return out;
}
