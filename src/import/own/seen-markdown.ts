import { textOf } from '../document/spans.ts';
import { cutAtLines, type SeenBlock, type SeenParagraph } from '../docx/seen.ts';
import type { SourceSpan } from '../source-document.ts';
import { inlineMarkdown } from '../understand/inline.ts';
import { Items } from '../understand/markdown.ts';
import { tableMarkdown } from '../understand/prose-table.ts';
import { fenced } from './page-words.ts';

/** A paragraph's words; its own line ends stay, with what begins each line behind the first. */
const wordsOf = (spans: readonly SourceSpan[], begin: string): string =>
  cutAtLines(spans)
    .map((line) => inlineMarkdown(line))
    .filter((line) => line !== '')
    .join(`\\\n${begin}`);

function paragraphMarkdown({ look, heading, item, spans }: SeenParagraph, mark: string, inner: number): string {
  const begin = ' '.repeat(inner);
  if (look === 'rule') return '---';
  if (heading !== null) {
    const words = spans.map(({ bold: _, ...rest }) => rest);
    return `${'#'.repeat(Math.max(2, heading))} ${wordsOf(words, '').replaceAll('\\\n', ' ')}`;
  }
  if (item) return mark + wordsOf(spans, begin);
  if (look === 'code') return fenced(textOf(spans));
  if (look === 'more') return begin + wordsOf(spans, begin);
  return look === 'quote' ? `> ${wordsOf(spans, '> ')}` : wordsOf(spans, '');
}

/** What is seen in a document of ours, as Markdown. */
export function seenMarkdown(blocks: readonly SeenBlock[]): string {
  const items = new Items();
  let text = '';
  let quoted = false;
  for (const block of blocks) {
    const paragraph = block.kind === 'paragraph' ? block : null;
    const item = paragraph?.item ? items.next(paragraph.item) : null;
    if (!item && paragraph?.look !== 'more') items.close();
    const quote = paragraph !== null && paragraph.look === 'quote' && !paragraph.item;
    if (text !== '') text += item?.same ? '\n' : quoted && quote ? '\n>\n' : '\n\n';
    text +=
      block.kind === 'table' ? tableMarkdown(block.table) : paragraphMarkdown(block, item?.mark ?? '', items.indent());
    quoted = quote;
  }
  return text;
}
