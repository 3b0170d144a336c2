import type { PageData } from '../../src/render/eleventy-data.ts';

/** `index.html`. */
export const data = { permalink: 'index.html' };

export const render = ({ nianbao }: PageData): string => nianbao('index.html', (renderer) => renderer.home());
