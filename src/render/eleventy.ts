import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestFile } from '../../schemas/manifest.ts';
import type { DownloadView, Site } from '../../schemas/views.ts';
import { type EleventyConfiguration, giveData, type MakePage } from './eleventy-data.ts';
import type { Renderer } from './index.ts';

const root = join(import.meta.dirname, '../..');

/** The templates that say which pages there are. */
export const pagesFolder = join(root, 'reports/pages');

/** Pages that every site has: home, search and its script, 404, stylesheet, icon. */
const fixedPages = 6;

/** Eleventy's door into the project. */
export const configurationFile = join(root, '.eleventy.ts');

/** What happens around each page. */
export interface Around {
  /** Makes and writes what stands beside a report's page; the page then offers it. */
  readonly beside?: (id: string) => Promise<readonly DownloadView[]> | readonly DownloadView[] | undefined;
  /** Called after each page is made. */
  readonly step?: () => void;
}

/** The pages of all reports, made by the compiled frame and written one by one, so that memory stays flat. */
async function writeReports(
  renderer: Renderer,
  site: Site,
  folder: string,
  { beside, step }: Around,
): Promise<ManifestFile[]> {
  const entries: ManifestFile[] = [];
  for (const id of site.reports) {
    const made = beside?.(id);
    const downloads = made instanceof Promise ? await made : made;
    const bytes = Buffer.from(renderer.report(id, downloads ? { downloads } : {}));
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'index.html'), bytes);
    entries.push(entryOf(`${id}/index.html`, bytes));
    step?.();
  }
  return entries;
}

/** The pages that tell of the region, likewise. */
function writeRegion(renderer: Renderer, folder: string, { step }: Around): ManifestFile[] {
  return [...renderer.region].map(([address, make]) => {
    const bytes = Buffer.from(make());
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(join(folder, address, 'index.html'), bytes);
    step?.();
    return entryOf(`${address}index.html`, bytes);
  });
}

const entryOf = (path: string, bytes: Buffer): ManifestFile => ({
  path,
  size: bytes.length,
  sha256: hash('sha256', bytes),
});

/**
 * Writes every page of a site, its stylesheet and icon into a folder, which may lie anywhere. Eleventy makes all pages
 * but those of the reports: of these there are thousands, it would keep each in memory and take a quarter longer
 * (`npm run bench`); the template `report.11ty.ts` that a plain `npx eleventy` uses calls the same renderer.
 *
 * @param around what happens around each page
 * @returns what was written, with sizes and hashes taken from the pages themselves, in order of path
 * @throws where a template or the disk fails: a fault of the program, never of content
 */
export async function renderSite(
  renderer: Renderer,
  site: Site,
  folder: string,
  around: Around = {},
): Promise<ManifestFile[]> {
  const files = new Map<string, ManifestFile>();
  const nianbao: MakePage = (path, make) => {
    const page = make(renderer);
    files.set(path, entryOf(path, Buffer.from(page)));
    around.step?.();
    return page;
  };
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(pagesFolder, folder, {
    configPath: configurationFile,
    quietMode: true,
    config: (configuration: EleventyConfiguration) => {
      giveData(configuration, { nianbao, organs: site.organs, reports: [], region: [] });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  const expected = fixedPages + site.organs.length;
  if (files.size !== expected) throw new Error(`render: ${files.size} pages made instead of ${expected}`);
  const pages = [
    ...files.values(),
    ...(await writeReports(renderer, site, folder, around)),
    ...writeRegion(renderer, folder, around),
  ];
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}
