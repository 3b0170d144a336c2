import type { Prose } from '../../schemas/content.ts';
import { roles } from '../diagnostics/personal/personal-name.ts';
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
  /** Brackets that are taken for those of a key. */
  wideBracket: '［］【】',
  /** What parts the cells of a table, or is taken for it. */
  bar: '\t|｜',
  wideMark: '＃',
} as const;

const blanks = ' \t\u3000\u00a0';
const chinese = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');

/** Two letters of which one directly follows the other: those that come first, those that come second. */
const pairs = {
  /** 主动公开 条, 收到3件,办结3件: a blank or a mark of half the width behind a Chinese letter. */
  narrowBehind: [chinese, `${blanks},;:(`],
  /** 年  月  日: a blank before what a date is made of. */
  blankBefore: [blanks, '年月日'],
  /** 共件: a unit directly behind what counts. */
  bareUnit: ['计有共到结布开', '件条篇人万'],
  /** 申请人, 原告: how the words for people in a case end. */
  role: [roles.map((word) => word.at(-2)).join(''), roles.map((word) => word.at(-1)).join('')],
} as const;

/** A kind of letters, or of two letters that follow each other. */
export type Letters = keyof typeof kinds | keyof typeof pairs;

const names = [...Object.keys(kinds), ...Object.keys(pairs)] as Letters[];
const bitOf = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Record<Letters, number>;

const { markup: markupBit } = bitOf;
const pairNames = Object.keys(pairs) as (keyof typeof pairs)[];
const paired = pairNames.reduce((bits, name) => bits | bitOf[name], 0);
/** The bit of a letter that may be first in a pair stands so far above that of the second. */
const above = pairNames.length;

/** What each letter is. In sixteen bits while they are enough: a table twice as large does not stay as near to the processor. */
const table = names.length + above <= 16 ? new Uint16Array(0x10000) : new Uint32Array(0x10000);
const mark = (letters: string, bit: number) => {
  for (const letter of letters) table[letter.charCodeAt(0)] = (table[letter.charCodeAt(0)] ?? 0) | bit;
};
for (const [name, letters] of Object.entries(kinds)) mark(letters, bitOf[name as Letters]);
for (const name of pairNames) {
  const [first, second] = pairs[name];
  mark(first, bitOf[name] << above);
  mark(second, bitOf[name]);
}

/** What was seen in a text. */
interface Look {
  readonly kinds: number;
  /** Where letters of markup stand. */
  readonly markup: readonly number[];
}

/** All letters of a text, in one pass: each rule that looked by itself would read the text once more. */
const lookAt = remember(8, ({ text }: Prose): Look => {
  const markup: number[] = [];
  let single = 0;
  let double = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = table[text.charCodeAt(at)] as number;
    single |= bits;
    double |= bits & (before >>> above);
    before = bits;
    if (bits & markupBit) markup.push(at);
  }
  return { kinds: (single & ~paired) | (double & paired), markup };
});

/** Whether a text holds any letter, or two letters in a row, of a kind. */
export const holds = (prose: Prose, kind: Letters): boolean => (lookAt(prose).kinds & bitOf[kind]) !== 0;

/** Where the letters of markup stand in a text. */
export const markupIn = (prose: Prose): readonly number[] => lookAt(prose).markup;
