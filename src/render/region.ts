import type { YearSummary } from '../../schemas/region-views.ts';
import type { Site } from '../../schemas/views.ts';
import type { Labels } from '../wording/labels.ts';
import { kindPage, sortable } from './kind-page.ts';
import { numbersAddress } from './links.ts';
import { numbersPage } from './numbers-page.ts';
import { pageCount } from './paging.ts';
import { proseComparisonPage } from './prose-comparison-page.ts';
import { columnsAddress, columnsPage, seriesPage } from './series-page.ts';
import type { Template } from './templates.ts';
import { kindAddress, measureAddress, yearAddress, yearsAddress } from './year-addresses.ts';
import { yearPage, yearsPage } from './year-page.ts';

/** What makes each page, by its address. */
type Pages = Map<string, () => string>;

/** Makes the values of a page, given the address of its styles. */
type Values = (styles: string) => object;

/** The pages of one year: itself, and its kinds of organ in their own order and by each measure, cut into pages. */
function addYear(add: (address: string, values: Values) => void, site: Site, summary: YearSummary, t: Labels): void {
  const { year, measures } = summary;
  add(yearAddress(year), (styles) => yearPage(site, site.year(year), t, styles));
  for (const { kind, organs } of summary.kinds) {
    const what = (page: number) => {
      const view = site.year(year);
      const found = view.kinds.find((entry) => entry.kind === kind);
      if (!found) throw new Error(`no organs of kind ${kind} in ${year}`);
      return { view, kind: found, page };
    };
    for (let page = 1; page <= pageCount(organs, site.pageSize); page++) {
      add(kindAddress(year, kind, page), (styles) => kindPage(site, what(page), null, t, styles));
      for (const [at, key] of sortable(organs) ? measures.entries() : [])
        add(measureAddress(year, kind, key, page), (styles) => kindPage(site, what(page), at, t, styles));
    }
  }
}

/**
 * The pages that tell of a whole region, by address; each is made when it is asked for.
 *
 * @param own where the styles are that only these pages need
 */
export function regionPages(
  site: Site,
  t: Labels,
  template: Template,
  { styles, own }: { readonly styles: (address: string) => string; readonly own: (address: string) => string },
): ReadonlyMap<string, () => string> {
  const pages: Pages = new Map();
  const add = (address: string, values: Values) => {
    pages.set(address, () => template({ ...values(styles(address)), ownStyles: own(address) }));
  };
  for (const id of site.organs) add(`${id}/series/`, (css) => seriesPage(site, site.series(id), t, css));
  for (const id of site.columned) add(columnsAddress(id), (css) => columnsPage(site, site.series(id), t, css));
  for (const id of site.compared)
    add(`${id}/compare/`, (css) => proseComparisonPage(site, site.comparison(id), t, css));
  add(numbersAddress, (css) => numbersPage(site, site.numbers(), t, css));
  add(yearsAddress, (css) => yearsPage(site, t, css));
  for (const summary of site.rosters) addYear(add, site, summary, t);
  return pages;
}
