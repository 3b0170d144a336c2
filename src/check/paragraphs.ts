import type { Prose, Report } from '../../schemas/content.ts';
import { remember } from './latest.ts';

/** One line of prose that says something: a paragraph, a list item, a row of a table. */
export interface Paragraph {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** Its clauses, each as a number made from its characters; marks and blanks left out, numbers and `[[key]]` alike. */
  readonly clauses: readonly number[];
  /** For each clause: how many characters count as the author's own words. */
  readonly lengths: readonly number[];
  /** Sum of `lengths`. */
  readonly length: number;
}

const word = 0;
/** A letter that given words begin with. */
const given = 1;
const end = 2;
const mark = 3;
const digit = 4;

/** What each character is. 、 ends no clause: what it separates are items of one clause. */
const kinds = new Uint8Array(0x10000);
for (const character of '，。；：！？,;:!?| \t\r\n\u3000') kinds[character.charCodeAt(0)] = end;
for (const character of '*_`~>“”‘’"\'（）()【】[]#-') kinds[character.charCodeAt(0)] = mark;
for (const character of '0123456789０１２３４５６７８９') kinds[character.charCodeAt(0)] = digit;

/** Laws cited, and what the form asks to be said in the same words each year; by their first letter. */
const givenWords = Map.groupBy(
  '《 》 处理费 报告事项 报告的事项 统计期限 电子版 下载 联系 电话 条例 截止 截至'.split(' '),
  (words) => words.charCodeAt(0),
);
for (const letter of givenWords.keys()) kinds[letter] = given;

/** Whether given words stand at a place that begins as they do. */
const isGiven = (text: string, at: number): boolean =>
  givenWords.get(text.charCodeAt(at))?.some((words) => text.startsWith(words, at)) ?? false;

/** The end of a paragraph. */
const newline = '\n'.charCodeAt(0);

/** Offset behind a number that begins at `at`: digits, with separators and a decimal point between them. */
function behindNumber(text: string, at: number): number {
  let next = at + 1;
  for (;;) {
    if (kinds[text.charCodeAt(next)] === digit) next++;
    else if (/[.,．，]/.test(text[next] ?? '') && kinds[text.charCodeAt(next + 1)] === digit) next += 2;
    else return next;
  }
}

/** Offset behind `[[key]]` at `at`, or `at` where there is none. */
function behindKey(text: string, at: number, stop: number): number {
  if (text.charCodeAt(at) !== 91 || text.charCodeAt(at + 1) !== 91) return at;
  const close = text.indexOf(']]', at);
  return close < 0 || close >= stop ? at : close + 2;
}

const firstHash = 0x811c9dc5;
/** FNV-1a (public domain) over UTF-16 units. */
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

function paragraphOf(prose: Prose, start: number, stop: number): Paragraph | null {
  const { text } = prose;
  const clauses: number[] = [];
  const lengths: number[] = [];
  let total = 0;
  let hash = firstHash;
  let length = 0;
  /** Holds a number or given words: none of it is the author's own. */
  let shared = false;
  for (let at = start; at <= stop; ) {
    const unit = at === stop ? newline : text.charCodeAt(at);
    const kind = kinds[unit];
    if (kind === word || kind === given) {
      if (kind === given && !shared) shared = isGiven(text, at);
      hash = mix(hash, unit);
      length++;
      at++;
      continue;
    }
    const behind = kind === digit ? behindNumber(text, at) : kind === mark ? behindKey(text, at, stop) : at;
    if (behind > at) {
      hash = mix(hash, 1);
      shared = true;
      at = behind;
      continue;
    }
    if (kind === end) {
      if (length > 0 || shared) {
        const own = shared ? 0 : length;
        clauses.push(hash);
        lengths.push(own);
        total += own;
      }
      hash = firstHash;
      length = 0;
      shared = false;
    }
    at++;
  }
  return total === 0 ? null : { prose, start, end: stop, clauses, lengths, length: total };
}

/**
 * Two clauses that follow each other, as one number of 30 bits, which a map finds faster than a larger one; the second
 * may be missing. That two other clauses have the same number once in a report proves nothing yet: a paragraph has many.
 */
export const pairAt = ({ clauses }: Paragraph, at: number): number =>
  mix(mix(firstHash, clauses[at] ?? 0), clauses[at + 1] ?? 0) >>> 2;

/** The paragraphs of one part's prose that hold words of their own; headings are none. */
function paragraphsOf(prose: Prose): Paragraph[] {
  const found: Paragraph[] = [];
  const { text } = prose;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 ? text.length : next;
    const paragraph = stop > start && text[start] !== '#' ? paragraphOf(prose, start, stop) : null;
    if (paragraph) found.push(paragraph);
    start = stop + 1;
  }
  return found;
}

/** The paragraphs of a report by the key of the part they stand in; worked out once for it and for its year after. */
export const paragraphsByPart = remember(
  2,
  (report: Report): ReadonlyMap<string, readonly Paragraph[]> =>
    new Map([...report.prose].map(([part, prose]) => [part, paragraphsOf(prose)])),
);
