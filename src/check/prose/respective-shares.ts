import type { ProseNumber } from './numbers.ts';

/** 占比分别为, 分别占, 分别占总数的, at the head of a list of percentages. */
const heading = /(?:占[^占]{0,12}分别[为是占达]{0,2}|分别占[^占]{0,12})\s*$/;
const between = /^[\s、，和与及以]*$/;

/** Where a percentage stands in a list of them that is said of the numbers before it, one for one. */
export interface Respective {
  /** The words before the first percentage of the list. */
  readonly head: string;
  /** The number that it is the share of is this one from the head of the list backwards. */
  readonly back: number;
  /** The first percentage of the list. */
  readonly first: ProseNumber;
}

/** Reads 自然人286件、法人54件，占比分别为84.1%和15.9%; null for a percentage in no such list, or in one that has more percentages than there are numbers. */
export function respective(text: string, all: readonly ProseNumber[], number: ProseNumber): Respective | null {
  const joined = (index: number) => {
    const [last, next] = [all[index - 1], all[index]];
    return last && next?.kind === 'percent' && between.test(text.slice(last.end, next.start));
  };
  let from = all.indexOf(number);
  let to = from + 1;
  while (joined(from)) from--;
  while (joined(to)) to++;
  const first = all[from] as ProseNumber;
  if (to - from < 2 || from < to - from) return null;
  const head = text.slice(all[from - 1]?.end, first.start);
  const begins = head.search(heading);
  if (begins < 0) return null;
  // 27件来自法人和其他组织，占比分别为: what stands before the comma is of the last number
  const own = head.slice(Math.max(head.lastIndexOf('，', begins), head.lastIndexOf(',', begins)) + 1);
  // 占比，分别为: the comma parts nothing
  const words = own
    .replace(/^[\s；;、（()）]+/, '')
    .replace(/[，,](?=分别)/, '')
    .replace('分别占', '占');
  return { head: words, back: to - all.indexOf(number), first };
}
