import { readFile } from 'node:fs/promises';
import type { Format } from '../schemas/formats.ts';
import type { DownloadView, ReportView, Site } from '../schemas/views.ts';
import { type ArchiveEntry, reportArchive, reportCsv, reportJson } from './documents/index.ts';
import type { Renderer } from './render/index.ts';

/** One document of a report, made. */
interface Document {
  readonly format: Format;
  readonly content: string | Uint8Array;
}

type Maker = (view: ReportView, site: Site) => Promise<string | Uint8Array>;

/** How each document is made, in the order it is offered. What is large is imported only when it is wanted. */
const makers: readonly (readonly [Format, Maker])[] = [
  [
    'pdf',
    async (view, site) => {
      const units = (view.report.file.units ?? []).map((id) => site.organ(id).organ.file.name);
      return (await import('./documents/pdf/index.ts')).reportPdf(view, { units, siteNotice: site.site.notice });
    },
  ],
  ['csv', async (view) => reportCsv(view)],
  ['json', async (view) => reportJson(view)],
];

export const nameOf = (view: ReportView) => `${view.organ.id}-${view.report.year}`;

/** Whether anything at all is offered beside a report's page. */
export const hasDownloads = (view: ReportView, wanted: ReadonlySet<Format>): boolean =>
  view.attachments.length > 0 || wanted.has('zip') || makers.some(([format]) => wanted.has(format));

/** What a page says of documents: with their sizes beside the page, without where the page lies in the archive with them. */
export const downloadsOf = (view: ReportView, documents: readonly Document[], sized: boolean): DownloadView[] =>
  documents.map(({ format, content }) => ({
    name: `${nameOf(view)}.${format}`,
    format,
    size: sized ? Buffer.byteLength(content) : null,
  }));

/** The offline copy of a report: its page with styles and icon, its documents, its attachments. */
function makeArchive(
  view: ReportView,
  renderer: Renderer,
  documents: readonly Document[],
  attachments: readonly ArchiveEntry[],
): Uint8Array {
  const id = `${view.organ.id}/${view.report.year}`;
  const entry = (path: string, content: string | Uint8Array) => ({
    path,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const entries = [
    entry('index.html', renderer.report(id, { downloads: downloadsOf(view, documents, false), offline: true })),
    entry('assets/site.css', renderer.stylesheet()),
    entry('assets/icon.svg', renderer.icon()),
    ...documents.map(({ format, content }) => entry(`${nameOf(view)}.${format}`, content)),
    ...attachments,
  ];
  return reportArchive({ root: nameOf(view), entries, date: view.report.file.published });
}

/**
 * Everything that is offered beside one report's page, as files by their path beside the page, and what the page says
 * of them. The archive holds the wanted documents, and always the data (JSON, CSV).
 */
export async function makeDownloads(
  view: ReportView,
  site: Site,
  renderer: Renderer,
  wanted: ReadonlySet<Format>,
): Promise<{ files: Map<string, string | Uint8Array>; downloads: DownloadView[] }> {
  const attachments = await Promise.all(
    view.attachments.map(async (file) => ({ path: `attachments/${file.name}`, bytes: await readFile(file.file) })),
  );
  const needed = makers.filter(
    ([format]) => wanted.has(format) || (wanted.has('zip') && ['csv', 'json'].includes(format)),
  );
  const documents: Document[] = [];
  for (const [format, make] of needed) documents.push({ format, content: await make(view, site) });
  const offered = documents.filter(({ format }) => wanted.has(format));
  if (wanted.has('zip')) offered.push({ format: 'zip', content: makeArchive(view, renderer, documents, attachments) });
  const files = new Map<string, string | Uint8Array>(attachments.map(({ path, bytes }) => [path, bytes]));
  for (const { format, content } of offered) files.set(`${nameOf(view)}.${format}`, content);
  return { files, downloads: downloadsOf(view, offered, true) };
}
