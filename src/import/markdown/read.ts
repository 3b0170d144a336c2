import MarkdownIt from 'markdown-it';
import { DocumentBuilder } from '../document/builder.ts';
import { textOf } from '../document/spans.ts';
import { joinWrapped, type TextLine, wrapWidth } from '../document/wrapped.ts';
import { addHtml } from '../html/read.ts';
import type { SourceDocument, SourceParagraph, SourceSpan } from '../source-document.ts';
import { addLines, linesOf } from '../text/read.ts';
import { cellsOf, findTables } from '../text/tables.ts';
import { inlineLines, type Token } from './inline.ts';

/**
 * CommonMark with raw HTML. Tables are ours, for Markdown's own drop what stands right of their head; indented text is
 * text, for Chinese paragraphs begin with blanks; reference definitions are off, for they can multiply text.
 */
const md = new MarkdownIt('default', { html: true, linkify: false, typographer: false });
md.disable(['code', 'reference', 'table']);

/** Reads tokens from the first on; knows the lists and headings it is in. */
class MarkdownWalk {
  readonly #builder: DocumentBuilder;
  readonly #edge: number | null;
  readonly #firstLine: number;
  #lists: boolean[] = [];
  #heading: number | null = null;

  /** @param firstLine line of the file on which the tokens begin */
  constructor(builder: DocumentBuilder, edge: number | null, firstLine: number) {
    this.#builder = builder;
    this.#edge = edge;
    this.#firstLine = firstLine;
  }

  read(tokens: readonly Token[]): void {
    for (const token of tokens) this.#token(token, (token.map?.[0] ?? 0) + this.#firstLine);
  }

  #token(token: Token, line: number): void {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      this.#lists.push(token.type === 'ordered_list_open');
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') this.#lists.pop();
    else if (token.type === 'heading_open') this.#heading = Number(token.tag.slice(1));
    else if (token.type === 'heading_close') this.#heading = null;
    else if (token.type === 'inline') this.#inline(token, line);
    else if (token.type === 'html_block') addHtml(this.#builder, token.content, line);
    else if (token.type === 'fence') addLines(this.#builder, this.#fence(token, line), this.#edge);
  }

  #fence = (token: Token, line: number): TextLine[] =>
    linesOf(token.content).map((one) => ({ ...one, line: one.line + line }));

  #list(): SourceParagraph['list'] {
    const ordered = this.#lists.at(-1);
    return ordered === undefined ? null : { ordered, level: this.#lists.length };
  }

  /** Lines of a paragraph; those broken at the edge of a page are joined, a heading's all are. */
  #inline(token: Token, first: number): void {
    const lines = inlineLines(token.children ?? []).map((spans, index) => ({
      spans,
      text: textOf(spans),
      line: first + index,
    }));
    const joined = this.#heading === null ? joinWrapped(lines, this.#edge) : lines.slice(0, 1);
    joined.forEach(({ line }, index) => {
      const end = joined[index + 1]?.line ?? first + lines.length;
      const spans = lines
        .slice(line - first, end - first)
        .flatMap((one): SourceSpan[] => [...one.spans, { text: '\n' }]);
      this.#builder.paragraph(spans, { heading: this.#heading, list: this.#list(), place: { line } });
    });
  }
}

/** The words of a table's cell without their marks. */
const cellWords = (source: string): string =>
  inlineLines(md.parseInline(source, {})[0]?.children ?? [])
    .map(textOf)
    .join('\n');

/**
 * Inside a table of HTML an empty line ends nothing, as it would for CommonMark: a comment stands in its place. Attributes
 * that pandoc writes behind words are left out.
 */
const asCommonMark = (text: string): string =>
  text
    .replace(/<table\b(?:(?!<table\b)[\s\S]){0,200000}?<\/table>/gi, (table) =>
      table.replace(/\n[ \t]*(?=\n)/g, '\n<!-- -->'),
    )
    .replace(/\[([^[\]\n]*)\]\{[^{}\n]*\}/g, '$1')
    .replace(/^:{3,}.*$/gm, '');

/** The lines between `---` at the head of a file as facts: `title: …`. */
function frontMatter(text: string): { facts: Record<string, string>; rest: string } {
  const match = /^---\n([\s\S]{0,20000}?)\n---\n/.exec(text);
  if (!match) return { facts: {}, rest: text };
  const pairs = (match[1] ?? '').split('\n').flatMap((line) => {
    const [, key, value] = /^([A-Za-z][\w-]*):\s*(.+)$/.exec(line) ?? [];
    return key && value ? [[key, value.replace(/^(["'])(.*)\1$/, '$2')] as const] : [];
  });
  // empty lines in its place keep the numbers of lines
  return { facts: Object.fromEntries(pairs), rest: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

/** Markdown: what stands between its tables is CommonMark. Throws `Unreadable('too-complex')`. */
export function readMarkdown(text: string): SourceDocument {
  const { facts, rest } = frontMatter(asCommonMark(text.replace(/\r\n?/g, '\n')));
  const lines = rest.split('\n').map((line, index) => ({ text: line, line: index + 1 }));
  const edge = wrapWidth(lines);
  const builder = new DocumentBuilder();
  let prose: TextLine[] = [];
  const flush = () => {
    const source = prose.map((line) => line.text).join('\n');
    new MarkdownWalk(builder, edge, prose[0]?.line ?? 1).read(md.parse(source, {}));
    prose = [];
  };
  for (const run of findTables(lines)) {
    if ('text' in run) prose.push(run);
    else {
      flush();
      builder.table(cellsOf(run, cellWords), { line: run.line });
    }
  }
  flush();
  return builder.document('markdown', facts.title ?? null, facts);
}
