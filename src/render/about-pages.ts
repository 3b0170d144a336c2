import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportLanguage } from '../../schemas/languages.ts';
import { type PageText, pageTexts } from '../../schemas/page-texts.ts';
import type { Site } from '../../schemas/views.ts';
import { contactLines } from '../wording/contacts.ts';
import { formatDay, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { aboutAddress, aboutLinks, frameOf, rulesAddress } from './frame.ts';
import { homePage } from './home-page.ts';
import { linksFrom, numbersAddress, publicAddress, searchAddress } from './links.ts';
import { renderFacts } from './lists.ts';
import { renderPageText } from './markdown.ts';
import { pageTags } from './meta.ts';
import { plainTable } from './plain-table.ts';
import { asHtml, type Template } from './templates.ts';
import { yearsAddress } from './year-addresses.ts';

/** The folder with the words of the pages that an office may replace by its own. */
export const textsFolder = join(import.meta.dirname, '../../reports/texts');

/** Whom to ask: the site's own contacts, else those of the first organ, which the home page lists first. */
function contactsOf(site: Site, t: Labels): { name: string; html: object } | null {
  const first = site.home.groups[0]?.entries[0]?.address.replace(/\/$/, '');
  const organ = first === undefined ? null : site.organ(first);
  const own = site.site.contacts;
  const name = own ? (site.site.sponsor ?? '') : (organ?.organ.file.name ?? '');
  const lines = contactLines(own ?? organ?.contacts ?? {}, t);
  return lines.length > 0 ? { name, html: asHtml(renderFacts(lines, 'long')) } : null;
}

function frame(site: Site, t: Labels, page: PageText | 'sitemap', styles: string) {
  const address = aboutAddress(page);
  const { title, description, type } = t.pages[page];
  return frameOf({
    site: site.site,
    t,
    address,
    title,
    description,
    tags: pageTags(site.site, { ...t, column: { name: title, type, description, keywords: title } }, 'column'),
    link: linksFrom(address),
    styles,
    canonical: publicAddress(site.site, address),
    breadcrumbs: [],
  });
}

/** Our own text, in the language of the interface where there is one. */
function ourText(page: PageText, language: string): string {
  const file = join(textsFolder, language, `${page}.md`);
  return readFileSync(existsSync(file) ? file : join(textsFolder, reportLanguage, `${page}.md`), 'utf8');
}

/** What was counted in the content of this build: a table under the accessibility statement. */
function accessCounts(site: Site, t: Labels): string {
  const words = t.pages.access;
  const found = site.access();
  const items = [
    'reports',
    'pictures',
    'picturesBare',
    'tables',
    'tablesBare',
    'headings',
    'attachments',
    'pdfs',
    'images',
  ];
  const rows = (items as (keyof typeof found)[]).map((key) => [
    { words: words.items[key] },
    { words: formatNumber(found[key]) },
  ]);
  const table = plainTable(
    '_counts-table',
    words.caption,
    [{ head: words.item }, { head: words.count, number: true }],
    rows,
  );
  const lines = words.notes.map((line) => `<p class="note">${line}</p>\n`).join('');
  return `<section class="part" aria-labelledby="_counts">\n<h2 id="_counts">${words.title}</h2>\n${table}${lines}</section>\n`;
}

/** A page of prose: the office's own text, else ours, with the contacts below. */
function textPage(site: Site, t: Labels, page: PageText, text: string, styles: string): object {
  const contacts = contactsOf(site, t);
  const asOf = site.asOf === null ? '' : fill(t.pages.asOf, { date: formatDay(site.asOf, t.day) });
  return {
    ...frame(site, t, page, styles),
    heading: t.pages[page].title,
    text: asHtml(renderPageText(text, { id: page, labels: t })),
    contacts: contacts?.html ?? '',
    contactsOf: contacts?.name ?? '',
    counts: page === 'accessibility' ? asHtml(accessCounts(site, t)) : '',
    note: page === 'accessibility' ? asOf : '',
  };
}

/** Everything there is, by kind: the pages about the site, then every organ with its years. */
function sitemapPage(site: Site, t: Labels, styles: string): object {
  const address = aboutAddress('sitemap');
  const link = linksFrom(address);
  return {
    ...homePage(site, t, styles, link),
    ...frame(site, t, 'sitemap', styles),
    heading: t.pages.sitemap.title,
    pages: [
      { href: link(''), label: t.home },
      ...(site.site.search ? [{ href: link(searchAddress), label: t.search.title }] : []),
      { href: link(yearsAddress), label: t.years.title },
      { href: link(numbersAddress), label: t.numbers.title },
      { href: link('data/'), label: t.data.title },
      ...(site.site.rules ? [{ href: link(rulesAddress), label: t.rules.title }] : []),
      ...(site.board ? [{ href: link('board/'), label: t.board.title }] : []),
      ...aboutLinks(link, t).filter(({ label }) => label !== t.pages.sitemap.title),
    ],
  };
}

/** The statutory and explaining pages, by address; each is made when it is asked for. */
export function aboutPages(
  site: Site,
  t: Labels,
  templates: { readonly text: Template; readonly sitemap: Template },
  styles: (address: string) => string,
): ReadonlyMap<string, () => string> {
  const pages = new Map<string, () => string>();
  for (const page of pageTexts) {
    const address = aboutAddress(page);
    pages.set(address, () => {
      const own = site.texts.get(page);
      const text = own ?? ourText(page, t.language);
      return templates.text(textPage(site, t, page, text, styles(address)));
    });
  }
  const address = aboutAddress('sitemap');
  pages.set(address, () => templates.sitemap(sitemapPage(site, t, styles(address))));
  return pages;
}
