import type { SiteView } from '../../schemas/views.ts';

/**
 * Makes links from one page to others. Addresses are relative to the site's root (`dongchang/2019/`); links end in
 * `index.html`, so the site works from disk, under any sub-path and on any server alike.
 */
export type Link = (address: string) => string;

/** The page of numbers, where every row and column is explained. */
export const numbersAddress = 'numbers/';

/** Where the search page lies. */
export const searchAddress = 'search/';

/** The same as a list: empty where the site has no search. */
export const searchAddresses = ({ search }: SiteView): string[] => (search ? [searchAddress] : []);

const fileOf = (address: string) => (address === '' || address.endsWith('/') ? `${address}index.html` : address);

/** Relative links from the page at an address. */
export function linksFrom(address: string): Link {
  const up = '../'.repeat(address.split('/').length - 1);
  return (target) => up + fileOf(target);
}

/**
 * Links for a page that may be served at any depth (404.html): they begin at the root of the server, or at the path of
 * the base address where the site lives in a folder.
 */
export function linksFromRoot(site: SiteView): Link {
  const path = site.baseUrl === null ? '/' : new URL(site.baseUrl).pathname;
  return (target) => (path.endsWith('/') ? path : `${path}/`) + fileOf(target);
}

/** The public address of a page; null where the site has no base address. */
export function publicAddress(site: SiteView, address: string): string | null {
  if (site.baseUrl === null) return null;
  return (site.baseUrl.endsWith('/') ? site.baseUrl : `${site.baseUrl}/`) + address;
}
