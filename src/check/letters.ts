import type { Prose } from '../../schemas/content.ts';
import { remember } from './latest.ts';

/** Letters of which most texts hold none, by what rules look for where they stand. */
const kinds = {
  /** Marks of Markdown and quotation marks. */
  markup: '*#>“”‘’"\'「」\\!_[]',
  /** What code, titles, addresses and links begin with. */
  unsaid: '`《@hw(',
  fullWidth: '０１２３４５６７８９％．',
  /** Signs that stand for what is to be filled in. */
  standIn: '×＊□○Xx_＿',
  /** 待补充, TODO. */
  due: '待T',
  blank: ' \t\u3000\u00a0',
  /** Brackets that are taken for those of a key. */
  wideBracket: '［］【】',
  /** What parts the cells of a table, or is taken for it. */
  bar: '\t|｜',
  wideMark: '＃',
} as const;

/** A kind of letters. */
export type Letters = keyof typeof kinds;

const bitOf = Object.fromEntries(Object.keys(kinds).map((kind, index) => [kind, 1 << index])) as Record<
  Letters,
  number
>;

const bits = new Uint16Array(0x10000);
for (const [kind, letters] of Object.entries(kinds))
  for (const letter of letters) bits[letter.charCodeAt(0)] = (bits[letter.charCodeAt(0)] ?? 0) | bitOf[kind as Letters];

/** The kinds of all letters of a text, in one pass: each rule that looked by itself would read the text once more. */
const kindsIn = remember(8, ({ text }: Prose): number => {
  let seen = 0;
  for (let at = 0; at < text.length; at++) seen |= bits[text.charCodeAt(at)] as number;
  return seen;
});

/** Whether a text holds any letter of a kind. */
export const holds = (prose: Prose, kind: Letters): boolean => (kindsIn(prose) & bitOf[kind]) !== 0;
