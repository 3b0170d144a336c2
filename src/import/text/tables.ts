import type { CellDraft } from '../document/builder.ts';
import type { TextLine } from '../document/wrapped.ts';
import { drawnTable } from './drawn.ts';
import { strokedTable } from './strokes.ts';

/** A table that stands in lines. */
export interface TextTable {
  readonly cells: readonly CellDraft[];
  /** Its first line. */
  readonly line: number;
}

interface Row {
  readonly line: TextLine;
  readonly cells: readonly string[];
}

/** A line of dashes between pipes: it stands under the head of a table. */
const isRule = (text: string) => text.includes('-') && /^[\s|+:=-]*$/.test(text);

/** Whether lines have pipes at their ends too, or an empty cell there. */
interface PipeStyle {
  readonly begins: boolean;
  readonly ends: boolean;
}

const styleOf = (text: string): PipeStyle => ({
  begins: /^\s*[|｜]/.test(text),
  ends: /(?<!\\)[|｜]\s*$/.test(text),
});

/** A cell without the line below it that some programs draw of signs for a blank: `__12__`. */
const unlined = (cell: string) =>
  cell
    .replace(/^_{2,}|_+$/g, '')
    .replace(/^_(?=[\d_])/, '')
    .trim();

/** The cells of a line with pipes, without the ones at its ends; a line of dashes has none. */
function pipeCells(text: string, { begins, ends }: PipeStyle = styleOf(text)): string[] | null {
  let inner = text.trim();
  if (begins) inner = inner.replace(/^[|｜]/, '');
  if (ends) inner = inner.replace(/(?<!\\)[|｜]$/, '');
  if (!/[|｜]/.test(inner)) return null;
  return isRule(inner) ? [] : inner.split(/(?<!\\)[|｜]/).map((cell) => unlined(cell.replaceAll('\\|', '|').trim()));
}

/** The cells of a line with tabs behind words; the source of a page is none. */
function tabCells(text: string): string[] | null {
  if (/^\s*</.test(text)) return null;
  return /\S\t|\t\S/.test(text.trimStart()) ? text.split('\t').map((cell) => cell.trim()) : null;
}

const filled = ({ cells }: Row) => cells.filter((cell) => cell !== '').length;

/** So many cells in each of so many rows are a table, however many of them are empty. */
const [wide, long] = [4, 3];

/**
 * Two rows or more with two cells or more, most of them with words in two, or all of them of many cells; a row over a
 * line of dashes is enough.
 */
const isTable = (rows: readonly Row[], ruled: boolean) =>
  rows.length > 0 &&
  (ruled ||
    (rows.length > 1 && rows.filter((row) => filled(row) > 1).length * 2 >= rows.length) ||
    (rows.length >= long && rows.every(({ cells }) => cells.length >= wide)));

/** Cuts rows where a line of dashes says that the row before it is the head of a table. */
function cutAtRules(rows: readonly Row[]): { rows: Row[]; ruled: boolean }[] {
  const tables: { rows: Row[]; ruled: boolean }[] = [{ rows: [], ruled: false }];
  for (const row of rows) {
    const table = tables.at(-1) as (typeof tables)[number];
    if (row.cells.length > 0) table.rows.push(row);
    else if (table.rows.length > 1) tables.push({ rows: table.rows.splice(-1), ruled: true });
    else table.ruled = true;
  }
  return tables.filter((table) => table.rows.length > 0);
}

/**
 * Whether a run of lines has pipes at its ends, as its first line says; but a pipe there stands beside an empty cell where
 * all rows are of one length only so.
 */
function styleFrom(lines: readonly TextLine[], from: number): PipeStyle {
  const first = styleOf((lines[from] as TextLine).text);
  let end = from;
  while (end < lines.length && pipeCells((lines[end] as TextLine).text, first) !== null) end++;
  const run = lines.slice(from, end);
  const isEven = (style: PipeStyle) => {
    const lengths = run.map(({ text }) => pipeCells(text, style)?.length ?? 0).filter((length) => length > 0);
    return new Set(lengths).size === 1;
  };
  const others = [
    { begins: false, ends: first.ends },
    { begins: first.begins, ends: false },
    { begins: false, ends: false },
  ];
  return [first, ...others].find(isEven) ?? first;
}

/** The way in which lines are cut into cells, from one on; null where it is none of a table. */
function cutterFor(lines: readonly TextLine[], from: number): ((line: string) => string[] | null) | null {
  const { text } = lines[from] as TextLine;
  if (pipeCells(text) !== null) {
    const style = styleFrom(lines, from);
    return (line) => pipeCells(line, style);
  }
  return tabCells(text) === null ? null : tabCells;
}

/** Rows of cells by place. */
const placed = (rows: readonly Row[]): CellDraft[] =>
  rows.flatMap(({ cells, line: { line } }, row) =>
    cells.map((text, column) => ({ text, row, column, place: { line } })),
  );

/** Finds the tables in lines: drawn with signs, pipes or tabs between cells. Other lines are given as they are. */
export function findTables(lines: readonly TextLine[]): (TextTable | TextLine)[] {
  const out: (TextTable | TextLine)[] = [];
  let at = 0;
  while (at < lines.length) {
    const drawn = drawnTable(lines, at) ?? strokedTable(lines, at);
    if (drawn) {
      out.push({ cells: drawn.cells, line: (lines[at] as TextLine).line });
      at += drawn.length;
      continue;
    }
    const cut = cutterFor(lines, at);
    const rows: Row[] = [];
    for (; cut && at < lines.length; at++) {
      const line = lines[at] as TextLine;
      const cells = cut(line.text);
      if (cells === null) break;
      rows.push({ line, cells });
    }
    if (!cut) out.push(lines[at++] as TextLine);
    for (const { rows: table, ruled } of cutAtRules(rows)) {
      if (isTable(table, ruled)) out.push({ cells: placed(table), line: table[0]?.line.line ?? 1 });
      else out.push(...table.map((row) => row.line));
    }
  }
  return out;
}

/** The cells of a table; `words` are those of a cell. */
export const cellsOf = ({ cells }: TextTable, words = (cell: string) => cell): CellDraft[] =>
  cells.map((cell) => ({ ...cell, text: words(cell.text) }));
