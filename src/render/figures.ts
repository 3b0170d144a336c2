import type { Figure } from '../../schemas/statistics.ts';
import { formatNumber } from '../wording/formats.ts';
import type { Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { formWords } from './other-language.ts';

/** The numbers of a report that stand in no statutory table; each row has the id that links in the prose lead to. `series`: the page with their history. */
export function renderFigures(figures: readonly Figure[], t: Labels, series: string | null = null): string {
  const { figureName, figureValue, figureUnit } = t.report;
  const heads = [figureName, figureValue, figureUnit].map((words) => `<th scope="col">${words}</th>`).join('');
  const linked = (key: string, words: string) =>
    series === null ? words : `<a href="${series}#${anchorOf(key)}">${words}</a>`;
  const rows = figures.map(({ key, label, value, unit, parts }) => {
    const number = value === null ? t.number.notStated : formatNumber(value);
    const sum = parts ? ` data-parts="${parts.join(' ')}"` : '';
    return `<tr id="${anchorOf(key)}"${sum}><th scope="row">${linked(key, escapeHtml(label))}</th><td>${number}</td><td>${escapeHtml(formWords(unit, t))}</td></tr>`;
  });
  const caption = `<caption class="vh">${t.report.figures}</caption>`;
  return `<table class="plain figures">${caption}<thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
