import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '../schemas/formats.ts';
import { type ManifestFile, manifestName } from '../schemas/manifest.ts';
import type { Site } from '../schemas/views.ts';
import { boardTables } from './board.ts';
import type { Finding } from './diagnostics/finding.ts';
import { hasDownloads, makeDownloads } from './downloads.ts';
import { writeSearch } from './indexing.ts';
import {
  abandonFolder,
  assertComplete,
  commitFolder,
  diskRefusal,
  fileEntry,
  makeManifest,
  manifestText,
  type Stage,
  stageFolder,
} from './package/index.ts';
import { renderSite } from './render/eleventy.ts';
import { createRenderer } from './render/index.ts';

/** What to release and where. */
export interface ReleaseOptions {
  readonly out: string;
  readonly formats: ReadonlySet<Format>;
  readonly version: string;
  /** Told when a stage begins, and of every step in it. */
  readonly progress: {
    readonly stage: (name: 'pages' | 'manifest', total?: number) => void;
    readonly step: () => void;
  };
}

/** What became of a release. */
export type Released = { readonly pages: number; readonly files: number } | { readonly refused: Finding };

/** Writes files into a stage and remembers what was written, so that the manifest needs no second reading. */
class Writer {
  readonly entries: ManifestFile[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.#root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    this.entries.push(fileEntry(path, content));
  }
}

/** Writes the whole site into a stage: each report's documents first, for its page names their sizes. */
async function writeSite(site: Site, stage: Stage, options: ReleaseOptions): Promise<{ pages: number; files: number }> {
  const writer = new Writer(stage.folder);
  const renderer = createRenderer(site);
  const beside = (id: string) => {
    const view = site.report(id);
    if (!hasDownloads(view, options.formats)) return [];
    return makeDownloads(view, site, renderer, options.formats).then(async ({ files, downloads }) => {
      for (const [path, content] of files) await writer.write(`${view.address}${path}`, content);
      return downloads;
    });
  };
  options.progress.stage('pages', site.reports.length);
  const pages = await renderSite(renderer, site, stage.folder, { beside, step: options.progress.step });
  if (site.board) for (const [path, make] of boardTables(site.board, 'board/')) await writer.write(path, make());
  const paths = pages.map(({ path }) => path);
  await writeSearch(site, stage.folder, paths, (path, text) => writer.write(path, text));
  options.progress.stage('manifest');
  const manifest = makeManifest(options.version, [...writer.entries, ...pages]);
  await assertComplete(stage.folder, manifest);
  await writeFile(join(stage.folder, manifestName), manifestText(manifest));
  return { pages: pages.filter(({ path }) => path.endsWith('.html')).length, files: manifest.files.length + 1 };
}

/**
 * documents → render → package: builds the site aside and swaps it in whole. A disk that refuses, or a folder that is
 * not ours, is a finding (package/*) and leaves the last site as it was; so does any fault of the program.
 */
export async function release(site: Site, options: ReleaseOptions): Promise<Released> {
  const staged = await stageFolder(options.out);
  if ('refused' in staged) return staged;
  const { stage } = staged;
  try {
    const counts = await writeSite(site, stage, options);
    const refused = await commitFolder(stage);
    return refused ? { refused } : counts;
  } catch (error) {
    await abandonFolder(stage);
    const refused = diskRefusal(error, options.out);
    if (refused) return { refused };
    throw error;
  }
}
