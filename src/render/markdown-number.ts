import type MarkdownIt from 'markdown-it';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { formatNumber } from './formats.ts';

/** The number behind a key: null is "not stated", undefined an unknown key (which `check` has reported before). */
export type NumberByKey = (key: string) => number | null | undefined;

/** What a rendering must know to print numbers. */
export interface NumberWords {
  readonly number: NumberByKey;
  readonly notStated: string;
}

/** The words that stand for `[[key]]`: the number, the words for a blank, or the key as it was written. */
export function numberWords(key: string, { number, notStated }: NumberWords): string {
  const value = number(key);
  if (value === undefined) return `[[${key}]]`;
  return value === null ? notStated : formatNumber(value);
}

const reference = /\[\[([A-Za-z][\w.-]*)\]\]/y;

/**
 * Teaches a Markdown parser `[[key]]`: the number of that key, with a link to the figure or cell it stands in.
 * The environment of a rendering must be `NumberWords`.
 * Inside a link the number is printed without a link of its own; an unknown key is printed as it was written.
 */
export function numbersInProse(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'number', (state, silent) => {
    // Silent is the search for the end of a link's words: there the brackets are counted one by one, else a number
    // would pass for a link inside the link and undo it.
    if (silent) return false;
    reference.lastIndex = state.pos;
    const match = reference.exec(state.src);
    if (!match || state.pos + match[0].length > state.posMax) return false;
    const token = state.push('number', '', 0);
    token.content = match[1] ?? '';
    // `linkLevel` is above 0 while the words of a link are read; the published types leave it out
    token.meta = { linked: (state as unknown as { linkLevel: number }).linkLevel > 0 };
    state.pos += match[0].length;
    return true;
  });
  md.renderer.rules.number = (tokens, index, _options, env: NumberWords) => {
    const token = tokens[index];
    const key = token?.content ?? '';
    const value = env.number(key);
    const words = escapeHtml(numberWords(key, env));
    if (value === undefined) return words;
    const kind = value === null ? 'number unstated' : 'number';
    if (token?.meta.linked) return `<span class="${kind}">${words}</span>`;
    return `<a class="${kind}" href="#${anchorOf(key)}">${words}</a>`;
  };
}
