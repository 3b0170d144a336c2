import type { Run } from './text.ts';

/** Width of text in ems, near enough to share out columns: a Chinese character 1, a digit or letter 0.56, a point 0.33. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if ((character.codePointAt(0) ?? 0) >= 0x2e80) width += 1;
    else width += character === ',' || character === '.' ? 0.33 : 0.56;
  }
  return width;
}

/** The same for runs. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => {
    if (typeof run === 'string') return sum + textWidth(run);
    if ('w' in run) return sum + textWidth(run.w);
    if ('h' in run) return sum + textWidth(run.h);
    if ('n' in run) return sum;
    return sum + widthOf('b' in run ? run.b : 'i' in run ? run.i : run.r);
  }, 0);
}

/** Width of the longest word of letters in ems: no column that holds it may be narrower. */
export const longestWord = (text: string): number =>
  Math.max(0, ...(text.match(/[!-~\u00c0-\u024f]+/g) ?? []).map(textWidth));
