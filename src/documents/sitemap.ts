import { xmlText } from './feed.ts';

/** Addresses in one file at most (sitemaps.org). */
export const mostAddresses = 50_000;

/** A page that search engines may know. */
export interface MappedPage {
  /** Address below the site's root: `dongchang/2019/`. */
  readonly address: string;
  /** Day of the last change, where it is known. */
  readonly changed: string | null;
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * `sitemap.xml` by file name: one file, or from 50,001 addresses on an index of several. The protocol wants full
 * addresses: without a base address there is none.
 */
export function sitemaps(baseUrl: string, pages: readonly MappedPage[], most = mostAddresses): Map<string, string> {
  const base = baseUrl.replace(/\/?$/, '/');
  const url = ({ address, changed }: MappedPage) =>
    `<url><loc>${xmlText(encodeURI(base + address))}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`;
  const set = (part: readonly MappedPage[]) => `${head}<urlset ${space}>\n${part.map(url).join('')}</urlset>\n`;
  if (pages.length <= most) return new Map([['sitemap.xml', set(pages)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at) =>
    pages.slice(at * most, (at + 1) * most),
  );
  const names = parts.map((_, at) => `sitemap-${at + 1}.xml`);
  const list = names.map((name) => `<sitemap><loc>${xmlText(encodeURI(base + name))}</loc></sitemap>\n`).join('');
  return new Map([
    ['sitemap.xml', `${head}<sitemapindex ${space}>\n${list}</sitemapindex>\n`],
    ...parts.map((part, at): [string, string] => [names[at] as string, set(part)]),
  ]);
}

/** `robots.txt`: everything may be read; where the map is, if there is one. */
export const robots = (baseUrl: string | null): string =>
  `User-agent: *\nAllow: /\n${baseUrl === null ? '' : `\nSitemap: ${baseUrl.replace(/\/?$/, '/')}sitemap.xml\n`}`;
