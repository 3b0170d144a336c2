/** A stretch of a text that tells who a person is, or how to reach or pay that person. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What may be shown of it: all but the last digits of a number, or the given name, is masked. */
  readonly masked: string;
  /** False where the text around it does not settle the matter. */
  readonly certain: boolean;
}

/** Finds the stretches of one kind, in order. Linear in the length of the text. */
export type Detector = (text: string) => Stretch[];

/** Digits of a number that stay readable. */
const shown = 4;

/** Letters and digits become `*` (full-width ones `＊`) but for the last `kept`; separators stay, and so does the length. */
export function mask(text: string, kept = shown): string {
  let left = [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length - kept;
  return text.replace(/[\p{L}\p{N}]/gu, (letter) => (left-- > 0 ? (letter > '\u2e7f' ? '＊' : '*') : letter));
}
