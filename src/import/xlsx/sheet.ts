import { cellAddress, parseAddress } from '../../../schemas/workbook.ts';
import type { CellContent, Grid } from '../grid.ts';
import { limits } from '../limits.ts';
import { childOf, childrenOf, decodeCell, type Element, richText } from '../office/xml.ts';
import { Unreadable } from '../problem.ts';

function sharedText(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new Unreadable('damaged');
  return text;
}

/** What a cell holds (ECMA-376 part 1, 18.3.1.4); null for a cell with only a look. */
function contentOf(cell: Element, strings: readonly string[]): CellContent | null {
  const formula = childOf(cell, 'f') !== undefined;
  const stored = childOf(cell, 'v')?.textContent ?? null;
  const type = cell.getAttribute('t') || 'n';
  const inline = childOf(cell, 'is');
  if (type === 'inlineStr') return { kind: 'text', value: inline ? richText(inline) : '', formula };
  if (stored === null || (stored === '' && type === 'n')) return formula ? { kind: 'none', formula } : null;
  if (type === 's') return { kind: 'text', value: sharedText(stored, strings), formula };
  if (type === 'b') return { kind: 'truth', value: stored === '1', formula };
  if (type === 'e') return { kind: 'error', value: stored, formula };
  if (type !== 'n') return { kind: 'text', value: decodeCell(stored), formula };
  const value = Number(stored);
  if (!Number.isFinite(value)) throw new Unreadable('damaged');
  return { kind: 'number', value, formula };
}

/** Merged ranges (18.3.1.55) by the addresses they cover; a range larger than any table is none. */
function readMerged(root: Element): NonNullable<Grid['merged']> {
  const merged = new Map<string, { rows: number; columns: number } | null>();
  const list = childOf(root, 'mergeCells');
  for (const range of list ? childrenOf(list, 'mergeCell') : []) {
    const [from, to] = (range.getAttribute('ref') ?? '').split(':').map(parseAddress);
    if (!from || !to || merged.size > limits.cells) continue;
    const [rows, columns] = [to.row - from.row + 1, to.column - from.column + 1];
    if (rows < 1 || columns < 1 || rows * columns > limits.columns * 10) continue;
    for (let at = 0; at < rows * columns; at++) {
      const place = { row: from.row + Math.floor(at / columns), column: from.column + (at % columns) };
      merged.set(cellAddress(place), at === 0 ? { rows, columns } : null);
    }
  }
  return merged;
}

/** A worksheet part as cells by address. Rows and cells without an address follow the one before. */
export function readSheet(name: string, root: Element, strings: readonly string[]): Grid {
  const cells = new Map<string, CellContent>();
  const data = childOf(root, 'sheetData');
  let row = 0;
  let lastRow = 0;
  for (const line of data ? childrenOf(data, 'row') : []) {
    row = Number(line.getAttribute('r')) || row + 1;
    let column = 0;
    for (const cell of childrenOf(line, 'c')) {
      const place = parseAddress(cell.getAttribute('r') ?? '') ?? { row, column: column + 1 };
      column = place.column;
      const content = contentOf(cell, strings);
      if (!content) continue;
      cells.set(cellAddress(place), content);
      lastRow = Math.max(lastRow, place.row);
    }
  }
  return { name, cells, lastRow, merged: readMerged(root) };
}
