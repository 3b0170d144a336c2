import type { FilledTable } from '../../../schemas/content.ts';
import type { FormNode } from '../../../schemas/edition.ts';
import type { TableBlock } from '../../../schemas/table-layout.ts';
import { cellWords } from './cell-words.ts';
import { longestWord, textWidth } from './measure.ts';

/** How a bordered table is set: type size and widths in points. */
export interface SheetLayout {
  readonly size: number;
  /** Widths of the columns: those of row headings, then those of the grid. */
  readonly widths: readonly number[];
  /** True: too wide for a page, set on one turned sideways. */
  readonly turned: boolean;
}

/** Width of the type area in points, upright (GB/T 9704-2012: 156 mm) and turned. */
const upright = 442.2;
const sideways = 637;
/** What a cell needs beside its words, left and right together, in points. */
export const inset = 6;
/** The last column of row headings is at least this wide, in ems: its labels are the longest of the form. */
const labels = 7.5;
/** Other columns of row headings, in ems, outermost first; more of them are as wide as the last of these. */
const groups = [2, 3];
/** A column of numbers has this width where there is room for it: two characters of a heading, in points. */
const comfortable = 28;
/** Type sizes in points: of tables with few columns, of others, and of those that fit upright in no other way. */
const sizes = { few: 12, many: 10.5, tight: 9 };
/** Columns of headings and numbers together that are still few. */
const few = 5;

/** What a table asks for, whatever its type size. */
interface Demand {
  /** Columns of row headings. */
  readonly heading: number;
  /** Columns of numbers. */
  readonly columns: number;
  /** The longest number, or word of a heading over one, in ems: at least two characters. */
  readonly number: number;
  /** Ems of the columns of row headings but the last, outermost first. */
  readonly outer: readonly number[];
}

/** The headings of each level over rows, outermost first. */
function rowGroups(nodes: readonly FormNode[]): FormNode[][] {
  const level = nodes.filter(({ children }) => children);
  return level.length === 0 ? [] : [level, ...rowGroups(level.flatMap(({ children }) => children ?? []))];
}

/** Ems of the outer columns of row headings: some characters, and room for the longest word. */
function outerWidths(blocks: readonly TableBlock[], heading: number): number[] {
  const levels = blocks.map(({ table }) => rowGroups(table.definition.rows));
  return Array.from({ length: Math.max(0, heading - 1) }, (_, level) => {
    const labels = levels.flatMap((groups) => groups[level] ?? []).map(({ label }) => label);
    return Math.max(groups[level] ?? 3, ...labels.map(longestWord));
  });
}

/** Width of a number in ems, with the small sign that says it was computed. */
const numberWidth = (filled: FilledTable, index: number): number =>
  textWidth(cellWords(filled, index)) + (filled.computed.has(index) ? 0.7 : 0);

function demandOf(blocks: readonly TableBlock[], heading: number): Demand {
  const numbers = blocks.flatMap(({ table, filled }) => [
    ...table.columns.map(({ label }) => longestWord(label)),
    ...(filled ? table.cells.map(({ index }) => numberWidth(filled, index)) : []),
  ]);
  return {
    heading,
    columns: Math.max(...blocks.map(({ table }) => table.columns.length)),
    number: numbers.reduce((most, width) => Math.max(most, width), 2),
    outer: outerWidths(blocks, heading),
  };
}

/** Widths of the outer columns of row headings, and the least that all of them need. */
function headingWidths(size: number, demand: Demand): { outer: number[]; least: number } {
  const outer = demand.outer.map((ems) => ems * size + inset);
  const sum = outer.reduce((all, width) => all + width, 0);
  return { outer, least: demand.heading > 0 ? sum + labels * size + inset : 0 };
}

const fits = (size: number, demand: Demand): boolean =>
  headingWidths(size, demand).least + (demand.number * size + inset) * demand.columns <= upright;

/** The width that the numbers get of `room`: all of it, an even share of a small table, or what they need. */
function numbersWidth(room: number, size: number, demand: Demand, least: number): number {
  const { heading, columns, number } = demand;
  if (heading === 0) return room;
  const wanted =
    size === sizes.few ? (room * columns) / (columns + 1) : Math.max(number * size + inset, comfortable) * columns;
  return Math.min(wanted, room - least);
}

/**
 * Shares out the width of a page: numbers get what the longest of them needs and never less than two characters, row
 * headings the rest. A table of few columns is set larger, a wide one smaller; one that is still too wide is turned.
 *
 * @param heading columns of row headings
 * @param grid widths of the grid's columns in parts
 */
export function sheetLayout(blocks: readonly TableBlock[], heading: number, grid: readonly number[]): SheetLayout {
  const demand = demandOf(blocks, heading);
  const first = demand.columns + heading <= few ? sizes.few : sizes.many;
  const standing = [first, sizes.many, sizes.tight].find((size) => fits(size, demand));
  const size = standing ?? sizes.many;
  const room = standing === undefined ? sideways : upright;
  const { outer, least } = headingWidths(size, demand);
  const numbers = numbersWidth(room, size, demand, least);
  const whole = grid.reduce((sum, part) => sum + part, 0);
  const last = room - numbers - outer.reduce((sum, width) => sum + width, 0);
  return {
    size,
    turned: standing === undefined,
    widths: [...outer, ...(heading > 0 ? [last] : []), ...grid.map((part) => (numbers * part) / whole)],
  };
}
