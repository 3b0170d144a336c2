import type { Report } from '../../../schemas/content.ts';
import { type Amount, beforeOf, thisYearOf } from './amounts.ts';
import { reckoned } from './candidates.ts';
import { isNarrowed } from './context.ts';
import { type Case, unknown, withRows } from './judge.ts';
import { type Judged, type Relation, says } from './judged.ts';
import { wordsOf } from './scene.ts';
import { ofRow, understand } from './understand.ts';

const up = '增长|增加|增多|上升|提升|提高|涨幅|增幅|升幅|增|多';
const down = '下降|减少|降低|回落|下滑|降幅|减幅|减|少';
const verb = new RegExp(String.raw`(?<up>${up})?(?<down>${down})?(?:了|为|达|约|幅度为|幅度达)?\s*$`);
const comparison =
  /(?:同比|^相比|(?:较|比|与|同)(?:上一?年|去年)(?:度)?(?:同期)?(?:相比)?(?:同比)?)(?:的?[\d.,]+\s{0,2}[件条份次个])?/g;

/** A number that says by how much something changed against last year: the verb's sign, and the words that are left. */
interface Change {
  readonly sign: 1 | -1;
  readonly subject: string;
  /** 同比, 较上年: said in the clause itself. */
  readonly compared: boolean;
}

/** Reads `较上年增长` before a number; null where it is no change. */
export function changeBefore({ wording, scene }: Case): Change | null {
  const text = wording.before.replace(scene.lastYear, '上年').replace(/\s/g, '');
  const match = verb.exec(text);
  const { up: rises, down: falls } = match?.groups ?? {};
  if (!match || (!rises && !falls) || (rises && falls)) return null;
  const head = text.slice(0, match.index);
  const subject = head.replace(comparison, '');
  return { sign: rises ? 1 : -1, subject, compared: subject !== head };
}

/** What changed: what the clause itself names, else any of the numbers before it, the nearest first. */
function subjectsOf(item: Case, change: Change): Judged[] {
  const understood = understand(wordsOf(item.scene, change.subject));
  if (understood.kind === 'plain') {
    const values = item.before.filter(
      ({ relation, number, owner }) => relation === 'value' && number.kind !== 'percent' && owner === item.scene.report,
    );
    if (!values.every(isKnown)) return [];
    // 自然人增加15件，增长16.7%: what has just been said to have changed, where no number has said it
    const changed = item.before.filter(
      (judged) => judged.relation === 'change' && isKnown(judged) && !values.some(isOf(judged)),
    );
    return [...values, ...changed.map((judged) => ({ ...judged, value: null, candidates: [] }))].toReversed();
  }
  const { meaning, denials, lastYear } = understood;
  if (!meaning || denials > 0 || lastYear || isNarrowed(item.scene, item.wording.earlier)) return [];
  // 申请总量: the subject of a table alone is the row that is meant by it
  const bare = meaning.columns.length === 0 && meaning.table.bare ? [ofRow(meaning, meaning.table.bare)] : [];
  const named = withRows(item, meaning);
  return (named.length > 0 ? named : bare).map((one) => ({ ...unknown(item, one), value: null }));
}

/** True for a number of the same meaning. */
const isOf =
  ({ meaning }: Judged) =>
  (other: Judged) =>
    other.meaning === meaning;

const isKnown = ({ outcome, meaning, figure }: Judged) =>
  outcome !== 'unknown' && (meaning !== null || figure !== null);

/** Two numbers said one after the other: 由53件增加到73件, which the change may follow from. */
export function spoken(item: Pick<Case, 'before' | 'sentence'>): { now: Amount; before: Amount } | null {
  const [first, second] = item.before.slice(-2);
  if (!first || !second || first.value === null || second.value === null || first.number.unit !== second.number.unit)
    return null;
  const at = item.sentence.text;
  const lead = at.slice(Math.max(0, first.number.start - 12), first.number.start);
  const link = at.slice(first.number.end, second.number.start);
  if (!/[由从]|(?:上年|去年)度?的?/.test(lead) || !/(?:到|至|为)\s*$/.test(link)) return null;
  return { now: { value: second.value, label: '' }, before: { value: first.value, label: '' } };
}

/** 由426个优化至318个，减少108个: nothing but the verb stands before the number. */
export const isSpoken = (item: Case, { subject }: Change): boolean =>
  /^[\s，,、]*$/.test(subject) && item.before.at(-1)?.number.unit === item.number.unit && spoken(item) !== null;

/** What an amount is of, whatever it is. */
const kindOf = ({ label }: Amount) => label.replace(/\d[\d.]*/g, '');

/**
 * This year's value of a subject and last year's. Where the prose has said this year's rightly, only that reading counts,
 * and only the same reading of last year: new requests are not held against all that were to be handled.
 */
function valuePairs(subject: Judged, previous: Report | null): { now: Amount; before: Amount }[] {
  const befores = beforeOf(subject, previous);
  const said = subject.outcome === 'matches' && subject.value !== null;
  const nows = thisYearOf(subject).filter(({ value }) => !said || says(subject.number, value));
  const all = befores.flatMap((before) => nows.map((now) => ({ now, before })));
  const alike = all.filter(({ now, before }) => kindOf(now) === kindOf(before));
  return said && alike.length > 0 ? alike : all;
}

/** 增长1.4倍: so many times what it was. */
const times = '倍';

/** How many times an amount has grown: by how much of what it was, or to how much of it, for both are said. */
const timesOf = (now: Amount, before: Amount) =>
  before.value === 0
    ? []
    : [now.value - before.value, now.value].map((value) =>
        reckoned(Math.round((value / before.value) * 100) / 100, `${before.value} → ${now.value}`),
      );

/** Judges a change in pieces (增加20件) or in percent (增长37.7%) against last year's report. */
export function judgeChange(item: Case, change: Change): Judged {
  const { number, scene } = item;
  const relation: Relation = number.kind === 'percent' ? 'growth' : 'change';
  const none = { ...unknown(item), relation, sign: change.sign };
  if (number.approximate) return none;
  const said = spoken(item);
  const subjects = subjectsOf(item, change);
  const pairs = subjects.flatMap((subject) => valuePairs(subject, scene.previous));
  if (said) pairs.push(said);
  const candidates = pairs.flatMap(({ now, before }) => {
    if (number.unit === times) return timesOf(now, before);
    const difference = (now.value - before.value) * change.sign;
    const value = relation === 'change' ? difference : before.value === 0 ? null : (difference / before.value) * 100;
    return value === null ? [] : [reckoned(value, `${before.value} → ${now.value}`)];
  });
  if (candidates.length === 0) return none;
  const [subject] = subjects;
  const common = { ...none, meaning: subject?.meaning ?? null, figure: subject?.figure ?? null, candidates };
  return { ...common, outcome: candidates.some(({ value }) => says(number, value)) ? 'matches' : 'wrong' };
}
