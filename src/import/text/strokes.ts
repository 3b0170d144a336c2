import type { CellDraft } from '../document/builder.ts';
import type { TextLine } from '../document/wrapped.ts';

/** A row begins with a stroke on a line of its own. */
const isStart = (line: TextLine | undefined) => line !== undefined && /^\s*[|｜]\s*$/.test(line.text);

/** A row of more lines than this is none. */
const mostLines = 60;
/** The stroke before a row and those behind two cells: a row of one cell is no row. */
const leastStrokes = 3;

const strokesIn = ({ text }: TextLine) => text.split(/(?<!\\)[|｜]/).length - 1;

/** A table with how many lines it takes. */
interface StrokedTable {
  readonly cells: CellDraft[];
  readonly length: number;
}

interface Row {
  readonly lines: readonly TextLine[];
  /** The text ended inside it. */
  readonly cut: boolean;
}

/** The row of so many strokes that begins at a line; null where none ends with a line. */
function rowOf(lines: readonly TextLine[], at: number, strokes: number): Row | null {
  let count = 0;
  for (let end = at; end < Math.min(lines.length, at + mostLines); end++) {
    count += strokesIn(lines[end] as TextLine);
    if (count > strokes) return null;
    if (count === strokes) return { lines: lines.slice(at, end + 1), cut: false };
    if (end === lines.length - 1) return { lines: lines.slice(at), cut: true };
  }
  return null;
}

/** All rows of so many strokes that follow each other. */
function rowsOf(lines: readonly TextLine[], at: number, strokes: number): Row[] {
  const rows: Row[] = [];
  for (let from = at; isStart(lines[from]); ) {
    const row = rowOf(lines, from, strokes);
    if (!row) break;
    rows.push(row);
    from += row.lines.length;
  }
  return rows;
}

/** How many strokes the first row may have: it ends where a line with a stroke alone follows. */
function widths(lines: readonly TextLine[], at: number): number[] {
  const found: number[] = [];
  let count = 0;
  for (let end = at; end < Math.min(lines.length, at + mostLines); end++) {
    count += strokesIn(lines[end] as TextLine);
    if (end > at && count >= leastStrokes && isStart(lines[end + 1])) found.push(count);
  }
  return found;
}

/** The cells of a row, each with the line it ends on. */
function cellsOf({ lines }: Row, row: number): CellDraft[] {
  const cells: CellDraft[] = [];
  let open = '';
  for (const { text, line } of lines) {
    const [first = '', ...more] = text.split(/(?<!\\)[|｜]/);
    open += `\n${first}`;
    for (const next of more) {
      cells.push({ text: open.trim(), row, column: cells.length - 1, place: { line } });
      open = next;
    }
  }
  const { line } = lines.at(-1) as TextLine;
  const last = open.trim() === '' ? [] : [{ text: open.trim(), row, column: cells.length - 1, place: { line } }];
  // what stands before the first stroke is no cell
  return [...cells, ...last].slice(1);
}

/** Do strokes stand behind the cells, and not on lines of their own between them? */
function strokesBehind(rows: readonly Row[]): boolean {
  const worded = rows.flatMap(({ lines }) => lines.filter(({ text }) => /[^\s|｜]/.test(text)));
  return worded.filter((line) => strokesIn(line) > 0).length * 2 > worded.length;
}

const lengthOf = (rows: readonly Row[]) => rows.reduce((sum, { lines }) => sum + lines.length, 0);

/**
 * A table whose rows begin with a stroke on a line of its own and whose cells each end with one, on lines of their own:
 * all rows have the same number of strokes, empty cells and those that fill a merged one too. null where that is not so.
 */
export function strokedTable(lines: readonly TextLine[], at: number): StrokedTable | null {
  const before = lines[at - 1];
  // behind other cells a stroke alone is an empty one of them
  if (!isStart(lines[at]) || (before && strokesIn(before) > 0)) return null;
  for (const strokes of widths(lines, at)) {
    const rows = rowsOf(lines, at, strokes);
    const length = lengthOf(rows);
    const whole = rows.filter(({ cut }) => !cut).length;
    if (whole > 1 && strokesBehind(rows) && !isStart(lines[at + length]))
      return { cells: rows.flatMap(cellsOf), length };
  }
  return null;
}
