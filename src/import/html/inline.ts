import type { SourceSpan } from '../source-document.ts';
import { attribute, type Element } from './tree.ts';

/** How text looks where a walk stands. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
}

export const plainLook: Look = { bold: false, italic: false, link: null };

const boldStyle = /font-weight\s*:\s*(bold|bolder|[6-9]00)/i;
const thinStyle = /font-weight\s*:\s*(normal|lighter|[1-4]00)/i;
const italicStyle = /font-style\s*:\s*italic/i;

/** A link that leads somewhere for readers; it is kept as text and never followed. */
const webLink = /^(https?:\/\/[^\s"'<>\\]+|mailto:[^\s"'<>\\]+)$/i;

/** The look of text inside an element. */
export function lookInside(element: Element, look: Look): Look {
  const { tagName } = element;
  const style = attribute(element, 'style');
  const bold =
    tagName === 'b' || tagName === 'strong' || boldStyle.test(style) || (look.bold && !thinStyle.test(style));
  const italic = tagName === 'i' || tagName === 'em' || italicStyle.test(style) || look.italic;
  const address = tagName === 'a' ? attribute(element, 'href').trim() : '';
  return { bold, italic, link: webLink.test(address) ? address : look.link };
}

/** A run of text with its look; only what is true is said. */
export const spanOf = (text: string, { bold, italic, link }: Look): SourceSpan => ({
  text,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(link === null ? {} : { link }),
});
