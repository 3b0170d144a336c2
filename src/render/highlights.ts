import type { HighlightView } from '../../schemas/views.ts';
import { type ChangeWords, changeWords } from '../wording/change.ts';
import { formatNumber } from '../wording/formats.ts';
import type { Labels } from '../wording/labels.ts';
import { formWords } from './other-language.ts';

/** A number at the head of a page, in words. */
export interface HighlightWords extends ChangeWords {
  readonly label: string;
  readonly value: string;
  /** Empty where the value is not stated. */
  readonly unit: string;
}

/**
 * The highlights of a report with their change on last year, in words.
 *
 * @param compared whether there is a report of last year; without one nothing is said about change
 */
export function highlightWords(highlights: readonly HighlightView[], t: Labels, compared: boolean): HighlightWords[] {
  return highlights.map((highlight) => {
    const { label, value, unit, before } = highlight;
    const words = formWords(unit, t);
    const { change, direction } = changeWords({ ...highlight, unit: words }, t);
    const silent = value !== null && compared && before === null ? t.number.beforeUnknown : '';
    return {
      label: formWords(label, t),
      value: value === null ? t.number.notStated : formatNumber(value),
      unit: value === null ? '' : words,
      change: change || silent,
      direction,
    };
  });
}
