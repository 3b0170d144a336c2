import type MarkdownIt from 'markdown-it';
import { fill, type Labels } from '../wording/labels.ts';
import { createProseParser, joinsLines, outline, type ProseTokens } from '../wording/prose.ts';
import { type NumberByKey, type NumberWords, numberWords } from '../wording/prose-number.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';

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
  /** What a table is called that has no caption; `{n}` is its number. */
  readonly tableWords: string;
  /** Tables so far. */
  tables: number;
}

const ownFile = /^attachments\//;

/** `[[key]]`: the number with a link to the place it stands in; inside a link, and for an unknown key, without one. */
function numberHtml(token: ProseTokens[number] | undefined, env: NumberWords): string {
  const key = token?.content ?? '';
  const value = env.number(key);
  const words = escapeHtml(numberWords(key, env));
  if (value === undefined) return words;
  const kind = value === null ? 'number unstated' : 'number';
  if (token?.meta.linked) return `<span class="${kind}">${words}</span>`;
  return `<a class="${kind}" href="#${anchorOf(key)}">${words}</a>`;
}

function createParser(): MarkdownIt {
  const md = createProseParser();
  const { rules } = md.renderer;
  const plain = md.renderer.renderToken.bind(md.renderer);

  rules.number = (tokens, index, _options, env: NumberWords) => numberHtml(tokens[index], env);

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
    const words = fill(env.tableWords, { part: env.part.replace(/\D/g, ''), n: env.tables });
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
function headingWords(children: ProseTokens, env: NumberWords): string {
  return children.map(({ type, content }) => (type === 'number' ? numberWords(content, env) : content)).join('');
}

/**
 * Gives headings the levels h3 to h6 by their place in the outline (so no level is ever left out), an id made of the
 * numbers of their places, and a link to themselves that a reader can copy.
 */
function numberHeadings(tokens: ProseTokens, part: string, env: NumberWords, above = 2): ProseHeading[] {
  return outline(tokens).flatMap(({ at, place }) => {
    const [open, inline, close] = tokens.slice(at, at + 3);
    if (!open || !inline || !close) return [];
    const children = inline.children ?? [];
    const id = [part, ...place].join('-');
    open.attrSet('id', id);
    open.meta = { self: !children.some((child) => /^(link_open|number)$/.test(child.type)) };
    open.tag = close.tag = `h${Math.min(6, above + place.length)}`;
    return [{ id, level: place.length, text: headingWords(children, env) }];
  });
}

/**
 * The prose of one part as HTML: CommonMark with tables, no raw HTML, no inline styles, pictures only from the report's
 * own attachments. Whatever is not allowed is printed as the text it is.
 */
export function renderProse(text: string, context: ProseContext): RenderedProse {
  const { part, number, labels } = context;
  const env: ProseEnvironment = {
    number,
    notStated: labels.number.notStated,
    labels,
    part,
    tableWords: labels.table.prose,
    tables: 0,
  };
  const tokens = parser.parse(text, env);
  const headings = numberHeadings(tokens, part, env);
  return { html: parser.renderer.render(tokens, parser.options, env), headings };
}

/**
 * A page of prose of its own (`content/pages`): its outermost headings are h2, with ids made of the page's name. There
 * are no numbers to quote; pictures have no place to come from.
 */
export function renderPageText(text: string, { id, labels }: { id: string; labels: Labels }): string {
  const numbers = { number: () => undefined, notStated: labels.number.notStated };
  const env: ProseEnvironment = { ...numbers, labels, part: id, tableWords: labels.pages.table, tables: 0 };
  const tokens = parser.parse(text, env);
  numberHeadings(tokens, id, env, 1);
  return parser.renderer.render(tokens, parser.options, env);
}
