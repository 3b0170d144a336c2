import type { ComparedOrgan, KindView, MeasureView, YearOfRegion } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import { formatChange, formatNumber } from '../wording/formats.ts';
import { fill, inLanguage, type Labels } from '../wording/labels.ts';
import { percent } from './bars.ts';
import { renderDivisions, toldByYear, yearInWords } from './divisions.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { kindWords } from './kinds.ts';
import { type Link, linksFrom, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { pageCount, renderPaging, rowsOfPage } from './paging.ts';
import { renderSpark } from './spark.ts';
import { asHtml } from './templates.ts';
import { kindAddress, measureAddress, yearAddress, yearsAddress } from './year-addresses.ts';

/** What a page of one kind of organ in one year shows. */
export interface KindPage {
  readonly view: YearOfRegion;
  readonly kind: KindView;
  /** Counted from 1. */
  readonly page: number;
}

/** Id of an organ's row; organs' ids may be any word. */
const rowId = (organ: string) => `_o-${organ}`;

const number = (value: number | null, t: Labels): string =>
  value === null ? `<span class="unstated">${t.number.notStated}</span>` : formatNumber(value);

const unitWords = (unit: string, t: Labels) =>
  unit ? `<span class="unit">${escapeHtml(fill(t.picture.unit, { unit }))}</span>` : '';

/** Where the order of the list can be changed: the order of organs, or any measure that some organ states. */
function renderOrders({ view, kind }: KindPage, now: string | null, link: Link, t: Labels): string {
  const { year, measures } = view;
  const choices = [
    { key: null, label: t.years.plainOrder, address: kindAddress(year, kind.kind) },
    ...(sortable(kind.organs.length) ? measures : []).map(({ key, label }) => ({
      key,
      label,
      address: measureAddress(year, kind.kind, key),
    })),
  ];
  const items = choices.map(({ key, label, address }) =>
    key === now
      ? `<li aria-current="true">${escapeHtml(label)}</li>\n`
      : `<li><a href="${link(address)}">${escapeHtml(label)}</a></li>\n`,
  );
  return `<nav class="orders" aria-labelledby="_orders"><h2 id="_orders">${t.years.sortedBy}</h2><ul>\n${items.join('')}</ul></nav>\n`;
}

/** Whether so many organs can be put in another order. */
export const sortable = (organs: number): boolean => organs > 1;

function plainRow(row: ComparedOrgan, link: Link, t: Labels): string {
  const cells = row.values.map((value, at) => {
    const rank = row.ranks[at];
    const place = typeof rank === 'number' ? `<small>${fill(t.years.rankOf, { rank })}</small>` : '';
    return `<td>${number(value, t)}${place}</td>`;
  });
  const { organ, report } = row;
  return `<tr id="${rowId(row.id)}"><th scope="row"><a href="${link(report.address)}">${escapeHtml(organ.label)}</a></th>${cells.join('')}</tr>\n`;
}

/** Organs in their own order with every measure, and the medians of all of them. */
function plainTable({ view, kind, page }: KindPage, size: number, link: Link, t: Labels): string {
  const heads = view.measures.map(({ key, label, unit }) => {
    const words = escapeHtml(label);
    const named = sortable(kind.organs.length)
      ? `<a href="${link(measureAddress(view.year, kind.kind, key))}">${words}</a>`
      : words;
    return `<th scope="col">${named}${unitWords(unit, t)}</th>`;
  });
  const medians = kind.spreads.map(({ median }) => `<td>${number(median, t)}</td>`).join('');
  const rows = rowsOfPage(kind.organs, page, size).map((row) => plainRow(row, link, t));
  const caption = escapeHtml(fill(t.years.table, { kind: kindWords(kind.kind, t) }));
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="_table"><table class="series ranked"><caption class="vh" id="_table">${caption}</caption>` +
    `<thead><tr><th scope="col">${t.years.organ}</th>${heads.join('')}</tr></thead><tbody>\n${rows.join('')}` +
    `<tr class="t"><th scope="row">${t.years.median}</th>${medians}</tr>\n</tbody></table></section>`
  );
}

function sortedRow(row: ComparedOrgan, at: number, most: number, link: Link, t: Labels): string {
  const value = row.values[at] ?? null;
  const before = row.before?.[at] ?? null;
  const change = value !== null && before !== null ? formatChange(value, before) : '';
  const rank = row.ranks[at];
  const history = row.history.map(({ year, values }) => ({ year, value: values[at] ?? null }));
  const bar =
    value && most > 0
      ? `<svg class="mini" aria-hidden="true"><rect class="bar" width="${percent((value / most) * 100)}" height="100%"/></svg>`
      : '';
  return (
    `<tr id="${rowId(row.id)}"><td>${rank ?? ''}</td><th scope="row"><a href="${link(row.report.address)}">${escapeHtml(row.organ.label)}</a></th>` +
    `<td>${number(value, t)}</td><td class="drawn">${bar}</td><td>${before === null ? '' : formatNumber(before)}</td>` +
    `<td>${change}</td><td class="drawn">${renderSpark(history, row.organ.label, t)}</td></tr>\n`
  );
}

/** Organs by one measure, the most first; those that do not state it stand at the end without a rank. */
function sortedTable({ view, kind, page }: KindPage, at: number, size: number, link: Link, t: Labels): string {
  const unstated = kind.organs.length + 1;
  const rank = (row: ComparedOrgan) => row.ranks[at] ?? unstated;
  const sorted = [...kind.organs].sort((a, b) => rank(a) - rank(b));
  const most = kind.spreads[at]?.most ?? 0;
  const rows = rowsOfPage(sorted, page, size).map((row) => sortedRow(row, at, most, link, t));
  const { label, unit } = view.measures[at] as MeasureView;
  const { organ, rank: place, value, before, change, history } = t.years;
  const caption = escapeHtml(
    fill(t.years.measureTitle, { year: view.year, kind: kindWords(kind.kind, t), measure: label }),
  );
  const heads = [place, organ, value + unitWords(unit, t)].map((words) => `<th scope="col">${words}</th>`);
  const more = [before, change, history].map((words) => `<th scope="col">${words}</th>`);
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="_table"><table class="series sorted"><caption class="vh" id="_table">${caption}</caption>` +
    `<thead><tr>${heads.join('')}<td></td>${more.join('')}</tr></thead><tbody>\n${rows.join('')}</tbody></table></section>`
  );
}

