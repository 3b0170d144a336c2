import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Organ, Report } from '../schemas/content.ts';
import { loadForms } from '../schemas/editions.ts';
import type { Finding } from './diagnostics/finding.ts';
import type { ContentPlace, OrganCard, ReportCard, ReportData } from './memory/cards.ts';
import { accessOf, measuresOf } from './model/index.ts';
import { readOrganAlone, readReportAlone } from './read/index.ts';
import { validateOrgans, validateReportAlone } from './validate/index.ts';

/** An organ as it was read. */
export interface OrganRead {
  readonly id: string;
  /** null where `organ.json` cannot be used. */
  readonly card: OrganCard | null;
  /** read/* and validate/*. */
  readonly findings: readonly Finding[];
}

/** The content was changed while it was being built. */
export class ContentMoved extends Error {}

/** Reports whose numbers and prose are kept at hand although they belong to an organ that was not read as a whole. */
const keptReports = 4096;

/** Organs that are read, then validated, at once: what was read of them is in memory meanwhile. */
const readAtOnce = 50;

const hashes = (parts: readonly (string | number | undefined)[]) => hash('sha256', parts.join('\n'));

/** The hash of a report's numbers, prose and attachments, as they were read. */
function dataHashOf({ sources, prose, attachments, versions = new Map() }: Report): string {
  const texts = [...prose.entries()].map(([key, { source }]) => `${key} ${source.hash}`);
  const files = attachments.map(({ name, file }) => `${name} ${hash('sha256', readFileSync(file))}`);
  const before = [...versions].map(
    ([number, version]) => `${number} ${version.sources.report.hash} ${dataHashOf(version)}`,
  );
  return hashes([sources.statistics.hash, ...texts, ...files, ...before]);
}

const reportCard = (report: Report): ReportCard => ({
  year: report.year,
  file: report.file,
  fileHash: report.sources.report.hash ?? '',
  dataHash: dataHashOf(report),
  attachments: report.attachments.map(({ name, size }) => ({ name, size })),
  ...(report.versionNumbers ? { versionNumbers: report.versionNumbers } : {}),
  measures: measuresOf(report),
  access: accessOf(report),
});

const organCard = ({ id, file, source, unusable, reports }: Organ): OrganCard => ({
  ...{ id, file, fileHash: source.hash ?? '', unusable: unusable ?? [] },
  reports: reports.map(reportCard),
});

/**
 * Reads organs of a content folder (read → validate), keeps them at hand, and reads reports of others where they are
 * asked for. What is at hand no longer is read again, too.
 */
export class ContentReader {
  readonly place: ContentPlace;
  readonly #kept: number;
  readonly #own = new Map<string, ReadonlyMap<number, Report>>();
  #ownReports = 0;
  readonly #others = new Map<string, Report>();

  /** @param kept how many reports of its own it keeps at hand; some 17 kB each */
  constructor(root: string, kept = Number.POSITIVE_INFINITY) {
    this.place = { root, name: basename(root), forms: loadForms() };
    this.#kept = kept;
  }

  /** Keeps an organ at hand, and lets go of those that have been there longest. */
  #keep(organ: Organ): void {
    this.#own.set(organ.id, new Map(organ.reports.map((report) => [report.year, report])));
    this.#ownReports += organ.reports.length;
    for (const [id, reports] of this.#own) {
      if (this.#ownReports <= this.#kept) return;
      this.#own.delete(id);
      this.#ownReports -= reports.size;
    }
  }

  #readSome(ids: readonly string[]): OrganRead[] {
    const { root, name, forms } = this.place;
    const files = ids.map((id) => readOrganAlone(root, id));
    const { organs, findings: validated } = validateOrgans(
      files.map(({ files }) => files),
      forms,
    );
    const read = files.flatMap(({ findings }) => findings);
    const findings = Map.groupBy([...read, ...validated], ({ at }) => at.file.slice(name.length + 1).split('/')[0]);
    const byId = new Map(organs.map((organ) => [organ.id, organ]));
    for (const organ of organs) this.#keep(organ);
    return ids.map((id) => {
      const organ = byId.get(id);
      return { id, card: organ ? organCard(organ) : null, findings: findings.get(id) ?? [] };
    });
  }

  /** Reads organs as a whole. Findings are those of each organ's folder. */
  read(ids: readonly string[]): OrganRead[] {
    const read: OrganRead[] = [];
    for (let at = 0; at < ids.length; at += readAtOnce) read.push(...this.#readSome(ids.slice(at, at + readAtOnce)));
    return read;
  }

  /** Forgets what was read: the content may have changed since. */
  forget(): void {
    this.#own.clear();
    this.#ownReports = 0;
    this.#others.clear();
  }

  /**
   * The numbers and prose of a report.
   *
   * @param card what is known of it
   * @throws ContentMoved where the files are not those that the card tells of
   */
  load(organ: string, card: Pick<ReportCard, 'year' | 'dataHash'>): ReportData {
    const own = this.#own.get(organ)?.get(card.year);
    if (own) return own;
    const id = `${organ}/${card.year}`;
    const kept = this.#others.get(id);
    if (kept) return kept;
    const { root, forms } = this.place;
    const report = validateReportAlone(readReportAlone(root, organ, card.year).files, forms);
    if (!report || dataHashOf(report) !== card.dataHash) throw new ContentMoved(id);
    if (this.#others.size >= Math.min(keptReports, this.#kept))
      this.#others.delete(this.#others.keys().next().value as string);
    this.#others.set(id, report);
    return report;
  }
}
