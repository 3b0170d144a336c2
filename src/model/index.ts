import type { Board, BoardYear } from '../../schemas/board.ts';
import type { Content, Organ } from '../../schemas/content.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Form } from '../../schemas/form.ts';
import type { SeriesView } from '../../schemas/region-views.ts';
import type { ReportView, Site } from '../../schemas/views.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { Trace } from '../memory/trace.ts';
import { readName, traceContent } from '../memory/traced-content.ts';
import { modelAccess } from './access.ts';
import { modelBoard } from './board/index.ts';
import { modelEntries } from './entries.ts';
import { withEffectiveExplanations } from './explanations.ts';
import { modelNumbers } from './glossary.ts';
import { modelHome } from './home.ts';
import { modelVersion } from './old-version.ts';
import { modelOrgan } from './organ.ts';
import { modelProseComparison } from './prose-comparison.ts';
import { modelReport } from './report.ts';
import { columnedOrgans, modelSeries } from './series.ts';
import { modelSiteView } from './site.ts';
import { successorsOf } from './succession.ts';
import { versionPages } from './versions.ts';
import { modelYears, type RegionYears } from './years.ts';

export { accessOf } from './access.ts';
export { modelBoard } from './board/index.ts';
export { withEffectiveExplanations } from './explanations.ts';
export { measuresOf } from './numbers.ts';
export { modelSiteView } from './site.ts';

const defaultPageSize = 100;

/** The content as the public may see it: reports that are still drafts are left out. */
function withoutDrafts(content: Content): Content {
  const organs = content.organs.map((organ) => ({
    ...organ,
    reports: organ.reports.filter(({ file }) => file.status !== 'draft'),
  }));
  return { ...content, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
}

/** The forms that reports use, the newest edition first. */
function formsOf(content: Content): Form[] {
  const forms = new Set(content.organs.flatMap((organ) => organ.reports.map(({ form }) => form)));
  return [...forms].sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from);
}

/** What a site is made with beside its content. */
export interface SiteOptions {
  /** The day that is "now". */
  readonly asOf: string | null;
  /** Drafts get pages too. */
  readonly drafts?: boolean;
  /** What the checks found. */
  readonly findings?: readonly Finding[];
  readonly editions?: readonly Edition[];
}

/**
 * Checked content as the one finished value that pages and documents are made from. Total: it cannot fail on checked
 * content. Report and organ views are made when asked for, each from the report and its neighbours alone.
 */
export function modelSite(checked: Content, options: SiteOptions): Site {
  const { findings, ...others } = options;
  return siteOf(findings ? withEffectiveExplanations(checked, findings) : checked, {
    ...others,
    findings: findings ?? [],
  });
}

/** The board, each year of it made once; whoever looks at it has read what it was made from. */
function tracedBoard(make: () => Board, trace: Trace): Board {
  const board = trace.once(make);
  const years = new Map<number, () => BoardYear>();
  return {
    get asOf() {
      return board().asOf;
    },
    get years() {
      return board().years;
    },
    year: (year) => {
      const made = years.get(year) ?? trace.once(() => board().year(year));
      years.set(year, made);
      return made();
    },
  };
}

/**
 * The years of a region. They are made of numbers that are always at hand, so what they read is noted in two names a year:
 * who reports in it, and everything that its pages show. One changed report touches the pages of few years.
 */
function tracedYears(make: () => RegionYears, trace: Trace): Pick<Site, 'rosters' | 'years' | 'year' | 'placeOf'> {
  let made: RegionYears | undefined;
  const years = () => {
    made ??= make();
    return made;
  };
  return {
    get rosters() {
      return years().years;
    },
    years: () => {
      for (const { year } of years().years) trace.note(readName.roster(year));
      return years().years;
    },
    year: (year) => {
      trace.note(readName.year(year));
      return years().year(year);
    },
    placeOf: (organ, year) => {
      trace.note(readName.roster(year));
      return years().placeOf(organ, year);
    },
  };
}

