import { foldSpans } from '../document/spans.ts';
import { cutAtLines, type SeenBlock } from '../docx/seen.ts';
import type { ListItem, SourceCell, SourceSpan } from '../source-document.ts';

/** Text and look of a paragraph; what a reader does not see – where white space is bold – does not count. */
const spansKey = (spans: readonly SourceSpan[]): string =>
  JSON.stringify(
    cutAtLines(spans).map((line) =>
      foldSpans(line.filter(({ text }) => text !== '')).map(({ text, bold, italic, code, link }) =>
        [text, bold && 'b', italic && 'i', code && 'c', link].filter(Boolean),
      ),
    ),
  );

const upright = (spans: readonly SourceSpan[]) => spans.map(({ bold: _, ...rest }) => rest);

const itemKey = ({ ordered, level, number, bracket }: ListItem): string =>
  ordered ? `${level} ${number}${bracket ? ')' : '.'}` : `${level} -`;

/** A paragraph as one text: two are the same where a reader sees the same. A heading is bold by being one. */
export function paragraphKey(
  look: string,
  heading: number | null,
  item: ListItem | null,
  spans: readonly SourceSpan[],
): string {
  if (heading !== null) return `h${heading} ${spansKey(upright(spans))}`;
  return `${item ? `item ${itemKey(item)}` : look} ${spansKey(spans)}`;
}

/** A cell as far as it is compared. */
export interface KeyCell {
  readonly text: string;
  readonly row: number;
  readonly spans?: readonly SourceSpan[] | undefined;
  readonly align?: SourceCell['align'] | undefined;
}

/** A table as one text. Left is how a column stands without a word; the head is bold by being one. */
export function tableKey(cells: readonly KeyCell[]): string {
  const texts = cells.map(({ text, spans = [{ text }], align, row }) => {
    const side = row > 0 && (align === 'center' || align === 'right') ? align : '';
    return `${row}${side}${spansKey(row === 0 ? upright(spans) : spans)}`;
  });
  return `table ${texts.join('\n')}`;
}

/** What is seen, as one text. */
export const seenKey = (block: SeenBlock): string =>
  block.kind === 'table'
    ? tableKey(block.table.cells)
    : paragraphKey(block.look, block.heading, block.item, block.spans);
