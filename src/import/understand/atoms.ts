import { isNoNumber, lostLetter } from './numerals.ts';
import { type Plain, plainOf, type Simplify } from './plain.ts';

/** Where a piece of text stands: which piece of the document, and the letters in it. */
export interface Span {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
}

/** The least parts of a text with tables in it. */
export type Atom =
  /** A letter. `free`: a new word may begin here; `remark`: which remark in brackets it stands in, 0 for none. */
  | {
      readonly kind: 'letter';
      readonly letter: string;
      readonly free: boolean;
      readonly remark: number;
      readonly span: Span;
    }
  /** What may be the number of a cell: digits, several run together, or the word for none or for zero. */
  | { readonly kind: 'field'; readonly text: string; readonly span: Span }
  /** A cell that is printed empty or with a dash. */
  | { readonly kind: 'blank'; readonly text: string; readonly span: Span };

const han = /[\u3400-\u9FFF]/;
const run = /[+\-−]*\d+(?:,\d+)*(?:\.\d+)*(?:[+\-−]+\d+(?:\.\d+)*)*[-−]*/y;
/** A number before a label: `1.`, with the label behind it. */
const numbering = /\s*[.、．]\s*(?=[\u3400-\u9FFF“"‘'A-Za-z])/y;
const unit = /\s*(?:万元|亿元|件次|[件元个项宗起份条次])(?![\u3400-\u9FFF])/y;
/** Words behind digits that make them no cell: years, days, shares, rules of a law. */
const notCounted = /\s*(?:年|月|日|%|％|号|时|届)/y;
/** Behind a number and its unit: it stands in a sentence, and no table says so. */
const spoken = /\s*(?:万元|亿元|人次|件次|[件元个项宗起份条次人篇期场名家户批类种部])?\s*(?:[,、。;!]|\.(?!\d))/y;
/** What a table says of the number before it. */
const remark = /\s*\((?:其中|包括|含|另|注|均)[^()]{1,40}\)/y;
const lostLetters = /\uFFFD+/y;
const dash = /[-−–—―/／]{1,3}/y;

/** What brackets say of the words before them is no longer than this. */
const longestRemark = 300;

/** Does a remark of the line before go on in a line, or one of its own in the next? */
export interface OpenRemark {
  readonly before: boolean;
  readonly behind: boolean;
}

const isWorded = (text: string, from: number) => /\p{L}\s*$/u.test(text.slice(Math.max(0, from - 3), from));

/** A line of a remark that is broken over lines: words, and no cell. */
const isWords = (text: string) => /\p{Script=Han}/u.test(text) && !/[|｜\t]/.test(text);

/** Which lines have remarks in brackets that are broken over lines. */
export function openRemarks(lines: readonly string[]): OpenRemark[] {
  const found = lines.map(() => ({ before: false, behind: false }));
  for (let from = 0; from < lines.length; from++) {
    const text = (lines[from] as string).normalize('NFKC');
    const open = text.lastIndexOf('(');
    if (open < 0 || text.includes(')', open) || !isWorded(text, open)) continue;
    let to = from + 1;
    let letters = text.length - open;
    const goesOn = (line: string) => letters <= longestRemark && isWords(line) && !/[()（）]/.test(line);
    while (to < lines.length && goesOn(lines[to] as string)) letters += (lines[to++] as string).length;
    const last = (lines[to] ?? '').normalize('NFKC');
    if (letters > longestRemark || !/^[^()]*\)/.test(last)) continue;
    for (let at = from; at <= to; at++)
      found[at] = { before: at > from || found[at]?.before === true, behind: at < to };
  }
  return found;
}

/** Where brackets behind words open and close, outermost ones, in order; not those around a number. */
function remarksIn(text: string, { before, behind }: OpenRemark): [number, number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  const whole = before && behind && !/[()]/.test(text);
  if (before) found.push([-1, whole ? text.length : text.indexOf(')')]);
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const from = open.pop();
    if (from === undefined || open.length > 0 || at - from > longestRemark) continue;
    if (isWorded(text, from) && /\p{L}/u.test(text.slice(from, at))) found.push([from, at]);
  }
  if (behind && !whole) found.push([text.lastIndexOf('('), text.length]);
  return found;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const blankBefore = (text: string, at: number) => at === 0 || /[\s|]/.test(text[at - 1] as string);
const blankBehind = (text: string, at: number) => at >= text.length || /[\s|]/.test(text[at] as string);

class Reader {
  readonly atoms: Atom[] = [];
  readonly #plain: Plain;
  readonly #piece: number;
  readonly #length: number;
  readonly #remarks: readonly (readonly [number, number])[];
  #free = true;
  #passed = 0;

  constructor(text: string, piece: number, simplify: Simplify, open: OpenRemark) {
    this.#plain = plainOf(text, simplify);
    this.#piece = piece;
    this.#length = text.length;
    this.#remarks = remarksIn(this.#plain.text, open);
  }

  read(): Atom[] {
    const { text } = this.#plain;
    let at = 0;
    const whole = text.trim();
    if (whole !== '' && !/^[无零]$/.test(whole) && isNoNumber(whole)) {
      // words for no number are asked about, signs are a blank
      const kind = /\p{Script=Han}/u.test(whole) ? 'field' : 'blank';
      this.#cell(kind, whole, 0, text.length);
      return this.atoms;
    }
    while (at < text.length) at = this.#one(text, at);
    return this.atoms;
  }

  /** A cell; what a remark counts is none. */
  #cell(kind: 'field' | 'blank', text: string, start: number, end: number): void {
    if (this.#remark(start) > 0) for (let i = start; i < end; i++) this.#letter('#', i, i + 1);
    else this.atoms.push({ kind, text, span: this.#span(start, end) });
  }

  #span(start: number, end: number): Span {
    const { at } = this.#plain;
    return { piece: this.#piece, start: at[start] ?? this.#length, end: at[end] ?? this.#length };
  }

  /** Reads what begins at `at`; gives where the next begins. */
  #one(text: string, at: number): number {
    const digits = matchAt(run, text, at);
    if (digits !== null) return this.#digits(text, at, digits);
    const letter = text[at] as string;
    if (/[无零]/.test(letter) && blankBefore(text, at) && blankBehind(text, at + 1)) {
      this.#cell('field', letter, at, at + 1);
      this.#free = true;
      return at + 1;
    }
    if (/\p{L}/u.test(letter)) {
      this.#letter(letter.toLowerCase(), at, at + 1);
      return at + 1;
    }
    const line = blankBefore(text, at) ? matchAt(dash, text, at) : null;
    if (line !== null && blankBehind(text, at + line.length)) {
      this.#cell('blank', line, at, at + line.length);
      at += line.length - 1;
    } else if (/[。;!?]/.test(letter)) this.#letter('。', at, at + 1);
    this.#free = true;
    return at + 1;
  }

  /** Which remark a place stands in, counted from 1; 0 for none. Asked from the beginning to the end. */
  #remark(at: number): number {
    while (this.#passed < this.#remarks.length && (this.#remarks[this.#passed]?.[1] ?? 0) <= at) this.#passed++;
    const [from = at] = this.#remarks[this.#passed] ?? [];
    return from < at ? this.#passed + 1 : 0;
  }

  #letter(letter: string, start: number, end: number): void {
    const remark = this.#remark(start);
    this.atoms.push({ kind: 'letter', letter, free: this.#free, remark, span: this.#span(start, end) });
    this.#free = false;
  }

  #digits(text: string, at: number, digits: string): number {
    const end = at + digits.length;
    const mark = matchAt(numbering, text, end);
    const lost = matchAt(lostLetters, text, end) ?? (text[at - 1] === lostLetter ? lostLetter : '');
    if (matchAt(notCounted, text, end) !== null || (mark === null && matchAt(spoken, text, end) !== null)) {
      // stands for a word that no label has, so that no label is read across it
      for (let i = at; i < end; i++) this.#letter('#', i, i + 1);
      this.#free = true;
      return end;
    }
    // `0.933.收到`: 0.933, or 0.93 before the number of a heading – no number at all
    const open = mark !== null && digits.includes('.');
    const field = open ? digits + mark.trim() : mark === null ? digits : digits.slice(0, -1);
    if (field !== '') {
      const units = mark === null ? (matchAt(unit, text, end) ?? '') : '';
      const counted = at + (open ? digits.length : field.length) + units.length;
      const stop = mark === null ? counted + (matchAt(remark, text, counted) ?? '').length : counted;
      this.#cell('field', field + units + lost, at, stop);
      this.#free = true;
      return mark === null ? stop : end + mark.length;
    }
    this.#free = true;
    return end + (mark?.length ?? 0);
  }
}

const closed: OpenRemark = { before: false, behind: false };

/** The atoms of a text. `1.` before a label is its number, the digits before that are a cell's. */
export const atomsOf = (text: string, piece: number, simplify: Simplify, open: OpenRemark = closed): Atom[] =>
  new Reader(text, piece, simplify, open).read();

/** The atoms of a line with cells between upright strokes: an empty cell is a blank. */
export function atomsOfLine(text: string, piece: number, simplify: Simplify, open: OpenRemark = closed): Atom[] {
  if (!/[|｜]/.test(text)) return atomsOf(text, piece, simplify, open);
  // two strokes and more with nothing between them end a row or fill a merged cell: a blank has a line of its own
  if (/^\s*[|｜]{2,}\s*$/.test(text)) return [];
  const only = /^[\s|｜]*$/.test(text);
  const trimmed = only
    ? text.trim().slice(1)
    : text
        .trim()
        .replace(/^[|｜]/, '')
        .replace(/[|｜]$/, '');
  const shift = text.indexOf(trimmed);
  let at = shift;
  return trimmed.split(/[|｜]/).flatMap((cell): Atom[] => {
    const start = at;
    at += cell.length + 1;
    if (cell.trim() === '') return [{ kind: 'blank', text: '', span: { piece, start, end: start } }];
    return atomsOf(cell, piece, simplify).map((atom) => ({
      ...atom,
      span: { piece, start: atom.span.start + start, end: atom.span.end + start },
    }));
  });
}

export const isHan = (letter: string): boolean => han.test(letter);
