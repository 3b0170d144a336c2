import type { PageData } from '../../src/render/eleventy-data.ts';

/** `assets/region.css`: styles that only pages of the region need. */
export const data = { permalink: 'assets/region.css' };

export const render = ({ nianbao }: PageData): string =>
  nianbao('assets/region.css', (renderer) => renderer.regionStylesheet());
