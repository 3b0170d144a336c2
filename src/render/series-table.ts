import type { SeriesBlock, SeriesLine, SeriesYear } from '../../schemas/region-views.ts';
import { formatChange, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import type { Link } from './links.ts';
import { formLabel, formWords } from './other-language.ts';

/** What stands under a number: its change on the year before, where both years state it in one unit. */
function changeOf(line: SeriesLine, at: number, years: readonly SeriesYear[], t: Labels): string {
  const value = line.points[at];
  const before = line.points[at - 1];
  if (typeof value !== 'number' || typeof before !== 'number') return '';
  if (years[at]?.year !== (years[at - 1]?.year ?? 0) + 1 || line.units.get(at) !== line.units.get(at - 1)) return '';
  if (value === before) return value === 0 ? '' : `<small>${t.series.same}</small>`;
  return `<small>${formatChange(value, before)}</small>`;
}

function cell(line: SeriesLine, at: number, years: readonly SeriesYear[], t: Labels): string {
  const value = line.points[at];
  if (value === undefined) return `<td class="x">${t.series.absent}</td>`;
  if (value === null) return `<td class="u"><span class="vh">${t.number.blank}</span></td>`;
  const unit = line.units.get(at);
  const words = unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${escapeHtml(formWords(unit, t))}`;
  return `<td${value === 0 ? ' class="z"' : ''}>${words}${changeOf(line, at, years, t)}</td>`;
}

/** The numbers of a line; one cell for all years where each of them is zero. */
function cells(line: SeriesLine, years: readonly SeriesYear[], t: Labels, folded: boolean): string {
  if (folded && years.length > 1 && line.points.every((value) => value === 0))
    return `<td class="z" colspan="${years.length}">${t.series.allZero}</td>`;
  let html = '';
  for (let at = 0; at < years.length; at++) html += cell(line, at, years, t);
  return html;
}

/** The head of a table of years; each year leads to the reports its numbers are from. */
function head(years: readonly SeriesYear[], t: Labels, link: Link): string {
  const columns = years.map(({ year, address }) => {
    const words = fill(t.series.year, { year });
    const shown = address === null ? words : `<a href="${link(address)}">${words}</a>`;
    return `<th scope="col">${shown}${address === null ? `<small>${t.series.merged}</small>` : ''}</th>`;
  });
  return `<thead><tr><th scope="col">${t.series.item}</th>${columns.join('')}</tr></thead>`;
}

/** The words of a table's caption, for those who hear the page. */
const captionOf = ({ title, section, edition }: SeriesBlock, t: Labels) =>
  [formWords(title || section, t) || t.series.figures, edition].filter(Boolean).join(' ');

const unitWords = (unit: string, common: string, t: Labels) =>
  unit === '' || unit === common
    ? ''
    : `<span class="unit">${escapeHtml(fill(t.table.unit, { unit: formWords(unit, t) }))}</span>`;

function mainRow(line: SeriesLine, block: SeriesBlock, common: string, t: Labels, numbers: string): string {
  const id = anchorOf(line.id);
  const label = escapeHtml(formWords(line.label, t));
  const shown = formLabel(line.label, t);
  const why =
    line.term === ''
      ? ''
      : ` <a class="why" href="${numbers}#${line.term}">${t.series.meaning}<span class="vh">${label}</span></a>`;
  const kind = `${line.total ? 't ' : ''}d${Math.min(line.depth, 3)}`;
  return (
    `<tr id="${id}" class="${kind}"><th scope="row"><a class="self" href="#${id}">${shown}</a>` +
    `${unitWords(line.unit, common, t)}${why}</th>${cells(line, block.years, t, false)}</tr>\n`
  );
}

/** How many numbers stand in the single columns of a table. */
export const columnCount = (block: SeriesBlock): number =>
  block.details.reduce((sum, { lines }) => sum + lines.length, 0);

/** The single columns of every row of a table: a group of lines for each row of the form. Empty where there are none. */
export function renderColumnSeries(block: SeriesBlock, t: Labels, link: Link): string {
  if (block.details.length === 0) return '';
  const span = block.years.length + 1;
  const groups = block.details.map(({ label, lines }) => {
    const rows = lines.map(
      (line) =>
        `<tr id="${anchorOf(line.id)}"><th scope="row">${formLabel(line.label, t)}</th>${cells(line, block.years, t, true)}</tr>\n`,
    );
    return `<tbody><tr><th scope="rowgroup" colspan="${span}" class="group">${formLabel(label, t)}</th></tr>\n${rows.join('')}</tbody>`;
  });
  const id = `${block.id}-details`;
  const caption = escapeHtml(fill(t.series.detailsCaption, { title: captionOf(block, t) }));
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="${id}"><table class="series">` +
    `<caption class="vh" id="${id}">${caption}</caption>${head(block.years, t, link)}${groups.join('')}</table></section>\n`
  );
}

/**
 * One table of the form over the years, as far as it is read first: its totals, or all of it where there are none.
 *
 * @param numbers where the page of numbers is, seen from here
 */
export function renderSeries(block: SeriesBlock, t: Labels, link: Link, numbers: string): string {
  const units = new Set(block.lines.map(({ unit }) => unit));
  const common = units.size === 1 ? ([...units][0] ?? '') : '';
  const rows = block.lines.map((line) => mainRow(line, block, common, t, numbers)).join('');
  const unit = unitWords(common, '', t);
  const id = `${block.id}-table`;
  const caption = `<caption id="${id}"><span class="vh">${escapeHtml(fill(t.series.tableCaption, { title: captionOf(block, t) }))}</span>${unit}</caption>`;
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="${id}"><table class="series">${caption}` +
    `${head(block.years, t, link)}<tbody>\n${rows}</tbody></table></section>`
  );
}
