import type { Content, Organ, Report } from '../../schemas/content.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { Form, FormTable } from '../../schemas/form.ts';
import type { SeriesBlock, SeriesDetail, SeriesLine, SeriesView, SeriesYear } from '../../schemas/region-views.ts';
import { type SeriesPlace, seriesTables } from '../../schemas/series.ts';
import { figureBlock } from './figure-series.ts';
import { termId } from './glossary.ts';
import { placeValue, type Stated, sumOf } from './numbers.ts';
import { displayName, organAddress, organTrail, reportAddress, seriesAddress } from './report.ts';
import { type WorkYear, workYears } from './succession.ts';

/** A place of a form with its table. */
interface Placed {
  readonly table: FormTable;
  readonly place: SeriesPlace;
}

const indexes = new WeakMap<Form, ReadonlyMap<string, Placed>>();

/** The places of a form by the name of their series. */
function placesOf(form: Form): ReadonlyMap<string, Placed> {
  const made =
    indexes.get(form) ??
    new Map(seriesTables(form).flatMap(({ table, places }) => places.map((place) => [place.key, { table, place }])));
  indexes.set(form, made);
  return made;
}

/** What one report gives for a line of the series. */
function reportValue(report: Report, key: string): Stated {
  const found = placesOf(report.form).get(key);
  return found && placeValue(report, found.table, found.place);
}

/** The value of one series in one year: of the organ's own report, or summed over its predecessors'. */
function yearValue({ reports }: WorkYear, key: string): Stated {
  const [first] = reports;
  if (first && reports.length === 1) return reportValue(first.report, key);
  return sumOf(reports.map(({ report }) => reportValue(report, key)));
}

/** Years whose reports state the unit of a number themselves, with that unit. */
function ownUnits({ table, place }: Placed, works: readonly WorkYear[]): [at: number, unit: string][] {
  const found: [number, string][] = [];
  for (let at = 0; at < works.length; at++) {
    const units = works[at]?.reports[0]?.report.tables.get(table.key)?.units;
    const unit = units && units.size > 0 ? units.get(place.cell.index) : undefined;
    if (unit !== undefined) found.push([at, unit]);
  }
  return found;
}

function lineOf({ table, place }: Placed, label: string, works: readonly WorkYear[]): SeriesLine {
  const units = ownUnits({ table, place }, works);
  const unit = place.cell.unit ?? units.at(-1)?.[1] ?? '';
  const node = table.singleRow ? place.cell.column.node : place.row;
  return {
    id: place.key,
    label,
    term: termId(table, node),
    unit,
    depth: place.depth,
    total: Boolean(node.total),
    points: works.map((work) => yearValue(work, place.key)),
    units: new Map(units.filter(([, item]) => item !== unit)),
  };
}

const labelOf = (table: FormTable, place: SeriesPlace): string =>
  table.columns.some((column) => column.node.total) && !table.singleRow ? place.row.label : place.cell.label;

/** Years of a block: those whose forms have one of its numbers; none where the table was never published. */
function usedYears(places: readonly SeriesPlace[], works: readonly WorkYear[]): WorkYear[] {
  let published = false;
  const used = works.filter(({ reports }) =>
    reports.every(({ report }) => {
      const at = places.find((place) => placesOf(report.form).has(place.key));
      const table = at && placesOf(report.form).get(at.key)?.table;
      published ||= Boolean(table && report.tables.get(table.key));
      return table !== undefined;
    }),
  );
  return published ? used : [];
}

function yearHead({ year, reports }: WorkYear, organ: Organ): SeriesYear {
  const own = reports.find((entry) => entry.organ.id === organ.id);
  return {
    year,
    edition: reports[0]?.report.form.edition.key ?? '',
    address: own ? reportAddress(organ.id, year) : null,
    of: own
      ? []
      : reports.map((entry) => ({ address: reportAddress(entry.organ.id, year), label: displayName(entry.organ) })),
  };
}

/** The lines of a table that are read second: each row with its single columns. */
function detailsOf(table: FormTable, places: readonly SeriesPlace[], works: readonly WorkYear[]) {
  const rows = Map.groupBy(
    places.filter((place) => !place.main),
    (place) => place.row,
  );
  return [...rows].map(
    ([row, inRow]): SeriesDetail => ({
      label: row.label,
      lines: inRow.map((place) => lineOf({ table, place }, place.cell.column.label, works)),
    }),
  );
}

/** Why a table of an edition is not joined with the same table of the edition before it, in either direction. */
function breakOf(table: FormTable, edition: Edition, all: readonly Form[]): SeriesBlock['broken'] {
  const after = all.find((form) => form.edition.continues?.edition === edition.key)?.edition;
  for (const { continues } of [edition, ...(after ? [after] : [])]) {
    const found = continues?.breaks.find(({ tables }) => tables.includes(table.key));
    if (found) return found.reason;
  }
  return null;
}

/** The tables of a form whose series are not told yet, over the years that have them. */
function blocksOf(
  form: Form,
  told: Set<string>,
  works: readonly WorkYear[],
  organ: Organ,
  all: readonly Form[],
): SeriesBlock[] {
  return seriesTables(form).flatMap(({ table, places }) => {
    const fresh = places.filter((place) => !told.has(place.key));
    for (const { key } of fresh) told.add(key);
    const used = usedYears(fresh, works);
    if (fresh.length === 0 || used.length === 0) return [];
    const { edition } = form;
    return [
      {
        id: `_${edition.key}-${table.key}`,
        section: `${table.section.number}、${table.section.label}`,
        title: table.definition.captionPrinted ? table.definition.label : '',
        edition: all.length > 1 ? edition.documentNumber : '',
        broken: all.length > 1 ? breakOf(table, edition, all) : null,
        years: used.map((work) => yearHead(work, organ)),
        lines: fresh
          .filter((place) => place.main)
          .map((place) => lineOf({ table, place }, labelOf(table, place), used)),
        details: detailsOf(table, fresh, used),
      },
    ];
  });
}

/** Organs with reports whose tables have columns that are told on a page of their own. Forms alone are looked at. */
export function columnedOrgans(organs: readonly Organ[]): ReadonlySet<string> {
  const columned = (form: Form) => seriesTables(form).some(({ places }) => places.some(({ main }) => !main));
  return new Set(organs.flatMap(({ id, reports }) => (reports.some(({ form }) => columned(form)) ? [id] : [])));
}

/**
 * Every number of an organ over the years of its work: the tables of the form in force first, then what earlier editions
 * counted differently. Only numbers that mean the same are in one line (the edition says which).
 */
export function modelSeries(organ: Organ, content: Content): SeriesView {
  const works = workYears(organ, content);
  const forms = [...new Set([...works].reverse().flatMap(({ reports }) => reports.map(({ report }) => report.form)))];
  const told = new Set<string>();
  const years = works.map((work) => yearHead(work, organ));
  return {
    address: seriesAddress(organ.id),
    organ: { address: organAddress(organ.id), label: displayName(organ) },
    name: organ.file.name,
    breadcrumbs: organTrail(organ, content),
    years,
    blocks: forms.flatMap((form) => blocksOf(form, told, works, organ, forms)),
    figures: figureBlock(works, years),
  };
}
