import { cellAddress, parseAddress } from '../../../schemas/workbook.ts';
import type { CellContent, Grid } from '../grid.ts';
import { Unreadable } from '../problem.ts';
import { childOf, childrenOf, decodeCell, type Element, richText } from './xml.ts';

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
  return { name, cells, lastRow };
}
