import type { Random } from '../synthetic/random.ts';

/** What is not as it should be in one report of the region, on purpose. */
export type Peculiarity =
  /** Published after the deadline; `lateExplained`: with an accepted explanation. */
  | 'late'
  | 'lateExplained'
  /** The report is not there at all. */
  | 'missing'
  /** A draft with every number filled in; `unfinished`: a draft with blanks. */
  | 'draft'
  | 'unfinished'
  /** Some cells are not stated. */
  | 'blanks'
  /** A whole table was not published. */
  | 'tableLeftOut'
  /** Groups printed as one row, totals left to be computed. */
  | 'collapsed'
  /** The prose is last year's. */
  | 'repeated'
  /** The sum leaves out one unit's last table, and says so. */
  | 'leftOut'
  | 'withdrawn'
  /** Published in the first days of the year. */
  | 'early'
  /** A number that does not add up: an error. */
  | 'invalid'
  /** Published, then corrected; the version before is kept. */
  | 'corrected';

interface Placed {
  readonly role: string;
  /** Years before the last one of the region. */
  readonly back: number;
  readonly what: Peculiarity;
}

/** In every city the same, so that a large region has its share. */
const placed: readonly Placed[] = [
  { role: 'jiaotong', back: 0, what: 'late' },
  { role: 'yangxi', back: 1, what: 'late' },
  { role: 'yanghe-songling', back: 2, what: 'late' },
  { role: 'renshe', back: 0, what: 'lateExplained' },
  { role: 'shuili', back: 3, what: 'missing' },
  { role: 'yanghe-chengguan', back: 0, what: 'missing' },
  { role: 'yangxi-songling', back: 0, what: 'missing' },
  { role: 'yangdong-weijian', back: 0, what: 'draft' },
  { role: 'yangxi-nongye', back: 0, what: 'unfinished' },
  { role: 'sifa', back: 2, what: 'blanks' },
  { role: 'yanghe-liuqiao', back: 4, what: 'tableLeftOut' },
  { role: 'yangdong-xincheng', back: 1, what: 'collapsed' },
  { role: 'yangxi-hebin', back: 3, what: 'collapsed' },
  { role: 'huanjing', back: 0, what: 'repeated' },
  { role: 'yangdong', back: 0, what: 'leftOut' },
  { role: 'gongan', back: 4, what: 'withdrawn' },
  { role: 'caizheng', back: 0, what: 'corrected' },
  { role: 'minzheng', back: 1, what: 'corrected' },
  { role: 'yangdong-zhujian', back: 0, what: 'corrected' },
];

/** How far the reports of the last year are on a day in January: many early, some at work, some not begun. */
const inJanuary: readonly Peculiarity[] = ['early', 'early', 'early', 'draft', 'unfinished', 'missing', 'invalid'];

/** The state of a last year's report while the region is still at work; governments sum up later. */
export const januaryState = (government: boolean, random: Random): Peculiarity =>
  government ? 'missing' : random.pick(inJanuary);

const byPlace = new Map(placed.map(({ role, back, what }) => [`${role}/${back}`, what]));

/** What is peculiar about a report; undefined where nothing is. */
export const peculiarityOf = (role: string, back: number): Peculiarity | undefined => byPlace.get(`${role}/${back}`);
