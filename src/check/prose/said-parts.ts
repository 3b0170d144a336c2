import { isTransposed } from '../likely-cause.ts';
import { candidatesOf, reckoned } from './candidates.ts';
import { conceptsOf } from './concepts.ts';
import { countOf, type Division, divisionsIn, isCount, isList, sumOf } from './divisions.ts';
import { type Judged, says } from './judged.ts';
import type { Sentence } from './sentences.ts';

/** How far a sum of rounded numbers may be from a rounded whole. */
const roundingOf = (list: readonly Judged[]): number =>
  list.reduce((sum, { number, value }) => sum + (number.step > 1 || !Number.isInteger(value) ? number.step : 0), 0);

const addsUp = (whole: Judged, parts: readonly Judged[]): boolean =>
  says(whole.number, sumOf(parts)) || Math.abs(sumOf(parts) - countOf(whole)) <= roundingOf([whole, ...parts]);

const isKnown = ({ outcome }: Judged): boolean => outcome === 'matches' || outcome === 'bound';

/** What the tables say of a number's own words, read in the plainest way. */
function plainest({ meaning, owner }: Judged): number | null {
  if (!meaning) return null;
  const columns = meaning.columns.length > 0 ? [meaning.columns] : meaning.table.plain;
  return candidatesOf(owner, meaning, columns)[0]?.value ?? null;
}

/** What a part would have to be for the sum to be right. */
const closingValue = ({ whole, parts }: Division, part: Judged): number =>
  countOf(whole) - (sumOf(parts) - countOf(part));

/** Two digits in the wrong order in a number that is not right by chance. */
const isLongSlip = (value: number, right: number): boolean => value >= 100 && isTransposed(value, right);

