import { fill, type Labels } from '../wording/labels.ts';
import type { Link } from './links.ts';

/** How many pages a list of so many rows has. */
export const pageCount = (rows: number, size: number): number => Math.max(1, Math.ceil(rows / size));

/** The rows of one page, counted from 1. */
export const rowsOfPage = <T>(rows: readonly T[], page: number, size: number): readonly T[] =>
  rows.slice((page - 1) * size, page * size);

/** Links to the pages of a list; nothing where there is one. */
export function renderPaging(
  pages: number,
  here: number,
  address: (page: number) => string,
  link: Link,
  t: Labels,
): string {
  if (pages === 1) return '';
  const items = Array.from({ length: pages }, (_, index) => {
    const words = fill(t.years.page, { n: index + 1 });
    return index + 1 === here
      ? `<li aria-current="page">${words}</li>\n`
      : `<li><a href="${link(address(index + 1))}">${words}</a></li>\n`;
  });
  return `<nav class="paging" aria-label="${t.years.pages}"><ol>\n${items.join('')}</ol></nav>\n`;
}
