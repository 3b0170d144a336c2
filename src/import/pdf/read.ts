import { DocumentBuilder } from '../document/builder.ts';
import type { SourceDocument } from '../source-document.ts';
import { withoutFurniture } from './furniture.ts';
import { joinTables } from './joined-tables.ts';
import { loadPdf } from './load.ts';
import { pageBlocks } from './page-blocks.ts';
import { paragraphsOf } from './paragraphs.ts';

/**
 * A PDF with a text layer: running text joined over lines and pages, tables by their lines or by the alignment of words.
 * Throws `Unreadable`: damaged, encrypted, too-complex, no-text.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { title, pages } = await loadPdf(bytes);
  const blocks = withoutFurniture(pages.map((page) => ({ page, blocks: pageBlocks(page) })));
  const builder = new DocumentBuilder();
  for (const block of paragraphsOf(joinTables(blocks))) {
    if (block.kind === 'paragraph') {
      const look = block.bold ? { bold: true } : {};
      builder.paragraph([{ text: block.text, ...look }], { place: { page: block.page } });
      continue;
    }
    const cells = block.cells.map(({ page, ...cell }) => ({ ...cell, place: { page } }));
    builder.table(cells, { page: cells[0]?.place.page ?? block.page });
  }
  return builder.document('pdf', title);
}
