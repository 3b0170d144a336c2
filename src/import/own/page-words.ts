/** Words of a page as Markdown: what would be markup is escaped. */

/** Stands for a line end inside a paragraph until the paragraph is whole. */
export const endOfLine = '\u0000';

/** A text in which nothing is markup; what begins a line is seen to by `lines`. */
export const plainWords = (text: string): string =>
  text
    .replaceAll(endOfLine, '')
    .replace(/[\\`*_[\]<|]/g, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!$/, '\\!')
    .replace(/\s*\n\s*/g, '\n');

/** What makes a list, a heading, a quotation, a fence or a rule of a line. */
const beginning = /^(?:([-+#>=~:])|(\d{1,9})([.)]))/;

/** A paragraph: its lines, with line ends of its own as Markdown has them. */
export const lines = (text: string): string =>
  text
    .trim()
    .replace(new RegExp(`\\s*${endOfLine}\\s*`, 'g'), '\\\n')
    .split('\n')
    .map((line) =>
      line.trim().replace(beginning, (_, sign, number, stop) => (sign ? `\\${sign}` : `${number}\\${stop}`)),
    )
    .join('\n');

/** Words that must stand in one line: a heading's, a cell's. */
export const withoutMarks = (text: string): string => text.replaceAll(endOfLine, ' ').replace(/\s+/g, ' ').trim();

/** The longest run of backticks in a text. */
const backticks = (text: string) => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

/** Code inside a line. */
export function codeWords(text: string): string {
  const fence = '`'.repeat(backticks(text) + 1);
  const space = /^[` ]|[` ]$/.test(text) && text.trim() !== '' ? ' ' : '';
  return fence + space + text.replace(/\s*\n\s*/g, ' ') + space + fence;
}

/** Code between fences that none of its lines is. */
export function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, backticks(text) + 1));
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}
