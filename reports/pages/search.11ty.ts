import type { PageData } from '../../src/render/eleventy-data.ts';

/** `search/index.html`: the search, and the index of the site. */
export const data = { permalink: 'search/index.html' };

export const render = ({ nianbao }: PageData): string => nianbao('search/index.html', (renderer) => renderer.search());
