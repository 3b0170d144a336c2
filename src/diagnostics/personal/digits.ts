/** A run of digits as people write long numbers: plain, full-width, or in groups. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** The digits alone, half-width; a last `X` is a check character. */
  readonly digits: string;
  /** How many digits stand in each group, `3-4-4`. */
  readonly groups: string;
}

/** Stretches long enough to hold a number that matters; nearly all prose has none. */
const stretch = /[\d０-９][\d０-９ \u00a0\u3000－–—-]{9,}[\dXxＸｘ０-９]/g;

/** What a stretch is long at least. */
const shortest = 11;

/** Whether a text holds a run of digits long enough for any of these numbers. */
export const holdsLongNumber = (text: string): boolean => text.length >= shortest && text.search(stretch) >= 0;

/** What may stand between two groups of digits. */
const separator = /[ \u00a0\u3000－–—-]/;
const dash = /[－–—-]/;

/** Digits and letters in half width, character by character, so that places stay. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const isLetter = (c: string | undefined) => c !== undefined && /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ_]/.test(c);

/** A group of digits at its place. */
type Group = Omit<DigitRun, 'groups'>;

/** The groups of a stretch, cut where more than one separator stands between two of them. */
function chainsIn(text: string, offset: number): Group[][] {
  const chains: Group[][] = [];
  let last: Group | undefined;
  for (const match of text.matchAll(/\d+[Xx]?/g)) {
    const start = offset + match.index;
    const group = { start, end: start + match[0].length, digits: match[0].toUpperCase() };
    if (last && start - last.end === 1) chains.at(-1)?.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}

/** Groups joined from one place on while they can still be one number of at most `most` digits. */
function joinedFrom(chain: readonly Group[], from: number, most: number): DigitRun[] {
  const found: DigitRun[] = [];
  let digits = '';
  let groups = '';
  for (const group of chain.slice(from, from + 6)) {
    digits += group.digits;
    groups += `${groups && '-'}${group.digits.length}`;
    if (digits.length > most) break;
    found.push({ start: chain[from]?.start ?? 0, end: group.end, digits, groups });
    if (group.digits.length < 2 || group.digits.endsWith('X')) break;
  }
  return found;
}

/**
 * Every way to read a long number in a text: groups of two digits or more, at most six of them, one separator between,
 * not part of a word. `lengths` are the numbers of digits that are looked for. Longest reading first at each place.
 */
export function digitRuns(text: string, lengths: readonly number[]): DigitRun[] {
  const most = Math.max(...lengths);
  const runs: DigitRun[] = [];
  for (const match of text.matchAll(stretch)) {
    for (const chain of chainsIn(halfWidth(match[0]), match.index)) {
      for (let at = 0; at < chain.length; at++) {
        const readings = joinedFrom(chain, at, most).filter(({ digits }) => lengths.includes(digits.length));
        runs.push(...readings.reverse());
      }
    }
  }
  return runs.filter(({ start, end }) => !isLetter(text[start - 1]) && !isLetter(text[end]));
}

const digit = /[\d０-９]/;

/** Whether a reading begins or ends inside a longer chain of groups; one undivided group may follow others after a blank. */
export function isInner(text: string, { start, end, groups }: DigitRun): boolean {
  const joint = groups.includes('-') ? separator : dash;
  const joins = (between: string | undefined, beyond: string | undefined) =>
    joint.test(between ?? '') && digit.test(beyond ?? '');
  return joins(text[start - 1], text[start - 2]) || joins(text[end], text[end + 1]);
}

/** Readings that do not overlap, the first at each place. */
export function apart<T extends { readonly start: number; readonly end: number }>(runs: readonly T[]): T[] {
  let end = -1;
  return runs.filter((run) => {
    if (run.start < end) return false;
    end = run.end;
    return true;
  });
}
