import type { Form } from '../../../schemas/form.ts';
import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../source-document.ts';
import { core, type Simplify, withoutNumber } from './plain.ts';
import { withoutRepeats } from './repeated.ts';
import { headingsOf } from './vocabulary.ts';

/** A passage of text has a sentence's end and at least so many letters. */
const passage = 30;
const sentence = /[。；;！]/;
/** `（一）` before a few words: a heading inside a part. */
const subheading = /^\s*[（(][一二三四五六七八九十]{1,2}[）)]\s*[^。]{2,24}$/;

/** Cells of rows that hold one cell and nothing else beside it, as wide as the table or nearly so. */
function soloCells({ cells, columns }: SourceTable): SourceCell[] {
  const rows = Map.groupBy(cells, ({ row }) => row);
  const covered = new Set(
    cells.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, down) => row + down + 1)),
  );
  return [...rows].flatMap(([row, own]) => {
    const [cell, ...others] = own.filter(({ text }) => text !== '');
    const wide = cell && (own.length === 1 || cell.columnSpan * 2 >= columns);
    return wide && others.length === 0 && !covered.has(row) && cell.rowSpan === 1 ? [cell] : [];
  });
}

const paragraphOf = ({ text, place }: SourceCell): SourceBlock => ({
  kind: 'paragraph',
  text,
  spans: [{ text }],
  heading: null,
  list: null,
  place,
});

/**
 * A document whose parts stand in boxes: headings of parts and passages of text that fill a row of a table become
 * paragraphs between the tables. Labels of a form never do.
 */
export function unboxed(document: SourceDocument, forms: readonly Form[], simplify: Simplify): SourceDocument {
  const headings = new Set(
    forms.flatMap(({ edition }) => edition.sections.flatMap(headingsOf).map((label) => core(label))),
  );
  const isText = ({ text }: SourceCell) =>
    headings.has(core(withoutNumber(text), simplify)) ||
    (text.length >= passage && sentence.test(text)) ||
    subheading.test(text) ||
    /年度?报告\s*$/.test(text);
  const blocks = document.blocks.flatMap((block): SourceBlock[] => {
    if (block.kind === 'paragraph') return [block];
    const texts = new Set(soloCells(block).filter(isText));
    if (texts.size === 0) return [withoutRepeats(block)];
    const out: SourceBlock[] = [];
    let cells: SourceCell[] = [];
    const close = () => {
      if (cells.length > 0) out.push(withoutRepeats({ ...block, cells }));
      cells = [];
    };
    for (const cell of block.cells) {
      if (texts.has(cell)) {
        close();
        out.push(paragraphOf(cell));
      } else cells.push(cell);
    }
    close();
    return out;
  });
  return { ...document, blocks };
}
