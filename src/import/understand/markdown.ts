import type { ListItem } from '../source-document.ts';
import { escaped, inlineMarkdown } from './inline.ts';
import type { Line, TextLine } from './lines.ts';
import { tableMarkdown } from './prose-table.ts';

/** Longest text that is a heading by its number alone. */
const longest = 32;
const first = /^（[一二三四五六七八九十]{1,3}）|^\([一二三四五六七八九十]{1,3}\)|^[一二三四五六七八九十]{1,3}[、.．]/;
const second = /^\d{1,2}[.．、]\s*(?!\d)|^[(（]\d{1,2}[)）]/;

const endsSentence = (text: string) => /[。；;：:，,！!？?]$/.test(text.trim());

/** Level of a heading inside a part, 2 or 3; null for none. */
function levelOf({ text, heading, list }: TextLine): number | null {
  if (list !== null) return null;
  const short = text.trim().length <= longest && !endsSentence(text) && !/[。；]/.test(text);
  if (first.test(text) && (short || heading !== null)) return 2;
  if (second.test(text) && (heading !== null || (short && text.trim().length <= 20))) return 3;
  return heading !== null && short ? (heading <= 3 ? 2 : 3) : null;
}

/** `（一）主动公开情况。主要通过…`: a heading and a paragraph in one. */
function led(line: TextLine): TextLine[] {
  const match =
    /^((?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))[^。，；：！？\s]{2,20})。(?=.)/.exec(
      line.text,
    );
  if (!match || line.list) return [line];
  const head = match[1] ?? '';
  let left = head.length + 1;
  const spans = line.spans.flatMap((span) => {
    const text = span.text.slice(left);
    left = Math.max(0, left - span.text.length);
    return text === '' ? [] : [{ ...span, text }];
  });
  return [
    { ...line, text: head, spans: [{ text: head }], heading: null },
    { ...line, text: line.text.slice(match[0].length), spans },
  ];
}

/** The marks of a list's items, each level under the words of the one above. */
export class Items {
  /** How far in the words of each open level stand, and what is counted there. */
  #open: { indent: number; kind: string }[] = [];

  close(): void {
    this.#open = [];
  }

  /** How far in the words of the innermost open level stand. */
  indent(): number {
    return this.#open.at(-1)?.indent ?? 0;
  }

  /** What stands before an item; `same`: it goes on with the list of the item before, or lies in it. */
  next({ ordered, level, number = 1, bracket }: ListItem): { mark: string; same: boolean } {
    const depth = Math.min(level, 6, this.#open.length + 1);
    const kind = ordered ? (bracket ? ')' : '.') : '-';
    const inside = depth > this.#open.length;
    const same = this.#open.length > 0 && (inside ? !ordered || number === 1 : this.#open[depth - 1]?.kind === kind);
    this.#open.length = depth - 1;
    const indent = this.#open.at(-1)?.indent ?? 0;
    const mark = ordered ? `${number}${kind} ` : '- ';
    this.#open.push({ indent: indent + mark.length, kind });
    return { mark: ' '.repeat(indent) + mark, same };
  }
}

/** What stands between two blocks. */
const gapBefore = (text: string, close: boolean, quoted: boolean) =>
  text === '' ? '' : close ? '\n' : quoted ? '\n>\n' : '\n\n';

/** The prose of a part as Markdown: headings, lists and emphasis as they were, everything else as plain text. */
export function markdownOf(lines: readonly Line[]): string {
  const items = new Items();
  let text = '';
  let quoted = false;
  for (const line of lines.flatMap((one): Line[] => (one.kind === 'text' ? led(one) : [one]))) {
    if (line.kind === 'form') continue;
    const list = line.kind === 'text' ? line.list : null;
    const item = list && items.next(list);
    const level = line.kind === 'text' ? levelOf(line) : null;
    const quote = line.kind === 'text' && line.quote === true && !list && level === null;
    text += gapBefore(text, item?.same ?? false, quoted && quote);
    quoted = quote;
    if (!item) items.close();
    if (line.kind === 'table') text += tableMarkdown(line.table);
    else if (level !== null) text += `${'#'.repeat(level)} ${escaped(line.text.trim())}`;
    else text += (item?.mark ?? (quote ? '> ' : '')) + inlineMarkdown(line.spans);
  }
  return text === '' ? '' : `${text}\n`;
}