function medianLine(kind: KindView, at: number, unit: string, t: Labels): string {
  const spread = kind.spreads[at];
  if (!spread) return '';
  const { stated, least, median, most } = t.years;
  const items = [
    [stated, String(spread.stated)],
    [least, `${number(spread.least, t)} ${unit}`],
    [median, `${number(spread.median, t)} ${unit}`],
    [most, `${number(spread.most, t)} ${unit}`],
  ];
  return `<dl class="facts head">\n${items.map(([name, words]) => `<div><dt>${name}</dt><dd>${words}</dd></div>\n`).join('')}</dl>\n`;
}

/** The values of a page of organs of one kind in one year: in their own order, or by the measure at a place. */
export function kindPage(site: Site, given: KindPage, measure: number | null, t: Labels, styles: string): object {
  const what = { ...given, view: yearInWords(given.view, t) };
  const { view, kind, page } = what;
  const { year } = view;
  const words = kindWords(kind.kind, t);
  const chosen = measure === null ? null : (view.measures[measure] as MeasureView);
  const at = (number: number) =>
    chosen === null ? kindAddress(year, kind.kind, number) : measureAddress(year, kind.kind, chosen.key, number);
  const address = at(page);
  const link = linksFrom(address);
  const pages = pageCount(kind.organs.length, site.pageSize);
  const count = pages > 1 ? fill(t.years.pageOf, { n: page, all: pages }) : '';
  const facts = { year, kind: words, n: kind.organs.length, measure: chosen?.label ?? '' };
  const title = fill(chosen ? t.years.measureTitle : t.years.kindTitle, facts);
  const table =
    chosen === null || measure === null
      ? plainTable(what, site.pageSize, link, t)
      : medianLine(kind, measure, chosen.unit, t) + sortedTable(what, measure, site.pageSize, link, t);
  const body =
    renderOrders(what, chosen?.key ?? null, link, t) +
    table +
    renderPaging(pages, page, at, link, t) +
    `<p class="note">${t.years.method}</p>\n` +
    (chosen === null && !toldByYear(view.kinds).has(kind.kind)
      ? renderDivisions(view, [{ kind, organs: rowsOfPage(kind.organs, page, site.pageSize) }], link, t)
      : '');
  const trail = [
    { address: yearsAddress, label: t.years.title },
    { address: yearAddress(year), label: fill(t.years.here, { year }) },
    ...(chosen ? [{ address: kindAddress(year, kind.kind), label: words }] : []),
  ];
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      here: (chosen?.label ?? words) + count,
      title: title + count,
      description: fill(chosen ? t.years.measureDescription : t.years.kindDescription, facts) + count,
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: trail,
    }),
    heading: title,
    lead: chosen ? fill(t.years.measureLead, { about: inLanguage(chosen.about, t) }) : fill(t.years.kindLead, facts),
    body: asHtml(body),
  };
}
