import { denialLetters } from './neutral.ts';
import { hanNumeral } from './numerals.ts';
import type { Passage } from './passages.ts';

/** A sentence of a passage. */
export interface Sentence {
  readonly passage: Passage;
  /** Where it begins in its passage. */
  readonly start: number;
  readonly text: string;
  /** Which signs stand in it; see `hasSign`. */
  readonly signs: number;
}

/** Signs without which a sentence need not be looked into: a letter that a number may begin with, a digit, a denial. */
const signs = { number: 1, digit: 2, denial: 4 } as const;
const end = 8;

/** What ends a sentence. */
export const ending = /[。！？?!]/g;

/** The signs of each letter. */
const signOf = new Uint8Array(0x10000);
const mark = (letters: string, sign: number) => {
  for (const letter of letters) signOf[letter.charCodeAt(0)] = (signOf[letter.charCodeAt(0)] ?? 0) | sign;
};
mark(`0123456789[${hanNumeral}`, signs.number);
mark('0123456789', signs.digit);
mark(denialLetters, signs.denial);
mark('。！？?!', end);

/** Whether a sentence holds a letter that is a sign of something. */
export const hasSign = (sentence: Sentence, sign: keyof typeof signs): boolean => (sentence.signs & signs[sign]) !== 0;

/** A sentence is cut after so many letters, so that no text is slow. */
const longest = 1000;

/** A passage's sentences: what ends in 。！？, and the rest. What runs on for a thousand letters is cut there. */
export function sentencesOf(passage: Passage): Sentence[] {
  const found: Sentence[] = [];
  const { text, file, start } = passage;
  let from = 0;
  let seen = 0;
  const close = (to: number) => {
    if (to > from) found.push({ passage, start: from, text: text.slice(from, to), signs: seen });
    from = to;
    seen = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = signOf[file.charCodeAt(start + at)] as number;
    // most letters are a sign of nothing
    if (sign === 0 && at - from < longest) continue;
    if (sign === end) {
      close(at);
      from = at + 1;
      continue;
    }
    if (at - from >= longest) close(at);
    seen |= sign;
  }
  close(text.length);
  return found;
}
