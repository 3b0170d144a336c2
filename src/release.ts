import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '../schemas/formats.ts';
import { type ManifestFile, manifestName } from '../schemas/manifest.ts';
import type { DownloadView, ReportView, Site } from '../schemas/views.ts';
import type { Finding } from './diagnostics/finding.ts';
import { type ArchiveEntry, reportArchive, reportCsv, reportJson } from './documents/index.ts';
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
import { createRenderer, type Renderer } from './render/index.ts';

/** What to release and where. */
export interface ReleaseOptions {
  readonly out: string;
  readonly formats: ReadonlySet<Format>;
  readonly version: string;
  /** Told when a stage begins, and of every step in it. */
  readonly progress: {
    readonly stage: (name: 'pages' | 'documents' | 'manifest', total?: number) => void;
    readonly step: () => void;
  };
}

/** What became of a release. */
export type Released = { readonly pages: number; readonly files: number } | { readonly refused: Finding };

const nameOf = (view: ReportView) => `${view.organ.id}-${view.report.year}`;

/** Everything a report offers beside its page, in the order it is offered. */
function offlineEntries(
  view: ReportView,
  page: string,
  renderer: Renderer,
  attachments: readonly ArchiveEntry[],
): ArchiveEntry[] {
  const name = nameOf(view);
  return [
    { path: 'index.html', bytes: Buffer.from(page) },
    { path: 'assets/site.css', bytes: Buffer.from(renderer.stylesheet()) },
    { path: 'assets/icon.svg', bytes: Buffer.from(renderer.icon()) },
    { path: `${name}.json`, bytes: Buffer.from(reportJson(view)) },
    { path: `${name}.csv`, bytes: Buffer.from(reportCsv(view)) },
    ...attachments,
  ];
}

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

/** One report's downloads: JSON, CSV, archive and attachments, and what the page says of them. */
async function writeDownloads(
  view: ReportView,
  renderer: Renderer,
  writer: Writer,
  wanted: ReadonlySet<Format>,
): Promise<DownloadView[]> {
  const name = nameOf(view);
  const attachments = await Promise.all(
    view.attachments.map(async (file) => ({ path: `attachments/${file.name}`, bytes: await readFile(file.file) })),
  );
  for (const { path, bytes } of attachments) await writer.write(`${view.address}${path}`, bytes);
  const made: { format: Format; content: string | Uint8Array }[] = [];
  if (wanted.has('json')) made.push({ format: 'json', content: reportJson(view) });
  if (wanted.has('csv')) made.push({ format: 'csv', content: reportCsv(view) });
  if (wanted.has('zip')) {
    const page = renderer.report(`${view.organ.id}/${view.report.year}`, { offline: true });
    const entries = offlineEntries(view, page, renderer, attachments);
    made.unshift({ format: 'zip', content: reportArchive({ root: name, entries, date: view.report.file.published }) });
  }
  const downloads: DownloadView[] = [];
  for (const { format, content } of made) {
    await writer.write(`${view.address}${name}.${format}`, content);
    downloads.push({ name: `${name}.${format}`, format, size: Buffer.byteLength(content) });
  }
  return downloads;
}

/** Writes the whole site into a stage: documents first, for the pages name their sizes. */
async function writeSite(site: Site, stage: Stage, options: ReleaseOptions): Promise<{ pages: number; files: number }> {
  const writer = new Writer(stage.folder);
  const downloads = new Map<string, readonly DownloadView[]>();
  const offline = createRenderer(site, {
    downloads: (id) => [
      { name: `${id.replace('/', '-')}.json`, format: 'json', size: null },
      { name: `${id.replace('/', '-')}.csv`, format: 'csv', size: null },
    ],
  });
  options.progress.stage('documents', site.reports.length);
  for (const id of site.reports) {
    downloads.set(id, await writeDownloads(site.report(id), offline, writer, options.formats));
    options.progress.step();
  }
  options.progress.stage('pages', site.reports.length);
  const renderer = createRenderer(site, { downloads: (id) => downloads.get(id) ?? [] });
  const pages = options.formats.has('html')
    ? await renderSite(renderer, site, stage.folder, options.progress.step)
    : [];
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
