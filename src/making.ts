import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName } from '../schemas/manifest.ts';
import type { Site } from '../schemas/views.ts';
import type { Job } from './build.ts';
import { collect, collectionFacts, collectionsOf } from './collections.ts';
import { type Done, type Known, studio, type Task, unitName } from './hand.ts';
import type { Hands } from './hands.ts';
import { changedSearchIndex, searchIndex } from './indexing.ts';
import type { FileRecord, Unit } from './memory/records.ts';
import { assertComplete, makeManifest, manifestText, type Stage } from './package/index.ts';
import { freshPage, putPage, putWords, wrotePage } from './pages.ts';
import { listPages, renderPages } from './render/eleventy.ts';
import { searchAddresses } from './render/links.ts';
import { freshReport } from './report-files.ts';
import { type MadeFile, siteFiles } from './site-files.ts';
import { shares } from './understanding.ts';
import { type Poured, Workbench } from './workbench.ts';

/** Milliseconds of one core that a file of a report takes, roughly. */
const cost: Readonly<Record<string, number>> = { pdf: 70, poster: 60, zip: 20, docx: 15, xlsx: 10 };

/** The same for what the first hand has to make besides: the pages of the site, for each of the tasks that are shared. */
const besides = 0.4;

/** The files of the search index that all pages have in common. */
const searchUnit = 'files:search-index';

/** Up to so many pages with other words, the search index is changed and not made anew. */
const fewChanges = 200;

/** What was made: every file of the site by unit of work. */
export type Units = ReadonlyMap<string, Unit>;

type Made = Iterable<MadeFile>;
type Whole = { readonly path: string; readonly content: string | Uint8Array | Poured };

/** Makes one site into a stage. */
class Making {
  readonly #job: Job;
  readonly #known: Known;
  readonly #hands: Hands;
  readonly #stage: Stage;
  readonly #memory: Units;
  readonly #units = new Map<string, Unit>();
  readonly #site: Site;
  readonly #bench: Workbench;
  readonly #studio: ReturnType<typeof studio>;
  /** Addresses of pages of the region by the organ they tell of: they go to the hand that has read it. */
  readonly #region: ReadonlyMap<string, readonly string[]>;

  constructor(job: Job, known: Known, hands: Hands, stage: Stage) {
    this.#job = job;
    this.#known = known;
    this.#hands = hands;
    this.#stage = stage;
    this.#memory = job.last?.units() ?? new Map();
    this.#studio = studio(known, job.options.drafts, hands.own.reader);
    this.#site = this.#studio.site;
    this.#region = Map.groupBy(this.#studio.renderer.region.keys(), (address) => address.split('/')[0] ?? '');
    this.#bench = new Workbench(this.#place(), this.#studio.facts, this.#studio.trace);
  }

  #place() {
    const { engine, looks } = this.#job.head.program;
    const site = JSON.stringify(this.#known.site);
    const bases = { engine: engine + site, looks: looks + site };
    return { stage: this.#stage.folder, last: this.#stage.out, bases, searched: this.#site.site.search };
  }

  #carry(name: string, records: Unit): void {
    this.#units.set(
      name,
      records.map((record) => this.#bench.carry(record)),
    );
  }

