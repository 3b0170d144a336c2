import { millionths } from '../../schemas/numbers.ts';

/** What probably happened where one number is wrong and the right one is known. */
export type CellCause = 'transposed' | 'tenThousand' | 'lastYear' | 'zeroTotal' | 'dropped';

/** One number beside what it would have to be. */
export interface Suspect {
  readonly value: number;
  readonly expected: number;
  /** It is the sum of others. */
  readonly total: boolean;
  /** An amount of money: its unit may have been mistaken. */
  readonly money: boolean;
  /** The same number of last year's report; null where there is none. */
  readonly last: number | null;
}

/** A smaller number may equal last year's by chance. */
const leastLast = 10;

/** Two neighbouring digits in the wrong order: 91 for 19. */
export function isTransposed(value: number, expected: number): boolean {
  const [a, b] = [String(value), String(expected)];
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  const turned = `${a.slice(0, at)}${a[at + 1]}${a[at]}${a.slice(at + 2)}`;
  return turned === b && /^\d\d/.test(a.slice(at));
}

/** 元 for 万元 or the other way round. */
function isTenThousandfold(value: number, expected: number): boolean {
  const [a, b] = [millionths(value), millionths(expected)];
  return a === b * 10_000n || a * 10_000n === b;
}

/**
 * The one known slip that turns the right number into the one that stands there; null where none does, or several do.
 * Numbers are as the form prints them.
 */
export function cellCause({ value, expected, total, money, last }: Suspect): CellCause | null {
  if (value === expected || expected < 0) return null;
  const kinds: readonly [CellCause, boolean][] = [
    ['transposed', isTransposed(value, expected)],
    ['tenThousand', money && isTenThousandfold(value, expected)],
    ['lastYear', value === last && value > 0 && (total || value >= leastLast)],
    ['zeroTotal', total && value === 0],
    ['dropped', !total && value === 0],
  ];
  const fitting = kinds.filter(([, fits]) => fits).map(([kind]) => kind);
  const [only = null, ...more] = fitting;
  return more.length === 0 ? only : null;
}

/** What probably happened to a whole row or column. */
export type LineCause = 'swapped' | 'shifted' | 'dropped' | 'zeroTotal' | 'lastYear';

/** The numbers of a row or column beside what they would have to be. */
export interface SuspectLine {
  readonly actual: readonly number[];
  readonly expected: readonly number[];
  /** Places in the line that are sums of others: a shift or a swap does not reach over them. */
  readonly totals: readonly boolean[];
  /** The line is itself a row or column of totals. */
  readonly total: boolean;
  readonly last: readonly (number | null)[] | null;
}

/** Numbers that differ by less can look swapped by chance. */
const leastSwap = 3;

/** The places where a line is not as expected, from the first to the last, without totals. */
function stretchOf({ actual, expected, totals }: SuspectLine): { actual: number[]; expected: number[] } {
  const places = actual.map((_, at) => at).filter((at) => !totals[at]);
  const differ = places.map((at) => actual[at] !== expected[at]);
  const stretch = places.slice(differ.indexOf(true), differ.lastIndexOf(true) + 1);
  const along = (numbers: readonly number[]) => stretch.map((at) => numbers[at] as number);
  return { actual: along(actual), expected: along(expected) };
}

/** Two numbers of a line stand in each other's place: those at the two ends of the stretch. */
function isSwapped({ actual, expected }: { actual: readonly number[]; expected: readonly number[] }): boolean {
  const [first, last] = [actual[0], actual.at(-1)];
  if (first === undefined || last === undefined) return false;
  const turned = actual.with(0, last).with(-1, first);
  return turned.every((value, at) => value === expected[at]) && Math.abs(first - last) >= leastSwap;
}

/** Every number of a stretch stands one place further on, or one place too early. */
function isShifted({ actual, expected }: { actual: readonly number[]; expected: readonly number[] }): boolean {
  if (actual.length < 3) return false;
  const later = expected.slice(0, -1).every((value, at) => actual[at + 1] === value) && actual[0] === 0;
  const earlier = expected.slice(1).every((value, at) => actual[at] === value) && actual.at(-1) === 0;
  return later || earlier;
}

/** The line holds last year's numbers throughout; a line of few small numbers may do so by chance. */
function isLastYears({ actual, total, last }: SuspectLine): boolean {
  if (!last || actual.some((value, at) => value !== last[at])) return false;
  const stated = actual.filter((value) => value !== 0);
  return stated.length >= (total ? 2 : 4) && (total || Math.max(...stated) >= leastLast);
}

/** The one known slip that turns the right line into the one that stands there; null where none does, or several do. */
export function lineCause(line: SuspectLine): LineCause | null {
  const { actual, expected, total } = line;
  if (actual.filter((value, at) => value !== expected[at]).length < 2) return null;
  const stretch = stretchOf(line);
  const empty = actual.every((value) => value === 0);
  const kinds: readonly [LineCause, boolean][] = [
    ['swapped', isSwapped(stretch)],
    ['shifted', isShifted(stretch)],
    ['dropped', empty && !total],
    ['zeroTotal', empty && total],
    ['lastYear', isLastYears(line)],
  ];
  const fitting = kinds.filter(([, fits]) => fits).map(([kind]) => kind);
  const [only = null, ...more] = fitting;
  return more.length === 0 ? only : null;
}
