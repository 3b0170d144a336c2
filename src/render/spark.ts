import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';

/**
 * A column for each year, from zero, in the space of a word: the numbers are told to those who do not see it. Nothing
 * where fewer than two years are stated or all is zero.
 */
export function renderSpark(
  points: readonly { readonly year: number; readonly value: number | null }[],
  organ: string,
  t: Labels,
): string {
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  if (most === 0 || points.filter(({ value }) => value !== null).length < 2) return '';
  const path = points
    .map(({ value }, at) => (value ? `M${at * 10} 20V${Math.round((1 - value / most) * 190) / 10}h8V20z` : ''))
    .join('');
  const list = points
    .map(({ year, value }) =>
      fill(t.picture.trendPoint, { year, value: value === null ? t.number.notStated : formatNumber(value) }),
    )
    .join(t.picture.separator);
  const words = escapeHtml(fill(t.years.historyWords, { organ, list }));
  return `<svg class="spark" role="img" aria-label="${words}" viewBox="0 0 ${points.length * 10 - 2} 20" preserveAspectRatio="none"><path class="bar" d="${path}"/></svg>`;
}