  /** Reports that the site has: all, or the one that was asked for. */
  #reports(): string[] {
    const { only } = this.#job.options;
    const all = this.#site.reports;
    return only?.year == null ? [...all] : all.filter((id) => id === `${only.organ}/${only.year}`);
  }

  /** Carries over what nothing has changed of; what is left is to be made. */
  #tasks(): Task[] {
    const tasks: Task[] = [];
    const { formats } = this.#job.options;
    const shown = new Set(this.#reports());
    const add = (kind: Task['kind'], id: string, fresh: (unit: Unit) => Unit | null) => {
      const unit = this.#memory.get(unitName({ kind, id })) ?? [];
      const records = fresh(unit);
      if (records) this.#carry(unitName({ kind, id }), records);
      else tasks.push({ kind, id, unit });
    };
    const page = (unit: Unit) => freshPage(this.#bench, unit);
    for (const { id, reports } of this.#known.cards) {
      for (const { year, attachments } of reports)
        if (shown.has(`${id}/${year}`))
          add('report', `${id}/${year}`, (unit) =>
            freshReport(this.#bench, `${id}/${year}`, unit, formats, attachments.length),
          );
      add('organ', id, page);
      for (const address of this.#region.get(id) ?? []) add('region', address, page);
    }
    return tasks;
  }

  /** The pages of `reports/pages`: by Eleventy in a build from nothing, else only those that changed. */
  async #pages(): Promise<void> {
    const { trace, renderer } = this.#studio;
    const lists = { organs: [], reports: [], region: [], search: searchAddresses(this.#site.site) };
    if (this.#memory.size === 0) {
      const made: [path: string, page: string, reads: readonly string[]][] = [];
      await renderPages(lists, this.#stage.folder, (path, make) => {
        const { value, reads } = trace.follow(() => make(renderer));
        made.push([path, value, reads]);
        return value;
      });
      for (const [path, page, reads] of made)
        this.#units.set(`page:${path}`, wrotePage(this.#bench, path, page, reads));
    } else for (const { path, make } of await listPages(lists)) this.#page(path, () => make(renderer));
    const organs = new Set(this.#known.cards.map(({ id }) => id));
    for (const [first, addresses] of this.#region)
      if (!organs.has(first))
        for (const address of addresses)
          this.#page(`${address}index.html`, () => renderer.region.get(address)?.() ?? '');
  }

  /** One page of the site as a whole: carried over or made. */
  #page(path: string, make: () => string): void {
    const name = `page:${path}`;
    const unit = this.#memory.get(name) ?? [];
    const fresh = freshPage(this.#bench, unit);
    if (fresh) this.#carry(name, fresh);
    else {
      const { value, reads } = this.#studio.trace.follow(make);
      this.#units.set(name, putPage(this.#bench, { path, content: value }, reads, unit));
    }
  }

  /** Files that are made together: carried over or made. */
  async #files(name: string, make: () => Made | Promise<Made>, extra = ''): Promise<void> {
    const unit = this.#memory.get(name) ?? [];
    const fresh = this.#bench.fresh(unit, 'files', extra);
    const words = unit.filter(({ by }) => by === 'search');
    if (fresh && words.every((record) => this.#bench.stands(record))) return this.#carry(name, [...fresh, ...words]);
    const { value, reads } = await this.#studio.trace.followLong(async () => this.#poured(await make()));
    const before = new Map(unit.map((record) => [record.path, record]));
    const put = ({ path, content }: Whole) => [
      this.#bench.put({ path, content, by: 'files', extra }, reads, before.get(path)),
      ...(typeof content === 'string' ? putWords(this.#bench, path, content, unit) : []),
    ];
    this.#units.set(name, Array.from(value, put).flat());
  }

  /** What comes piece by piece is written while what it reads is still noted. */
  #poured(made: Made): Iterable<Whole> {
    const whole = (file: MadeFile): Whole =>
      'parts' in file ? { path: file.path, content: this.#bench.pour(file.path, file.parts) } : file;
    return Array.isArray(made) ? made.map(whole) : Iterator.from(made).map(whole);
  }

  async #siteFiles(): Promise<void> {
    const { formats, version } = this.#job.options;
    for (const { name, make } of siteFiles(this.#site, formats, version))
      await this.#files(`files:${name}`, () => make(this.#site, this.#studio.renderer));
  }

  /** The archives of all reports of a year, and of the site. */
  async #collections(): Promise<void> {
    const { formats, version } = this.#job.options;
    if (!formats.has('archives')) return;
    const facts = collectionFacts(this.#site.site, version);
    for (const collection of collectionsOf([...this.#units.values()].flat())) {
      const { name, path, documents } = collection;
      const make = () => [{ path, parts: collect(this.#stage.folder, collection, facts) }];
      const extra = hash('sha256', documents.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n'));
      await this.#files(`files:archive-${name}`, make, extra);
    }
  }

  /** The search index, from the words of all pages; where only those of a few have changed, from the last index. */
  async #search(): Promise<void> {
    const records = [...this.#units.values()].flat();
    const words = records.filter(({ by }) => by === 'search').sort((a, b) => (a.path < b.path ? -1 : 1));
    const paths = new Set(records.map(({ path }) => path));
    const version = hash('sha256', words.map(({ path, sha256 }) => `${path} ${sha256}`).join('\n')).slice(0, 16);
    const now = (path: string) => readFileSync(join(this.#stage.folder, path), 'utf8');
    const changed = this.#changedWords(words);
    if (changed) {
      const before = (path: string) => readFileSync(join(this.#stage.out, path), 'utf8');
      const files = changedSearchIndex(this.#site, paths, changed, version, { before, now });
      if (files) return this.#change(searchUnit, new Map(files.map(({ path, text }) => [path, text])), version);
    }
    const make = function* (site: Site) {
      for (const { path, text } of searchIndex(site, paths, version, now)) yield { path, content: text };
    };
    await this.#files(searchUnit, () => make(this.#site), version);
  }

  /** Paths of the files of words that are new or others than in the last good build; null where its index is of no use. */
  #changedWords(words: readonly FileRecord[]): Set<string> | null {
    const unit = this.#memory.get(searchUnit) ?? [];
    const before = new Map<string, string>();
    for (const records of this.#memory.values())
      for (const { by, path, sha256 } of records) if (by === 'search') before.set(path, sha256);
    const changed = words.filter(({ path, sha256 }) => before.get(path) !== sha256).map(({ path }) => path);
    const added = changed.filter((path) => !before.has(path)).length;
    const gone = before.size - (words.length - added);
    const few = changed.length + gone > 0 && changed.length + gone <= fewChanges;
    const { head, last } = this.#job;
    const alike = last?.head.program.looks === head.program.looks;
    return few && alike && unit.length > 0 && unit.every((record) => this.#bench.stands(record))
      ? new Set(changed)
      : null;
  }

  /** Files that are made together, of which only some are others than in the last good build. */
  #change(name: string, files: ReadonlyMap<string, string>, extra: string): void {
    const put = (record: FileRecord) => {
      const content = files.get(record.path);
      if (content === undefined) return this.#bench.carry({ ...record, key: this.#bench.keyOf(record, extra) });
      return this.#bench.put({ path: record.path, content, by: record.by, extra }, record.reads, record);
    };
    this.#units.set(name, (this.#memory.get(name) ?? []).map(put));
  }

  /** The reports and organs that are left to make, by all hands. */
  async #report(tasks: readonly Task[]): Promise<void> {
    const { formats, drafts, version, progress } = this.#job.options;
    const list = [...formats];
    const each = list.reduce((sum, format) => sum + (cost[format] ?? 1), 2);
    const crew = this.#hands.crew(tasks.length * each);
    const first = crew.size === 1 ? 1 : Math.max(0, ((each + besides) / crew.size - besides) / each);
    const jobs = shares(tasks, crew.size, first).map((tasks) => ({
      ...{ known: this.#known, drafts, version, place: this.#place(), formats: list, tasks },
    }));
    const done: Done[] = await crew.make(jobs, progress.step);
    for (const { unit, ...task } of done) this.#units.set(unitName(task), unit);
  }

  /** The list of all files, written last and held against what is on the disk. */
  async #manifest(): Promise<FileRecord> {
    const files = [...this.#units.values()].flat();
    const manifest = makeManifest(this.#job.options.version, files);
    await assertComplete(this.#stage.folder, manifest);
    const before = this.#memory.get(manifestName)?.[0];
    return this.#bench.put({ path: manifestName, by: 'manifest', content: manifestText(manifest) }, [], before);
  }

  async make(): Promise<Units> {
    const { progress, formats } = this.#job.options;
    const tasks = this.#tasks();
    const files = [...formats].filter((format) => format !== 'html' && format !== 'archives').length + 1;
    progress.stage(
      'pages',
      tasks.reduce((sum, { kind }) => sum + (kind === 'report' ? files : 1), 0),
    );
    await Promise.all([this.#report(tasks), this.#pages().then(() => this.#siteFiles())]);
    await this.#collections();
    if (this.#site.site.search) await this.#search();
    progress.stage('manifest');
    this.#units.set(manifestName, [await this.#manifest()]);
    return this.#units;
  }
}

/** model → documents, render: makes the files of a site into a stage, or carries them over. In order of nothing: by name of unit. */
export const makeSite = (job: Job, known: Known, hands: Hands, stage: Stage): Promise<Units> =>
  new Making(job, known, hands, stage).make();
