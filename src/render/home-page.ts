import type { Site } from '../../schemas/views.ts';
import { formatDay, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { frameOf } from './frame.ts';
import { kindWords } from './kinds.ts';
import { linksFrom, linksFromRoot, numbersAddress, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { yearsAddress } from './year-addresses.ts';

/** What is here in four numbers, each leading to where it is told in full. */
function glanceOf({ home, board }: Site, link: (address: string) => string, t: Labels) {
  if (home.reportCount === 0) return [];
  const { glance } = t.homePage;
  const year = home.latestYear;
  return [
    { label: glance.organs, value: formatNumber(home.organCount), unit: glance.organUnit, href: '' },
    { label: glance.reports, value: formatNumber(home.reportCount), unit: glance.reportUnit, href: link('data/') },
    {
      label: fill(glance.latest, { year: year ?? '' }),
      value: formatNumber(home.publishedInLatestYear),
      unit: glance.organUnit,
      href: board && year !== null ? link(`board/${year}/`) : '',
    },
    {
      label: glance.corrected,
      value: formatNumber(home.correctedReports),
      unit: glance.reportUnit,
      href: `${link('data/')}#_changes`,
    },
  ];
}

/** The values of the home page. */
export function homePage(site: Site, t: Labels, styles: string, link = linksFrom('')): object {
  const { home } = site;
  return {
    ...frameOf({
      site: site.site,
      t,
      address: '',
      title: '',
      description: t.homePage.description,
      tags: pageTags(site.site, t, 'home'),
      link,
      styles,
      canonical: publicAddress(site.site, ''),
      breadcrumbs: [],
    }),
    lead:
      home.reportCount === 0
        ? t.homePage.empty
        : fill(t.homePage.lead, { organs: formatNumber(home.organCount), reports: formatNumber(home.reportCount) }),
    latest:
      home.latestYear === null
        ? ''
        : fill(t.homePage.latest, { year: home.latestYear, n: formatNumber(home.publishedInLatestYear) }),
    glance: glanceOf(site, link, t),
    governmentsOnly: home.governmentsOnly,
    groups: home.groups.map(({ kind, entries }) => ({
      kind: kindWords(kind, t),
      entries: entries.map(({ address, label, years, units }) => ({
        href: link(address),
        label,
        units: units > 0 ? fill(t.homePage.units, { n: formatNumber(units) }) : '',
        years: years.map((year) => ({ href: link(year.address), label: year.label })),
      })),
    })),
    more: [
      { href: link(yearsAddress), label: t.homePage.years },
      { href: link(numbersAddress), label: t.numbers.title },
    ],
    recent: home.recent.map(({ address, label, date, corrected }) => ({
      href: link(address),
      label,
      date: formatDay(date, t.day),
      day: date,
      corrected,
    })),
  };
}

/** The values of the page for addresses that lead nowhere. Its links begin at the root: it is served at any depth. */
export function missingPage(site: Site, t: Labels, version: string): object {
  const link = linksFromRoot(site.site);
  const first = site.home.groups[0]?.entries[0]?.years[0];
  return {
    ...frameOf({
      site: site.site,
      t,
      address: '404.html',
      title: t.missing.title,
      description: t.missing.lead,
      tags: pageTags(site.site, t, 'home'),
      link,
      styles: `${link('assets/site.css')}?v=${version}`,
      canonical: null,
      breadcrumbs: [],
      listed: false,
    }),
    example: first ? fill(t.missing.tryAddress, { example: first.address }) : '',
  };
}
