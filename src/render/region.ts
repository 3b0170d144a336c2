import type { Site } from '../../schemas/views.ts';
import type { Labels } from '../wording/labels.ts';
import { numbersAddress } from './links.ts';
import { numbersPage } from './numbers-page.ts';
import { seriesPage } from './series-page.ts';
import type { Template } from './templates.ts';

/** The pages that tell of a whole region, by address; each is made when it is asked for. */
export function regionPages(
  site: Site,
  t: Labels,
  template: Template,
  styles: (address: string) => string,
): ReadonlyMap<string, () => string> {
  const pages = new Map<string, () => string>();
  for (const id of site.organs) {
    const address = `${id}/series/`;
    pages.set(address, () => template(seriesPage(site, site.series(id), t, styles(address))));
  }
  pages.set(numbersAddress, () => template(numbersPage(site, site.numbers(), t, styles(numbersAddress))));
  return pages;
}
