import { highestStart } from '../../../schemas/carried-report.ts';
import { pictureWords } from '../../wording/picture-words.ts';
import { createProseParser, joinsLines, outline, type ProseTokens, withoutMarkupSpace } from '../../wording/prose.ts';
import { type NumberWords, numberWords } from '../../wording/prose-number.ts';
import type { SourceSpan } from '../source-document.ts';
import { type KeyCell, paragraphKey, tableKey } from './prose-keys.ts';

/** One block of Markdown: its lines in the source, and what a Word document shows of it. */
export interface ProseBlock {
  /** First line of the source, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly shown: readonly string[];
  /** Keys of the numbers it names. */
  readonly numbers: readonly string[];
}

/** Word knows nine levels of lists. */
const deepest = 9;
const webAddress = /^(https?:\/\/|mailto:)[^\s"'<>\\]+$/i;

/** The address that a link of a document has; none where it leads nowhere outside. */
function targetOf(href: string): string | undefined {
  const target = URL.canParse(href) ? new URL(href).href : '';
  return webAddress.test(target) ? target : undefined;
}

/** The words of a token that prints words by itself. */
function ownWords(tokens: ProseTokens, index: number, words: NumberWords): string {
  const token = tokens[index];
  if (token?.type === 'text') return withoutMarkupSpace(tokens, index);
  if (token?.type === 'number') return numberWords(token.content, words);
  if (token?.type === 'image') return pictureWords(token);
  if (token?.type === 'softbreak') return joinsLines(tokens, index) ? '' : ' ';
  return (token?.content ?? '').replace(/\s/g, ' ');
}

const plainLook = { bold: false, italic: false, code: false };

/** The spans that a document shows of inline tokens. */
function spansOf(tokens: ProseTokens, words: NumberWords): SourceSpan[] {
  let [bold, italic] = [0, 0];
  const links: (string | undefined)[] = [];
  return tokens.flatMap((token, index): SourceSpan[] => {
    if (token.type === 'hardbreak') return [{ text: '\n' }];
    if (token.tag === 'strong') bold += token.nesting;
    else if (token.tag === 'em') italic += token.nesting;
    else if (token.type === 'link_open') links.push(targetOf(String(token.attrGet('href') ?? '')));
    else if (token.type === 'link_close') links.pop();
    else {
      const text = ownWords(tokens, index, words);
      const link = links.at(-1);
      const look = { bold: bold > 0, italic: italic > 0, code: token.type === 'code_inline' };
      return text === '' ? [] : [{ text, ...look, ...(link === undefined ? {} : { link }) }];
    }
    return [];
  });
}

/** A table between its tokens. One of a single cell is set as a paragraph. */
function tableShown(tokens: ProseTokens, words: NumberWords): string[] {
  const cells: (KeyCell & { readonly spans: readonly SourceSpan[] })[] = [];
  let row = -1;
  tokens.forEach((token, index) => {
    if (token.type === 'tr_open') row++;
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const align = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    const spans = spansOf(tokens[index + 1]?.children ?? [], words);
    cells.push({ text: '', row, spans, align: align as KeyCell['align'] });
  });
  if (cells.every(({ spans }) => spans.every(({ text }) => text.trim() === ''))) return [];
  const [only] = cells;
  return only && cells.length === 1 ? [paragraphKey('text', null, null, only.spans)] : [tableKey(cells)];
}

interface OpenList {
  readonly ordered: boolean;
  readonly bracket: boolean;
  /** Its numbers are written out. */
  readonly written: boolean;
  next: number;
  begins: boolean;
}

/** Goes through tokens as the Word document is written, and gathers what it shows. */
class Shown {
  readonly #words: NumberWords;
  readonly #levels: ReadonlyMap<number, number>;
  readonly #lists: OpenList[] = [];
  #quotes = 0;

  constructor(tokens: ProseTokens, words: NumberWords) {
    this.#words = words;
    this.#levels = new Map(outline(tokens).map(({ at, place }) => [at, Math.min(6, 1 + place.length)]));
  }

  /** What a token shows; `at`: its index. */
  of(token: ProseTokens[number], at: number): string[] {
    if (/^(bullet|ordered)_list_open$/.test(token.type)) this.#open(token);
    else if (/^(bullet|ordered)_list_close$/.test(token.type)) this.#lists.pop();
    else if (token.type === 'list_item_open') (this.#lists.at(-1) as OpenList).begins = true;
    else if (token.tag === 'blockquote') this.#quotes += token.nesting;
    else if (token.type === 'hr') return ['rule [[]]'];
    else if (token.type === 'fence' || token.type === 'code_block') {
      const text = token.content.replace(/\n$/, '');
      return text.trim() === '' ? [] : [paragraphKey('code', null, null, [{ text }])];
    } else if (token.type === 'inline') return this.#paragraph(token, at);
    return [];
  }

  #open(token: ProseTokens[number]): void {
    const ordered = token.type === 'ordered_list_open';
    const next = Number(token.attrGet('start') ?? 1);
    const written = ordered && next > highestStart;
    this.#lists.push({ ordered, bracket: token.markup === ')', written, next, begins: false });
  }

  #paragraph(token: ProseTokens[number], at: number): string[] {
    const spans = spansOf(token.children ?? [], this.#words);
    const empty = spans.every(({ text }) => text.trim() === '');
    const heading = this.#levels.get(at - 1) ?? null;
    const list = this.#lists.at(-1);
    if (heading !== null || !list) {
      return empty ? [] : [paragraphKey(this.#quotes > 0 ? 'quote' : 'text', heading, null, spans)];
    }
    const level = Math.min(this.#lists.length, deepest);
    const number = list.begins && list.ordered ? list.next++ : 0;
    const { ordered, bracket } = list;
    const item = ordered ? { ordered, level, number, ...(bracket ? { bracket } : {}) } : { ordered, level };
    const mark = { ...plainLook, text: `${number}${bracket ? ')' : '.'} ` };
    const shown =
      list.begins && list.written
        ? paragraphKey('text', null, null, [mark, ...spans])
        : paragraphKey('more', null, list.begins ? item : null, spans);
    list.begins = false;
    return empty ? [] : [shown];
  }
}

const parser = createProseParser();

/** The blocks of a prose with what a Word document of ours shows of each. */
export function proseBlocks(text: string, words: NumberWords): ProseBlock[] {
  const tokens = parser.parse(text, {});
  const shown = new Shown(tokens, words);
  const blocks: { from: number; to: number; shown: string[]; numbers: string[] }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as ProseTokens[number];
    if (token.level === 0 && token.nesting >= 0 && token.map) {
      blocks.push({ from: token.map[0], to: token.map[1], shown: [], numbers: [] });
    }
    const block = blocks.at(-1);
    const end = token.type === 'table_open' ? tokens.findIndex((one, i) => i > at && one.type === 'table_close') : at;
    const inside = tokens.slice(at, end + 1);
    block?.shown.push(...(end > at ? tableShown(inside, words) : shown.of(token, at)));
    const named = inside.flatMap(({ children }) => (children ?? []).filter(({ type }) => type === 'number'));
    block?.numbers.push(...named.map(({ content }) => content));
    at = end;
  }
  return blocks;
}
