import type { Site } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { frameOf } from './frame.ts';
import { homePage } from './home-page.ts';
import { linksFrom, publicAddress, searchAddress } from './links.ts';
import { pageTags } from './meta.ts';

/** From this many organs on, a list to choose from helps nobody. */
const mostChoices = 500;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The parts of the newest report: what a search can be narrowed to. */
function partChoices(site: Site): Choice[] {
  const newest = [...site.reports].sort((a, b) => (a.slice(-4) < b.slice(-4) ? 1 : -1))[0];
  if (newest === undefined) return [];
  return site.report(newest).parts.map(({ section }, index) => ({
    value: String(index + 1),
    label: `${section.number}、${section.label}`,
  }));
}

/** The values of the search page: the form, and below it the index of the site for those without script. */
export function searchPage(site: Site, t: Labels, assets: { styles: string; script: string }): object {
  const { groups } = site.home;
  const entries = groups.flatMap((group) => group.entries);
  const years = [...new Set(site.reports.map((id) => id.slice(-4)))].sort().reverse();
  const idOf = (address: string) => address.replace(/\/$/, '');
  const { title, hint, ...spoken } = t.search;
  return {
    ...homePage(site, t, assets.styles, linksFrom(searchAddress)),
    ...frameOf({
      site: site.site,
      t,
      address: searchAddress,
      title,
      description: t.search.hint,
      tags: pageTags(site.site, t, 'column'),
      link: linksFrom(searchAddress),
      styles: assets.styles,
      ...(site.site.search ? { script: assets.script } : {}),
      canonical: publicAddress(site.site, searchAddress),
      breadcrumbs: [],
    }),
    words: JSON.stringify(spoken),
    organs: entries.length > mostChoices ? [] : entries.map(({ address, label }) => ({ value: idOf(address), label })),
    years: years.map((year) => ({ value: year, label: fill(t.organ.yearWord, { year }) })),
    parts: partChoices(site),
  };
}
