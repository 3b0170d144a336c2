import type { PageData } from '../../src/render/eleventy-data.ts';

/** `assets/icon.svg`: the picture in the browser's tab. */
export const data = { permalink: 'assets/icon.svg' };

export const render = ({ nianbao }: PageData): string => nianbao('assets/icon.svg', (renderer) => renderer.icon());
