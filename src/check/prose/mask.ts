import type { Prose } from '../../../schemas/content.ts';
import { holds, markupIn } from '../letters.ts';

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

const inWord = /[\w.]/;

/** Whether what stood at a place of markup still is: a bracket alone, a stroke at the edge of a word, any other mark; no blank. */
function isMarkup(text: string, at: number): boolean {
  const letter = text.charAt(at);
  if (letter === '[' || letter === ']') return text.charAt(at - 1) !== letter && text.charAt(at + 1) !== letter;
  if (letter === '_') return !inWord.test(text.charAt(at - 1)) || !inWord.test(text.charAt(at + 1));
  return letter !== ' ';
}

/** Markup in spaces. What was blanked before is no markup any more. */
function withoutMarkup(text: string, places: readonly number[]): string {
  let made = '';
  let from = 0;
  for (const at of places) {
    if (!isMarkup(text, at)) continue;
    made += `${text.slice(from, at)} `;
    from = at + 1;
  }
  return made + text.slice(from);
}

/** A mark of half the width beside a Chinese letter: 收到3件(其中自然人2件),均已答复. */
const narrow = /(?<=[\u4e00-\u9fff%）)])[,;:()]|[,;:()](?=[\u4e00-\u9fff（(])/g;
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

const fullWidth = /[０-９％．]/g;

/**
 * Prose made ready for reading numbers: as long as the text it is made from, so that offsets stay. What is not said by
 * the author (code, addresses, titles of other papers, markup, quotation marks) is blank; full-width digits are plain,
 * marks of half the width are full; `[[key]]` stays.
 */
export function mask(prose: Prose): string {
  const { text } = prose;
  let masked = text;
  if (holds(prose, 'unsaid'))
    for (const [sign, pattern] of unsaid) if (text.includes(sign)) masked = masked.replace(pattern, blank);
  masked = withoutMarkup(masked, markupIn(prose));
  if (holds(prose, 'narrowBehind')) masked = masked.replace(narrow, (mark) => wide[mark] ?? mark);
  if (!holds(prose, 'fullWidth')) return masked;
  return masked
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
