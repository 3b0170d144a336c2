import { hanNumeral, multipliers, readHan } from './numerals.ts';
import { type UnitKind, unitKind, unitPattern } from './units.ts';

/** A number in the prose with its unit. Offsets are in the text it was found in. */
export interface ProseNumber {
  readonly start: number;
  /** End of the numeral itself, without a multiplier (`3.64` of `3.64万户`). */
  readonly numeralEnd: number;
  /** End of the unit. */
  readonly end: number;
  /** In plain units: 3.64万户 is 36 400. null for a `[[key]]`, whose value is in the tables. */
  readonly value: number | null;
  /** Half of it is the rounding that the numeral allows: 100 for 3.64万. */
  readonly step: number;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly decimals: number;
  /** 约, 近, 余, 以上, a range: it need not be equal to anything. */
  readonly approximate: boolean;
  readonly dress: 'digits' | 'han' | 'key';
  readonly key: string | null;
}

const digits = String.raw`(?=\d)(?<![\w.\-/@:×〔第])(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,16})(?:\.\d{1,6})?(?![\w.]|,\d|[-:/×]\d)`;
const han = String.raw`(?=[${hanNumeral}])(?<![第每统${hanNumeral}\d])[${hanNumeral}]{1,14}(?=\s{0,2}[余多几]?\s{0,2}(?:${unitPattern}))`;
/** Its groups: a key, digits, a share in words, a Chinese numeral. By number: names cost as much again as the match. */
const numeral = new RegExp(
  String.raw`(?:\[\[([^[\]\n]{0,200})\]\]|(${digits})|百分之([${hanNumeral}]{1,8}(?:点[${hanNumeral}]{1,4})?)|(${han}))`,
  'y',
);
/** Its groups: what multiplies the number, 余 and the like, the unit, 以上 and the like. */
const tail = new RegExp(
  String.raw`\s{0,3}([百千十]?万|亿|千|百)?\s{0,2}([余多来几])?\s{0,2}(?:(${unitPattern})(?!性))?(\s{0,2}(?:余|多|以上|以下|以内|左右|上下))?`,
  'y',
);
const aboutBefore =
  /(?:大?约|接?近|超过?|逾|突破|不足|不到|至少|最[多少]|不[少低多高]于|不超过|各|每[个件人家份]?)\s{0,2}$/;
/** 几十件, 数十件. */
const someTens = /[几数]$/;
const rangeBehind = /^\s{0,2}[-–—~～至]\s{0,2}\d/;
const rangeBefore = /[\d一二两三四五六七八九十][%\u4e00-\u9fff]{0,2}\s{0,2}[-–—~～至]\s{0,2}$/;

/** 百分之八十点五 → 80.5. */
function readShare(words: string): number | null {
  const [whole = '', part] = words.split('点');
  const value = readHan(whole);
  if (value === null || part === undefined) return value;
  const fraction = [...part].map((letter) => readHan(letter));
  return fraction.some((digit) => digit === null || digit > 9) ? null : Number(`${value}.${fraction.join('')}`);
}

/** All numbers of a text that have a unit, and all `[[key]]`, in order. Years, dates, ordinals, times are none. */
export function numbersIn(text: string): ProseNumber[] {
  const found: ProseNumber[] = [];
  for (let at = nextBeginning(text, 0); at >= 0; ) {
    numeral.lastIndex = at;
    const match = numeral.exec(text);
    const number = match && numberAt(text, match);
    if (number) found.push(number);
    at = nextBeginning(text, match ? numeral.lastIndex : at + 1);
  }
  return found;
}

/** Letters that may begin a number, and those that may follow a Chinese numeral. */
const beginnings = new Uint8Array(0x10000);
const followers = new Uint8Array(0x10000);
const [digit, hanDigit, bracket] = [1, 2, 3];
for (const letter of '0123456789') beginnings[letter.charCodeAt(0)] = digit;
for (const letter of hanNumeral) beginnings[letter.charCodeAt(0)] = hanDigit;
beginnings['['.charCodeAt(0)] = bracket;
for (const letter of `${unitPattern}余多几 \t\n\u3000\u00a0`) followers[letter.charCodeAt(0)] = 1;

/**
 * The next place at which the pattern is worth trying, or −1. It is tried at few: most Chinese numerals are parts of
 * words (一是, 统一), with nothing behind them that could be a unit.
 */
function nextBeginning(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = beginnings[text.charCodeAt(at)];
    if (kind === digit || (kind === bracket && text.charCodeAt(at + 1) === text.charCodeAt(at))) return at;
    if (kind !== hanDigit) continue;
    let end = at + 1;
    while (beginnings[text.charCodeAt(end)] === hanDigit) end++;
    if (followers[text.charCodeAt(end)] === 1) return at;
    at = end - 1;
  }
  return -1;
}

/** Letters on which words that make the number behind them a rough one may end, and with which those behind it begin. */
const [leads, trails] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
const spaces =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
for (const letter of `约近超过逾破足到少多于各个件人家份每几数-–—~～至${spaces}`) leads[letter.charCodeAt(0)] = 1;
for (const letter of `-–—~～至${spaces}`) trails[letter.charCodeAt(0)] = 1;

/** 约, 近, 几十, a range: words beside a number that make it a rough one. Most have none of the letters of such words. */
function isRough(text: string, match: RegExpExecArray, end: number): boolean {
  if (leads[text.charCodeAt(match.index - 1)] === 1) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (aboutBefore.test(before) || rangeBefore.test(before)) return true;
    if (someTens.test(before) && match[0].startsWith('十')) return true;
  }
  return trails[text.charCodeAt(end)] === 1 && rangeBehind.test(text.slice(end, end + 6));
}

/** One number with its unit; null where it is no quantity. */
function numberAt(text: string, match: RegExpExecArray): ProseNumber | null {
  const [all, key, plain, share, letters] = match;
  const numeralEnd = match.index + all.length;
  tail.lastIndex = numeralEnd;
  const [, times, more, unit, about] = tail.exec(text) ?? [];
  const written = plain?.replaceAll(',', '');
  const bare = written !== undefined ? Number(written) : share ? readShare(share) : letters ? readHan(letters) : null;
  if (bare === null && key === undefined) return null;
  const factor = multipliers[times ?? ''] ?? 1;
  const decimals = (written ?? String(bare)).split('.')[1]?.length ?? 0;
  const kind = share ? 'percent' : unitKind(unit ?? '');
  if ((kind === null || kind === 'never') && key === undefined) return null;
  const end = share ? numeralEnd : (tail.lastIndex || numeralEnd) - (about?.length ?? 0);
  const approximate = Boolean(more || about) || isRough(text, match, end);
  return {
    start: match.index,
    numeralEnd,
    end,
    value: bare === null ? null : clean(bare * factor),
    step: factor * 10 ** -decimals,
    unit: share ? '%' : (unit ?? ''),
    kind: kind ?? 'other',
    decimals,
    approximate,
    dress: key !== undefined ? 'key' : written !== undefined ? 'digits' : 'han',
    key: key ?? null,
  };
}

/** 3.64 × 10 000 is 36 400, not 36 400.000000000004. */
const clean = (value: number) => Math.round(value * 1e6) / 1e6;
