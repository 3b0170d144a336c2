import type MarkdownIt from 'markdown-it';
import type { Report } from '../../schemas/content.ts';
import { formatNumber } from './formats.ts';

/** The number behind a key: null is "not stated", undefined an unknown key (which `check` has reported before). */
export type NumberByKey = (key: string) => number | null | undefined;

/** What is needed to print a number of the prose. */
export interface NumberWords {
  readonly number: NumberByKey;
  readonly notStated: string;
}

/** The numbers a report's prose may name: its figures and the cells of its tables. */
export function numbersOf(report: Report): NumberByKey {
  return (key) => {
    const figure = report.figure.get(key);
    if (figure) return figure.value;
    const place = report.form.cell.get(key);
    if (!place) return undefined;
    return report.tables.get(place.table.key)?.values[place.cell.index] ?? null;
  };
}

/** The words that stand for `[[key]]`: the number, the words for a blank, or the key as it was written. */
export function numberWords(key: string, { number, notStated }: NumberWords): string {
  const value = number(key);
  if (value === undefined) return `[[${key}]]`;
  return value === null ? notStated : formatNumber(value);
}

const reference = /\[\[([A-Za-z][\w.-]*)\]\]/y;

/**
 * Teaches a Markdown parser `[[key]]`: a token `number` with the key as its content; `meta.linked` is true inside the
 * words of a link.
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
}
