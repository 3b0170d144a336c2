import type { PosterFiles, ReportView, Site } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { frameOf } from './frame.ts';
import { linksFrom, publicAddress } from './links.ts';
import { renderDownloads } from './lists.ts';
import { pageTags } from './meta.ts';
import { posterWords } from './poster-words.ts';
import { downloadLines } from './report-facts.ts';
import { asHtml } from './templates.ts';

/** Where the page of a report's picture lies. */
export const posterAddress = ({ address }: ReportView): string => `${address}poster/`;

/** The values of the page of a report's picture of the year. */
export function posterPage(
  site: Site,
  view: ReportView,
  t: Labels,
  styles: string,
  { height, files }: PosterFiles,
): object {
  const { organ, report } = view;
  const { status, published } = report.file;
  const address = posterAddress(view);
  const link = linksFrom(address);
  const title = fill(t.poster.title, { title: view.title });
  const lines = downloadLines({ attachments: [] }, files, t).map((line) => ({ ...line, href: `../${line.href}` }));
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      title,
      here: t.poster.name,
      description: fill(t.poster.description, { organ: organ.file.name, year: report.year }),
      tags: pageTags(site.site, t, 'article', { title, published, source: organ.file.name }),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: [...view.breadcrumbs, { address: view.address, label: fill(t.organ.report, { year: report.year }) }],
      listed: status === 'published',
    }),
    reportTitle: view.title,
    warning: status === 'published' ? '' : t.status[status],
    notices: view.notices,
    picture: lines[0]?.href ?? '',
    height,
    alt: fill(t.poster.alt, { title: view.title }),
    downloads: asHtml(renderDownloads(lines)),
    words: asHtml(posterWords(view.poster(), t)),
    report: link(view.address),
  };
}
