import type { PageData } from '../../src/render/eleventy-data.ts';

/** The pages that tell of the region: series, comparisons, years, what numbers mean. */
export const data = {
  pagination: { data: 'region', size: 1, alias: 'address' },
  permalink: ({ address }: PageData) => `${address}index.html`,
};

export const render = ({ nianbao, address }: PageData): string =>
  nianbao(`${address}index.html`, (renderer) => renderer.region.get(address)?.() ?? '');
