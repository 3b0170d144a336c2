/** Marks of notes and circled numbers: no part of a number they stand behind (`12①` is 12). */
const mark = /[\u2460-\u24FF\u2776-\u2793\u00B2\u00B3\u00B9\u2070-\u209F※]/;
const silent = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;

/** One way of writing, with where each letter stood. */
export interface Plain {
  readonly text: string;
  /** Offset in the source of every letter of `text`. */
  readonly at: readonly number[];
}

/** Turns a traditional letter into the simplified one; others stay. */
export type Simplify = (letter: string) => string;

/** Full-width, compatibility and traditional letters in one way of writing; marks of notes become `※`. */
export function plainOf(text: string, simplify: Simplify = (letter) => letter): Plain {
  let plain = '';
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const written = silent.test(letter) ? '' : mark.test(letter) ? '※' : simplify(letter.normalize('NFKC'));
    for (let i = 0; i < written.length; i++) at.push(offset);
    plain += written;
    offset += letter.length;
  }
  return { text: plain, at };
}

/** The letters of a text, lower case, without signs, blanks and digits: what labels are compared by. */
export const core = (text: string, simplify?: Simplify): string =>
  plainOf(text, simplify)
    .text.replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** A heading or label without its number: `（三）`, `一、`, `1.`, `第一部分`. */
export const withoutNumber = (text: string): string =>
  text.replace(
    /^\s*(?:第[一二三四五六七八九十]+(?:部分|章|节)[、:：]?|[(（]?[一二三四五六七八九十]{1,3}\s*[)）、.．,，:：]|[(（]\s*\d{1,2}\s*[)）]|\d{1,2}\s*[.．、](?!\d)|[IVX\u2160-\u216B]+\s*[.．、])\s*/u,
    '',
  );
