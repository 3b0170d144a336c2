import MarkdownIt from 'markdown-it';
import { numbersInProse } from './prose-number.ts';

export type ProseTokens = ReturnType<MarkdownIt['parse']>;

/** Where a link may lead: other sites, mail, telephone, a file of the report, a place on the page. */
const linkTarget = /^(https?:\/\/|mailto:|tel:|#|attachments\/(?!\.)[^/\\]+$)/i;
const longestLink = 2000;

/** Full-width blanks at the head of a paragraph, typed to indent it: every output indents by itself. */
function withoutTypedIndent({ tokens }: { readonly tokens: ProseTokens }): void {
  for (const { type, children } of tokens) {
    const first = type === 'inline' ? children?.[0] : undefined;
    if (first?.type === 'text') first.content = first.content.replace(/^\u3000+/, '');
  }
}

/**
 * A parser of prose, the same for every output: CommonMark with tables and `[[key]]`, no raw HTML; a link that leads
 * nowhere we allow stays the text it is.
 */
export function createProseParser(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.disable('strikethrough');
  md.use(numbersInProse);
  md.core.ruler.push('typed_indent', withoutTypedIndent);
  md.validateLink = (address) => address.length <= longestLink && linkTarget.test(address);
  return md;
}

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** A line break in the source between two Chinese characters is no space. */
export function joinsLines(tokens: ProseTokens, index: number): boolean {
  const before = tokens[index - 1]?.content.at(-1) ?? '';
  const after = tokens[index + 1]?.content.at(0) ?? '';
  return han.test(before) && han.test(after);
}

const fullWidthSign = /[，。：；！？、）》」』】]/;

/**
 * The words of a text token. Markdown needs a space behind emphasis that ends with a full-width sign
 * (`**改进措施：** 今年…`); in Chinese it is none.
 */
export function withoutMarkupSpace(tokens: ProseTokens, index: number): string {
  const { content = '' } = tokens[index] ?? {};
  if (content[0] !== ' ' || !/^(strong|em)_close$/.test(tokens[index - 1]?.type ?? '')) return content;
  const before = tokens[index - 2]?.content.at(-1) ?? '';
  const needless = fullWidthSign.test(before) || (han.test(before) && han.test(content.charAt(1)));
  return needless ? content.slice(1) : content;
}

/** A heading's place in the outline of its prose. */
export interface HeadingPlace {
  /** Index of its `heading_open` token; its words follow, then its end. */
  readonly at: number;
  /** The numbers of its places from the outermost heading in: `[1, 2]` is the second heading under the first. */
  readonly place: readonly number[];
}

/** The headings of prose by their place in the outline, whatever levels they were written with: none is ever left out. */
export function outline(tokens: ProseTokens): HeadingPlace[] {
  const open: number[] = [];
  const counts: number[] = [];
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const written = Number(token.tag.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    counts.length = open.length;
    counts[open.length - 1] = (counts[open.length - 1] ?? 0) + 1;
    return [{ at, place: [...counts] }];
  });
}
