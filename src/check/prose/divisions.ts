import { depthAt } from './clauses.ts';
import type { Judged } from './judged.ts';
import type { Sentence } from './sentences.ts';

/** A whole and its parts, as a sentence says them. */
export interface Division {
  readonly whole: Judged;
  readonly parts: readonly Judged[];
  /** The sentence itself says that these are all: 其他31条 is the last of them, or 共计 follows. */
  readonly complete: boolean;
  /** They stand in a bracket right behind the whole: nothing else is counted there. */
  readonly tight?: boolean;
  /** The whole stands behind them: 共计. */
  readonly closing?: boolean;
}

/** True for a number that may be a whole or a part: exact, of things or money. */
export const isCount = ({ relation, number, value, outcome }: Judged): boolean =>
  relation === 'value' &&
  outcome !== 'wrong' &&
  value !== null &&
  !number.approximate &&
  (number.kind === 'piece' || number.kind === 'other' || number.kind === 'money');

/** A count's value; only of numbers that have one. */
export const countOf = ({ value }: Judged): number => value ?? 0;

/** What some counts are together. */
export const sumOf = (list: readonly Judged[]): number =>
  Math.round(list.reduce((sum, part) => sum + countOf(part), 0) * 1e6) / 1e6;

/** `，共计`: a number behind it adds up those before. */
const adding = /^(?:[\s，,；;、）)]*(?:[合共总]计|共)|[^，；。：（\d]{1,14}[，,]\s*[合共总]计)(?:为|达|有)?\s*$/;
/** `，三市合计`, `，三个渠道累计`: the same, with how many there are. */
const counting =
  /([两三四五六七八九])(?:[个项者类种市县区家处大]|渠道|平台|方面|部门|单位|方式){1,3}(?:[合共总]计|累计|共)(?:为|达|有)?\s*$/;
/** Words that add what stands behind them to what stands before. */
const adders = /连同|加上|外加|算上/;
const counts = '零一两三四五六七八九';
/** What opens a list of parts behind the whole: 其中, 72件中，, a colon, a bracket. */
const opening = /^[^，；：（）。]{0,10}(?:中[，,：:有]|[：:]|（(?!含|包括|包含|占))|^[^；。（）]{0,24}其中[，,：:]?/;
/** With this the list of parts ends: whatever else there is. */
const remainder =
  /(?:^|[，、；：（）\s和及]|\d[.．])(?:其[他它](?:渠道|方式|处理|结果|类别?|方面|情形|信息|途径|平台|内容|原因)?|其余|剩余)(?:的|为|有)?\s*$/;
/** A number behind one of these is no part of the same. */
const breaking = /[合共总]计|累计|此外|另有|结转|同比|较|(?<!占)比|每|平均|(?:增加|增长|减少|下降)了?\s*$/;
/** Between two parts there are no more letters. */
const longestGap = 30;

/** Numbers of the same unit, as deep in brackets. */
const likes = (text: string, list: readonly Judged[], { number }: Judged): Judged[] => {
  const depth = depthAt(text, number.start);
  return list.filter(({ number: other }) => other.unit === number.unit && depthAt(text, other.start) === depth);
};

/** What stands between two numbers, without what is in brackets. */
const gap = (text: string, from: Judged, to: Judged): string =>
  text.slice(from.number.end, to.number.start).replace(/（[^（）]*）/g, '');

/** Nothing but 、 stands between two numbers. */
export const isList = (words: string): boolean => /^[^，；。]*、[^，；。]*$/.test(words);

/** 人大建议214件、政协提案163件，共377件: numbers that one behind them adds up. */
function closed(text: string, list: readonly Judged[]): Division[] {
  return list.flatMap((whole, index) => {
    const last = likes(text, list.slice(0, index), whole).at(-1);
    if (!last || !/^\s*(?:$|[，,；;、。）)])/.test(text.slice(whole.number.end))) return [];
    const between = text.slice(last.number.end, whole.number.start);
    const many = counting.exec(between)?.[1];
    if (!many && !adding.test(between)) return [];
    const cut = Math.max(...['；', '其中', '：', '共'].map((word) => text.lastIndexOf(word, last.number.start)));
    const like = likes(text, list.slice(0, index), whole).filter(({ number }) => number.start > cut);
    // 164份中图解57份、视频23份，合计80份: what is more than the sum is none of its parts
    const before = like.slice(like.findLastIndex((part) => countOf(part) > countOf(whole)) + 1);
    if (many) {
      const parts = before.slice(-counts.indexOf(many));
      return parts.length < counts.indexOf(many) ? [] : [{ whole, parts, complete: true, closing: true }];
    }
    const gaps = before.slice(1).map((part, at) => gap(text, before[at] as Judged, part));
    const plain = gaps.every((words) => words.length <= longestGap && !breaking.test(words));
    const [first = ''] = gaps;
    const sure = before.length > 2 || isList(first) || adders.test(first);
    const suffix = before.slice(0, -1).some((_, at) => sumOf(before.slice(at)) === countOf(whole));
    return plain && sure && !suffix ? [{ whole, parts: before, complete: true, closing: true }] : [];
  });
}

