import type { HighlightView } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';

/** A number at the head of a page, in words. */
export interface HighlightWords {
  readonly label: string;
  readonly value: string;
  /** Empty where the value is not stated. */
  readonly unit: string;
  readonly change: string;
  /** For a mark beside the words, which say the same. */
  readonly direction: 'more' | 'fewer' | 'same' | 'unknown';
}

function changeOf(
  { value, before, change, unit }: HighlightView,
  t: Labels,
): Pick<HighlightWords, 'change' | 'direction'> {
  if (change === null || value === null || before === null) return { change: '', direction: 'unknown' };
  if (change === 0) return { change: t.number.same, direction: 'same' };
  const words = change > 0 ? t.number.more : t.number.fewer;
  return {
    change: fill(words, { n: formatNumber(Math.abs(change)), unit }),
    direction: change > 0 ? 'more' : 'fewer',
  };
}

/**
 * The highlights of a report with their change on last year, in words.
 *
 * @param compared whether there is a report of last year; without one nothing is said about change
 */
export function highlightWords(highlights: readonly HighlightView[], t: Labels, compared: boolean): HighlightWords[] {
  return highlights.map((highlight) => {
    const { label, value, unit, before } = highlight;
    const { change, direction } = changeOf(highlight, t);
    const silent = value !== null && compared && before === null ? t.number.beforeUnknown : '';
    return {
      label,
      value: value === null ? t.number.notStated : formatNumber(value),
      unit: value === null ? '' : unit,
      change: change || silent,
      direction,
    };
  });
}
