import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { linksFrom } from './links.ts';
import { contentPolicy } from './meta.ts';

/** The folder with what a kiosk's pages have besides. */
export const kioskFolder = join(import.meta.dirname, '../../reports/kiosk');

/** Where it stands in the copy. */
export const kioskAssets: ReadonlyMap<string, string> = new Map([
  ['assets/kiosk.css', 'kiosk.css'],
  ['assets/kiosk.js', 'kiosk.js'],
]);

export const kioskAsset = (name: string): string => readFileSync(join(kioskFolder, name), 'utf8');

/** Links that a kiosk cannot follow: other sites, mail, telephone, files that open elsewhere. */
function leadsOut(href: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return true;
  const path = href.split(/[?#]/)[0] ?? '';
  return path !== '' && !path.endsWith('.html');
}

/**
 * A page of the site for a touch screen in a hall: links out of the site are plain words, downloads are left out, the
 * type is large, and a script brings the next reader back to the start.
 *
 * @param path the page's file in the site
 * @param seconds without a touch before it goes back
 */
export function kioskPage(html: string, path: string, t: Labels, seconds: number): string {
  const link = linksFrom(path);
  const words = JSON.stringify(t.kiosk);
  const policy = escapeHtml(contentPolicy(true, true)).replace(
    'form-action &#39;none&#39;',
    'form-action &#39;self&#39; file:',
  );
  const head =
    `<link rel="stylesheet" href="${link('assets/kiosk.css')}">\n` +
    `<script src="${link('assets/kiosk.js')}" defer data-home="${link('')}" data-seconds="${seconds}" data-words="${escapeHtml(words)}"></script>\n</head>`;
  return html
    .replace(/(<html[^>]*)>/, '$1 class="kiosk">')
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*"/, `$1${policy}"`)
    .replace(/<link rel="canonical"[^>]*>\n?/, '')
    .replace(/<section class="downloads"[\s\S]*?<\/section>\n?/g, '')
    .replace(/<a\b([^>]*)>([\s\S]*?)<\/a>/g, (all, attributes: string, inner: string) => {
      const href = / href="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? '';
      return leadsOut(href) ? `<span>${inner}</span>` : all;
    })
    .replace('</head>', () => head);
}
