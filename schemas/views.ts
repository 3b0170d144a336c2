import type { Board } from './board.ts';
import type { AccessCounts, Attachment, FilledTable, Organ, Prose, Report } from './content.ts';
import type { Edition, Section } from './edition.ts';
import type { Form } from './form.ts';
import type { ProseComparison } from './prose-views.ts';
import type { NumbersView, SeriesView, YearOfRegion, YearSummary } from './region-views.ts';
import type { Figure } from './statistics.ts';
import type { Contacts } from './texts.ts';

/** What `model` makes and `render` and `documents` read. Every address is relative to the site's root, `dongchang/2019/`. */

/** A link to another page of the site. */
export interface PageLink {
  readonly address: string;
  readonly label: string;
}

/** A number at the head of a report page, beside last year's where there is one. */
export interface HighlightView {
  readonly label: string;
  /** null: not stated. */
  readonly value: number | null;
  readonly unit: string;
  /** Last year's value; null where there is none to compare with. */
  readonly before: number | null;
  /** value − before, where both are known. */
  readonly change: number | null;
}

/** One bar of a picture. */
export interface BarView {
  readonly label: string;
  readonly value: number | null;
}

/** A bar picture and its table twin. */
export interface PictureView {
  readonly id: string;
  /** What it draws: figures stand with the prose, rows of a table behind the table. */
  readonly of: 'figures' | 'table';
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly BarView[];
  readonly total: { readonly label: string; readonly value: number | null } | null;
}

/** A number of the picture of the year, beside last year's, with what it is made up of. */
export interface PosterNumber extends HighlightView {
  readonly parts: readonly BarView[];
}

/** Wholes drawn as lines of pieces, all on one scale. */
export interface PosterStrip {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly (readonly BarView[])[];
}

/** Bars of this year and, where it is known, of last year. */
export interface PosterBars {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly (BarView & { readonly before: number | null })[];
}

/** A block of the picture of the year (一图读懂). */
export interface PosterBlock {
  readonly title: string;
  readonly lead: HighlightView | null;
  readonly strips: readonly PosterStrip[];
  readonly bars: readonly PosterBars[];
  readonly numbers: readonly PosterNumber[];
}

/** One of the parts of a report. */
export interface PartView {
  /** `part-1` … */
  readonly id: string;
  readonly section: Section;
  readonly prose: Prose | null;
  /** Tables of this part; null: the organ did not publish it. */
  readonly tables: readonly { readonly key: string; readonly filled: FilledTable | null }[];
  readonly pictures: readonly PictureView[];
}

/** A download beside the page. */
export interface DownloadView {
  readonly name: string;
  readonly format: string;
  readonly size: number | null;
  /** A page to read, not a file to keep; then `name` is where it lies beside the report's page. */
  readonly page?: boolean;
}

/** The WeChat edition as its page offers it. */
export interface WechatFiles {
  /** The article with classes, as HTML. */
  readonly preview: string;
  readonly file: DownloadView;
}

/** The picture of the year as its page shows it. */
export interface PosterFiles {
  readonly height: number;
  readonly files: readonly DownloadView[];
}

