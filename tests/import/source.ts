import { readDocument } from '../../src/import/read-document.ts';
import type { SourceDocument, SourceTable } from '../../src/import/source-document.ts';

/** A file as its reader gives it. */
export const document = (content: string | Uint8Array): Promise<SourceDocument> =>
  readDocument(typeof content === 'string' ? Buffer.from(content) : content);

/** The words of its paragraphs. */
export const linesOf = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** The cells of a table by row; a merged cell stands once. */
export const rowsOf = ({ rows, cells }: SourceTable): string[][] =>
  Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).map((cell) => cell.text));

/** The cells of its tables. */
export const tablesOf = ({ blocks }: SourceDocument): string[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(block)] : []));

/** A table with the reach of its cells: `text 行×列`. */
export const spansOf = ({ blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`)
      : [],
  );
