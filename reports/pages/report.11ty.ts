import type { PageData } from '../../src/render/eleventy-data.ts';

/** One page for each report: `dongchang/2019/index.html`. */
export const data = {
  pagination: { data: 'reports', size: 1, alias: 'report' },
  permalink: ({ report }: PageData) => `${report}/index.html`,
};

export const render = ({ nianbao, report }: PageData): string =>
  nianbao(`${report}/index.html`, (renderer) => renderer.report(report));
