/** Numerals as Chinese writes them. */

const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** What tens of thousands are counted in, largest first. */
const groups = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/** Every character a Chinese numeral may hold. */
export const hanNumeral = '〇零一二两三四五六七八九十百千万亿';

const digitOf = (letter: string): number => digits.indexOf(letter === '两' ? '二' : letter === '〇' ? '零' : letter);

/** A number below ten thousand: `一千一百六十四`; null where it is none. */
function belowGroup(words: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let place = Number.POSITIVE_INFINITY;
  for (const letter of words) {
    const next = places[letter];
    if (next === undefined) {
      const value = digitOf(letter);
      if (value < 0 || (digit !== null && digit !== 0)) return null;
      digit = value;
    } else {
      if (next >= place) return null;
      if (digit === null && next !== 10) return null;
      sum += (digit ?? 1) * next;
      place = next;
      digit = null;
    }
  }
  // 一千一 is 1100 in speech and 1001 to a machine: neither is read
  if (digit !== null && place > 10 && place < Number.POSITIVE_INFINITY && words.at(-2) !== '零') return null;
  return sum + (digit ?? 0);
}

/**
 * The value of a Chinese numeral: 三, 两, 十二, 一百零五, 一千一百六十四, 三万六千四百, 二〇二四 (digit by digit).
 * null where the letters make no number or could mean two.
 */
export function readHan(words: string): number | null {
  if (words.length > 1 && [...words].every((letter) => digitOf(letter) >= 0)) {
    return words.length === 4 ? Number([...words].map(digitOf).join('')) : null;
  }
  let sum = 0;
  let rest = words;
  for (const [letter, size] of groups) {
    const at = rest.indexOf(letter);
    if (at <= 0) continue;
    const head = belowGroup(rest.slice(0, at));
    if (head === null) return null;
    sum += head * size;
    rest = rest.slice(at + 1);
  }
  const tail = belowGroup(rest);
  // 一万三, as 一千一
  return tail === null || (rest !== words && rest.length === 1) ? null : sum + tail;
}

/** What a letter behind a numeral multiplies it with: `3.64万`. */
export const multipliers: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
