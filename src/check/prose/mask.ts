import type { Prose } from '../../../schemas/content.ts';
import { holds } from '../letters.ts';

/** The same length in spaces; line breaks stay. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** What the author does not say, each with a sign without which it need not be looked for. */
const unsaid: readonly (readonly [string, RegExp])[] = [
  ['`', /`[^`\n]{0,500}`/g],
  ['《', /《[^》]{0,200}》/g],
  ['http', /https?:\/\/[\w./?=&%#:~-]{1,500}/g],
  ['www.', /www\.[\w./?=&%#:~-]{1,500}/g],
  ['@', /[\w.-]{1,64}@[\w.-]{1,64}/g],
  ['](', /(?<!\])\]\([^)\n]{0,2000}\)/g],
];

const fullWidth = /[０-９％．]/g;

/**
 * Prose made ready for reading numbers: as long as the text it is made from, so that offsets stay. What is not said by
 * the author (code, addresses, titles of other papers, markup, quotation marks) is blank; full-width digits are plain;
 * `[[key]]` stays.
 */
export function mask(prose: Prose): string {
  const { text } = prose;
  let masked = text;
  if (holds(prose, 'unsaid'))
    for (const [sign, pattern] of unsaid) if (text.includes(sign)) masked = masked.replace(pattern, blank);
  if (holds(prose, 'markup')) {
    masked = masked.replace(/[*#>“”‘’"'「」\\!]/g, ' ');
    if (text.includes('_')) masked = masked.replace(/(?<![\w.])_|_(?![\w.])/g, ' ');
    if (text.includes('[')) masked = masked.replace(/(?<!\[)\[(?!\[)|(?<!\])\](?!\])/g, ' ');
  }
  if (!holds(prose, 'fullWidth')) return masked;
  return masked
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
