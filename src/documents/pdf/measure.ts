import type { Run } from './text.ts';

/** Width of text in ems, near enough to share out columns: a Chinese character 1, any other 0.55. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55;
  return width;
}

/** The same for runs. */
export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => {
    if (typeof run === 'string') return sum + textWidth(run);
    if ('w' in run) return sum + textWidth(run.w);
    if ('n' in run) return sum;
    return sum + widthOf('b' in run ? run.b : 'i' in run ? run.i : run.r);
  }, 0);
}
