import { apart, type DigitRun, digitRuns, isInner } from './digits.ts';
import { identityNumbers } from './identity-number.ts';
import { type Detector, mask } from './stretch.ts';

/** First digits of cards of Chinese banks; of international cards, which have sixteen digits. */
const chinese = /^(?:62|9558|60)\d{14,17}$/;
const international = /^(?:4\d|5[1-5]|2[2-7]|35)\d{14}$/;

/** Words that say a number is a card or an account. */
const card = /卡号|银行卡|储蓄卡|借记卡|信用卡|存折/;
const account = /账[号户]|帐[号户]|开户/;

/** The check digit of ISO/IEC 7812-1 (Luhn). */
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
  }
  return sum % 10 === 0;
}

/** In one piece, or in groups of four. */
const grouping = /^(?:1[6-9]|4-4-4-4(?:-[1-3])?|6-1[0-3])$/;

/** null: no card; else whether the words before it say so. */
function cardAt(text: string, { start, digits, groups }: DigitRun): boolean | null {
  if (!grouping.test(groups) || !isLuhn(digits)) return null;
  const before = text.slice(Math.max(0, start - 30), start);
  if (chinese.test(digits) && (card.test(before) || account.test(before))) return true;
  if (international.test(digits) && card.test(before)) return true;
  return /^62\d{14}(?:\d{3})?$/.test(digits) ? false : null;
}

/** Numbers of bank cards: a known beginning, the check digit, and words that name them; uncertain without such words. */
export const bankCards: Detector = (text) => {
  const runs = digitRuns(text, [19, 18, 17, 16]);
  if (runs.length === 0) return [];
  const citizens = new Set(identityNumbers(text).map(({ start }) => start));
  const found = runs.flatMap((run) => {
    const certain = citizens.has(run.start) || isInner(text, run) ? null : cardAt(text, run);
    return certain === null ? [] : [{ ...run, certain }];
  });
  return apart(found).map(({ start, end, certain }) => ({
    start,
    end,
    masked: mask(text.slice(start, end)),
    certain,
  }));
};
