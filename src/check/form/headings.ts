import type { Prose } from '../../../schemas/content.ts';
import { remember } from '../latest.ts';

/** The levels of official papers, outermost first (GB/T 9704, 7.3.3): 一、 （一） 1. （1） */
export const markerKinds = ['chapter', 'section', 'point', 'subpoint'] as const;
export type MarkerKind = (typeof markerKinds)[number];

/** The number at the head of a heading. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly number: number;
  /** As it stands there. */
  readonly text: string;
  /** Full-width brackets on both sides, where there are brackets. */
  readonly proper: boolean;
}

/** A heading, or a line of text that begins with a number as headings do. */
export interface Heading {
  /** Where the number or, without one, the words begin and end in the text. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 for a Markdown heading; 0 for a line of text. */
  readonly level: number;
  readonly marker: Marker | null;
  /** Without the number and without emphasis. */
  readonly words: string;
}

const numerals = '一二三四五六七八九';

const written = /^(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/;

/** A Chinese number up to 99; 0 for what is none. */
function chineseNumber(text: string): number {
  const [, tens = '', ten, ones = ''] = written.exec(text) ?? [];
  const digit = (c: string) => (c === '' ? 0 : numerals.indexOf(c) + 1);
  return (ten ? (digit(tens) || 1) * 10 : 0) + digit(ones);
}

/** A number up to 99 in Chinese. */
export function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? numerals[tens - 1] : ''}${tens > 0 ? '十' : ''}${number % 10 > 0 ? numerals[(number % 10) - 1] : ''}`;
}

const bracketed = /^([（(])([一二三四五六七八九十]{1,3})([）)])/;
const unopened = /^([一二三四五六七八九十]{1,3})[）)]/;
const unclosed = /^[（(]([一二三四五六七八九十]{1,3})(?=[^）)]*$)/;
const chapter = /^([一二三四五六七八九十]{1,3})[、.．]/;
const point = /^(\d{1,2})(?:[、．]|\.(?!\d))/;
const subpoint = /^[（(](\d{1,2})[）)]/;

/** The number that a line begins with. Arabic numbers and lost brackets count only in Markdown headings: elsewhere they are lists and remarks. */
function markerOf(line: string, level: number): Marker | null {
  const made = (kind: MarkerKind, match: RegExpExecArray, number: number, proper = true): Marker | null =>
    number > 0 ? { kind, number, text: match[0], proper } : null;
  const full = bracketed.exec(line);
  if (full) return made('section', full, chineseNumber(full[2] ?? ''), full[1] === '（' && full[3] === '）');
  const half = unopened.exec(line) ?? (level > 0 ? unclosed.exec(line) : null);
  if (half) return made('section', half, chineseNumber(half[1] ?? ''), false);
  const outer = chapter.exec(line);
  if (outer) return made('chapter', outer, chineseNumber(outer[1] ?? ''));
  const inner = level > 0 ? point.exec(line) : null;
  if (inner) return made('point', inner, Number(inner[1]));
  const inmost = level > 0 ? subpoint.exec(line) : null;
  return inmost ? made('subpoint', inmost, Number(inmost[1])) : null;
}

/** What a heading or a fence of code can begin with, so that other lines need no closer look. */
const candidate = new Uint8Array(0x10000);
for (const letter of ' \t\u3000#*_（(一二三四五六七八九十`~') candidate[letter.charCodeAt(0)] = 1;
const lead = /^[ \t\u3000]{0,12}(#{1,6}(?=[ \t\u3000]))?[ \t\u3000]{0,12}(?:\*\*|__)?/;

/** One line as a heading; null for text that does not begin as one. */
function headingAt(line: string, offset: number): Heading | null {
  const before = lead.exec(line);
  const level = before?.[1]?.length ?? 0;
  const skipped = before?.[0].length ?? 0;
  const rest = line.slice(skipped);
  const marker = markerOf(rest, level);
  if (level === 0 && marker === null) return null;
  const words = rest
    .slice(marker?.text.length ?? 0)
    .replace(/\*\*|__/g, '')
    .replace(/[ \t\u3000]+#*[ \t]*$/, '')
    .trim();
  const start = offset + skipped;
  return { start, end: start + (marker ? marker.text.length : rest.trimEnd().length), level, marker, words };
}

/** What begins and ends a block of code. */
export const fence = /^ {0,3}(?:`{3,}|~{3,})/;

/** All headings of a part and all lines that begin with a heading's number, in order. Code blocks are left out. */
export const headingsOf = remember(16, readHeadings);

function readHeadings(prose: Prose): readonly Heading[] {
  const headings: Heading[] = [];
  const { text } = prose;
  let code = false;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (candidate[text.charCodeAt(start)] === 1) {
      const line = text.slice(start, end);
      if (fence.test(line)) code = !code;
      const heading = code ? null : headingAt(line, start);
      if (heading) headings.push(heading);
    }
    start = end + 1;
  }
  return headings;
}
