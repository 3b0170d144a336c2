import type { PageData } from '../../src/render/eleventy-data.ts';

/** `assets/search.js`: the script of the search page alone. */
export const data = {
  pagination: { data: 'search', size: 1, alias: 'address' },
  permalink: 'assets/search.js',
};

export const render = ({ nianbao }: PageData): string =>
  nianbao('assets/search.js', (renderer) => renderer.searchScript());
