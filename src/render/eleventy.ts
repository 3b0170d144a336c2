import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EleventyConfiguration, giveData, type MakePage, type PageData, type PageLists } from './eleventy-data.ts';
import type { Renderer } from './index.ts';

const root = join(import.meta.dirname, '../..');

/** The templates that say which pages there are. */
export const pagesFolder = join(root, 'reports/pages');

/** Eleventy's door into the project. */
export const configurationFile = join(root, '.eleventy.ts');

/**
 * Eleventy makes the pages of the lists and those that every site has, and writes them into a folder, which may lie
 * anywhere. `nianbao build` gives it no organs and no reports: of these there are thousands, it would keep each in memory
 * and take a quarter longer (`npm run bench`); the same renderer makes them one by one.
 *
 * @param nianbao is asked for each page
 * @throws where a template or the disk fails: a fault of the program, never of content
 */
export async function renderPages(lists: PageLists, folder: string, nianbao: MakePage): Promise<void> {
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(pagesFolder, folder, {
    configPath: configurationFile,
    quietMode: true,
    config: (configuration: EleventyConfiguration) => giveData(configuration, { nianbao, ...lists }),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** A template of `reports/pages` as far as it is used here. */
interface PageTemplate {
  readonly data: {
    readonly pagination?: { readonly data: keyof PageLists; readonly size: 1; readonly alias: string };
    readonly permalink: string | ((data: PageData) => string);
  };
  readonly render: (data: PageData) => string;
}

/** One page and how it is made. */
export interface SitePage {
  readonly path: string;
  readonly make: (renderer: Renderer) => string;
}

/** The same pages without Eleventy, which takes half a second to start: where only some of them are made again. */
export async function listPages(lists: PageLists): Promise<SitePage[]> {
  const names = readdirSync(pagesFolder).filter((name) => name.endsWith('.11ty.ts'));
  const pages: SitePage[] = [];
  for (const name of names.sort()) {
    const address = pathToFileURL(join(pagesFolder, name)).href;
    const { data, render } = (await import(address)) as PageTemplate;
    const { pagination, permalink } = data;
    for (const item of pagination ? lists[pagination.data] : [undefined]) {
      const values = (nianbao: MakePage) =>
        ({ ...lists, nianbao, ...(pagination ? { [pagination.alias]: item } : {}) }) as unknown as PageData;
      const path = typeof permalink === 'string' ? permalink : permalink(values((_, make) => make({} as Renderer)));
      pages.push({ path, make: (renderer) => render(values((_, make) => make(renderer))) });
    }
  }
  return pages;
}
