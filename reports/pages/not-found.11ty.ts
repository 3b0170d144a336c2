import type { PageData } from '../../src/render/eleventy-data.ts';

/** `404.html`. */
export const data = { permalink: '404.html' };

export const render = ({ nianbao }: PageData): string => nianbao('404.html', (renderer) => renderer.notFound());
