import type { PageData } from '../../src/render/eleventy-data.ts';

/** `assets/site.css`: the styles of `reports/styles` with the site's hue. */
export const data = { permalink: 'assets/site.css' };

export const render = ({ nianbao }: PageData): string =>
  nianbao('assets/site.css', (renderer) => renderer.stylesheet());
