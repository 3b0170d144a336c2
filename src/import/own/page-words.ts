import { atStart, escaped } from '../understand/inline.ts';

/** Words of a page as Markdown: what would be markup is escaped. */

/** Stands for a line end inside a paragraph until the paragraph is whole. */
export const endOfLine = '\u0000';

/** A text in which nothing is markup; what begins a line is seen to by `lines`. */
export const plainWords = (text: string): string =>
  escaped(text.replaceAll(endOfLine, ''))
    .replace(/!$/, '\\!')
    .replace(/\s*\n\s*/g, '\n');

/** A paragraph: its lines, with line ends of its own as Markdown has them. */
export const lines = (text: string): string =>
  text
    .trim()
    .replace(new RegExp(`\\s*${endOfLine}\\s*`, 'g'), '\\\n')
    .split('\n')
    .map((line) => atStart(line.trim()))
    .join('\n');

/** Words that must stand in one line: a heading's, a cell's. */
export const withoutMarks = (text: string): string => text.replaceAll(endOfLine, ' ').replace(/\s+/g, ' ').trim();

/** Code between fences that none of its lines is. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length + 1)));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
