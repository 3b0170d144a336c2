import type { CellDraft } from '../document/builder.ts';
import { printedWidth, type TextLine } from '../document/wrapped.ts';
import { findGrids, nearest } from '../pdf/grid.ts';

/** Signs by which a drawn line runs down, and along. */
const down = /[│┃║|├┤┼┬┴┌┐└┘┝┥┠┨┣┫┏┓┗┛╋┿╂┯┷┳┻╔╗╚╝╠╣╦╩╬+]/;
const along = /[─━═\-=]/;
/** The first line of a table that is drawn with signs: `┌──┬──┐`, `+---+---+`. */
const top = /^\s*(?:[┌┏╔][─━═┬┳╦]{3,}.*|\+(?:[-=]{2,}\+)+)\s*$/;
/** Any line of such a table. */
const inside = /^\s*[│┃║|├┠┣╠┌┏╔└┗╚+]/;
const frame = /^[^\p{L}\p{N}]*$/u;

/** A stretch of a line: words between two lines that run down, or a line along. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface DrawnLine {
  readonly bars: readonly number[];
  readonly across: readonly Piece[];
  readonly words: readonly Piece[];
}

type Width = (letter: string) => number;

/** A line cut at its signs; every sign of a drawing takes one place, a letter as many as `width` says. */
function cutLine(text: string, width: Width): DrawnLine {
  const bars: number[] = [];
  const across: Piece[] = [];
  const words: Piece[] = [];
  let at = 0;
  let part = { from: 0, text: '' };
  const close = () => {
    const said = part.text.trim();
    if (/^[─━═\-=]{2,}$/.test(said)) across.push({ ...part, from: part.from - 1, to: at });
    else if (said !== '') words.push({ from: part.from, to: at, text: said });
  };
  let previous = '';
  for (const letter of text) {
    const bar = down.test(letter) && (letter !== '+' || along.test(previous) || /^\s*\+[-=]/.test(text));
    if (bar) {
      close();
      bars.push(at);
      part = { from: at + 1, text: '' };
    } else part.text += letter;
    at += bar || along.test(letter) ? 1 : width(letter);
    previous = letter;
  }
  close();
  return { bars, across, words };
}

const scale = 10;

/** Places of bars as they are meant: letters that are wider than thought shift what stands right of them. */
function settled(line: DrawnLine, places: readonly number[]): DrawnLine {
  let shift = 0;
  const moved = new Map<number, number>();
  for (const bar of line.bars) {
    const place = places[nearest(places, bar - shift)] as number;
    shift = Math.abs(bar - shift - place) <= 2 ? bar - place : shift;
    moved.set(bar, bar - shift);
  }
  const left = (at: number) => (moved.has(at - 1) ? (moved.get(at - 1) as number) + 1 : at);
  const put = (piece: Piece) => ({ ...piece, from: left(piece.from), to: moved.get(piece.to) ?? piece.to });
  return { ...line, bars: line.bars.map((bar) => moved.get(bar) ?? bar), words: line.words.map(put) };
}

/** At how many places lines run down: the right width of letters gives the fewest. */
const spread = (lines: readonly DrawnLine[]) => new Set(lines.flatMap(({ bars }) => bars)).size;

const widths: readonly Width[] = [printedWidth, () => 1];

/** The cells of a table that is drawn with signs, merged ones once; null where its lines enclose none. */
function cellsOf(lines: readonly TextLine[]): CellDraft[] | null {
  const readings = widths.map((width) => lines.map(({ text }) => cutLine(text, width)));
  const raw = readings.reduce((a, b) => (spread(b) < spread(a) ? b : a));
  const framed = raw.filter((_, index) => frame.test(lines[index]?.text ?? ''));
  const places = [...new Set((framed.length > 1 ? framed : raw).flatMap(({ bars }) => bars))].sort((a, b) => a - b);
  const drawn = raw.map((line) => (places.length > 0 ? settled(line, places) : line));
  const across = drawn.flatMap((line, y) =>
    line.across.map(({ from, to }) => ({ at: y * scale, from: from * scale, to: to * scale })),
  );
  const bars = drawn.flatMap((line, y) =>
    line.bars.map((x) => ({ at: x * scale, from: (y - 0.5) * scale, to: (y + 0.5) * scale })),
  );
  const [grid] = findGrids(across, bars).sort((a, b) => b.cells.length - a.cells.length);
  if (!grid) return null;
  const texts = grid.cells.map(() => [] as string[]);
  for (const [y, { words }] of drawn.entries()) {
    for (const { from, to, text } of words) {
      const x = ((from + to) / 2) * scale;
      const at = grid.cells.findIndex(
        ({ box }) => x > box.x0 && x < box.x1 && y * scale >= box.y0 - 1 && y * scale <= box.y1 + 1,
      );
      // words that stand in no cell: this was read wrongly
      if (at < 0) return null;
      texts[at]?.push(text);
    }
  }
  return grid.cells.map(({ row, column, rowSpan, columnSpan, box }, at) => {
    const line = lines[Math.max(0, Math.round(box.y0 / scale))]?.line ?? 1;
    return { row, column, rowSpan, columnSpan, text: (texts[at] as string[]).join('\n'), place: { line } };
  });
}

/** A table drawn with signs, as browsers of text and converters print it, that begins on a line; else null. */
export function drawnTable(lines: readonly TextLine[], from: number): { cells: CellDraft[]; length: number } | null {
  const first = lines[from] as TextLine;
  if (!top.test(first.text)) return null;
  let to = from + 1;
  while (to < lines.length && lines[to]?.line === first.line + to - from && inside.test(lines[to]?.text ?? '')) to++;
  if (to - from < 3) return null;
  const cells = cellsOf(lines.slice(from, to));
  return cells ? { cells, length: to - from } : null;
}
