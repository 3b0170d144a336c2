import type { Source } from '../src/diagnostics/source.ts';
import type { Form, FormTable } from './form.ts';
import type { OrganFile } from './organ.ts';
import type { ReportFile } from './report.ts';
import type { SiteFile } from './site.ts';
import type { Figure } from './statistics.ts';

/** The numbers of one statutory table, by `Cell.index`. */
export interface FilledTable {
  readonly table: FormTable;
  /** number: stated or computed · null: not stated · undefined: the report has no such row. */
  readonly values: readonly (number | null | undefined)[];
  /** Indexes of totals that were left out and computed. */
  readonly computed: ReadonlySet<number>;
  /** Units of amounts, by cell index, where the report states one of its own. */
  readonly units: ReadonlyMap<number, string>;
}

/** The prose of one part: Markdown as it was written. */
export interface Prose {
  readonly source: Source;
  readonly text: string;
}

/** A file offered for download as it is. */
export interface Attachment {
  readonly name: string;
  readonly file: string;
  readonly size: number;
}

/** Values of measures by key; null where the report does not state it. */
export type Measures = Readonly<Record<string, number | null>>;

/** What bears on whether everybody can read a report: counts of its prose and attachments. */
export interface AccessCounts {
  /** Pictures in the prose, and those without words for whoever cannot see them. */
  readonly pictures: number;
  readonly picturesBare: number;
  /** Tables in the prose, and those of which a column has no heading. */
  readonly tables: number;
  readonly tablesBare: number;
  /** Headings that leave out a level; pages put them right. */
  readonly headings: number;
  /** Attachments; PDF files and pictures among them. */
  readonly attachments: number;
  readonly pdfs: number;
  readonly images: number;
}

/** One report, shape-checked. */
export interface Report {
  readonly organ: string;
  readonly year: number;
  readonly form: Form;
  readonly file: ReportFile;
  /** By table key; null where the organ did not publish the table. */
  readonly tables: ReadonlyMap<string, FilledTable | null>;
  readonly figures: readonly Figure[];
  readonly figure: ReadonlyMap<string, Figure>;
  /** By section key. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly attachments: readonly Attachment[];
  /** Numbers of the versions that were published before, ascending. */
  readonly versionNumbers?: readonly number[];
  /** These versions, by number. */
  readonly versions?: ReadonlyMap<number, Report>;
  /** What years and organs are compared by, by measure, where it is at hand without the tables. */
  readonly measures?: Measures;
  /** The same for what bears on accessibility. */
  readonly access?: AccessCounts;
  readonly sources: { readonly report: Source; readonly statistics: Source };
}

/** One organ with its reports, oldest year first. */
export interface Organ {
  readonly id: string;
  readonly file: OrganFile;
  readonly source: Source;
  readonly reports: readonly Report[];
  /** Years whose report is there but could not be used (and has findings). */
  readonly unusable?: readonly number[];
}

/** Everything in the content folder, shape-checked; organs in order of id. */
export interface Content {
  readonly site: SiteFile;
  /** Pages of prose that the office wrote itself, by name: `guide`. */
  readonly texts?: ReadonlyMap<string, Prose>;
  readonly organs: readonly Organ[];
  readonly organ: ReadonlyMap<string, Organ>;
}
