import type { KindView, YearOfRegion } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import { formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { mostNamed, renderDivisions, section, toldByYear, yearInWords } from './divisions.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { kindWords } from './kinds.ts';
import { type Link, linksFrom, numbersAddress, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { renderStrips } from './strips.ts';
import { asHtml } from './templates.ts';
import { kindAddress, yearAddress, yearsAddress } from './year-addresses.ts';

/** The kinds of a year: how many organs, their medians, each kind leading to its own page. */
function summaryTable({ year, measures, kinds }: YearOfRegion, link: Link, t: Labels): string {
  const heads = measures.map(
    ({ label, unit }) =>
      `<th scope="col">${escapeHtml(label)}${unit ? `<span class="unit">${escapeHtml(fill(t.picture.unit, { unit }))}</span>` : ''}</th>`,
  );
  const rows = kinds.map(({ kind, organs, spreads }) => {
    const medians = spreads.map(
      ({ median }) => `<td>${median === null ? t.number.notStated : formatNumber(median)}</td>`,
    );
    return `<tr><th scope="row"><a href="${link(kindAddress(year, kind))}">${kindWords(kind, t)}</a></th><td>${organs.length}</td>${medians.join('')}</tr>\n`;
  });
  return (
    `<section class="scroll" tabindex="0" aria-labelledby="_kinds"><table class="series ranked"><caption class="vh" id="_kinds">${t.years.median}</caption>` +
    `<thead><tr><th scope="col">${t.organ.kind}</th><th scope="col">${t.years.count}</th>${heads.join('')}</tr></thead>` +
    `<tbody>\n${rows.join('')}</tbody></table></section>\n`
  );
}

/** The organs of one kind by name, each leading to its report of the year. */
function renderNames(year: number, kind: KindView, link: Link, t: Labels): string {
  const { organs } = kind;
  const id = `_${kind.kind}`;
  const heading = fill(t.years.kindHeading, { kind: kindWords(kind.kind, t), n: formatNumber(organs.length) });
  const all = `<p><a href="${link(kindAddress(year, kind.kind))}">${fill(t.years.kindTitle, { year, kind: kindWords(kind.kind, t) })}</a></p>\n`;
  const names = organs
    .slice(0, organs.length > mostNamed ? 0 : undefined)
    .map(({ organ, report }) => `<li><a href="${link(report.address)}">${escapeHtml(organ.label)}</a></li>\n`);
  const list = names.length > 0 ? `<ul class="names">\n${names.join('')}</ul>\n` : '';
  return `<section class="group" aria-labelledby="${id}">\n<h3 id="${id}">${heading}</h3>\n${list}${organs.length > 1 ? all : ''}</section>\n`;
}

function neighbours({ previous, next }: YearOfRegion, link: Link, t: Labels): string {
  const items = [
    ...(previous === null
      ? []
      : [{ address: yearAddress(previous), label: fill(t.years.previous, { year: previous }) }]),
    ...(next === null ? [] : [{ address: yearAddress(next), label: fill(t.years.next, { year: next }) }]),
    { address: yearsAddress, label: t.years.allYears },
  ];
  const lines = items.map(({ address, label }) => `<li><a href="${link(address)}">${label}</a></li>\n`);
  return `<nav class="neighbours" aria-label="${t.years.neighbours}"><ul>\n${lines.join('')}</ul></nav>\n`;
}

/** The values of the page of one year across all organs. */
export function yearPage(site: Site, given: YearOfRegion, t: Labels, styles: string): object {
  const view = yearInWords(given, t);
  const { year, kinds, measures } = view;
  const address = yearAddress(year);
  const link = linksFrom(address);
  const n = kinds.reduce((sum, { organs }) => sum + organs.length, 0);
  const strips = measures.map((measure, at) => renderStrips(measure, at, kinds, t)).join('');
  const pictures = strips
    ? section(
        '_pictures',
        t.years.pictures,
        `<p class="lead">${t.years.picturesLead}</p>\n<div class="pictures">${strips}</div>\n`,
      )
    : '';
  const byYear = toldByYear(kinds);
  const told = kinds.map((kind) => ({ kind, organs: byYear.has(kind.kind) ? kind.organs : [] }));
  const names = kinds.map((kind) => renderNames(year, kind, link, t)).join('');
  const body =
    section('_medians', t.years.medians, `${summaryTable(view, link, t)}<p class="note">${t.years.method}</p>\n`) +
    pictures +
    renderDivisions(view, told, link, t) +
    section('_organs', t.homePage.organs, `<div class="home-columns-plain">\n${names}</div>\n`) +
    neighbours(view, link, t);
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      here: fill(t.years.here, { year }),
      title: fill(t.years.yearTitle, { year }),
      description: fill(t.years.yearDescription, { year, n: formatNumber(n) }),
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: [{ address: yearsAddress, label: t.years.title }],
    }),
    heading: fill(t.years.yearTitle, { year }),
    lead: fill(t.years.yearLead, { year, n: formatNumber(n) }),
    body: asHtml(body),
  };
}

/** The values of the page that lists the years. */
export function yearsPage(site: Site, t: Labels, styles: string): object {
  const link = linksFrom(yearsAddress);
  const years = site.years();
  const kinds = [...new Set(years.flatMap((year) => year.kinds.map(({ kind }) => kind)))];
  const heads = [t.years.year, t.years.all, ...kinds.map((kind) => kindWords(kind, t))];
  const rows = years.map(({ year, kinds: found }) => {
    const all = found.reduce((sum, { organs }) => sum + organs, 0);
    const counts = kinds.map((kind) => {
      const organs = found.find((entry) => entry.kind === kind)?.organs;
      return organs === undefined
        ? '<td class="z">0</td>'
        : `<td><a href="${link(kindAddress(year, kind))}">${organs}</a></td>`;
    });
    return `<tr><th scope="row"><a href="${link(yearAddress(year))}">${fill(t.years.here, { year })}</a></th><td>${all}</td>${counts.join('')}</tr>\n`;
  });
  const table =
    `<section class="part"><div class="scroll"><table class="series ranked"><caption>${t.years.count}</caption><thead><tr>${heads.map((words) => `<th scope="col">${words}</th>`).join('')}</tr></thead>` +
    `<tbody>\n${rows.join('')}</tbody></table></div>\n<p><a href="${link(numbersAddress)}">${t.numbers.title}</a></p></section>\n`;
  return {
    ...frameOf({
      site: site.site,
      t,
      address: yearsAddress,
      title: t.years.title,
      description: t.years.description,
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, yearsAddress),
      breadcrumbs: [],
    }),
    heading: t.years.title,
    lead: t.years.lead,
    body: asHtml(years.length > 0 ? table : `<p class="missing">${t.homePage.empty}</p>`),
  };
}
