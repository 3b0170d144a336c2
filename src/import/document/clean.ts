import { withoutRadicals } from './radicals.ts';

/** Characters that say nothing and that content must not hold: controls, zero width, direction overrides, soft hyphens. */
const silent =
  /(?![\t\n\v\f\r\x85])[\p{Cc}\xAD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;

/** Text without the characters that say nothing, radicals as letters; form feeds and vertical tabs become line ends. */
export const withoutSilent = (text: string): string =>
  withoutRadicals(text)
    .replace(silent, '')
    .replace(/[\v\f\x85\u2028\u2029]/g, '\n');

/** Letters that are written without spaces between words: Han, Kana, and full-width signs. */
const wide =
  '[\\u2E80-\\u2FDF\\u3000-\\u303F\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF“”‘’—…·]';
const wideEnd = new RegExp(`${wide}$`);
const wideStart = new RegExp(`^${wide}`);

/** What stands between two pieces of text whose line was broken: nothing next to Chinese, else a space. */
export function joint(before: string, after: string): string {
  if (before === '' || after === '') return '';
  if (wideEnd.test(before) || wideStart.test(after)) return '';
  return ' ';
}

/** White space folded: a line end between Chinese letters is nothing, any other run is one space. */
export const folded = (text: string): string =>
  withoutSilent(text)
    // first each run without a line end, so that no run is looked at twice
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, (_, at: number, whole: string) => {
      const rest = whole.slice(at).trimStart();
      return joint(whole.slice(Math.max(0, at - 1), at), rest.slice(0, 1));
    })
    .replace(/\s+/g, ' ')
    .trim();
