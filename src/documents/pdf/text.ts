import type { Coverage } from './coverage.ts';
import type { BoldFaces } from './fonts.ts';

/**
 * A piece of text with its style. A plain string is text; `w` is a word too long for a line, broken behind its signs;
 * `a` a link (address and words); `n` a line break; `h` characters in bold text that no bold typeface has.
 */
export type Run =
  | string
  | { readonly w: string }
  | { readonly h: string }
  | { readonly b: readonly Run[] }
  | { readonly i: readonly Run[] }
  | { readonly a: string; readonly r: readonly Run[] }
  | { readonly n: true };

/** What stands for a character that no font has: the printers' mark for missing type. */
export const missingMark = '〓';

/** Characters without a shape of their own, and controls: nothing of them is printed. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2028\u2029]/gu;
const space = /\s/u;
const mark = /\p{M}/u;
/** Letters, digits and signs between which no line may break, and more of them than a narrow column holds. */
const longWord = /[!-~\u00a1-\u024f\u0370-\u052f]{16,}/g;

/** Makes text printable and remembers what could not be printed. One for each document. */
export class Typewriter {
  readonly #covers: Coverage;
  readonly #bold: BoldFaces | null;
  readonly #missing = new Set<string>();

  /** @param bold what the bold typefaces have of their own, where anything is set in them */
  constructor(covers: Coverage, bold: BoldFaces | null = null) {
    this.#covers = covers;
    this.#bold = bold;
  }

  /** Characters that were replaced by 〓, in order of code point. */
  get missing(): string[] {
    return [...this.#missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
  }

  /** Text on one line: invisible characters left out, every kind of space a space, what no font has as 〓. */
  plain(text: string): string {
    let words = '';
    for (const character of text
      .normalize('NFC')
      .replace(/[\t\n\r]+/g, ' ')
      .replace(invisible, '')) {
      const code = character.codePointAt(0) ?? 0;
      if (space.test(character)) words += character === '\u3000' || character === '\u00a0' ? character : ' ';
      else if (this.#covers(code) && !mark.test(character)) words += character;
      else {
        this.#missing.add(character);
        words += missingMark;
      }
    }
    return words;
  }

  /** The same, with long words set apart. */
  runs(text: string): Run[] {
    const words = this.plain(text);
    const runs: Run[] = [];
    let from = 0;
    for (const match of words.matchAll(longWord)) {
      if (match.index > from) runs.push(words.slice(from, match.index));
      runs.push({ w: match[0] });
      from = match.index + match[0].length;
    }
    if (from < words.length) runs.push(words.slice(from));
    return runs;
  }

  /** Runs that are set in a bold typeface: what it lacks is set apart, for it comes from a regular one and would look thin. */
  heavy(runs: readonly Run[], face: keyof BoldFaces): Run[] {
    const has = this.#bold?.[face];
    if (!has) return [...runs];
    return runs.flatMap((run) => {
      if (typeof run === 'string') return setApart(run, has);
      return 'a' in run ? [{ ...run, r: this.heavy(run.r, face) }] : [run];
    });
  }
}

/** A text in pieces: those that a typeface has, and those that it lacks. */
function setApart(text: string, has: Coverage): Run[] {
  const runs: Run[] = [];
  let words = '';
  let thin = false;
  const end = () => {
    if (words !== '') runs.push(thin ? { h: words } : words);
    words = '';
  };
  for (const character of text) {
    const lacks = character !== missingMark && !space.test(character) && !has(character.codePointAt(0) ?? 0);
    if (lacks !== thin) end();
    thin = lacks;
    words += character;
  }
  end();
  return runs;
}
