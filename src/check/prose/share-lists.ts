import type { Case } from './judge.ts';
import { says } from './judged.ts';
import type { ProseNumber } from './numbers.ts';
import { respective } from './respective-shares.ts';

/** A number and the percentage that is said to be its share. */
interface Pair {
  readonly part: ProseNumber;
  readonly percentage: ProseNumber;
}

/** `，占`, `（占比`: between a number and its share. */
const between = /^[^，；。\d]{0,8}[，、（(]?占[^，；。\d]{0,8}$/;

/** All numbers of a sentence that have a share of their own, in order. */
function pairsIn({ sentence: { text }, all }: Case): Pair[] {
  return all.flatMap((percentage, index) => {
    if (percentage.kind !== 'percent') return [];
    const list = respective(text, all, percentage);
    const behind = list ? all.filter(({ end }) => end <= list.first.start) : all.slice(0, index);
    const part = behind.at(-(list?.back ?? 1));
    const isOwn = list !== null || between.test(text.slice(part?.end, percentage.start));
    return part && part.kind !== 'percent' && part.value !== null && isOwn ? [{ part, percentage }] : [];
  });
}

/** With fewer shares it is not known which is wrong. */
const fewest = 3;

/**
 * 网络1006件，信函127件，当面15件…，分别占80.8%、17.4%、1.2%: the whole of which all shares in the sentence but this one are.
 * Null where there is none, or this one is a share of it too.
 */
export function wholeOfOthers(item: Case, wholes: readonly number[]): number | null {
  const pairs = pairsIn(item);
  if (pairs.length < fewest) return null;
  const fits = (whole: number) =>
    pairs.filter(({ part, percentage }) => says(percentage, ((part.value ?? 0) / whole) * 100));
  const found = wholes.find((whole) => {
    const right = fits(whole);
    return right.length === pairs.length - 1 && !right.some(({ percentage }) => percentage === item.number);
  });
  return found ?? null;
}

/** 82.4%、16.3%、1.3%: shares that make up 100, for which the last place of one is rounded the other way where the others are right. */
export function isRoundedToSum(item: Case, wholes: readonly number[]): boolean {
  const pairs = pairsIn(item);
  const sum = pairs.reduce((so, { percentage }) => so + (percentage.value ?? 0), 0);
  if (Math.abs(sum - 100) > 1e-6) return false;
  const own = pairs.find(({ percentage }) => percentage === item.number);
  const whole = wholeOfOthers(item, wholes);
  if (!own || whole === null) return false;
  return Math.abs(((own.part.value ?? 0) / whole) * 100 - (item.number.value ?? 0)) < item.number.step;
}
