import type { Case } from './judge.ts';
import { unknown } from './judge.ts';
import { type Judged, says } from './judged.ts';

/** 采纳率 and the like, directly before a percentage. */
const rate = /(?<what>[\u4e00-\u9fff]{2})率(?:为|达|达到|约|是)?$/;

/** True where a percentage is the rate of something. */
export const isRate = (before: string) => rate.test(before.replace(/\s+/g, ''));

/**
 * Judges 收到意见40条，采纳12条，采纳率30%: where the number just before is what the rate is of, and the number before
 * that, in the same sentence and unit, is larger. Other rates (满意率, 及时率) are not known here.
 */
export function judgeRate(item: Case): Judged {
  const { number, wording, before, sentence } = item;
  const none: Judged = { ...unknown(item), relation: 'rate' };
  const what = rate.exec(wording.before.replace(/\s+/g, ''))?.groups?.what ?? '';
  const [whole, part] = before.slice(-2);
  if (!whole || !part || number.approximate || whole.number.approximate || part.number.approximate) return none;
  if (whole.value === null || part.value === null || whole.number.unit !== part.number.unit) return none;
  const said = sentence.text.slice(whole.number.end, part.number.start).replace(/[\s已共，、]/g, '');
  const named = said === what && part.value <= whole.value && whole.value > 0;
  if (!named || number.value === null) return none;
  const value = (part.value / whole.value) * 100;
  const candidates = [{ value, label: `${part.value} ÷ ${whole.value}`, atLeast: false, cells: [], money: false }];
  return { ...none, outcome: says(number, value) ? 'matches' : 'wrong', candidates };
}
