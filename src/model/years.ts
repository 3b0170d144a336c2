import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Measure } from '../../schemas/edition.ts';
import { findNode, shortLabel } from '../../schemas/form.ts';
import { organKinds } from '../../schemas/organ.ts';
import type {
  ComparedOrgan,
  DividedParts,
  DivisionView,
  KindView,
  YearOfRegion,
  YearSummary,
} from '../../schemas/region-views.ts';
import { measuresOf as measuresOfReport, partKey, sumOf } from './numbers.ts';
import { ranksOf, spreadOf } from './ranks.ts';
import { displayName, organAddress, reportAddress } from './report.ts';

/** Years of the past that a picture of an organ's history shows. */
const yearsOfHistory = 6;

interface Dated {
  readonly organ: Organ;
  readonly report: Report;
}

/** A division and the rows of the form that are its parts. */
interface Division {
  readonly view: DivisionView;
  readonly rows: readonly string[];
}

/** What years across organs are asked for; everything is found once, each year's page made when it is asked for. */
export interface RegionYears {
  /** Years with a report, newest first. */
  readonly years: readonly YearSummary[];
  readonly year: (year: number) => YearOfRegion;
  /** Where an organ stands in a year: its kind, and its place among the organs of it, from 0. */
  readonly placeOf: (organ: string, year: number) => { readonly kind: string; readonly at: number } | null;
}

/** The measures of a year: those of the newest edition in use, then what others add. */
function measuresOf(reports: readonly Dated[]): Measure[] {
  const editions = [...new Set(reports.map(({ report }) => report.form.edition))];
  editions.sort((a, b) => b.reportYears.from - a.reportYears.from);
  const byKey = new Map<string, Measure>();
  for (const measure of editions.flatMap((edition) => edition.measures ?? []))
    if (!byKey.has(measure.key)) byKey.set(measure.key, measure);
  return [...byKey.values()];
}

/** What the numbers of a year's organs are made up of, as the newest edition in use says. */
function divisionsOf(reports: readonly Dated[]): Division[] {
  const forms = [...new Set(reports.map(({ report }) => report.form))];
  forms.sort((a, b) => b.edition.reportYears.from - a.edition.reportYears.from);
  const byKey = new Map<string, Division>();
  for (const { edition, tables } of forms)
    for (const { key, title, unit, table, rows } of edition.pictures) {
      if (key === undefined || byKey.has(key)) continue;
      const nodes = tables.find((one) => one.key === table)?.definition.rows ?? [];
      const labels = rows.map((row) => shortLabel(findNode(nodes, row)?.label ?? row));
      byKey.set(key, { view: { key, title, unit, labels }, rows });
    }
  return [...byKey.values()];
}

const partsOf = (report: Report, divisions: readonly Division[]): DividedParts[] => {
  const values = report.measures ?? measuresOfReport(report);
  return divisions.map(({ view, rows }) => rows.map((row) => values[partKey(view.key, row)] ?? null));
};

/** Sums over the organs that state every part. */
function sumsOf(organs: readonly Pick<ComparedOrgan, 'parts'>[], division: number) {
  const stated = organs.flatMap(({ parts }) => {
    const own = parts[division] ?? [];
    return own.every((part) => part !== null) ? [own as readonly number[]] : [];
  });
  const parts = (stated[0] ?? []).map((_, at) => sumOf(stated.map((own) => own[at] ?? null)) ?? null);
  return { parts, stated: stated.length };
}

/** A report's values for these measures, each by its own edition's definition. */
function valuesOf(report: Report, measures: readonly Measure[]): (number | null)[] {
  const values = report.measures ?? measuresOfReport(report);
  return measures.map(({ key }) => values[key] ?? null);
}

function compared(
  { organ, report }: Dated,
  measures: readonly Measure[],
  divisions: readonly Division[],
): Omit<ComparedOrgan, 'ranks'> {
  const { year } = report;
  const past = organ.reports.filter((other) => other.year <= year).slice(-yearsOfHistory);
  const before = past.find((other) => other.year === year - 1);
  return {
    id: organ.id,
    organ: { address: organAddress(organ.id), label: displayName(organ) },
    report: { address: reportAddress(organ.id, year), label: String(year) },
    values: valuesOf(report, measures),
    before: before ? valuesOf(before, measures) : null,
    parts: partsOf(report, divisions),
    history: past.map((other) => ({ year: other.year, values: valuesOf(other, measures) })),
  };
}

/** The organs of one kind, ranked among each other. */
function kindView(
  kind: string,
  organs: readonly Omit<ComparedOrgan, 'ranks'>[],
  { measures, divisions }: { readonly measures: readonly Measure[]; readonly divisions: readonly Division[] },
): KindView {
  const columns = measures.map((_, at) => organs.map(({ values }) => values[at] ?? null));
  const ranks = columns.map(ranksOf);
  return {
    kind,
    organs: organs.map((organ, row) => ({ ...organ, ranks: ranks.map((column) => column[row] ?? null) })),
    spreads: columns.map((column, at) => spreadOf(column, measures[at]?.unit === '%' ? 1 : 6)),
    sums: divisions.map((_, at) => sumsOf(organs, at)),
  };
}

/** The years of a region: which organs report, what they are compared by. Work and memory grow with the reports. */
export function modelYears(content: Content): RegionYears {
  const all = content.organs.flatMap((organ) =>
    organ.reports.filter(({ file }) => file.status !== 'withdrawn').map((report): Dated => ({ organ, report })),
  );
  const byYear = Map.groupBy(all, ({ report }) => report.year);
  const kindsOf = (reports: readonly Dated[]) => {
    const groups = Map.groupBy(reports, ({ organ }) => organ.file.kind);
    return organKinds.flatMap((kind) => {
      const found = groups.get(kind);
      return found ? [{ kind, reports: found }] : [];
    });
  };
  const years = [...byYear.keys()].sort((a, b) => b - a);
  const places = new Map<string, { kind: string; at: number }>();
  for (const [year, reports] of byYear)
    for (const { kind, reports: found } of kindsOf(reports))
      found.forEach(({ organ }, at) => {
        places.set(`${organ.id}/${year}`, { kind, at });
      });
  let latest: YearOfRegion | undefined;
  const make = (year: number): YearOfRegion => {
    const reports = byYear.get(year) ?? [];
    const measures = measuresOf(reports);
    const divisions = divisionsOf(reports);
    return {
      year,
      measures: measures.map(({ key, label, unit, about }) => ({ key, label, unit, about })),
      divisions: divisions.map(({ view }) => view),
      kinds: kindsOf(reports).map(({ kind, reports: found }) => {
        const organs = found.map((dated) => compared(dated, measures, divisions));
        return kindView(kind, organs, { measures, divisions });
      }),
      previous: years.find((other) => other < year) ?? null,
      next: years.findLast((other) => other > year) ?? null,
    };
  };
  return {
    years: years.map((year) => ({
      year,
      kinds: kindsOf(byYear.get(year) ?? []).map(({ kind, reports }) => ({ kind, organs: reports.length })),
      measures: measuresOf(byYear.get(year) ?? []).map(({ key }) => key),
    })),
    year: (year) => {
      if (latest?.year !== year) latest = make(year);
      return latest;
    },
    placeOf: (organ, year) => places.get(`${organ}/${year}`) ?? null,
  };
}
