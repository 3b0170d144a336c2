import { readFile } from 'node:fs/promises';
import type { Format } from '../schemas/formats.ts';
import { dataSchemasAddress, reportDocumentSchemaName } from '../schemas/report-document.ts';
import type { DownloadView, ReportView, Site } from '../schemas/views.ts';
import { type ArchiveEntry, reportArchive, reportCsv, reportCsvMetadata, reportJson } from './documents/index.ts';
import { publicAddress, type Renderer } from './render/index.ts';

/** A file of a report's documents, made: its path beside the page. */
export interface Document {
  readonly format: Format;
  readonly path: string;
  readonly content: string | Uint8Array;
  /**
   * Where it is offered: by the report's page on the site, by its copy in the archive, by neither (it belongs to another
   * file, says what a table holds, say). A page is offered by the site and is not in the archive, nor are its own files.
   * Without it: by both.
   */
  readonly offered?: 'site' | 'archive' | 'nowhere' | 'page' | 'page-file';
}

type Maker = (view: ReportView, site: Site, renderer: Renderer) => Promise<Omit<Document, 'format'>[]>;

export const nameOf = (view: ReportView) => `${view.organ.id}-${view.report.year}`;

/** What the site knows and a report does not. */
const knownToSite = (view: ReportView, site: Site) => ({
  units: (view.report.file.units ?? []).map((id) => site.organ(id).organ.file.name),
  siteNotice: site.site.notice,
});

/** The picture of the year, and the page that shows it. */
async function makePoster(view: ReportView, site: Site, renderer: Renderer): Promise<Omit<Document, 'format'>[]> {
  const { reportPoster } = await import('./documents/poster/index.ts');
  const { hue, notice } = site.site;
  const { svg, png, height } = reportPoster(view, {
    hue,
    siteNotice: notice,
    address: publicAddress(site.site, view.address),
  });
  const files = [
    { path: `${nameOf(view)}-poster.png`, content: png, offered: 'archive' as const },
    { path: `${nameOf(view)}-poster.svg`, content: svg, offered: 'nowhere' as const },
  ];
  const named = files.map(({ path, content }) => ({ name: path, format: 'poster', size: Buffer.byteLength(content) }));
  const page = renderer.poster(`${view.organ.id}/${view.report.year}`, { height, files: named });
  return [...files, { path: 'poster/index.html', content: page, offered: 'page' }];
}

/** The article for WeChat, and the page to copy it from. */
async function makeWechat(view: ReportView, site: Site, renderer: Renderer): Promise<Omit<Document, 'format'>[]> {
  const { reportWechat } = await import('./documents/wechat/index.ts');
  const { hue } = site.site;
  const address = publicAddress(site.site, view.address);
  const { fragment, preview, styles } = reportWechat(view, { ...knownToSite(view, site), hue, address });
  const file = { name: `${nameOf(view)}-wechat.html`, format: 'wechat', size: Buffer.byteLength(fragment) };
  const id = `${view.organ.id}/${view.report.year}`;
  return [
    { path: file.name, content: fragment, offered: 'archive' },
    { path: 'wechat/preview.css', content: styles, offered: 'page-file' },
    { path: 'wechat/copy.js', content: renderer.copyScript(), offered: 'page-file' },
    { path: 'wechat/index.html', content: renderer.wechat(id, { preview, file }), offered: 'page' },
  ];
}

