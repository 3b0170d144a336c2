import { apart, type DigitRun, digitRuns, isInner } from './digits.ts';
import { type Detector, mask } from './stretch.ts';

/** First two digits: the province; with those for residents of Hong Kong, Macau and Taiwan, and permanent residents. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** Weights and check characters of GB 11643 (ISO 7064, MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** Words that tell of a number of fifteen digits (in use until 2013) what it is. */
const about = /身份证|身份号码|证件号/;

/** Words that say the number belongs to an organisation. */
const organisation = /信用代码|机构代码|登记证号|注册号/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The check character that the first seventeen digits of a citizen identity number ask for. */
export function identityCheck(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return checks[sum % 11] ?? '';
}

/** True for eighteen characters with a province, a birthday from 1900 to 2049 and the right check character. */
function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.has(digits.slice(0, 2))) return false;
  const year = Number(digits.slice(6, 10));
  if (year < 1900 || year > 2049) return false;
  if (!isDay(year, Number(digits.slice(10, 12)), Number(digits.slice(12, 14)))) return false;
  return identityCheck(digits) === digits[17];
}

/** True for fifteen digits with a province and a birthday in the twentieth century. */
const isOldNumber = (digits: string) =>
  /^\d{15}$/.test(digits) &&
  provinces.has(digits.slice(0, 2)) &&
  isDay(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));

/** Citizen identity numbers (GB 11643), with any grouping; those of fifteen digits only beside words that name them. */
export const identityNumbers: Detector = (text) => {
  const personal = (run: DigitRun) => {
    const { start, digits } = run;
    const before = text.slice(Math.max(0, start - 20), start);
    if (organisation.test(before) || (run.groups.includes('-') && isInner(text, run))) return false;
    return isIdentityNumber(digits) || (isOldNumber(digits) && about.test(before));
  };
  return apart(digitRuns(text, [18, 15]).filter(personal)).map(({ start, end }) => ({
    start,
    end,
    masked: mask(text.slice(start, end)),
    certain: true,
  }));
};
