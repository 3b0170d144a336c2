import type { HighlightView, PosterBars, PosterBlock, PosterNumber, PosterStrip } from '../../schemas/views.ts';
import { changeWords } from '../wording/change.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { quantity } from './bars.ts';
import { escapeHtml } from './escape.ts';

const item = (label: string, words: string) => `<li>${escapeHtml(label)} <b>${escapeHtml(words)}</b></li>\n`;
const list = (items: readonly string[]) =>
  items.length > 0 ? `<ul class="plain-list">\n${items.join('')}</ul>\n` : '';

/** `主动公开政府信息：1527 条，比上年多 141 条` */
function numberWords(number: HighlightView, t: Labels): string {
  const { label, value, unit } = number;
  const { change } = changeWords(number, t);
  const words = escapeHtml([quantity(value, unit, t), change].filter(Boolean).join('，'));
  return `${escapeHtml(label)}${t.report.colon}<b>${words}</b>`;
}

function barsWords({ title, unit, bars }: PosterBars, t: Labels): string {
  const items = bars.map(({ label, value, before }) => {
    const now = quantity(value, unit, t);
    if (before === null) return item(label, now);
    const last = fill(t.poster.before, { value: formatNumber(before) });
    return item(label, fill(t.poster.withBefore, { value: now, before: last }));
  });
  return `<h4>${escapeHtml(title)}</h4>\n${list(items)}`;
}

function stripWords({ title, unit, lines }: PosterStrip, t: Labels): string {
  const items = lines.flat().map(({ label, value }) => item(label, quantity(value, unit, t)));
  return `<h4>${escapeHtml(title)}</h4>\n${list(items)}`;
}

function partedWords(number: PosterNumber, t: Labels): string {
  const parts = number.value ? number.parts : [];
  return `<p>${numberWords(number, t)}</p>\n${list(parts.map(({ label, value }) => item(label, quantity(value, number.unit, t))))}`;
}

/** What a picture of the year says, in words: the same numbers in the same order. HTML. */
export function posterWords(blocks: readonly PosterBlock[], t: Labels): string {
  return blocks
    .map(
      ({ title, lead, strips, bars, numbers }) =>
        `<h3>${escapeHtml(title)}</h3>\n` +
        (lead ? `<p>${numberWords(lead, t)}</p>\n` : '') +
        strips.map((strip) => stripWords(strip, t)).join('') +
        bars.map((group) => barsWords(group, t)).join('') +
        numbers.map((number) => partedWords(number, t)).join(''),
    )
    .join('');
}
