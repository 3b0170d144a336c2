import type { ReportView, Site } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { type FrameFacts, frameOf } from './frame.ts';
import { type Link, linksFrom, publicAddress } from './links.ts';
import { renderDownloads } from './lists.ts';
import { pageTags } from './meta.ts';
import { downloadLines } from './report-facts.ts';
import { asHtml } from './templates.ts';

/** A page in a folder of its own below a report's, about the report in another form. */
export interface BesideReport {
  readonly site: Site;
  readonly view: ReportView;
  readonly t: Labels;
  readonly styles: string;
  readonly address: string;
  /** Title and description as `reports/labels` has them. */
  readonly words: { readonly title: string; readonly description: string };
  /** What it offers; the files lie beside the report. */
  readonly files: Parameters<typeof downloadLines>[1];
  readonly frame: Pick<FrameFacts, 'here' | 'listed' | 'script' | 'fetches'>;
}

/** The values that all such pages have: the frame, what the report says of itself, the files, the way back. */
export function besideReport({ site, view, t, styles, address, words, files, frame }: BesideReport) {
  const { organ, report } = view;
  const { status, published } = report.file;
  const link: Link = linksFrom(address);
  const title = fill(words.title, { title: view.title });
  const lines = downloadLines({ attachments: [] }, files, t).map((line) => ({ ...line, href: `../${line.href}` }));
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      title,
      description: fill(words.description, { organ: organ.file.name, year: report.year }),
      tags: pageTags(site.site, t, 'article', { title, published, source: organ.file.name }),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: [...view.breadcrumbs, { address: view.address, label: fill(t.organ.report, { year: report.year }) }],
      ...frame,
    }),
    reportTitle: view.title,
    warning: status === 'published' ? '' : t.status[status],
    downloads: asHtml(renderDownloads(lines)),
    report: link(view.address),
  };
}
