import { cellAddress, parseAddress } from '../../../schemas/workbook.ts';
import { type CellDraft, DocumentBuilder } from '../document/builder.ts';
import type { CellContent, Grid, Workbook } from '../grid.ts';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';
import type { SourceDocument } from '../source-document.ts';

/** The words of a cell; a number with its digits as they are, an error as it shows. */
function wordsOf(content: CellContent): string {
  if (content.kind === 'none') return '';
  return content.kind === 'truth' ? String(content.value).toUpperCase() : String(content.value);
}

/** A cell of a sheet where it stands. */
interface PlacedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells of a sheet with words in them, in order of row and column. */
function cellsOf({ cells }: Grid): PlacedCell[] {
  const placed = [...cells].flatMap(([address, content]) => {
    const place = parseAddress(address);
    const text = wordsOf(content).trim();
    return place && text !== '' ? [{ address, ...place, text }] : [];
  });
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Rows with more than one cell, and those between them that are one block: an empty row or a lone text ends it. */
function runsOf(cells: readonly PlacedCell[]): PlacedCell[][] {
  const rows = [...Map.groupBy(cells, (cell) => cell.row).values()];
  const runs: PlacedCell[][] = [];
  let last = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    const previous = runs.at(-1);
    if (previous && at === last + 1) previous.push(...row);
    else runs.push([...row]);
    last = at;
  }
  return runs;
}

/** A block of cells with columns counted from its first; merged cells stand once, with their reach. */
function drafts(run: readonly PlacedCell[], sheet: Grid): CellDraft[] {
  const first = Math.min(...run.map((cell) => cell.column));
  const [from, to] = [run[0]?.row ?? 1, run.at(-1)?.row ?? 1];
  const last = Math.max(...run.map((cell) => cell.column));
  if (last - first >= limits.columns || (last - first + 1) * (to - from + 1) > limits.cells)
    throw new Unreadable('too-complex', { limit: limits.columns });
  const said = new Map(run.map((cell) => [cell.address, cell.text]));
  const out: CellDraft[] = [];
  for (let row = from; row <= to; row++) {
    for (let column = first; column <= last; column++) {
      const address = cellAddress({ row, column });
      const reach = sheet.merged?.get(address);
      if (reach === null) continue;
      const span = {
        rowSpan: Math.min(reach?.rows ?? 1, to - row + 1),
        columnSpan: Math.min(reach?.columns ?? 1, last - column + 1),
      };
      const place = { sheet: sheet.name, cell: address };
      out.push({ text: said.get(address) ?? '', row: row - from, column: column - first, ...span, place });
    }
  }
  return out;
}

/**
 * A workbook of another hand: on each sheet the blocks of cells as tables, lone cells as paragraphs.
 * Throws `Unreadable('too-complex')`.
 */
export function readCells({ sheets }: Workbook): SourceDocument {
  const builder = new DocumentBuilder();
  for (const sheet of sheets) {
    const cells = cellsOf(sheet);
    if (cells.length > limits.cells) throw new Unreadable('too-complex', { limit: limits.cells });
    for (const run of runsOf(cells)) {
      if (new Set(run.map((cell) => cell.column)).size > 1) builder.table(drafts(run, sheet), { sheet: sheet.name });
      else {
        for (const { text, address } of run) {
          builder.paragraph([{ text }], { place: { sheet: sheet.name, cell: address } });
        }
      }
    }
  }
  return builder.document('xlsx');
}
