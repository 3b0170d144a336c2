import type { CellDraft } from '../document/builder.ts';
import { limits } from '../limits.ts';
import { childOf, type Element } from '../office/xml.ts';
import { Unreadable } from '../problem.ts';
import { numberOf, toggle, wordOf } from './attributes.ts';
import { blocksOf } from './blocks.ts';

const rows = new Set(['tr']);
const cells = new Set(['tc']);
const tables = new Set(['tbl']);

/** A cell where it stands. */
interface PlacedCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
}

/** Rows that were not deleted. */
export const rowsOf = (table: Element): Element[] =>
  [...blocksOf(table, rows)].filter((row) => {
    const properties = childOf(row, 'trPr');
    return !(properties && childOf(properties, 'del')) && toggle(properties, 'hidden') !== true;
  });

export const cellsOf = (row: Element): Element[] =>
  [...blocksOf(row, cells)].filter((cell) => {
    const properties = childOf(cell, 'tcPr');
    return !(properties && childOf(properties, 'cellDel'));
  });

/** How a cell is merged with the one above or before it: begins, goes on, or is alone. */
function merged(cell: Element, name: 'vMerge' | 'hMerge'): 'restart' | 'continue' | null {
  const properties = childOf(cell, 'tcPr');
  const element = properties && childOf(properties, name);
  if (!element) return null;
  return wordOf(properties, name) === 'restart' ? 'restart' : 'continue';
}

/** The cells of a table by place: `gridSpan` to the right, `vMerge` downwards (ECMA-376 part 1, 17.4). */
export function placedCells(table: Element): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let above = new Map<number, PlacedCell>();
  rowsOf(table).forEach((rowElement, row) => {
    let column = numberOf(childOf(rowElement, 'trPr'), 'gridBefore') ?? 0;
    const here = new Map<number, PlacedCell>();
    for (const element of cellsOf(rowElement)) {
      const span = Math.max(1, numberOf(childOf(element, 'tcPr'), 'gridSpan') ?? 1);
      if (column + span > limits.columns) throw new Unreadable('too-complex', { limit: limits.columns });
      const from = above.get(column);
      const last = placed.at(-1);
      const goesOn = merged(element, 'vMerge') === 'continue' ? from : undefined;
      if (goesOn) {
        goesOn.rowSpan = row - goesOn.row + 1;
        here.set(column, goesOn);
      } else if (merged(element, 'hMerge') === 'continue' && last?.row === row) {
        placed[placed.length - 1] = { ...last, columnSpan: last.columnSpan + span };
        here.set(last.column, placed.at(-1) as PlacedCell);
      } else {
        const cell = { element, row, column, columnSpan: span, rowSpan: 1 };
        placed.push(cell);
        here.set(column, cell);
      }
      column += span;
    }
    above = here;
  });
  return placed;
}

/** A nested table with more cells than this is one of its own. */
const smallTable = 3;

/** A table that only places things on a page: one cell, or tables inside. */
export function isLayout(table: Element): boolean {
  const all = rowsOf(table).flatMap(cellsOf);
  if (all.length < 2) return true;
  return all.some((cell) =>
    [...blocksOf(cell, tables)].some((inner) => rowsOf(inner).flatMap(cellsOf).length > smallTable),
  );
}

/** What a cell holds, apart from its place. */
export type CellLook = Pick<CellDraft, 'text' | 'spans' | 'align'>;

/** A data table's cells; `look` gives what one holds. Throws `Unreadable('too-complex')`. */
export const tableCells = (table: Element, look: (cell: Element) => CellLook): CellDraft[] =>
  placedCells(table).map(({ element, ...place }) => ({ ...place, ...look(element) }));
