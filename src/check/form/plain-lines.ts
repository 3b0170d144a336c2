import type { Prose } from '../../../schemas/content.ts';
import { remember } from '../latest.ts';
import { fence } from './headings.ts';

/** One line of prose outside fenced code. */
export interface PlainLine {
  readonly start: number;
  readonly text: string;
  /** Nothing but blanks. */
  readonly blank: boolean;
}

/** The lines of a part outside fenced code, in order; several rules ask for those of all parts. */
export const plainLinesOf = remember(8, ({ text }: Prose): readonly PlainLine[] => {
  const lines: PlainLine[] = [];
  let code = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const fenced = fence.test(line);
    if (!code && !fenced) lines.push({ start, text: line, blank: line.trim() === '' });
    if (fenced) code = !code;
    start += line.length + 1;
  }
  return lines;
});