/** A number that a correction changed. */
export interface ChangedNumber {
  /** Key of the cell or figure: its anchor on the page. */
  readonly key: string;
  readonly label: string;
  /** null: not stated; undefined: the version has no such row or figure. */
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

/** A version that was published and then replaced, and what was changed in it. */
export interface VersionView {
  readonly number: number;
  /** `dongchang/2019/versions/1/` */
  readonly address: string;
  /** The correction that replaced it; null where report.json tells of none. */
  readonly correction: { readonly date: string; readonly kind: string; readonly reason: string } | null;
  readonly numbers: readonly ChangedNumber[];
  /** Headings of the parts whose prose was changed. */
  readonly parts: readonly string[];
}

/** Everything one report page needs: the report with its neighbours. */
export interface ReportView {
  readonly address: string;
  readonly title: string;
  readonly organ: Organ;
  readonly report: Report;
  readonly previous: Report | null;
  readonly next: Report | null;
  readonly contacts: Contacts;
  readonly notices: readonly string[];
  readonly highlights: readonly HighlightView[];
  /** The picture of the year; made when asked for. */
  readonly poster: () => readonly PosterBlock[];
  readonly parts: readonly PartView[];
  /** Figures that no picture shows as a sum of parts are in the table twin all the same. */
  readonly figures: readonly Figure[];
  readonly attachments: readonly Attachment[];
  readonly breadcrumbs: readonly PageLink[];
  /** Versions that were published before, oldest first. */
  readonly versions: readonly VersionView[];
  /** On the page of an old version: which it is. */
  readonly replaced?: VersionView;
}

/** One line of an organ's table of years. */
export interface YearView {
  readonly address: string;
  readonly year: number;
  readonly status: string;
  readonly published: string | null;
  readonly highlights: readonly HighlightView[];
}

/** An organ before or after another, and how much of the work moved. */
export interface Succession extends PageLink {
  readonly year: number;
  readonly extent: 'whole' | 'part';
}

export interface OrganView {
  readonly address: string;
  readonly organ: Organ;
  readonly parent: PageLink | null;
  /** Organs whose work it took over, and those that took over its own; `year`: the first that the later one reports. */
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly units: readonly PageLink[];
  readonly contacts: Contacts;
  /** Newest first. */
  readonly years: readonly YearView[];
  /** One small trend for each highlight that has two known years or more. */
  readonly trends: readonly {
    readonly title: string;
    readonly unit: string;
    readonly points: readonly { readonly year: number; readonly value: number | null }[];
  }[];
  readonly breadcrumbs: readonly PageLink[];
}

/** One organ as the home page lists it. */
export interface HomeEntry extends PageLink {
  readonly kind: string;
  readonly years: readonly PageLink[];
  readonly latest: number | null;
  /** Organs below it, at every depth; told where the page lists governments only. */
  readonly units: number;
}

export interface HomeView {
  readonly groups: readonly { readonly kind: string; readonly entries: readonly HomeEntry[] }[];
  readonly latestYear: number | null;
  readonly publishedInLatestYear: number;
  /** True where there are too many organs to list: governments stand for their units. */
  readonly governmentsOnly: boolean;
  readonly correctedReports: number;
  readonly organCount: number;
  readonly reportCount: number;
  /** The reports published last, newest first. */
  readonly recent: readonly (PageLink & { readonly date: string; readonly corrected: boolean })[];
}

/** A report in a few words, for lists, feeds and the map of the site. */
export interface ReportEntry {
  readonly organ: string;
  readonly organName: string;
  readonly organAddress: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly year: number;
  readonly address: string;
  readonly title: string;
  readonly edition: string;
  readonly scope: string;
  readonly status: string;
  readonly published: string | null;
  readonly corrections: readonly { readonly date: string; readonly kind: string; readonly reason: string }[];
}

/** What every page needs of the site. */
export interface SiteView {
  readonly name: string;
  readonly baseUrl: string | null;
  readonly sponsor: string | null;
  /** The language of the interface. */
  readonly language: string;
  /** Whom to ask about the site and its statutory pages; null: the first organ. */
  readonly contacts: Contacts | null;
  readonly hue: number;
  readonly notice: string | null;
  readonly codes: { readonly siteIdCode: string | null; readonly icp: string | null; readonly police: string | null };
  /** Whether the site has pages about the rules. */
  readonly rules: boolean;
  /** Whether the site can be searched: its index takes about as much time and space as its pages. */
  readonly search: boolean;
}

/** The finished value: small pages whole, report and organ pages made when asked for, so memory stays flat. */
export interface Site {
  readonly site: SiteView;
  readonly home: HomeView;
  /** Pages of prose that the office wrote itself, by name: `guide`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of organs, in order. */
  readonly organs: readonly string[];
  /** `organ/year`, in order. */
  readonly reports: readonly string[];
  readonly organ: (id: string) => OrganView;
  readonly report: (id: string) => ReportView;
  /** Addresses of the versions that were published before and corrected since. */
  readonly versionPages: readonly string[];
  /** An old version by its address, as its page shows it. */
  readonly version: (address: string) => ReportView;
  /** Every report in a few words, in order of organ and year. */
  readonly entries: () => readonly ReportEntry[];
  /** Forms of the editions that reports use, the newest first. */
  readonly forms: () => readonly Form[];
  /** Every number of an organ over its years. */
  readonly series: (id: string) => SeriesView;
  /** What bears on accessibility in all reports, and how many these are. */
  readonly access: () => AccessCounts & { readonly reports: number };
  /** Organs whose tables have columns that are told on a page of their own. */
  readonly columned: ReadonlySet<string>;
  /** Reports (`organ/year`) that have a report of the same organ before them. */
  readonly compared: readonly string[];
  /** Such a report's prose against that of the report before it. */
  readonly comparison: (id: string) => ProseComparison;
  /** What the numbers of the forms in use mean. */
  readonly numbers: () => NumbersView;
  /** Years with a report, newest first: which pages there are. What a page shows of them it takes from `years()`. */
  readonly rosters: readonly YearSummary[];
  readonly years: () => readonly YearSummary[];
  readonly year: (year: number) => YearOfRegion;
  /** Where an organ stands among those of its kind in a year. */
  readonly placeOf: (organ: string, year: number) => { readonly kind: string; readonly at: number } | null;
  /** Rows of one page of a long list. */
  readonly pageSize: number;
  /** Who has reported and who has not; null where site.json keeps it out of the public site. */
  readonly board: Board | null;
  /** SOURCE_DATE_EPOCH's day, else the newest date in the content; null where there is none. */
  readonly asOf: string | null;
  /** The editions of the form that were checked against; the pages of the rules are made from them. */
  readonly editions: readonly Edition[];
}
