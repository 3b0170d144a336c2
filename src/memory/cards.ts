import { hash } from 'node:crypto';
import type { AccessCounts, Content, Measures, Organ, Prose, Report } from '../../schemas/content.ts';
import type { Form } from '../../schemas/form.ts';
import type { OrganFile } from '../../schemas/organ.ts';
import type { ReportFile } from '../../schemas/report.ts';
import type { SiteFile } from '../../schemas/site.ts';
import { readName } from './traced-content.ts';

/** What is always at hand of a report; its numbers and prose are read again where they are wanted. */
export interface ReportCard {
  readonly year: number;
  readonly file: ReportFile;
  /** Hash of `report.json`. */
  readonly fileHash: string;
  /** Hash of everything else in its folder. */
  readonly dataHash: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
  /** Numbers of the versions that were published before; left out where there are none. */
  readonly versionNumbers?: readonly number[];
  readonly measures: Measures;
  readonly access: AccessCounts;
}

/** What is always at hand of an organ. */
export interface OrganCard {
  readonly id: string;
  readonly file: OrganFile;
  /** Hash of `organ.json`. */
  readonly fileHash: string;
  readonly unusable: readonly number[];
  readonly reports: readonly ReportCard[];
}

/** The heavy part of a report. */
export type ReportData = Pick<Report, 'tables' | 'figures' | 'figure' | 'prose' | 'versions'>;

/** Gives the heavy part of one report. */
export type LoadData = (organ: string, card: ReportCard) => ReportData;

/** A content folder and the forms its reports are made after. */
export interface ContentPlace {
  /** The folder on disk, absolute. */
  readonly root: string;
  /** Its name, with which the paths in findings begin. */
  readonly name: string;
  readonly forms: ReadonlyMap<string, Form>;
}

function reportOf(organ: string, card: ReportCard, { root, name, forms }: ContentPlace, load: LoadData): Report {
  const { year, file, attachments, measures, access } = card;
  const form = forms.get(file.edition);
  if (!form) throw new Error(`no edition ${file.edition}`);
  const source = (of: string) => ({ path: `${name}/${organ}/${year}/${of}`, file: `${root}/${organ}/${year}/${of}` });
  let made: Report['sources'] | undefined;
  return {
    ...{ organ, year, form, file, measures, access },
    get tables() {
      return load(organ, card).tables;
    },
    get figures() {
      return load(organ, card).figures;
    },
    get figure() {
      return load(organ, card).figure;
    },
    get prose() {
      return load(organ, card).prose;
    },
    get versions() {
      return load(organ, card).versions ?? new Map();
    },
    versionNumbers: card.versionNumbers ?? [],
    // of thousands of reports these would be the larger part of what is always at hand
    get attachments() {
      return attachments.map((attachment) => ({ ...attachment, file: source(`attachments/${attachment.name}`).file }));
    },
    get sources() {
      made ??= { report: source('report.json'), statistics: source('statistics.json') };
      return made;
    },
  };
}

/** What is remembered or read of a content folder as a whole. */
export interface ContentCards {
  readonly site: SiteFile;
  /** Pages of prose that the office wrote itself. */
  readonly texts: readonly (readonly [name: string, text: Prose])[];
  readonly cards: readonly OrganCard[];
}

/** Content made of cards, in which numbers and prose are read only where somebody asks for them. */
export function contentOf({ site, texts, cards }: ContentCards, place: ContentPlace, load: LoadData): Content {
  const organs = cards.map(
    ({ id, file, unusable, reports }): Organ => ({
      ...{ id, file, unusable },
      source: { path: `${place.name}/${id}/organ.json`, file: `${place.root}/${id}/organ.json` },
      reports: reports.map((card) => reportOf(id, card, place, load)),
    }),
  );
  return { site, texts: new Map(texts), organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
}

/** What stands behind a name that was noted as read; undefined for what is not there any more. */
export type Facts = (name: string) => string | undefined;

function push(lists: Map<number, string[]>, year: number, line: string): void {
  const list = lists.get(year);
  if (list) list.push(line);
  else lists.set(year, [line]);
}

/** Of each year, who reports in it, and what its pages show: names, kinds and the measures up to it. */
function yearFacts(cards: readonly OrganCard[]): Map<string, string> {
  const rosters = new Map<number, string[]>();
  const shown = new Map<number, string[]>();
  for (const { id, file, fileHash, reports } of cards) {
    let past = '';
    for (const { year, file: report, measures } of reports) {
      past += ` ${year} ${report.edition} ${report.status} ${JSON.stringify(measures)}`;
      push(rosters, year, `${id} ${file.kind} ${report.status}`);
      push(shown, year, `${id} ${fileHash}${past}`);
    }
  }
  const years = [...rosters.keys()].sort().join();
  const fact = (lines: readonly string[]) => hash('sha256', [years, ...lines].join('\n'));
  return new Map([
    ...[...rosters].map(([year, lines]): [string, string] => [readName.roster(year), fact(lines)]),
    ...[...shown].map(([year, lines]): [string, string] => [readName.year(year), fact(lines)]),
  ]);
}

/**
 * The present state of everything that can be read of some content, by the names it is noted under. What grows with the
 * site is a hash: thousands of pages read it, and each page's key holds it.
 */
export function factsOf({ cards, texts }: Omit<ContentCards, 'site'>, asOf: string | null): Facts {
  const facts = new Map<string, string>([[readName.asOf, asOf ?? '']]);
  facts.set(readName.texts, hash('sha256', JSON.stringify(texts.map(([name, { text }]) => [name, text]))));
  const names: string[] = [];
  const access: string[] = [];
  for (const { id, file, fileHash, unusable, reports } of cards) {
    const years = reports.map((report) => `${report.year} ${report.file.edition} ${report.file.status}`).join();
    facts.set(readName.organ(id), `${fileHash} ${unusable.join()} ${years}`);
    names.push(`${id} ${fileHash} ${file.parent ?? ''}`);
    let all = '';
    for (const {
      year,
      file: { status },
      fileHash,
      dataHash,
      access: counts,
    } of reports) {
      access.push(`${status} ${Object.values(counts).join()}`);
      facts.set(readName.file(id, year), fileHash);
      facts.set(readName.data(id, year), dataHash);
      all += ` ${fileHash} ${dataHash}`;
    }
    facts.set(readName.all(id), `${facts.get(readName.organ(id))}${all}`);
  }
  facts.set(readName.access, hash('sha256', access.join('\n')));
  facts.set(readName.names, hash('sha256', names.join('\n')));
  for (const [name, fact] of yearFacts(cards)) facts.set(name, fact);
  return (name) => facts.get(name);
}
