import type { SeriesBlock, SeriesView } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, inLanguage, type Labels } from '../wording/labels.ts';
import { anchorOf } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { type Link, linksFrom, numbersAddress, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { renderSeries } from './series-table.ts';
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

/** One table with what has to be said of it. */
function renderBlock(block: SeriesBlock, t: Labels, link: Link): string {
  const note = block.broken
    ? `<p class="note">${escapeHtml(fill(t.series.broken, { reason: inLanguage(block.broken, t) }))}</p>`
    : '';
  const heading = block.title === '' ? '' : `<h3 class="block">${escapeHtml(block.title)}</h3>\n`;
  return `${heading}${note}${renderSeries(block, t, link, link(numbersAddress))}\n`;
}

/** The tables of one part of one edition under its heading. */
function renderPart(blocks: readonly SeriesBlock[], title: string, t: Labels, link: Link): string {
  const [first] = blocks;
  if (!first) return '';
  const id = `${first.id}-part`;
  const edition = first.edition ? ` <span class="kind">${escapeHtml(first.edition)}</span>` : '';
  const tables = blocks.map((block) => renderBlock(block, t, link)).join('');
  return (
    `<section class="part" aria-labelledby="${id}">\n<h2 id="${id}"><a class="self" href="#${id}">${escapeHtml(title)}</a>${edition}</h2>\n` +
    `${tables}</section>\n`
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
          value: `${formatNumber(value)}${line.unit}`,
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

/** The values of the page with every number of an organ over its years. */
export function seriesPage(site: Site, view: SeriesView, t: Labels, styles: string): object {
  const link = linksFrom(view.address);
  const title = fill(t.series.titleOf, { organ: view.name });
  const parts = Map.groupBy(view.blocks, ({ section, edition }) => `${section} ${edition}`);
  const blocks = [...parts.values()].map((part) => renderPart(part, part[0]?.section ?? '', t, link));
  const figures = view.figures ? renderPart([view.figures], t.series.figures, t, link) : '';
  const body =
    view.years.length === 0
      ? `<p class="missing">${t.series.empty}</p>`
      : mergedNote(view, t, link) + blocks.join('') + figures + cite(site, view, t);
  return {
    ...frameOf({
      site: site.site,
      t,
      address: view.address,
      here: t.series.title,
      title,
      description: fill(t.series.description, { organ: view.name }),
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, view.address),
      breadcrumbs: view.breadcrumbs,
    }),
    heading: title,
    lead: fill(t.series.lead, { organ: view.organ.label }),
    body: asHtml(body),
  };
}
