import type { ReportView, Site, WechatFiles } from '../../schemas/views.ts';
import type { Labels } from '../wording/labels.ts';
import { besideReport } from './beside-report.ts';
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
  // A tool for editors, and the same words as the report: not for search engines.
  const frame = { here: t.formats.wechat, listed: false, script: 'copy.js', fetches: true };
  return {
    ...besideReport({ site, view, t, styles, address: wechatAddress(view), words: t.wechat, files: [file], frame }),
    from: `../${file.name}`,
    preview: asHtml(preview),
  };
}
