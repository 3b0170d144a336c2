import type { PictureView } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { formWords } from './other-language.ts';

/** Height of one bar with one line of label above it, and of each further line, in ems of the picture's own text. */
const step = 2.95;
const lineHeight = 1.35;
/** Full-width characters that fit in one line of a label on the narrowest screen, with enlarged text too. */
const labelWidth = 14;

/** A label in lines that fit: text of a picture does not wrap by itself. Narrow characters count half. */
function labelLines(label: string): string[] {
  const lines = [''];
  let width = 0;
  for (const character of label) {
    const own = character < '\u2E80' ? 0.55 : 1;
    if (width + own > labelWidth) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += own;
  }
  return lines;
}
/** The longest bar, in hundredths of the width: the rest is for its number. */
const longest = 70;

/** A number with its unit, or the words for a blank. */
export function quantity(value: number | null, unit: string, t: Labels): string {
  if (value === null) return t.number.notStated;
  if (unit === '%') return `${formatNumber(value)}%`;
  return fill(t.picture.withUnit, { value: formatNumber(value), unit: formWords(unit, t) });
}

/** Hundredths of a width with two decimals at most. */
export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;

/** A part of a whole as `58.8%`. */
const shareWords = (value: number, whole: number): string => `${((value / whole) * 100).toFixed(1)}%`;

/** The whole the bars are parts of, where it is known and above zero. */
function wholeOf({ bars, total }: PictureView): number | null {
  const known = bars.every((bar) => bar.value !== null);
  return known && total?.value ? total.value : null;
}

/** The same numbers as a table, folded away under the picture. */
function twin(picture: PictureView, t: Labels): string {
  const whole = wholeOf(picture);
  const lines = [...picture.bars, ...(picture.total ? [picture.total] : [])];
  const rows = lines.map(({ label, value }, index) => {
    const number = value === null ? t.number.notStated : formatNumber(value);
    const share = whole === null ? '' : `<td>${value === null ? '' : shareWords(value, whole)}</td>`;
    const total = index >= picture.bars.length ? ' class="t"' : '';
    return `<tr${total}><th scope="row">${escapeHtml(label)}</th><td>${number}</td>${share}</tr>`;
  });
  const unit = picture.unit ? fill(t.picture.unit, { unit: picture.unit }) : '';
  const head = [t.picture.item, t.picture.value + unit, ...(whole === null ? [] : [t.picture.share])];
  const cells = head.map((words) => `<th scope="col">${escapeHtml(words)}</th>`).join('');
  const caption = `<caption class="vh">${escapeHtml(picture.title)}</caption>`;
  const table = `<table class="plain">${caption}<thead><tr>${cells}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<details class="twin"><summary>${t.picture.asTable}</summary>${table}</details>`;
}

const ems = (value: number) => `${Math.round(value * 100) / 100}em`;

/** The lines of a label, the first at `top` ems. */
function drawLabel(lines: readonly string[], top: number): string {
  const [first = '', ...more] = lines.map(escapeHtml);
  const rest = more.map((line) => `<tspan x="0" dy="${lineHeight}em">${line}</tspan>`).join('');
  return `<text class="label" x="0" y="${ems(top + 1)}">${first}${rest}</text>`;
}

/** One bar with its number, under the last line of its label. */
function drawBar(
  value: number | null,
  top: number,
  most: number,
  unit: string,
  whole: number | null,
  t: Labels,
): string {
  const width = value === null ? 0 : Math.max(0, (value / most) * longest);
  const share = whole !== null && value ? `<tspan class="share" dx="0.6em">${shareWords(value, whole)}</tspan>` : '';
  return (
    `<rect class="track" x="0" y="${ems(top + 1.5)}" width="0.15em" height="0.9em"/>` +
    `<rect class="bar" x="0" y="${ems(top + 1.5)}" width="${percent(width)}" height="0.9em"/>` +
    `<text class="value" x="${percent(width)}" dx="0.5em" y="${ems(top + 2.3)}">${escapeHtml(quantity(value, unit, t))}${share}</text>`
  );
}

/** A picture with the words of the form in the language of the interface. */
function inWords(picture: PictureView, t: Labels): PictureView {
  const bars = picture.bars.map(({ label, value }) => ({ label: formWords(label, t), value }));
  return { ...picture, title: formWords(picture.title, t), unit: formWords(picture.unit, t), bars };
}

/**
 * A picture of bars with its table twin. Lengths across are in hundredths of the width and lengths down in ems, so it
 * needs no script, keeps its text at the size of the page and fits any width. A bar of a value that was not stated is
 * left out and said to be so. Fewer than three bars, or than two above zero, say nothing that the
 * numbers alone do not: then it is empty.
 */
export function renderBars(given: PictureView, t: Labels): string {
  const picture = inWords(given, t);
  const values = picture.bars.map((bar) => bar.value ?? 0);
  if (values.length < 3 || values.filter((value) => value > 0).length < 2) return '';
  const most = Math.max(...values);
  const whole = wholeOf(picture);
  let top = 0;
  const bars = picture.bars.map((bar) => {
    const lines = labelLines(bar.label);
    const below = top + (lines.length - 1) * lineHeight;
    const label = drawLabel(lines, top);
    top = below + step;
    return label + drawBar(bar.value, below, most, picture.unit, whole, t);
  });
  const list = picture.bars
    .map(({ label, value }) => fill(t.picture.barWords, { label, value: quantity(value, picture.unit, t) }))
    .join(t.picture.separator);
  const total = picture.total
    ? fill(t.picture.describeTotal, { value: quantity(picture.total.value, picture.unit, t) })
    : '';
  const words = fill(t.picture.describe, { unit: picture.unit, list }) + total;
  const id = `_${picture.id}`;
  const height = ems(top - 0.3);
  return (
    `<figure class="picture"><figcaption>${escapeHtml(picture.title)}</figcaption>` +
    `<svg class="bars" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="100%" height="${height}">` +
    `<title id="${id}-t">${escapeHtml(picture.title)}</title><desc id="${id}-d">${escapeHtml(words)}</desc>` +
    `${bars.join('')}</svg>${twin(picture, t)}</figure>`
  );
}
