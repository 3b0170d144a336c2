import type { Bilingual } from './edition.ts';
import type { PageLink } from './views.ts';

/** What `model` makes of a whole region: series of numbers, years across organs, prose of two years side by side. */

/** A number in a series: null is not stated, undefined means that the year's form or report has no such place. */
export type SeriesPoint = number | null | undefined;

/** One year of a series. */
export interface SeriesYear {
  readonly year: number;
  readonly edition: string;
  /** The organ's own report; null where the year is made of the reports of its predecessors. */
  readonly address: string | null;
  /** The predecessors whose reports make up the year. */
  readonly of: readonly PageLink[];
}

/** One number over the years of its table. */
export interface SeriesLine {
  /** The id of its place on the series page. */
  readonly id: string;
  readonly label: string;
  /** Where it is explained, on the page of numbers; empty for figures of the prose. */
  readonly term: string;
  readonly unit: string;
  readonly depth: number;
  readonly total: boolean;
  readonly points: readonly SeriesPoint[];
  /** Units of single points that are not the line's. */
  readonly units: ReadonlyMap<number, string>;
}

/** A row of a table with the numbers of its single columns. */
export interface SeriesDetail {
  readonly label: string;
  readonly lines: readonly SeriesLine[];
}

/** One table of the form over the years in which it is comparable. */
export interface SeriesBlock {
  readonly id: string;
  /** The part of the form it stands in, with its number. */
  readonly section: string;
  /** Its printed caption; empty where the part has one table. */
  readonly title: string;
  /** `国办…号` of the edition it is of; empty where one edition alone is used. */
  readonly edition: string;
  /** Why earlier numbers of this table are not joined; null where they are, or where there are none. */
  readonly broken: Bilingual | null;
  readonly years: readonly SeriesYear[];
  readonly lines: readonly SeriesLine[];
  readonly details: readonly SeriesDetail[];
}

/** Every number of an organ over its years. */
export interface SeriesView {
  readonly address: string;
  readonly organ: PageLink;
  readonly name: string;
  readonly breadcrumbs: readonly PageLink[];
  readonly years: readonly SeriesYear[];
  readonly blocks: readonly SeriesBlock[];
  readonly figures: SeriesBlock | null;
}

/** What one table, row or column means, in plain words. */
export interface TermView {
  readonly id: string;
  readonly label: string;
  readonly kind: 'table' | 'row' | 'column';
  readonly depth: number;
  readonly plain: Bilingual | null;
  readonly ground: Bilingual | null;
  /** Identities it stands in: what it is the sum of, what it has to agree with. */
  readonly identities: readonly { readonly statement: Bilingual; readonly basis: Bilingual }[];
  /** Document numbers of the editions that have it. */
  readonly editions: readonly string[];
}

/** The terms of one table. */
export interface TermGroup {
  readonly id: string;
  readonly section: string;
  /** Its printed caption; empty where the part has one table. */
  readonly title: string;
  /** Document number of the newest edition that has them. */
  readonly edition: string;
  readonly terms: readonly TermView[];
}

/** The page that says what every number of the form means. */
export interface NumbersView {
  readonly groups: readonly TermGroup[];
  readonly measures: readonly { readonly id: string; readonly label: string; readonly about: Bilingual }[];
  readonly breaks: readonly { readonly title: string; readonly reason: Bilingual }[];
}

/** What organs are compared by. */
export interface MeasureView {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly about: Bilingual;
}

/** What a number of each organ is made up of: how requests ended, for example. */
export interface DivisionView {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly labels: readonly string[];
}

/** The parts of a division; null where one is not stated. */
export type DividedParts = readonly (number | null)[];

/** One organ among those of its kind in one year. */
export interface ComparedOrgan {
  readonly id: string;
  readonly organ: PageLink;
  readonly report: PageLink;
  /** By measure; null where the report does not state it. */
  readonly values: readonly (number | null)[];
  /** 1 is the highest; equal values share a rank; null where nothing is stated. */
  readonly ranks: readonly (number | null)[];
  /** Last year's values, where there is a report of last year. */
  readonly before: readonly (number | null)[] | null;
  /** By division. */
  readonly parts: readonly DividedParts[];
  /** Values of the years up to this one, oldest first. */
  readonly history: readonly { readonly year: number; readonly values: readonly (number | null)[] }[];
}

/** How a measure is spread over the organs that state it. */
export interface Spread {
  readonly stated: number;
  readonly least: number | null;
  readonly median: number | null;
  readonly most: number | null;
}

/** The organs of one kind in one year, in order of id. */
export interface KindView {
  readonly kind: string;
  readonly organs: readonly ComparedOrgan[];
  readonly spreads: readonly Spread[];
  /** By division: the sums of the organs that state all its parts, and how many these are. */
  readonly sums: readonly { readonly parts: DividedParts; readonly stated: number }[];
}

/** One year across all organs. */
export interface YearOfRegion {
  readonly year: number;
  readonly measures: readonly MeasureView[];
  readonly divisions: readonly DivisionView[];
  readonly kinds: readonly KindView[];
  readonly previous: number | null;
  readonly next: number | null;
}

/** How many organs of each kind have a report for a year, and what they are compared by. */
export interface YearSummary {
  readonly year: number;
  readonly measures: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly organs: number }[];
}
