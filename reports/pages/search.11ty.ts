import type { PageData } from '../../src/render/eleventy-data.ts';

/** `search/index.html`: the search, and the index of the site; where the site has a search. */
export const data = {
  pagination: { data: 'search', size: 1, alias: 'address' },
  permalink: 'search/index.html',
};

export const render = ({ nianbao }: PageData): string => nianbao('search/index.html', (renderer) => renderer.search());
