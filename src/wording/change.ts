import type { HighlightView } from '../../schemas/views.ts';
import { formatNumber } from './formats.ts';
import { fill, type Labels } from './labels.ts';

/** A change on last year in words; `direction` for a mark beside the words, which say the same. */
export interface ChangeWords {
  /** Empty where one of the years is not known. */
  readonly change: string;
  readonly direction: 'more' | 'fewer' | 'same' | 'unknown';
}

/** How a number changed on last year, in words. */
export function changeWords({ value, before, change, unit }: HighlightView, t: Labels): ChangeWords {
  if (change === null || value === null || before === null) return { change: '', direction: 'unknown' };
  if (change === 0) return { change: t.number.same, direction: 'same' };
  const words = change > 0 ? t.number.more : t.number.fewer;
  return {
    change: fill(words, { n: formatNumber(Math.abs(change)), unit }),
    direction: change > 0 ? 'more' : 'fewer',
  };
}
