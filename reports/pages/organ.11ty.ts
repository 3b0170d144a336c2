import type { PageData } from '../../src/render/eleventy-data.ts';

/** One page for each organ: `dongchang/index.html`. */
export const data = {
  pagination: { data: 'organs', size: 1, alias: 'organ' },
  permalink: ({ organ }: PageData) => `${organ}/index.html`,
};

export const render = ({ nianbao, organ }: PageData): string =>
  nianbao(`${organ}/index.html`, (renderer) => renderer.organ(organ));
