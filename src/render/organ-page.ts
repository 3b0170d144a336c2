import type { OrganView, Site, YearView } from '../../schemas/views.ts';
import { contactLines, type FactLine } from '../wording/contacts.ts';
import { formatDay, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { renderColumns } from './columns.ts';
import { frameOf } from './frame.ts';
import { type Link, linksFrom, publicAddress } from './links.ts';
import { renderFacts } from './lists.ts';
import { pageTags } from './meta.ts';
import { formWords } from './other-language.ts';
import { asHtml } from './templates.ts';
import { kindAddress } from './year-addresses.ts';

type FormerName = NonNullable<OrganView['organ']['file']['formerNames']>[number];

function formerName({ name, from, to }: FormerName, t: Labels): string {
  const year = (value: number) => fill(t.organ.yearWord, { year: value });
  if (from !== null && to !== null) return fill(t.organ.formerName, { name, from: year(from), to: year(to) });
  if (to !== null) return fill(t.organ.formerNameUntil, { name, to });
  return from === null ? name : fill(t.organ.formerNameSince, { name, from });
}

function facts(view: OrganView, link: Link, t: Labels): FactLine[] {
  const { kind, formerNames } = view.organ.file;
  const names = (formerNames ?? []).map((entry) => formerName(entry, t));
  return [
    { label: t.organ.kind, value: t.kinds[kind], href: '' },
    ...(view.parent ? [{ label: t.organ.parent, value: view.parent.label, href: link(view.parent.address) }] : []),
    ...view.predecessors.map(({ address, label, year, extent }) => ({
      label: t.organ.predecessor,
      value: fill(extent === 'whole' ? t.organ.predecessorWhole : t.organ.predecessorPart, { name: label, year }),
      href: link(address),
    })),
    ...view.successors.map(({ address, label, year, extent }) => ({
      label: t.organ.successor,
      value: fill(extent === 'whole' ? t.organ.successorWhole : t.organ.successorPart, { name: label, year }),
      href: link(address),
    })),
    ...names.map((value) => ({ label: t.organ.formerNames, value, href: '' })),
  ];
}

/** Labels of the highlights of all years, in order of first appearance: editions may name different ones. */
const columnsOf = (years: readonly YearView[]): { label: string; unit: string }[] => {
  const units = new Map(years.flatMap((year) => year.highlights.map(({ label, unit }) => [label, unit] as const)));
  return [...units].map(([label, unit]) => ({ label, unit }));
};

function statusWords(status: string, t: Labels): string {
  if (status === 'draft') return t.status.draftShort;
  return status === 'withdrawn' ? t.status.withdrawnShort : '';
}

function yearLines(view: OrganView, columns: readonly { label: string }[], link: Link, t: Labels) {
  return view.years.map((year) => ({
    href: link(year.address),
    label: fill(t.organ.report, { year: year.year }),
    status: statusWords(year.status, t),
    published: year.published === null ? t.number.notStated : formatDay(year.published, t.day),
    values: columns.map(({ label }) => {
      const found = year.highlights.find((highlight) => highlight.label === label);
      if (!found || found.value === null) return { words: t.number.notStated, stated: false };
      return { words: formatNumber(found.value), stated: true };
    }),
  }));
}

/** The page of the organs of its kind in a year that has the organ's row, at that row. */
export function compareLink(site: Site, organ: string, year: number, link: Link, t: Labels) {
  const { kind, at } = site.placeOf(organ, year) ?? { kind: 'other', at: 0 };
  const address = kindAddress(year, kind, Math.floor(at / site.pageSize) + 1);
  return { href: `${link(address)}#_o-${organ}`, label: fill(t.organ.compareLink, { year }) };
}

/** Where the organ's numbers are compared. */
function moreOf(site: Site, view: OrganView, link: Link, t: Labels): string {
  if (view.years.length === 0) return '';
  const items = [{ href: link(`${view.address}series/`), label: t.organ.seriesLink }];
  const latest = view.years.find(({ year }) => site.placeOf(view.organ.id, year));
  if (latest) items.push(compareLink(site, view.organ.id, latest.year, link, t));
  const lines = items.map(({ href, label }) => `<li><a href="${href}">${label}</a></li>\n`);
  return `<ul class="more">\n${lines.join('')}</ul>\n`;
}

/** The values of an organ's page. */
export function organPage(site: Site, view: OrganView, t: Labels, styles: string): object {
  const { organ } = view;
  const { name, notice } = organ.file;
  const link = linksFrom(view.address);
  const columns = columnsOf(view.years);
  const contacts = contactLines(view.contacts, t);
  return {
    ...frameOf({
      site: site.site,
      t,
      address: view.address,
      title: name,
      description: fill(t.organ.description, { organ: name }),
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, view.address),
      breadcrumbs: view.breadcrumbs,
    }),
    name,
    notices: notice ? [notice] : [],
    facts: asHtml(renderFacts(facts(view, link, t), 'head')),
    contacts: contacts.length > 0 ? asHtml(renderFacts(contacts, 'long')) : '',
    columns: columns.map(({ label, unit }) => ({
      label: formWords(label, t),
      unit: unit && fill(t.picture.unit, { unit: formWords(unit, t) }),
    })),
    years: yearLines(view, columns, link, t),
    trends: asHtml(view.trends.map((trend, index) => renderColumns(trend, `_trend-${index + 1}`, t)).join('')),
    more: asHtml(moreOf(site, view, link, t)),
    hasTrends: view.trends.length > 0,
    units: view.units.map(({ address, label }) => ({ href: link(address), label })),
  };
}
