import { nowOf, wholesOf } from './amounts.ts';
import { type Candidate, candidatesOf, reckoned } from './candidates.ts';
import { conceptsOf } from './concepts.ts';
import { plainValue } from './figures.ts';
import { type Case, judgeValue, unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';
import { judgeNamedShare, sharesByTable } from './named-shares.ts';
import { respective } from './respective-shares.ts';
import { wordsOf } from './scene.ts';
import { isRoundedToSum, wholeOfOthers } from './share-lists.ts';
import { type Meaning, rowAlone, understand } from './understand.ts';

/** 占 and what stands between it and the percentage. */
const share = /(?<lead>[^占]*)占(?:比|比例|比重|到)?(?<of>[^占]{0,24})$/;

/** Words for the whole that a share is taken of: nothing in particular. */
const ofAll = /^(?:了|为|约|达|的|总|全部|总数|总量|其|比|总比|分别)*$/;

/** 约占四成, 近占: it need not be equal to anything. */
const roughly = /[约近]占[^占]*$/;

/** True where a percentage says what share the number before it has. */
export const isShare = (before: string) => share.test(before.replace(/\s/g, ''));

/** That numbers add up to a smaller one than this may be by chance. */
const telling = 20;

/** Sums of the numbers just before: 图解12篇、视频3篇，占15%. */
function lastSums(list: readonly Judged[]): number[] {
  let sum = 0;
  return list.toReversed().map(({ value }) => {
    sum += value ?? 0;
    return sum;
  });
}

const sameUnit = (a: Judged, b: Judged) => a.number.unit === b.number.unit;

/** All numbers of the sentence that count the same. */
const likes = (item: Case, part: Judged) =>
  item.all.filter(({ unit, approximate }) => unit === part.number.unit && !approximate);

/** 自然人47件，占64.4%，企业26件，占35.6%: all of them together are the whole. */
function together(item: Case, part: Judged): number[] {
  const list = likes(item, part);
  const value = list.reduce((sum, number) => sum + (number.value ?? 0), 0);
  const known = list.length > 1 && list.every((number) => number.value !== null);
  // 公开2846条，其中网站1932条…: where one of them is all the others together, that one is the whole
  const hasWhole = list.some((number) => (number.value ?? 0) * 2 === value);
  return known && !hasWhole ? [value] : [];
}

/** Figures that have the part among theirs, or are its like and larger. */
const figureWholes = ({ scene }: Case, { figure }: Judged): number[] =>
  scene.report.figures
    .filter((other) => figure !== null && other !== figure && other.unit === figure.unit)
    .map((other) => plainValue(other) ?? 0);

const valuesOf = (list: readonly { readonly value: number | null }[]): number[] => list.map(({ value }) => value ?? 0);

/** Totals, and what the table is about, before other numbers: a share is mostly one of these. */
function likeliestFirst(list: readonly Judged[]): Judged[] {
  const isWhole = ({ meaning }: Judged) =>
    meaning?.columns.length === 0 && meaning.rows.some((row) => row.total || row === meaning.table.bare);
  return [...list.filter(isWhole), ...list];
}

/** True where a share is taken of an area that is not the organ's own: 全省 in the report of anybody but the province. */
function isOfMore({ scene }: Case, of: string): boolean {
  const area = /全([省市州盟区县旗国])/.exec(of)?.[1];
  // 占全县行政复议案件总数的9%: and what else there is of them
  const isWhole = ofAll.test(of.replace(/全./, ''));
  return area !== undefined && !(isWhole && scene.speaksForArea && scene.names.some((name) => name.endsWith(area)));
}

/** 信息公开类行政复议3件，占全部行政复议案件的12.5%: what has the name of the part is more than the table counts. */
const isOfItself = ({ meaning: part }: Judged, whole: Meaning | null): boolean =>
  whole !== null &&
  part !== null &&
  whole.table.bare === null &&
  whole.columns.length + part.columns.length === 0 &&
  whole.rows.length === part.rows.length &&
  whole.rows.every((row) => part.rows.includes(row));

/** What the tables that the sentence speaks of are about, and their totals: 房屋征收类申请40件，占56.3%. */
const tableWholes = ({ scene: { report }, sentence: { text } }: Case): number[] =>
  conceptsOf(report.form).flatMap((table) => {
    const { plain, bare, totals, context } = table;
    if (!bare || !context.some((word) => text.includes(word))) return [];
    const rows = [bare, ...totals].map((row) => rowAlone(table, row));
    return rows.flatMap((meaning) => candidatesOf(report, meaning, plain).map(({ value }) => value));
  });

/** What a share can be taken of: what the words name, earlier numbers with the same unit, the totals of the table. */
function wholes(item: Case, part: Judged, of: string, earlier: readonly Judged[]): number[] | null {
  // 占全区申请总量的5%: of more than this report counts
  if (isOfMore(item, of)) return null;
  const plain = [
    ...(part.meaning ? [] : tableWholes(item)),
    ...valuesOf(likeliestFirst(earlier)),
    ...valuesOf(wholesOf(part)),
    ...figureWholes(item, part),
    ...together(item, part),
  ];
  if (ofAll.test(of.replace(/全./, ''))) return plain;
  const understood = understand(wordsOf(item.scene, of));
  if (understood.kind === 'unknown' || isOfItself(part, understood.meaning)) return null;
  if (understood.kind === 'plain') return plain;
  const named = judgeValue({
    ...item,
    number: { ...item.number, kind: 'piece', approximate: false },
    // 维持58件，占审结数的80.6%: a column is of the part's row
    before: understood.meaning?.rows.length === 0 ? [part] : [],
    wording: { ...item.wording, before: of, after: '' },
  });
  const amounts = valuesOf(nowOf({ ...named, value: null }));
  if (amounts.length === 0) return part.meaning ? plain : null;
  // 占审结数的80.6%: no other number that was said is meant
  const same = item.before.filter(({ meaning }) => meaning?.table === named.meaning?.table);
  return same.length > 0 ? amounts : [...amounts, ...plain];
}

/** What a share that is nearly right should be, before other shares the words may mean. */
function nearestFirst(candidates: readonly Candidate[], { value: said, step }: Case['number']): Candidate[] {
  const near = candidates.filter(({ value }) => Math.abs(value - (said ?? 0)) < step);
  return [...near, ...candidates];
}

/**
 * Judges 占33.9%: the number before it divided by any whole it may be a share of. Called wrong only where the part is
 * known, or where the sentence itself gives the whole just before it.
 */
export function judgeShare(item: Case): Judged {
  const { number, wording, before, passage } = item;
  const none: Judged = { ...unknown(item), relation: 'share' };
  const list = respective(item.sentence.text, item.all, number);
  const { of = '', lead = '' } = share.exec((list?.head ?? wording.before).replace(/\s/g, ''))?.groups ?? {};
  const part = list ? before.filter(({ number: { end } }) => end <= list.first.start).at(-list.back) : before.at(-1);
  if (roughly.test(wording.before)) return none;
  // 办理75件，其中予以公开占44%: the share of something that has no number of its own here
  if (understand(wordsOf(item.scene, lead)).kind !== 'plain')
    return ofAll.test(of) ? judgeNamedShare(item, lead) : none;
  if (part?.relation !== 'value' || part.number.kind === 'percent' || part.number.approximate || number.approximate)
    return none;
  const [sum] = together(item, part);
  const siblings = passage
    .slice(-40)
    .filter((other) => other !== part && other.relation === 'value' && sameUnit(other, part))
    .toReversed();
  const all = wholes(item, part, of, siblings);
  if (!all) return none;
  const run = list ? [] : before.filter((other) => other.relation === 'value' && sameUnit(other, part));
  const parts = [...lastSums(run), ...valuesOf(nowOf(part))];
  const candidates = all.flatMap((whole) =>
    parts.flatMap((value) =>
      whole > 0 && value <= whole ? [reckoned((value / whole) * 100, `${value} ÷ ${whole}`)] : [],
    ),
  );
  if (candidates.some(({ value }) => says(number, value))) return { ...none, outcome: 'matches', candidates };
  const likely = [...all, ...likes(item, part).map(({ value: said }) => said ?? 0)];
  if (isRoundedToSum(item, likely)) return { ...none, outcome: 'matches', candidates };
  const isDivided = /其中|总|共/.test(item.sentence.text.slice(0, part.number.start)) || likes(item, part).length === 2;
  // a sentence that begins with 其中 divides what the one before it has told
  const divided = /^\s*其中/.test(item.sentence.text)
    ? passage.findLast((other) => other.sentence !== item.sentence)
    : null;
  const inSentence = siblings.some(
    (other) =>
      (other.sentence === item.sentence || other.sentence === divided?.sentence) &&
      (other.value ?? 0) > (part.value ?? 0),
  );
  // 收到1687件。…网上1204件，占71.4%；信函438件…；当面45件…: together they are a number that was said, and divide it
  const addsUp = siblings.some(({ value, outcome }) => value === sum && (outcome !== 'unknown' || sum >= telling));
  const sure = part.outcome !== 'unknown' || ((addsUp || (inSentence && isDivided)) && ofAll.test(of));
  if (sure && candidates.length > 0)
    return {
      ...none,
      outcome: 'wrong',
      meaning: part.meaning,
      candidates: nearestFirst(candidates, number),
    };
  // 自然人申请86件，占82.2%: the share is what the tables have, the number is not
  const byTable = part.meaning && candidates.length > 0 ? sharesByTable(item, part.meaning) : [];
  if (byTable.some(({ value }) => says(number, value)))
    return { ...none, outcome: 'wrong', meaning: part.meaning, candidates };
  const whole = wholeOfOthers(item, likely);
  const value = part.value ?? 0;
  return whole === null
    ? none
    : { ...none, outcome: 'wrong', candidates: [reckoned((value / whole) * 100, `${value} ÷ ${whole}`)] };
}
