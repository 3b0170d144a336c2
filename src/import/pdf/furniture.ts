import type { LineBlock, PageBlock } from './blocks.ts';
import type { Page } from './page.ts';

/** Share of a page's height at its top and bottom where heads, feet and numbers stand. */
const margin = 0.12;

const pageNumber =
  /^[-—–―－·•\s]*(第\s*)?\d{1,4}(\s*页)?(\s*[,，/／、]?\s*(共\s*)?\d{1,4}\s*页?)?[-—–―－·•\s]*$|^page\s+\d+(\s+of\s+\d+)?$/i;

/** A line's words without numbers, by which a running head is known again. */
const pattern = (line: LineBlock) => line.text.replace(/\d+/g, '#').replace(/\s+/g, '');

/** Lines without what a printed page has apart from its text: page numbers, running heads and feet. */
export function withoutFurniture(pages: readonly { page: Page; blocks: readonly PageBlock[] }[]): PageBlock[] {
  const inMargin = (block: PageBlock, page: Page): block is LineBlock =>
    block.kind === 'line' && (block.y1 < page.height * margin || block.y0 > page.height * (1 - margin));
  const seen = new Map<string, number>();
  for (const { page, blocks } of pages) {
    const patterns = new Set(
      blocks.filter((block) => inMargin(block, page)).map((block) => pattern(block as LineBlock)),
    );
    for (const one of patterns) seen.set(one, (seen.get(one) ?? 0) + 1);
  }
  // alternating heads of left and right pages come on every second one
  const often = Math.max(2, pages.length * 0.4);
  return pages.flatMap(({ page, blocks }) =>
    blocks.filter((block) => {
      if (!inMargin(block, page)) return true;
      const words = pattern(block);
      // rows of numbers look alike wherever they stand
      return !pageNumber.test(block.text) && (!/\p{L}/u.test(words) || (seen.get(words) ?? 0) < often);
    }),
  );
}
