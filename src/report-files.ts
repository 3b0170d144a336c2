import type { Format } from '../schemas/formats.ts';
import type { DownloadView, Site } from '../schemas/views.ts';
import { archived, attachmentsOf, type Document, downloadsOf, makeArchive, makers, nameOf } from './downloads.ts';
import type { FileRecord, Unit } from './memory/records.ts';
import { freshPage, putPage } from './pages.ts';
import type { Renderer } from './render/index.ts';
import type { Workbench } from './workbench.ts';

/** What the files of reports are made with. */
export interface Making {
  readonly bench: Workbench;
  readonly site: Site;
  readonly renderer: Renderer;
  readonly wanted: ReadonlySet<Format>;
  /** Version of the program. */
  readonly version: string;
  /** Called after each file that was made or carried over. */
  readonly step: () => void;
}

const shaOf = (records: readonly FileRecord[]) => records.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n');

/** What the page says of its files; what it says is part of what goes into it. */
const offersOf = (id: string, records: readonly FileRecord[]): DownloadView[] =>
  downloadsOf(
    records.flatMap(({ by, path, size, offered }) =>
      by === 'attachment'
        ? []
        : [{ format: by as Format, path: path.slice(id.length + 1), size, ...(offered ? { offered } : {}) }],
    ),
    'site',
  );

/**
 * The records of a report's files where nothing of it needs to be made again; null where anything does.
 *
 * @param attachments how many files the organ offers with it
 */
export function freshReport(
  bench: Workbench,
  id: string,
  unit: Unit,
  wanted: ReadonlySet<Format>,
  attachments: number,
): FileRecord[] | null {
  const records: FileRecord[] = [];
  const offered = makers.filter(([format]) => wanted.has(format)).map(([format]) => format);
  for (const by of [...(attachments > 0 ? ['attachment'] : []), ...offered]) {
    const fresh = bench.fresh(unit, by);
    if (!fresh || (by === 'attachment' && fresh.length !== attachments)) return null;
    records.push(...fresh);
  }
  if (wanted.has('zip')) {
    const fresh = bench.fresh(unit, 'zip', shaOf(records));
    if (!fresh) return null;
    records.push(...fresh);
  }
  const page = freshPage(bench, unit, JSON.stringify(offersOf(id, records)));
  return page && [...records, ...page];
}

/** Makes the files of one report, each only where something that goes into it has changed. */
class ReportFiles {
  readonly #making: Making;
  readonly #id: string;
  readonly #unit: Unit;
  readonly #records: FileRecord[] = [];
  /** Documents that were made in this run, by format. */
  readonly #made = new Map<string, readonly Document[]>();

  constructor(making: Making, id: string, unit: Unit) {
    this.#making = making;
    this.#id = id;
    this.#unit = unit;
  }

  /** Carries over what is fresh; else makes it and remembers what was read meanwhile. */
  async #file(by: string, make: () => Promise<readonly Omit<Document, 'format'>[]>, extra = ''): Promise<void> {
    const { bench, step } = this.#making;
    const fresh = bench.fresh(this.#unit, by, extra);
    if (fresh) this.#records.push(...fresh.map((record) => bench.carry(record)));
    else {
      const { value, reads } = await bench.trace.followLong(make);
      for (const { path: name, content, offered } of value) {
        const path = `${this.#id}/${name}`;
        const before = this.#unit.find((record) => record.path === path);
        this.#records.push(bench.put({ path, by, content, extra, offered }, reads, before));
      }
    }
    step();
  }

  async #attachments(): Promise<void> {
    const { site } = this.#making;
    if (site.report(this.#id).attachments.length === 0) return;
    // asked for inside, so that it is noted
    const files = async () => attachmentsOf(site.report(this.#id));
    await this.#file('attachment', async () => (await files()).map(({ path, bytes }) => ({ path, content: bytes })));
  }

  async #document(format: Format): Promise<void> {
    const { site, renderer } = this.#making;
    const make = makers.find(([name]) => name === format)?.[1];
    await this.#file(format, async () => {
      const made = (await make?.(site.report(this.#id), site, renderer)) ?? [];
      this.#made.set(
        format,
        made.map((document) => ({ format, ...document })),
      );
      return made;
    });
  }

  /** The documents of the archive: as they were made, read from the last good build, or made for the archive alone. */
  async #inArchive(): Promise<Document[]> {
    const { site, renderer, wanted, bench } = this.#making;
    const documents: Document[] = [];
    for (const [format, make] of archived(wanted)) {
      const made = this.#made.get(format);
      const kept = this.#records.filter(({ by }) => by === format);
      if (made) documents.push(...made);
      else if (kept.length > 0)
        documents.push(
          ...kept.map((record) => ({
            format,
            path: record.path.slice(this.#id.length + 1),
            content: bench.bytesOf(record),
            ...(record.offered ? { offered: record.offered } : {}),
          })),
        );
      else
        documents.push(
          ...(await make(site.report(this.#id), site, renderer)).map((document) => ({ format, ...document })),
        );
    }
    return documents;
  }

  async #archive(): Promise<void> {
    const { site, renderer, version } = this.#making;
    await this.#file(
      'zip',
      async () => {
        const view = site.report(this.#id);
        const content = makeArchive(view, renderer, await this.#inArchive(), await attachmentsOf(view), {
          site,
          version,
        });
        return [{ path: `${nameOf(view)}.zip`, content }];
      },
      shaOf(this.#records),
    );
  }

  #page(): void {
    const { bench, renderer, step } = this.#making;
    const downloads = offersOf(this.#id, this.#records);
    const extra = JSON.stringify(downloads);
    const fresh = freshPage(bench, this.#unit, extra);
    if (fresh) this.#records.push(...fresh.map((record) => bench.carry(record)));
    else {
      const { value, reads } = bench.trace.follow(() => renderer.report(this.#id, { downloads }));
      const page = { path: `${this.#id}/index.html`, content: value, extra };
      this.#records.push(...putPage(bench, page, reads, this.#unit));
    }
    step();
  }

  async make(): Promise<FileRecord[]> {
    const { wanted } = this.#making;
    await this.#attachments();
    for (const [format] of makers) if (wanted.has(format)) await this.#document(format);
    if (wanted.has('zip')) await this.#archive();
    this.#page();
    return this.#records;
  }
}

/** Makes the documents of a report, its archive and its page, or carries them over from the last good build. */
export const makeReport = (making: Making, id: string, unit: Unit): Promise<FileRecord[]> =>
  new ReportFiles(making, id, unit).make();