/**
 * The same for content whose explanations are those in effect. What is read of it while a page or document is made is noted in `trace`.
 * What is made from more than one organ is made when it is asked for (`trace.once`), never here and now.
 */
export function siteOf(explained: Content, options: SiteOptions & { readonly trace?: Trace }): Site {
  const trace = options.trace ?? new Trace();
  const shown = options.drafts ? explained : withoutDrafts(explained);
  const content = traceContent(shown, trace);
  const { site } = content;
  const grouped = Map.groupBy(
    shown.organs.filter((organ) => organ.file.parent),
    (organ) => organ.file.parent as string,
  );
  const unitsOf = (id: string): Organ[] => {
    trace.note(readName.names);
    return (grouped.get(id) ?? []).map((organ) => organOf(organ.id));
  };
  const succeeded = successorsOf(shown);
  const successorsTo = (id: string): Organ[] => {
    trace.note(readName.names);
    return (succeeded.get(id) ?? []).map((organ) => organOf(organ.id));
  };
  const home = trace.once(() => modelHome(content));
  const modelledBoard = () => {
    trace.note(readName.asOf);
    return modelBoard(traceContent(explained, trace), options.findings ?? [], options.asOf);
  };
  const board = site.board === false ? null : tracedBoard(modelledBoard, trace);
  const entries = trace.once(() => modelEntries(content));
  const numbers = trace.once(() => modelNumbers(formsOf(content)));
  const reports = shown.organs.flatMap((organ) => organ.reports.map((report) => `${organ.id}/${report.year}`));
  // A report's documents and its page are made one after the other from the same view.
  let latest: { id: string; view: () => ReportView } | undefined;
  // So are the two pages of an organ's series.
  let latestSeries: { id: string; view: () => SeriesView } | undefined;
  const organOf = (id: string): Organ => {
    const organ = content.organ.get(id);
    if (!organ) throw new Error(`no organ ${id}`);
    return organ;
  };
  const reportOf = (id: string) => {
    const [name = '', year] = id.split('/');
    const organ = organOf(name);
    const report = organ.reports.find((one) => String(one.year) === year);
    if (!report) throw new Error(`no report ${id}`);
    return { report, organ };
  };
  const viewOf = (id: string): ReportView => {
    const { report, organ } = reportOf(id);
    return modelReport(report, organ, content);
  };
  return {
    site: modelSiteView(site),
    get texts() {
      trace.note(readName.texts);
      return new Map([...(explained.texts ?? [])].map(([name, { text }]) => [name, text]));
    },
    get home() {
      return home();
    },
    organs: shown.organs.map((organ) => organ.id),
    reports,
    organ: (id) => modelOrgan(organOf(id), content, { units: unitsOf(id), successors: successorsTo(id) }),
    series: (id) => {
      if (latestSeries?.id !== id) latestSeries = { id, view: trace.once(() => modelSeries(organOf(id), content)) };
      return latestSeries.view();
    },
    columned: columnedOrgans(shown.organs),
    compared: shown.organs.flatMap(({ id, reports: own }) => own.slice(1).map(({ year }) => `${id}/${year}`)),
    comparison: (id) => {
      const { report, organ } = reportOf(id);
      const made = modelProseComparison(report, organ, content);
      if (!made) throw new Error(`no report before ${id}`);
      return made;
    },
    access: () => {
      trace.note(readName.access);
      return modelAccess(shown);
    },
    numbers,
    entries,
    versionPages: versionPages(shown.organs),
    version: (address) => {
      const view = modelVersion(address, content);
      if (!view) throw new Error(`no version ${address}`);
      return view;
    },
    forms: () => formsOf(content),
    ...tracedYears(() => modelYears(shown), trace),
    pageSize: site.pageSize ?? defaultPageSize,
    report: (id) => {
      if (latest?.id !== id) latest = { id, view: trace.once(() => viewOf(id)) };
      return latest.view();
    },
    board,
    get asOf() {
      trace.note(readName.asOf);
      return options.asOf;
    },
    editions: options.editions ?? [],
  };
}
