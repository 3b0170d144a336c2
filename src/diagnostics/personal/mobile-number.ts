import { apart, type DigitRun, digitRuns, isInner } from './digits.ts';
import { type Detector, mask } from './stretch.ts';

/** Number segments of mobile telephones in China. */
const segment = /^(?:86)?1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$/;

/** What follows a count or an amount, never a telephone number. */
const counted = /^ {0,2}(?:[.．]\d|[%％万亿元件条次个人份篇期年月日号])/;

/** What stands before a part of an address or of a longer code. */
const partOfCode = /[/=?&#@_〔[]$|\d[.．]$|[-–—－]$/;

/** The groups people write a number in, with and without the country's 86. */
const groupings = new Set(['11', '3-4-4', '3-3-5', '4-3-4', '3-8', '7-4', '13', '2-11', '2-3-4-4', '5-4-4', '2-3-8']);

/** Numbers of mobile telephones, with any usual grouping. Land lines and public hotlines have other lengths. */
export const mobileNumbers: Detector = (text) => {
  const isMobile = (run: DigitRun) =>
    segment.test(run.digits) &&
    groupings.has(run.groups) &&
    !isInner(text, run) &&
    !partOfCode.test(text.slice(Math.max(0, run.start - 2), run.start)) &&
    !counted.test(text.slice(run.end, run.end + 5));
  return apart(digitRuns(text, [13, 11]).filter(isMobile)).map(({ start, end }) => ({
    start,
    end,
    masked: mask(text.slice(start, end)),
    certain: true,
  }));
};