/** The parts behind a whole, from the first of them: as deep in brackets as that one, up to where something else is told. */
function partsBehind(text: string, first: Judged, others: readonly Judged[], spans: boolean): Judged[] {
  const depth = depthAt(text, first.number.start);
  const parts: Judged[] = [first];
  let [at, nested] = [first.number.end, false];
  for (const other of others) {
    const between = text.slice(at, other.number.start);
    const here = depthAt(text, other.number.start);
    if (here < depth) break;
    if (here > depth) continue;
    const words = between.replace(/（[^（）]*）/g, '');
    const semicolon = words.lastIndexOf('；');
    if (semicolon >= 0 && !spans) break;
    const divided = words.lastIndexOf('其中');
    if (semicolon >= 0 || divided >= 0) nested = divided > semicolon;
    at = other.number.end;
    if (nested) continue;
    if (breaking.test(words) || words.length > longestGap) break;
    parts.push(other);
  }
  return parts;
}

/** True where the last of some parts is whatever else there is: 其他31条. */
const isRemainder = (text: string, parts: readonly Judged[]): boolean =>
  remainder.test(text.slice(parts.at(-2)?.number.end, parts.at(-1)?.number.start));

/** 406条，其中公文7件、补贴信息135条、其他7条: some parts before the last are counted in another measure word, and may belong to the sum. */
function isMixed(text: string, behind: readonly Judged[], { number: { start, unit } }: Judged): boolean {
  const depth = depthAt(text, start);
  return behind.some(
    ({ number }) => number.unit !== unit && number.start < start && depthAt(text, number.start) === depth,
  );
}

/** 公开263条，其中工作信息171条…, 72件中，公开29件…: numbers behind the one they divide. */
function opened(text: string, list: readonly Judged[]): Division[] {
  return list.flatMap((whole, index) => {
    const behind = list.slice(index + 1);
    const [first, ...more] = behind.filter(({ number }) => number.unit === whole.number.unit);
    const lead = first && opening.exec(text.slice(whole.number.end, first.number.start))?.[0];
    const deeper = first ? depthAt(text, first.number.start) - depthAt(text, whole.number.start) : 0;
    if (!lead || deeper < (lead.endsWith('（') ? 1 : 0)) return [];
    const parts = partsBehind(text, first, more, !/其中[，,]?$/.test(lead));
    const mixed = isMixed(text, behind, parts.at(-1) ?? first);
    return [{ whole, parts, complete: !mixed && isRemainder(text, parts), tight: !mixed && deeper > 0 }];
  });
}

/** 公开4.58万条。其中，网站…: a sentence that divides the last number of the one before. */
function continued(sentence: Sentence, list: readonly Judged[], passage: readonly Judged[]): Division[] {
  const [first] = list;
  if (!first || !/^\s*其中/.test(sentence.text)) return [];
  const { unit } = first.number;
  const whole = passage.findLast(
    (other) => other.number.unit === unit && isCount(other) && other.sentence.start < sentence.start,
  );
  if (!whole) return [];
  const [, ...more] = list.filter(({ number }) => number.unit === unit);
  const parts = partsBehind(sentence.text, first, more, false);
  const behind = more[parts.length - 1];
  const isClosed = behind !== undefined && adding.test(gap(sentence.text, parts.at(-1) as Judged, behind));
  return [{ whole, parts, complete: isClosed || isRemainder(sentence.text, parts) }];
}

/** 答复结果为：公开54件、…、其他10件: a sentence that lists all there is of a number that was told before it. */
function announced(sentence: Sentence, list: readonly Judged[], passage: readonly Judged[]): Division[] {
  const { text } = sentence;
  const [first] = list;
  if (!first || /^\s*其中/.test(text) || !/[：:][^，；。：:]{0,20}$/.test(text.slice(0, first.number.start))) return [];
  const { unit } = first.number;
  const [, ...more] = list.filter(({ number }) => number.unit === unit);
  const parts = partsBehind(text, first, more, true);
  if (!isRemainder(text, parts)) return [];
  return passage
    .filter((other) => other.sentence.start < sentence.start && other.outcome === 'matches' && isCount(other))
    .filter(({ number }) => number.unit === unit)
    .map((whole) => ({ whole, parts, complete: true }));
}

/** Every whole that a sentence divides, with its parts, by the order of its counts and the words between them. */
export const divisionsIn = (sentence: Sentence, list: readonly Judged[], passage: readonly Judged[]): Division[] =>
  [
    ...closed(sentence.text, list),
    ...opened(sentence.text, list),
    ...continued(sentence, list, passage),
    ...announced(sentence, list, passage),
  ].filter(({ parts }) => parts.length > 1);
