import { escapeHtml } from './escape.ts';
import type { MetaTag } from './meta.ts';
import { asHtml } from './templates.ts';

/** The lists around every page as HTML. By functions, not by loops of the frame: it stands around every page. */

/** A link; without `href` the words stand alone. */
export interface LinkWords {
  readonly href: string;
  readonly label: string;
}

const listOf = (items: readonly string[]): object | '' =>
  items.length > 0 ? asHtml(items.map((item) => `<li>${item}</li>\n`).join('')) : '';

/** The tags of the head. */
export const renderTags = (tags: readonly MetaTag[]): object =>
  asHtml(
    tags.map(({ name, content }) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">\n`).join(''),
  );

/** The items of a list of links; empty where there are none. */
export const renderLinks = (links: readonly LinkWords[]): object | '' =>
  listOf(
    links.map(({ href, label }) =>
      href === '' ? escapeHtml(label) : `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`,
    ),
  );

/** The items of a list of words; empty where there are none. */
export const renderLines = (lines: readonly string[]): object | '' => listOf(lines.map(escapeHtml));
