import type { PictureView } from '../../../schemas/views.ts';
import { formatNumber } from '../../wording/formats.ts';
import { fill, type Labels } from '../../wording/labels.ts';
import type { Typewriter } from './text.ts';

/** A picture of bars: lengths in parts of the longest, and words that say the same. */
export interface PictureBlock {
  readonly k: 'picture';
  readonly title: string;
  readonly words: string;
  readonly bars: readonly { readonly label: string; readonly length: number; readonly value: string }[];
}

function quantity(value: number | null, unit: string, t: Labels): string {
  if (value === null) return t.number.notStated;
  return unit === '%' ? `${formatNumber(value)}%` : fill(t.picture.withUnit, { value: formatNumber(value), unit });
}

/**
 * A picture as the template draws it. Fewer than three bars, or than two above zero, say nothing that the numbers alone
 * do not: then null, as on the page.
 */
export function pictureBlock(picture: PictureView, typewriter: Typewriter, t: Labels): PictureBlock | null {
  const values = picture.bars.map(({ value }) => value ?? 0);
  if (values.length < 3 || values.filter((value) => value > 0).length < 2) return null;
  const most = Math.max(...values);
  const bars = picture.bars.map(({ label, value }) => ({
    label: typewriter.plain(label),
    length: Math.max(0, value ?? 0) / most,
    value: typewriter.plain(quantity(value, picture.unit, t)),
  }));
  const list = bars.map(({ label, value }) => fill(t.picture.barWords, { label, value })).join(t.picture.separator);
  const total = picture.total
    ? fill(t.picture.describeTotal, { value: quantity(picture.total.value, picture.unit, t) })
    : '';
  return {
    k: 'picture',
    title: typewriter.plain(picture.title),
    words: typewriter.plain(fill(t.picture.describe, { unit: picture.unit, list }) + total),
    bars,
  };
}
