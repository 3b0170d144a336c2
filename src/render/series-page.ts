import type { SeriesBlock, SeriesView } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, inLanguage, type Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { type Link, linksFrom, numbersAddress, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { formLabel, formWords } from './other-language.ts';
import { columnCount, renderColumnSeries, renderSeries } from './series-table.ts';
import { asHtml } from './templates.ts';

/** Which years are sums over predecessors, and whose. */
function mergedNote({ years }: SeriesView, t: Labels, link: Link): string {
  const merged = years.filter(({ of }) => of.length > 0);
  if (merged.length === 0) return '';
  const words = merged.map(({ year }) => fill(t.series.year, { year })).join('、');
  const organs = new Map(merged.flatMap(({ of }) => of.map(({ address, label }) => [label, address] as const)));
  const links = [...organs].map(([label, address]) => `<a href="${link(address)}">${escapeHtml(label)}</a>`).join('、');
  return `<p class="notice">${fill(t.series.mergedNote, { years: words, organs: links })}</p>`;
}

/** How one table is shown on a page of series; empty where there is nothing of it to show. */
type Shown = (block: SeriesBlock, t: Labels, link: Link) => string;

/** The lines that are read first, and the way to the single columns where they have a page. */
const firstLines =
  (columns: string | null): Shown =>
  (block, t, link) => {
    const n = columnCount(block);
    const words = fill(t.series.details, { n });
    const way = columns !== null && n > 0 ? `<p><a href="${link(columns)}#${block.id}-details">${words}</a></p>\n` : '';
    return renderSeries(block, t, link, link(numbersAddress)) + way;
  };

/** One table with what has to be said of it. */
function renderBlock(block: SeriesBlock, t: Labels, link: Link, shown: Shown): string {
  const table = shown(block, t, link);
  if (table === '') return '';
  const note = block.broken
    ? `<p class="note">${escapeHtml(fill(t.series.broken, { reason: inLanguage(block.broken, t) }))}</p>`
    : '';
  const heading = block.title === '' ? '' : `<h3 class="block">${formLabel(block.title, t)}</h3>\n`;
  return `${heading}${note}${table}\n`;
}

/** The tables of one part of one edition under its heading. */
function renderPart(blocks: readonly SeriesBlock[], title: string, t: Labels, link: Link, shown: Shown): string {
  const tables = blocks.map((block) => renderBlock(block, t, link, shown));
  const first = blocks[tables.findIndex((table) => table !== '')];
  if (!first) return '';
  const id = `${first.id}-part`;
  const edition = first.edition ? ` <span class="kind">${escapeHtml(first.edition)}</span>` : '';
  return (
    `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${formLabel(title, t)}</a>${edition}</h2>\n` +
    `${tables.join('')}</section>\n`
  );
}

/** How to name a number so that others find it: the pattern, an example with the newest numbers, the address. */
function cite(site: Site, view: SeriesView, t: Labels): string {
  const block = view.blocks.find(({ lines }) => lines.some(({ points }) => points.at(-1))) ?? view.blocks[0];
  const line = block?.lines.find(({ points }) => points.at(-1)) ?? block?.lines[0];
  const year = view.years.findLast(({ address }) => address !== null);
  const value = line?.points.at(-1);
  const example =
    line && year && typeof value === 'number'
      ? fill(t.series.citeExample, {
          organ: view.name,
          title: site.report(`${view.organ.address}${year.year}`).title,
          part: block?.section ?? '',
          item: line.label,
          value: `${formatNumber(value)}${formWords(line.unit, t)}`,
        })
      : '';
  const address = publicAddress(site.site, view.address) ?? view.address;
  const id = anchorOf(line?.id ?? '');
  return (
    `<section class="part extra" aria-labelledby="_cite">\n<h2 id="_cite"><a class="self" href="#_cite">${t.series.cite}</a></h2>\n` +
    (example && `<p>${t.series.citePattern}</p><p class="quote">${escapeHtml(example)}</p>`) +
    `<p>${escapeHtml(fill(t.series.citeAddress, { address, id }))}</p><p>${t.series.citeStable}</p>` +
    `<p class="note">${t.series.method}</p>\n</section>\n`
  );
}

/** The parts of the form, each with its tables as they are shown. */
function renderParts({ blocks }: SeriesView, t: Labels, link: Link, shown: Shown): string {
  const parts = Map.groupBy(blocks, ({ section, edition }) => `${section} ${edition}`);
  return [...parts.values()].map((part) => renderPart(part, part[0]?.section ?? '', t, link, shown)).join('');
}

/** Where the single columns of an organ's tables are told over the years. */
export const columnsAddress = (organ: string): string => `${organ}/series/columns/`;

/** What both pages of series have in common. */
function frame(site: Site, view: SeriesView, t: Labels, styles: string, page: { address: string; columns: boolean }) {
  const { address, columns } = page;
  const facts = { organ: view.name };
  const title = fill(columns ? t.series.columnsTitle : t.series.titleOf, facts);
  const lead = fill(columns ? t.series.columnsLead : t.series.lead, { organ: view.organ.label });
  const series = { address: view.address, label: t.series.title };
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      here: columns ? t.series.columnsHere : t.series.title,
      title,
      description: fill(columns ? t.series.columnsDescription : t.series.description, facts),
      tags: pageTags(site.site, t, 'column'),
      link: linksFrom(address),
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: columns ? [...view.breadcrumbs, series] : view.breadcrumbs,
    }),
    heading: title,
    lead,
  };
}

/** The values of the page with the numbers of an organ over its years: totals, and what has no columns. */
export function seriesPage(site: Site, view: SeriesView, t: Labels, styles: string): object {
  const link = linksFrom(view.address);
  const organ = view.organ.address.replace(/\/$/, '');
  const shown = firstLines(site.columned.has(organ) ? columnsAddress(organ) : null);
  const figures = view.figures ? renderPart([view.figures], t.series.figures, t, link, shown) : '';
  const body =
    view.years.length === 0
      ? `<p class="missing">${t.series.empty}</p>`
      : mergedNote(view, t, link) + renderParts(view, t, link, shown) + figures + cite(site, view, t);
  return { ...frame(site, view, t, styles, { address: view.address, columns: false }), body: asHtml(body) };
}

/** The values of the page with the numbers of the single columns of an organ's tables over its years. */
export function columnsPage(site: Site, view: SeriesView, t: Labels, styles: string): object {
  const address = columnsAddress(view.organ.address.replace(/\/$/, ''));
  const link = linksFrom(address);
  const body = mergedNote(view, t, link) + renderParts(view, t, link, renderColumnSeries);
  const note = `<p class="note">${t.series.method}</p>\n`;
  return { ...frame(site, view, t, styles, { address, columns: true }), body: asHtml(body + note) };
}
