import type { OrganView } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { percent, quantity } from './bars.ts';
import { escapeHtml } from './escape.ts';
import { formWords } from './other-language.ts';

export type Trend = OrganView['trends'][number];

/** Years shown at most: more would not leave room for their numbers on a phone. */
const mostYears = 8;
/** Height of the highest column, in ems. */
const tallest = 5;
const ground = 6.6;
/** Digits that stand side by side above the columns of the narrowest picture, with a blank between two numbers. */
const widest = 30;

/**
 * Which columns carry their number: all where they fit side by side; else what is not stated, the last, the highest,
 * the lowest and the first, in this order of importance, as far as none touches another. The table has them all.
 */
function labelled(values: readonly (number | null)[], words: readonly string[], places: number): ReadonlySet<number> {
  const columns = values.map((_, index) => index);
  const digits = (word: string) => word.replace(/[^\x20-\x7e]/g, '00').length;
  const reach = Math.ceil(((Math.max(...words.map(digits)) + 1) * places) / widest);
  if (reach <= 1) return new Set(columns);
  const stated = values.filter((value) => value !== null);
  const blanks = columns.filter((index) => values[index] === null);
  const highest = values.lastIndexOf(Math.max(...stated));
  const lowest = values.lastIndexOf(Math.min(...stated));
  const shown = new Set<number>();
  for (const index of [...blanks, values.length - 1, highest, lowest, 0]) {
    if (index >= 0 && [...shown].every((other) => Math.abs(other - index) >= reach)) shown.add(index);
  }
  return shown;
}

/**
 * A small picture of one figure over the years: columns from zero, each with its number above and its year below.
 * The years' table on the same page is its twin. A year without a value keeps its place and says so.
 *
 * @param id id for the title and description, unique on the page
 */
export function renderColumns(trend: Trend, id: string, t: Labels): string {
  const points = trend.points.slice(-mostYears);
  const most = Math.max(...points.map((point) => point.value ?? 0), 0);
  const places = Math.max(points.length, 4);
  const place = 100 / places;
  const numbers = points.map(({ value }) => (value === null ? t.number.notStated : formatNumber(value)));
  const shown = labelled(
    points.map(({ value }) => value),
    numbers,
    places,
  );
  const columns = points.map(({ year, value }, index) => {
    const middle = percent((index + 0.5) * place);
    const height = value && most > 0 ? Math.max(0.1, Math.round((Math.max(value, 0) / most) * tallest * 100) / 100) : 0;
    const top = Math.round((ground - height) * 100) / 100;
    const number = shown.has(index)
      ? `<text class="value${value === null ? ' unstated' : ''}" x="${middle}" y="${Math.round((top - 0.4) * 100) / 100}em">${numbers[index]}</text>`
      : '';
    const last = index === points.length - 1 ? ' now' : '';
    return (
      `<rect class="bar${last}" x="${percent((index + 0.2) * place)}" y="${top}em" ` +
      `width="${percent(0.6 * place)}" height="${height}em"/>` +
      number +
      `<text class="year" x="${middle}" y="${ground + 1.4}em">${year}</text>`
    );
  });
  const list = trend.points
    .map(({ year, value }) => fill(t.picture.trendPoint, { year, value: quantity(value, trend.unit, t) }))
    .join(t.picture.separator);
  const unitWords = formWords(trend.unit, t);
  const words = fill(t.picture.trendDescribe, { unit: unitWords, list });
  const title = escapeHtml(formWords(trend.title, t));
  const unit = unitWords ? `<span class="unit">${escapeHtml(fill(t.table.unit, { unit: unitWords }))}</span>` : '';
  return (
    `<figure class="trend"><figcaption>${title}${unit}</figcaption>` +
    `<svg class="columns" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="100%" height="${ground + 1.9}em">` +
    `<title id="${id}-t">${title}</title><desc id="${id}-d">${escapeHtml(words)}</desc>${columns.join('')}` +
    `<line class="ground" x1="0" x2="${percent(points.length * place)}" y1="${ground}em" y2="${ground}em"/></svg></figure>`
  );
}
