import type { Concept } from './concepts.ts';
import type { Case } from './judge.ts';
import type { Meaning } from './understand.ts';

/** The same row or column, by whichever of its names. */
const isSame = (one: Concept, other: Concept): boolean =>
  one === other || (one.axis === other.axis && one.leaves.join() === other.leaves.join());

/** 办结72件（其中按期办结70件）: told again behind 其中, a row is a part of itself. */
export function isPartOfSame(
  { before, sentence: { text }, number, wording }: Case,
  { rows, columns }: Meaning,
): boolean {
  if (!/按[期时]|及时|提前|延期/.test(wording.before + wording.after)) return false;
  const whole = before.findLast(
    ({ outcome, meaning }) =>
      outcome !== 'wrong' &&
      meaning?.rows.length === rows.length &&
      [...meaning.rows, ...meaning.columns].every((one) => [...rows, ...columns].some((other) => isSame(one, other))),
  );
  return (
    whole !== undefined &&
    (whole.value ?? 0) > (number.value ?? 0) &&
    /其中|含|包括/.test(text.slice(whole.number.end, number.start))
  );
}

/** What of an organ or an area may have a number of its own beside it. */
const ownOffice = /政府(?!信息)|(?<!行政)机关|本级|办公[室厅]|管委会/;

/** 全县收到申请71件，其中县政府办公室收到12件: of the same, told of the whole before, an office of it has a part. */
export function isOwnOffices({ passage, number, wording }: Case, { rows, columns }: Meaning): boolean {
  if (!ownOffice.test(wording.before)) return false;
  const same = (list: readonly Concept[], other: readonly Concept[] | undefined) =>
    list.length === other?.length && list.every((one, index) => one === other[index]);
  return passage.some(
    ({ outcome, meaning, value }) =>
      outcome !== 'unknown' &&
      same(rows, meaning?.rows) &&
      same(columns, meaning?.columns) &&
      (value ?? 0) > (number.value ?? 0),
  );
}

/** 县政府收到申请30件，部门收到申请41件，合计71件: a number that a later one adds up with those beside it. */
export function isAddend({ sentence: { text }, number, all }: Case): boolean {
  const index = all.indexOf(number);
  const total = all
    .slice(index + 1)
    .find(({ start }) => /[，、；\s][合共总]计(?:为|达)?\s*$/.test(text.slice(0, start)));
  if (!total) return false;
  const like = all.slice(0, all.indexOf(total)).filter(({ unit }) => unit === number.unit);
  let sum = 0;
  for (const { value, start } of like.toReversed()) {
    sum += value ?? Number.NaN;
    if (sum === total.value) return like.length > 1 && start <= number.start;
  }
  return false;
}