/** One digit is another one. */
function isOneDigit(value: number, right: number): boolean {
  const [a, b] = [String(value), String(right)];
  return a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** One slip in the whole or in a part would explain the difference. */
function explained(division: Division, isOne: (value: number, right: number) => boolean): boolean {
  const { whole, parts } = division;
  return (
    isOne(countOf(whole), sumOf(parts)) || parts.some((part) => isOne(countOf(part), closingValue(division, part)))
  );
}

/** Within this share of the whole nobody leaves a part of it unsaid; by this one parts that overlap are seldom too many. */
const [unsaid, overlap] = [0.01, 0.05];

/** The first parts that nothing but 、 stands between: they are of one kind, and none counts what another has counted. */
function listed({ whole, parts }: Division, sentence: Sentence): readonly Judged[] {
  if (whole.sentence !== sentence) return [];
  const end = parts.findIndex(
    ({ number }, index) => index > 0 && !isList(sentence.text.slice(parts[index - 1]?.number.end, number.start)),
  );
  return end < 0 ? parts : parts.slice(0, end);
}

/** 办结47件：公开13件…: the words of the whole say that it is done, and all that was done is told behind it. */
function isOtherReading(division: Division): boolean {
  const { whole, parts } = division;
  const words = whole.sentence.text.slice(0, whole.number.start).replace(/\s*(?:了|共|为)?\s*$/, '');
  const done = conceptsOf(whole.owner.form).flatMap(({ concepts }) => concepts.flatMap(({ denials }) => denials));
  return (
    parts.length > 2 &&
    parts.filter(isKnown).length > 1 &&
    plainest(whole) === sumOf(parts) &&
    done.some((word) => words.endsWith(word))
  );
}

/** Told in another sentence, the whole is sure only behind 其中, or where a part would be right as the tables or a slip of the pen have it. */
const isBehind = (division: Division, { text }: Sentence): boolean =>
  /^\s*其中/.test(text) ||
  division.parts.some((part) => {
    const closing = closingValue(division, part);
    return !isKnown(part) && (plainest(part) === closing || isTransposed(countOf(part), closing));
  });

/** True where the numbers of a sentence and the whole that they divide cannot all be right. */
function contradicts(division: Division, sentence: Sentence): boolean {
  const { whole, parts, complete, tight = false } = division;
  const [all, total] = [sumOf(parts), countOf(whole)];
  if (parts.some((_, index) => index > 0 && addsUp(whole, parts.slice(0, index + 1)))) return false;
  if (complete && whole.sentence !== sentence && !isBehind(division, sentence)) return false;
  if (complete) return all > total / 2 && all < total * 2;
  if (isOtherReading(division)) return true;
  const list = listed(division, sentence);
  const tooMany = sumOf(list) > total + roundingOf(list) && list.every((part) => countOf(part) <= total);
  const slip = (value: number, right: number) => isTransposed(value, right) || isOneDigit(value, right);
  if (tooMany && (tight || explained({ ...division, parts: list }, slip))) return true;
  const near = Math.abs(all - total) <= total * (tight || all > total ? overlap : unsaid);
  if (near && explained(division, isLongSlip)) return true;
  return tight && Math.abs(all - total) <= total * unsaid && explained(division, isOneDigit);
}

/** True where the parts add up to another number that was said before them: then they divide that one. */
function isSaid({ whole, parts }: Division, passage: readonly Judged[]): boolean {
  const [sum, first] = [sumOf(parts), passage.indexOf(parts[0] as Judged)];
  return passage.slice(0, first).some((other) => other.number.unit === whole.number.unit && says(other.number, sum));
}

/** The number that is wrong, with what it should be; null where that cannot be told. */
function culprit(division: Division): { at: Judged; expected: number } | null {
  const { whole, parts } = division;
  const sum = sumOf(parts);
  const ofWhole = { at: whole, expected: sum };
  if (plainest(whole) === sum) return ofWhole;
  const unknown = parts.filter((part) => !isKnown(part));
  const closing = unknown.map((at) => ({ at, expected: closingValue(division, at) }));
  const slip = closing.find(({ at, expected }) => plainest(at) === expected || isTransposed(countOf(at), expected));
  if (slip) return slip;
  if (!isKnown(whole)) return ofWhole;
  return closing.filter(({ expected }) => expected >= 0).at(-1) ?? null;
}

/** 45 809 − 38 462 − 2 914, or the parts added up. */
function spelled({ whole, parts }: Division, at: Judged): string {
  if (at === whole) return parts.map(countOf).join(' + ');
  return [whole, ...parts.filter((part) => part !== at)].map(countOf).join(' − ');
}

/**
 * The numbers of a passage, those of them called wrong that do not go together with what the same sentence says: a whole
 * and its parts (公开263条，其中…其他31条), a sum (…，共计11个). Nothing need be known of what they count. Of the numbers
 * that do not add up, the one is told that the tables or a slip of the pen explain, else the sum.
 */
export function withSaidParts(passage: readonly Judged[]): readonly Judged[] {
  const wrong = new Map<Judged, Judged>();
  for (let from = 0, to = 0; from < passage.length; from = to) {
    const { sentence } = passage[from] as Judged;
    while (passage[to]?.sentence === sentence) to++;
    if (to - from > 1) judgeSentence(sentence, passage.slice(from, to), passage, wrong);
  }
  return passage.map((judged) => wrong.get(judged) ?? judged);
}

/** The same for one of its sentences. */
function judgeSentence(
  sentence: Sentence,
  numbers: readonly Judged[],
  passage: readonly Judged[],
  wrong: Map<Judged, Judged>,
): void {
  const own = numbers.filter(isCount);
  if (own.every(({ outcome }) => outcome === 'bound')) return;
  for (const division of divisionsIn(sentence, own, passage)) {
    if (!contradicts(division, sentence) || (!division.closing && isSaid(division, passage))) continue;
    const found = culprit(division);
    if (!found || found.at.outcome === 'bound') continue;
    const { at, expected } = found;
    const candidates = [reckoned(expected, spelled(division, at))];
    wrong.set(at, { ...at, outcome: 'wrong', relation: 'change', sign: 1, figure: null, candidates });
  }
}
