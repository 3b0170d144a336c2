import type { DownloadView, ReportView, Site } from '../../schemas/views.ts';
import { buildCatalog } from '../diagnostics/catalog/index.ts';
import { correctionLines, explanationLines } from '../wording/afterwards.ts';
import { contactLines } from '../wording/contacts.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { renderFigures } from './figures.ts';
import { type Frame, frameOf, rulesAddress } from './frame.ts';
import { highlightWords } from './highlights.ts';
import { type Link, linksFrom, publicAddress } from './links.ts';
import {
  behindParts,
  renderContents,
  renderDownloads,
  renderFacts,
  renderHighlights,
  renderSections,
} from './lists.ts';
import { pageTags } from './meta.ts';
import { aboutFacts, downloadLines, headFacts } from './report-facts.ts';
import { renderParts } from './report-parts.ts';
import { asHtml } from './templates.ts';
import { correctionItems, replacedWords } from './versions.ts';

/** The organ's page of series, seen from any of its reports: the same for all, so that tables are compiled once. */
const historyPage = '../series/index.html';

/** A longer list of figures is folded away; a link to one of them opens it. */
const manyFigures = 12;

/** The name of the organ and the rest of a title, so that a line breaks between them first. */
function titleParts(title: string, year: number): string[] {
  const cut = title.indexOf(String(year));
  return cut > 0 ? [title.slice(0, cut), title.slice(cut)] : [title];
}

function frameOfReport(site: Site, view: ReportView, t: Labels, styles: string, offline: boolean): Frame {
  const { organ, report } = view;
  const { status, published } = report.file;
  return frameOf({
    site: site.site,
    t,
    address: view.address,
    title: view.title,
    here: view.replaced
      ? fill(t.versions.title, { number: view.replaced.number })
      : fill(t.organ.report, { year: report.year }),
    description: fill(t.report.description, { organ: organ.file.name, year: report.year }),
    tags: pageTags(site.site, t, 'article', { title: view.title, published, source: organ.file.name }),
    link: offline ? offlineLink(site) : linksFrom(view.address),
    styles: offline ? 'assets/site.css' : styles,
    canonical: publicAddress(site.site, view.address),
    breadcrumbs: view.breadcrumbs,
    offline,
    listed: status === 'published' && !view.replaced,
  });
}

/** From a copy on disk, the site can be reached by its public addresses only. */
function offlineLink({ site }: Site) {
  return site.baseUrl === null ? null : (address: string) => publicAddress(site, address) ?? '';
}

/** What a report explains, each with the finding's own title and, on the site, the way to its rule. */
function explained(site: Site, view: ReportView, t: Labels, link: Link | null) {
  const lines = explanationLines(view, t);
  if (lines.length === 0) return [];
  const catalog = buildCatalog(site.editions);
  return lines.map((line, index) => {
    const { code = '', place: key = '' } = view.report.file.explanations?.[index] ?? {};
    const title = catalog[code]?.zh.title ?? '';
    const href = title && link && site.site.rules ? link(`${rulesAddress}${code}/`) : '';
    return { ...line, code, key, title, href };
  });
}

/** What of the title, the notice and the contacts is the report's own, and not the form's or the organ's: an import asks. */
const ownFacts = ({ title, notice, contacts }: ReportView['report']['file']): string =>
  [...(title ? ['title'] : []), ...(notice ? ['notice'] : []), ...Object.keys(contacts ?? {})].join(' ');

/**
 * The values of the report page.
 *
 * @param downloads files beside the page
 * @param options `offline`: a copy for the archive, with its styles beside it and no way into the site but public addresses
 */
export function reportPage(
  site: Site,
  view: ReportView,
  t: Labels,
  styles: string,
  options: { downloads: readonly DownloadView[]; offline: boolean },
): object {
  const { report, organ, previous, next } = view;
  const { offline } = options;
  const link = offline ? offlineLink(site) : linksFrom(view.address);
  const neighbour = (year: number, words: string) =>
    link ? [{ href: link(`${report.organ}/${year}/`), label: fill(words, { year }) }] : [];
  const units = (report.file.units ?? []).map((id) => site.organ(id).organ.file.name);
  const { status } = report.file;
  // an old version's numbers are no part of the series
  const series = offline || view.replaced ? null : historyPage;
  const parts = renderParts(view, t, series);
  const corrections = correctionLines(view, t);
  const explanations = explained(site, view, t, offline ? null : link);
  const contacts = contactLines(view.contacts, t);
  const has = {
    figures: view.figures.length > 0,
    corrections: corrections.length > 0,
    explanations: explanations.length > 0,
  };
  return {
    ...frameOfReport(site, view, t, styles, offline),
    titleParts: titleParts(view.title, report.year),
    offline,
    edition: report.form.edition.key,
    units: (report.file.units ?? []).join(' '),
    own: ownFacts(report.file),
    address: publicAddress(site.site, view.address) ?? '',
    warning: replacedWords(view, t) || (status === 'published' ? '' : t.status[status]),
    notices: view.notices,
    facts: asHtml(renderFacts(headFacts(view, t), 'head')),
    about: asHtml(renderFacts(aboutFacts(view, units, t), 'long')),
    contacts: contacts.length > 0 ? asHtml(renderFacts(contacts, 'long')) : '',
    highlights: asHtml(renderHighlights(highlightWords(view.highlights, t, previous?.year === report.year - 1))),
    hasHighlights: view.highlights.length > 0,
    downloads: asHtml(renderDownloads(downloadLines(view, options.downloads, t))),
    hasDownloads: options.downloads.length + view.attachments.length > 0,
    contents: asHtml(renderContents(parts, behindParts(has, t))),
    parts: asHtml(renderSections(parts)),
    hasFigures: has.figures,
    figures: asHtml(renderFigures(view.figures, t, series)),
    figuresSummary: view.figures.length > manyFigures ? fill(t.report.figuresSummary, { n: view.figures.length }) : '',
    corrections: correctionItems(corrections, view, link, t).map((item) => ({
      ...item,
      changes: asHtml(item.changes),
    })),
    explanations,
    neighbours: [
      ...(previous ? neighbour(previous.year, t.report.previous) : []),
      ...(previous && link && !offline
        ? [{ href: link(`${view.address}compare/`), label: fill(t.compare.link, { before: previous.year }) }]
        : []),
      ...(next ? neighbour(next.year, t.report.next) : []),
      ...(link
        ? [
            { href: link(`${report.organ}/series/`), label: t.organ.seriesLink },
            {
              href: link(`${report.organ}/`),
              label: fill(t.report.allYears, { organ: organ.file.shortName ?? organ.file.name }),
            },
          ]
        : []),
    ],
  };
}
