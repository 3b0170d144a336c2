import type { KindView, MeasureView } from '../../schemas/region-views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { percent, quantity } from './bars.ts';
import { escapeHtml } from './escape.ts';
import { kindWords } from './kinds.ts';
import { formWords } from './other-language.ts';

/** Height of one kind's line, in ems, and where its strip and its words stand in it. */
const line = 4.4;
const strip = { top: 1.5, height: 0.9 };
/** Places along a strip: organs at the same place are one tick, so that a picture of a thousand organs stays small. */
const places = 200;

const em = (value: number) => `${Math.round(value * 100) / 100}em`;

/** The ticks of one strip as one path; nested pictures stretch, the width of a line does not. */
function ticks(values: readonly (number | null)[], most: number, top: number): string {
  const taken = new Set(values.filter((value) => value !== null).map((value) => Math.round((value / most) * places)));
  const path = [...taken]
    .sort((a, b) => a - b)
    .map((place) => `M${place} 0V1`)
    .join('');
  return (
    `<svg x="0" y="${em(top + strip.top)}" width="100%" height="${em(strip.height)}" viewBox="0 0 ${places} 1" preserveAspectRatio="none">` +
    `<path class="tick" d="${path}"/></svg>`
  );
}

/** The median, set off, with its words under it: at its left where there is no room at its right. */
function medianMark(median: number, most: number, top: number, words: string): string {
  const at = percent((median / most) * 100);
  const side = median / most > 0.5 ? ' text-anchor="end" dx="0.2em"' : '';
  const foot = top + strip.top + strip.height;
  return (
    `<rect class="median" x="${at}" y="${em(top + strip.top - 0.2)}" width="0.2em" height="${em(strip.height + 0.5)}"/>` +
    `<text class="value" x="${at}"${side} y="${em(foot + 1.35)}">${escapeHtml(words)}</text>`
  );
}

interface Row {
  readonly kind: KindView;
  readonly values: readonly (number | null)[];
  readonly spread: KindView['spreads'][number];
}

/** The same numbers as a table, folded away under the picture. */
function twin(rows: readonly Row[], title: string, unit: string, t: Labels): string {
  const { stated, least, median, most } = t.years;
  const heads = [t.organ.kind, stated, least, median, most].map((words) => `<th scope="col">${words}</th>`).join('');
  const number = (value: number | null) => `<td>${value === null ? t.number.notStated : formatNumber(value)}</td>`;
  const body = rows.map(
    ({ kind, spread }) =>
      `<tr><th scope="row">${kindWords(kind.kind, t)}</th><td>${spread.stated}</td>${[spread.least, spread.median, spread.most].map(number).join('')}</tr>`,
  );
  const caption = `<caption class="vh">${escapeHtml(`${title}${fill(t.table.unit, { unit })}`)}</caption>`;
  return (
    `<details class="twin"><summary>${t.picture.asTable}<span class="vh">${escapeHtml(title)}</span></summary>` +
    `<table class="plain">${caption}<thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></details>`
  );
}

/**
 * How one measure is spread over the organs of each kind: a strip a kind, a tick an organ, the median set off and told.
 * Each strip runs from zero to the most of its own kind, which is told at its end: kinds differ too much for one scale.
 * Empty where no kind has two organs that state it and one above zero.
 */
export function renderStrips(measure: MeasureView, at: number, kinds: readonly KindView[], t: Labels): string {
  const rows = kinds.flatMap((kind): Row[] => {
    const spread = kind.spreads[at];
    if (!spread?.most || spread.stated < 2) return [];
    return [{ kind, values: kind.organs.map(({ values }) => values[at] ?? null), spread }];
  });
  if (rows.length === 0) return '';
  const title = fill(t.years.strip, { label: formWords(measure.label, t) });
  const unit = formWords(measure.unit, t);
  const strips = rows.map(({ kind, values, spread }, index) => {
    const top = index * line;
    const most = spread.most ?? 0;
    const name = `<text class="label" x="0" y="${em(top + 1)}">${kindWords(kind.kind, t)}</text>`;
    const end = `<text class="label" x="100%" text-anchor="end" y="${em(top + 1)}">${t.years.most} ${quantity(most, unit, t)}</text>`;
    const ground = `<rect class="ground" x="0" y="${em(top + strip.top + strip.height)}" width="100%" height="0.06em"/>`;
    const words = `${t.years.median} ${quantity(spread.median, unit, t)}`;
    return name + end + ground + ticks(values, most, top) + medianMark(spread.median ?? 0, most, top, words);
  });
  const list = rows
    .map(({ kind, spread }) =>
      fill(t.years.stripLine, {
        kind: kindWords(kind.kind, t),
        n: spread.stated,
        least: quantity(spread.least, unit, t),
        median: quantity(spread.median, unit, t),
        most: quantity(spread.most, unit, t),
      }),
    )
    .join(t.picture.separator);
  const id = `_strip-${measure.key}`;
  return (
    `<figure class="picture strips" id="${id}"><figcaption>${escapeHtml(title)}</figcaption>` +
    `<svg role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="100%" height="${em(rows.length * line - 0.4)}">` +
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(fill(t.years.stripDescribe, { unit, list }))}</desc>` +
    `${strips.join('')}</svg>${twin(rows, title, unit, t)}</figure>`
  );
}
