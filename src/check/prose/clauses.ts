import type { Case } from './judge.ts';
import type { ProseNumber } from './numbers.ts';

/** The words that belong to one number of a sentence. */
export interface Wording {
  /** From the number before it, or from where its clause begins. */
  readonly before: string;
  /** Up to the end of its clause; empty where another number follows. */
  readonly after: string;
  /** The sentence up to the clause. */
  readonly earlier: string;
  /** What it includes by the sentence: 部分公开 of 予以公开（含部分公开）40件 and of 予以公开40件（含部分公开7件）. */
  readonly included: string;
  /** `included` stands in a bracket before the number, among the words that say what is counted. */
  readonly includedWithin: boolean;
}

/** A clause of a sentence, as offsets. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

/** A comma, colon, semicolon, dash or bracket. */
const cuts = /[，；：（）();:—]|,(?!(?<=\d,)\d{3}(?!\d))/g;
/** A bracket in which kinds of area stand: 县（市、区）, 镇（街道）. It is a part of the word. */
const areas = /（(?:[市区县旗州盟乡镇村居、]|街道){1,5}）/;
const areasWithin = new RegExp(areas, 'g');

/** Where a sentence is cut into clauses: commas, colons, semicolons, brackets, dashes; not the comma of 1,164. */
export function clausesOf(text: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  const plain = areas.test(text) ? text.replace(areasWithin, (name) => name.replace(/[（）]/g, ' ')) : text;
  cuts.lastIndex = 0;
  for (let match = cuts.exec(plain); match; match = cuts.exec(plain)) {
    found.push({ start, end: match.index });
    start = match.index + 1;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Cuts a clause at 、 behind a number: 自然人72件、商业企业3件; a list of names before one number stays whole. */
function chunksOf(text: string, clause: Clause, numbers: readonly ProseNumber[]): Clause[] {
  const found: Clause[] = [];
  let { start } = clause;
  for (let at = text.indexOf('、', start); at >= 0 && at < clause.end; at = text.indexOf('、', at + 1)) {
    if (!numbers.some((number) => number.start >= start && number.end <= at)) continue;
    found.push({ start, end: at });
    start = at + 1;
  }
  found.push({ start, end: clause.end });
  return found;
}

/** 予以公开（含部分公开）40件: the words before a number whose clause begins behind such a bracket without a number. */
const includedBefore = /(?<main>[^，；：（(]*)[（(](?:含|包括|包含)(?<included>[^（()）]*)[）)]$/;
/** 予以公开40件（含部分公开7件）, 予以公开40件，其中部分公开7件. */
const includedAfter = /^\s*[（(，,]?\s*(?:其中)?(?:含|包括|包含|其中)(?<included>[^，；：（()）]*)$/;

/** 1.予以公开236件；2.部分公开57件: the number of a place in a list, before the words. */
const listed = /^\s*(?:\d{1,2}\s*[.．)、]|[①-⑳])\s*/;

/** 通过信函、网络等渠道: whatever way there is. */
const allChannels =
  /通过[^，。；、：（）]{1,8}(?:、[^，。；、：（）]{1,8}){1,6}等(?:各类|各种|多种)?(?:渠道|方式|形式|途径)/;
/** One way of them. */
const oneChannel = /网上|网络|信函|邮寄|当面|传真|邮箱|邮件|现场|窗口|线上|线下/;

/** A sentence without the ways that its numbers came in by, where it tells of no other; as long as it was. */
function withoutChannels(text: string): string {
  if (!text.includes('通过')) return text;
  const plain = text.replace(allChannels, (words) => ' '.repeat(words.length));
  return oneChannel.test(plain) ? text : plain;
}

/** The words of each number of a sentence, in order. */
export function wordings(sentence: string, numbers: readonly ProseNumber[]): Wording[] {
  const text = withoutChannels(sentence);
  const chunks = clausesOf(text).flatMap((clause) => chunksOf(text, clause, numbers));
  return numbers.map((number, index) => {
    const chunk = chunks.find(({ end }) => number.start < end) as Clause;
    const last = numbers[index - 1];
    const next = numbers[index + 1];
    const from = Math.max(last?.end ?? 0, chunk.start);
    const after = next && next.start < chunk.end ? '' : text.slice(number.end, chunk.end);
    const before = text.slice(from, number.start).replace(listed, '');
    const follows = includedAfter.exec(text.slice(number.end, next?.start ?? number.end))?.groups?.included ?? '';
    const lead = includedBefore.exec(text.slice(last?.end ?? 0, from));
    const { main = '', included = follows } = lead?.groups ?? {};
    return {
      before: main + before,
      after,
      earlier: text.slice(0, chunk.start - (lead?.[0].length ?? 0)),
      included,
      includedWithin: lead !== null,
    };
  });
}

/** How many brackets are open at a place of a text. */
export function depthAt(text: string, until: number): number {
  let depth = 0;
  for (const [letter] of text.slice(0, until).matchAll(/[（()）]/g))
    depth += letter === '（' || letter === '(' ? 1 : -1;
  return depth;
}

/** The words between the last number before one, or the head of the sentence, and its own clause. */
export const sinceLast = ({ wording, before }: Case): string =>
  wording.earlier.slice(before.at(-1)?.number.end ?? 0).replace(/[，,、：:（()）；;]/g, '');