/** How each document is made, in the order it is offered. What is large is imported only when it is wanted. */
export const makers: readonly (readonly [Format, Maker])[] = [
  [
    'pdf',
    async (view, site) => {
      const { reportPdf } = await import('./documents/pdf/index.ts');
      return [{ path: `${nameOf(view)}.pdf`, content: reportPdf(view, knownToSite(view, site)) }];
    },
  ],
  [
    'docx',
    async (view, site) => {
      const { reportDocx } = await import('./documents/docx/index.ts');
      return [{ path: `${nameOf(view)}.docx`, content: reportDocx(view, knownToSite(view, site)) }];
    },
  ],
  [
    'xlsx',
    async (view) => {
      const { reportXlsx } = await import('./documents/xlsx/index.ts');
      return [{ path: `${nameOf(view)}.xlsx`, content: reportXlsx(view) }];
    },
  ],
  [
    'csv',
    async (view) => {
      const path = `${nameOf(view)}.csv`;
      const metadata = {
        path: `${path}-metadata.json`,
        content: reportCsvMetadata(view, path),
        offered: 'nowhere' as const,
      };
      return [{ path, content: reportCsv(view) }, metadata];
    },
  ],
  ['json', async (view) => [{ path: `${nameOf(view)}.json`, content: reportJson(view) }]],
  ['poster', makePoster],
  ['wechat', makeWechat],
];

/** A document as far as a page tells of it; `size` where it is known. */
export type Offered = Pick<Document, 'path' | 'format' | 'offered'> & { readonly size: number };

/** What a page says of documents: with their sizes beside the page, without where the page lies in the archive with them. */
export function downloadsOf(documents: readonly Offered[], where: 'site' | 'archive'): DownloadView[] {
  return documents.flatMap(({ path, format, size, offered = where }) => {
    if (offered === 'page' && where === 'site') return [{ name: path, format, size: null, page: true }];
    return offered === where ? [{ name: path, format, size: where === 'site' ? size : null }] : [];
  });
}

/** The data is always in the archive, whether it is offered by itself or not. */
const inEveryArchive: ReadonlySet<Format> = new Set(['csv', 'json']);

/** The makers of what belongs into a report's archive. */
export const archived = (wanted: ReadonlySet<Format>) =>
  makers.filter(([format]) => wanted.has(format) || inEveryArchive.has(format));

/** The files that an organ offers with a report, as they are. */
export const attachmentsOf = (view: ReportView): Promise<ArchiveEntry[]> =>
  Promise.all(
    view.attachments.map(async (file) => ({ path: `attachments/${file.name}`, bytes: await readFile(file.file) })),
  );

/** What an archive is made of: its name, the offline page, the documents, other files as they are. */
interface Packed {
  readonly view: ReportView;
  readonly name: string;
  readonly page: string;
  readonly documents: readonly Document[];
  readonly attachments?: readonly ArchiveEntry[];
}

/** The offline copy of a report, or of a version of it: its page with styles and icon, its documents, its attachments. */
export function packArchive(
  { view, name, page, documents, attachments = [] }: Packed,
  renderer: Renderer,
  { site, version }: { readonly site: Site; readonly version: string },
): Uint8Array {
  const entry = (path: string, content: string | Uint8Array) => ({
    path,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  const entries = [
    entry('index.html', page),
    entry('assets/site.css', renderer.stylesheet()),
    entry('assets/icon.svg', renderer.icon()),
    ...documents.filter(({ offered }) => !offered?.startsWith('page')).map(({ path, content }) => entry(path, content)),
    ...attachments,
  ];
  const schema = `${dataSchemasAddress}${reportDocumentSchemaName}`;
  const facts = {
    version,
    schema: publicAddress(site.site, schema) ?? schema,
    content: documents.filter(({ format }) => format === 'json').map(({ path }) => path),
  };
  return reportArchive({ root: name, entries, date: view.report.file.published, facts });
}

/** The archive of a report. */
export function makeArchive(
  view: ReportView,
  renderer: Renderer,
  documents: readonly Document[],
  attachments: readonly ArchiveEntry[],
  known: { readonly site: Site; readonly version: string },
): Uint8Array {
  const id = `${view.organ.id}/${view.report.year}`;
  const sized = documents.map((document) => ({ ...document, size: Buffer.byteLength(document.content) }));
  const page = renderer.report(id, { downloads: downloadsOf(sized, 'archive'), offline: true });
  return packArchive({ view, name: nameOf(view), page, documents, attachments }, renderer, known);
}
