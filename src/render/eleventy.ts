import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ManifestFile } from '../../schemas/manifest.ts';
import type { Site } from '../../schemas/views.ts';
import { type EleventyConfiguration, giveData, type MakePage } from './eleventy-data.ts';
import type { Renderer } from './index.ts';

const root = join(import.meta.dirname, '../..');

/** The templates that say which pages there are. */
export const pagesFolder = join(root, 'reports/pages');

/** Pages that every site has: home, 404, stylesheet, icon. */
const fixedPages = 4;

/** Eleventy's door into the project. */
export const configurationFile = join(root, '.eleventy.ts');

/**
 * Has Eleventy write every page of a site, and its stylesheet, into a folder, which may lie anywhere.
 *
 * @param step called after each page is made
 * @returns what was written, with sizes and hashes taken from the pages themselves, in order of path
 * @throws where a template or the disk fails: a fault of the program, never of content
 */
export async function renderSite(
  renderer: Renderer,
  site: Site,
  folder: string,
  step: () => void = () => {},
): Promise<ManifestFile[]> {
  const files = new Map<string, ManifestFile>();
  const nianbao: MakePage = (path, make) => {
    const page = make(renderer);
    files.set(path, { path, size: Buffer.byteLength(page), sha256: createHash('sha256').update(page).digest('hex') });
    step();
    return page;
  };
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(pagesFolder, folder, {
    configPath: configurationFile,
    quietMode: true,
    config: (configuration: EleventyConfiguration) => {
      giveData(configuration, { nianbao, organs: site.organs, reports: site.reports });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  const expected = fixedPages + site.organs.length + site.reports.length;
  if (files.size !== expected) throw new Error(`render: ${files.size} pages made instead of ${expected}`);
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
