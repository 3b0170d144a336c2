import MarkdownIt from 'markdown-it';
import { escapeHtml } from './escape.ts';
import { fill, type Labels } from './labels.ts';
import { type NumberByKey, type NumberWords, numbersInProse, numberWords } from './markdown-number.ts';

/** A heading inside the prose of a part, for the table of contents. */
export interface ProseHeading {
  readonly id: string;
  readonly text: string;
  /** 1: the outermost headings of the part. */
  readonly level: number;
}

export interface RenderedProse {
  readonly html: string;
  readonly headings: readonly ProseHeading[];
}

export interface ProseContext {
  /** Id of the part, `part-1`; headings get `part-1-1`, `part-1-1-2` by their place. */
  readonly part: string;
  readonly number: NumberByKey;
  readonly labels: Labels;
}

/** What the rules of one rendering share. */
interface ProseEnvironment extends NumberWords {
  readonly labels: Labels;
  readonly part: string;
  /** Tables so far. */
  tables: number;
}

type Tokens = ReturnType<MarkdownIt['parse']>;

/** Where a link may lead: other sites, mail, telephone, a file of the report, a place on the page. */
const linkTarget = /^(https?:\/\/|mailto:|tel:|#|attachments\/(?!\.)[^/\\]+$)/i;
const ownFile = /^attachments\//;
const longestLink = 2000;

const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

/** A line break in the source between two Chinese characters is no space. */
function joinsLines(tokens: Tokens, index: number): boolean {
  const before = tokens[index - 1]?.content.at(-1) ?? '';
  const after = tokens[index + 1]?.content.at(0) ?? '';
  return han.test(before) && han.test(after);
}

function createParser(): MarkdownIt {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false });
  md.disable('strikethrough');
  md.use(numbersInProse);
  md.validateLink = (address) => address.length <= longestLink && linkTarget.test(address);
  const { rules } = md.renderer;
  const plain = md.renderer.renderToken.bind(md.renderer);

  rules.softbreak = (tokens, index) => (joinsLines(tokens, index) ? '' : '\n');

  rules.heading_open = (tokens, index) => {
    const token = tokens[index];
    const self = token?.meta?.self ? `<a class="self" href="#${token.attrGet('id')}">` : '';
    return `<${token?.tag} id="${token?.attrGet('id')}">${self}`;
  };
  rules.heading_close = (tokens, index) => {
    const self = tokens[index - 2]?.meta?.self ? '</a>' : '';
    return `${self}</${tokens[index]?.tag}>\n`;
  };

  rules.link_open = (tokens, index) => {
    const href = String(tokens[index]?.attrGet('href') ?? '');
    const outside = /^https?:/i.test(href) ? ' rel="external noopener"' : '';
    return `<a href="${escapeHtml(href)}"${outside}>`;
  };

  rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const source = String(token?.attrGet('src') ?? '');
    const words = escapeHtml(self.renderInlineAsText(token?.children ?? [], options, env));
    return ownFile.test(source) ? `<img src="${escapeHtml(source)}" alt="${words}" loading="lazy">` : words;
  };

  rules.table_open = (_tokens, _index, _options, env: ProseEnvironment) => {
    env.tables += 1;
    const words = fill(env.labels.table.prose, { part: env.part.replace(/\D/g, ''), n: env.tables });
    return `<section class="scroll" tabindex="0" aria-label="${escapeHtml(words)}"><table class="plain">`;
  };
  rules.table_close = () => '</table></section>';
  for (const cell of ['th_open', 'td_open']) {
    rules[cell] = (tokens, index, options) => {
      const token = tokens[index];
      if (!token) return '';
      const align = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
      token.attrs = align ? [['class', `a-${align}`]] : [];
      if (cell === 'th_open') token.attrSet('scope', 'col');
      return plain(tokens, index, options);
    };
  }
  return md;
}

const parser = createParser();

/** The words of a heading without its markup. */
function headingWords(children: Tokens, env: NumberWords): string {
  return children.map(({ type, content }) => (type === 'number' ? numberWords(content, env) : content)).join('');
}

/**
 * Gives headings the levels h3 to h6 by their place in the outline (so no level is ever left out), an id made of the
 * numbers of their places, and a link to themselves that a reader can copy.
 */
function numberHeadings(tokens: Tokens, part: string, env: NumberWords): ProseHeading[] {
  const found: ProseHeading[] = [];
  const open: number[] = [];
  const counts: number[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
    const written = Number(token.tag.slice(1));
    if (token.type === 'heading_open') {
      while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop();
      open.push(written);
      const level = open.length;
      counts.length = level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      const id = [part, ...counts].join('-');
      token.attrSet('id', id);
      token.meta = { self: !tokens[index + 1]?.children?.some((child) => /^(link_open|number)$/.test(child.type)) };
      found.push({ id, level, text: headingWords(tokens[index + 1]?.children ?? [], env) });
    }
    token.tag = `h${Math.min(6, 2 + open.length)}`;
  });
  return found;
}

/**
 * The prose of one part as HTML: CommonMark with tables, no raw HTML, no inline styles, pictures only from the report's
 * own attachments. Whatever is not allowed is printed as the text it is.
 */
export function renderProse(text: string, context: ProseContext): RenderedProse {
  const { part, number, labels } = context;
  const env: ProseEnvironment = { number, notStated: labels.number.notStated, labels, part, tables: 0 };
  const tokens = parser.parse(text, env);
  const headings = numberHeadings(tokens, part, env);
  return { html: parser.renderer.render(tokens, parser.options, env), headings };
}
