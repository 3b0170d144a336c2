import { join } from 'node:path';
import { compile } from './src/compile.ts';
import { type EleventyConfiguration, giveData } from './src/render/eleventy-data.ts';
import { createRenderer } from './src/render/index.ts';
import { searchAddresses } from './src/render/links.ts';

/**
 * Eleventy's door. Content is not its input: it reads our templates only, and finds the finished site in global data.
 * `nianbao build` hands the site over; `npx eleventy --config=.eleventy.ts` compiles `content/` here, without downloads and archives.
 *
 * @throws one short sentence where the content has errors: `nianbao check` shows them
 */
export default async function configure(configuration: EleventyConfiguration) {
  configuration.addExtension('11ty.ts', { key: '11ty.js' });
  configuration.addTemplateFormats('11ty.ts');
  configuration.addGlobalData('eleventyExcludeFromCollections', () => true);
  configuration.setUseGitIgnore(false);
  configuration.ignores.clear();

  if ('nianbao' in configuration.globalData) return {};

  const { site, findings } = compile({ content: join(import.meta.dirname, 'content') });
  if (!site) {
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    throw new Error(`内容有 ${errors} 处错误，请运行 nianbao check 查看。`);
  }
  const renderer = createRenderer(site, { downloads: () => [] });
  giveData(configuration, {
    nianbao: (_file, make) => make(renderer),
    organs: site.organs,
    reports: site.reports,
    region: [...renderer.region.keys()],
    search: searchAddresses(site.site),
  });

  return { dir: { input: 'reports/pages', output: '_site' } };
}
