import type { ReportView, Site, WechatFiles } from '../../schemas/views.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { frameOf } from './frame.ts';
import { linksFrom, publicAddress } from './links.ts';
import { renderDownloads } from './lists.ts';
import { pageTags } from './meta.ts';
import { downloadLines } from './report-facts.ts';
import { asHtml } from './templates.ts';

/** Where the page of a report's WeChat edition lies. */
export const wechatAddress = ({ address }: ReportView): string => `${address}wechat/`;

/** The values of the page from which a report's article for WeChat is copied. */
export function wechatPage(
  site: Site,
  view: ReportView,
  t: Labels,
  styles: string,
  { preview, file }: WechatFiles,
): object {
  const { organ, report } = view;
  const { status, published } = report.file;
  const address = wechatAddress(view);
  const link = linksFrom(address);
  const title = fill(t.wechat.title, { title: view.title });
  const lines = downloadLines({ attachments: [] }, [file], t).map((line) => ({ ...line, href: `../${line.href}` }));
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      title,
      here: t.formats.wechat,
      description: fill(t.wechat.description, { organ: organ.file.name, year: report.year }),
      tags: pageTags(site.site, t, 'article', { title, published, source: organ.file.name }),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: [...view.breadcrumbs, { address: view.address, label: fill(t.organ.report, { year: report.year }) }],
      // A tool for editors, and the same words as the report.
      listed: false,
      script: 'copy.js',
      fetches: true,
    }),
    reportTitle: view.title,
    warning: status === 'published' ? '' : t.status[status],
    from: `../${file.name}`,
    downloads: asHtml(renderDownloads(lines)),
    preview: asHtml(preview),
    report: link(view.address),
  };
}
