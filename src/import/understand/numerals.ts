import type { ValueKind } from '../../../schemas/edition.ts';
import { isExact, moneyUnits } from '../../../schemas/numbers.ts';
import { plainOf } from './plain.ts';

/** What one cell says. `question`: it says something that is no number. */
export type CellValue =
  | { readonly value: number | null; readonly unit: string | null; readonly question?: undefined }
  | { readonly value: null; readonly unit: null; readonly question: true };

const unreadable = { value: null, unit: null, question: true } as const;

/** Is this number of the kind that a cell holds? As `schemas/numbers.ts` says, but asked millions of times. */
export function fits(value: number, kind: ValueKind): boolean {
  if (kind === 'money') return value >= 0 && (Number.isSafeInteger(value) || isExact(value));
  return Number.isSafeInteger(value) && (kind === 'signedCount' || value >= 0);
}

/** Cells that are printed, be it as dashes: three or more of them are a row. */
export const isPrinted = (texts: readonly string[]): boolean =>
  texts.some(isCounted) || texts.filter((text) => text.trim() !== '').length >= 3;

/** Does this text hold a digit, or the word for none or for zero? */
export const isCounted = (text: string): boolean => /[\d无零〇]/.test(text.normalize('NFKC'));

/** Is this a sign or a word that stands for no number, and nothing else? */
export const isNoNumber = (text: string): boolean => blank.test(text) || noNumber.test(text);

/** A cell without a number: nothing, a dash or another sign, what programs write for nothing. */
const blank = /^(?:[\s\-−–—―－_/／\\※*.·○]*|none|nan|null|nil|undefined|n\/a|#n\/a)$/i;
/** Words that say there is no number, or none that counts. */
const noNumber = /^(?:[无零〇]|暂无|没有|未有|无数据|不涉及|不适用|空)$/;
const unitWords = '(?:万元|亿元|元|件次|[件个项宗起份条次])';
const notes = '(?:※|\\*|\\[\\d{1,2}\\]|[(（]?注\\d{0,2}[)）]?)*';
/** What a cell says of its number: `3（含上年1件）`. */
const remark = '(?:[(（](?:其中|包括|含|另|注|均)[^()（）]{1,40}[)）])?';
const numeral = new RegExp(
  `^(?<sign>[+\\-−])?(?<whole>\\d{1,3}(?:[,，] ?\\d{3})+|\\d+)(?<rest>\\.\\d+)?\\s*(?<unit>${unitWords})?\\s*${notes}${remark}$`,
);

/** Stands where bytes were no letter. */
export const lostLetter = '\uFFFD';

/** The same at an end of a field: letters were lost beside its number, and digits may have been. */
const lostBeside = /^\uFFFD+|\uFFFD+$/g;

/** Numbers that ran together, or stand side by side in one cell. */
const run = /^[+\-−]?\d[\d,.，\s+\-−]*$/;

/** Could this text be the number of a cell, or an empty one? */
export function isCellText(text: string): boolean {
  const plain = plainOf(text).text.trim().replace(lostBeside, '');
  return blank.test(plain) || noNumber.test(plain) || run.test(plain) || numeral.test(plain);
}

/** A number that its narrow cell broke over lines, `3,7 11`: the commas say which digits belong together, nothing else does. */
function unbroken(plain: string): string {
  const joined = plain.replace(/\s+/g, '');
  return /^\d{1,3}([,，]\d{3})+$/.test(joined) ? joined : plain;
}

/** The number of one cell. Blank and dashes are null and no question; words are one. */
export function cellValue(text: string, kind: ValueKind): CellValue {
  const plain = unbroken(plainOf(text).text.trim().replace(lostBeside, ''));
  if (blank.test(plain)) return { value: null, unit: null };
  if (/^[零〇]$/.test(plain)) return { value: 0, unit: null };
  const match = numeral.exec(plain)?.groups;
  if (!match) return unreadable;
  const { sign = '', whole = '', rest = '', unit } = match;
  const value = Number(`${sign === '+' ? '' : sign.replace('−', '-')}${whole.replace(/[,， ]/g, '')}${rest}`);
  if (!fits(value, kind)) return unreadable;
  return {
    value: value === 0 ? 0 : value,
    unit: unit && (moneyUnits as readonly string[]).includes(unit) ? unit : null,
  };
}
