import { createProseParser, outline, type ProseTokens } from '../../wording/prose.ts';
import { type InlineContext, proseInline } from './prose-inline.ts';
import { type ProseTable, proseTable } from './prose-table.ts';
import type { Run } from './text.ts';

/** A piece of prose, as the template sets it. */
export type Block =
  | { readonly k: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly k: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly k: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly k: 'quote'; readonly blocks: readonly Block[] }
  | { readonly k: 'code'; readonly lines: readonly (readonly Run[])[] }
  | { readonly k: 'rule' }
  | ProseTable;

const parser = createProseParser();

/** Index of the token that ends the block begun at `from`. */
function endOf(tokens: ProseTokens, from: number): number {
  const { level, type } = tokens[from] as ProseTokens[number];
  const close = type.replace(/_open$/, '_close');
  for (let index = from + 1; index < tokens.length; index++) {
    if (tokens[index]?.level === level && tokens[index]?.type === close) return index;
  }
  return tokens.length;
}

/** Reads the blocks of tokens; `levels` gives the level of each heading token. */
class ProseReader {
  readonly #context: InlineContext;
  readonly #levels: ReadonlyMap<ProseTokens[number], number>;

  constructor(context: InlineContext, levels: ReadonlyMap<ProseTokens[number], number>) {
    this.#context = context;
    this.#levels = levels;
  }

  #inline(token: ProseTokens[number] | undefined): Run[] {
    return proseInline(token?.children ?? [], this.#context);
  }

  #list(tokens: ProseTokens, start: number | null): Block {
    const items: Block[][] = [];
    for (let index = 0; index < tokens.length; index++) {
      const end = endOf(tokens, index);
      items.push(this.blocks(tokens.slice(index + 1, end)));
      index = end;
    }
    return { k: 'list', start, items };
  }

  #code(text: string): Block {
    const lines = text.replace(/\n$/, '').split('\n');
    return { k: 'code', lines: lines.map((line) => this.#context.typewriter.runs(line.replace(/ /g, '\u00a0'))) };
  }

  #block(tokens: ProseTokens, at: number, end: number): Block | null {
    const token = tokens[at] as ProseTokens[number];
    const inner = tokens.slice(at + 1, end);
    switch (token.type) {
      case 'heading_open':
        return { k: 'heading', level: this.#levels.get(token) ?? 1, runs: this.#inline(inner[0]) };
      case 'paragraph_open':
        return { k: 'paragraph', runs: this.#inline(inner[0]) };
      case 'bullet_list_open':
        return this.#list(inner, null);
      case 'ordered_list_open':
        return this.#list(inner, Number(token.attrGet('start') ?? 1));
      case 'blockquote_open':
        return { k: 'quote', blocks: this.blocks(inner) };
      case 'table_open':
        return proseTable(inner, this.#context);
      case 'fence':
      case 'code_block':
        return this.#code(token.content);
      case 'hr':
        return { k: 'rule' };
      default:
        return null;
    }
  }

  /** The blocks of a run of tokens, in order. */
  blocks(tokens: ProseTokens): Block[] {
    const blocks: Block[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const end = tokens[index]?.nesting === 1 ? endOf(tokens, index) : index;
      const block = this.#block(tokens, index, end);
      if (block) blocks.push(block);
      index = end;
    }
    return blocks;
  }
}

/**
 * The prose of one part as blocks: CommonMark with tables, `[[key]]` as its number. Headings get their level by their
 * place in the outline, from 1, so none is left out (PDF/UA-1 asks for that).
 */
export function proseBlocks(text: string, context: InlineContext): Block[] {
  const tokens = parser.parse(text, {});
  const levels = new Map(outline(tokens).map(({ at, place }) => [tokens[at] as ProseTokens[number], place.length]));
  return new ProseReader(context, levels).blocks(tokens);
}
