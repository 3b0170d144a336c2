import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../schemas/formats.ts';
import { jsonSchemasFolder } from '../schemas/json-schemas.ts';
import { dataSchemasAddress } from '../schemas/report-document.ts';
import type { Site } from '../schemas/views.ts';
import {
  cellRows,
  cellsTable,
  correctionRows,
  correctionsTable,
  type DataFacts,
  dataCatalog,
  dataPackage,
  fileOf,
  numberRows,
  numbersTable,
  type OpenTable,
  organRow,
  organsTable,
  type Row,
  reportRow,
  reportsTable,
  schemaOrgDataset,
  tableGroup,
  tableText,
} from './documents/index.ts';
import type { Renderer } from './render/index.ts';

type Made = { readonly path: string; readonly content: string | Uint8Array };

const yearsOf = (site: Site) => [...new Set(site.reports.map((id) => Number(id.slice(-4))))].sort((a, b) => a - b);

/** The small tables with their rows; `wanted` says which documents stand beside reports. */
function smallTables(site: Site, wanted: ReadonlySet<Format>): [OpenTable, Iterable<Row>][] {
  const has = { json: wanted.has('json'), csv: wanted.has('csv') };
  const entries = site.entries();
  return [
    [organsTable, site.organs.map((id) => organRow(site.organ(id)))],
    [reportsTable, entries.map((entry) => reportRow(entry, has))],
    [correctionsTable, entries.flatMap(correctionRows)],
    [cellsTable, cellRows(site.forms())],
  ];
}

function factsOf(site: Site, tables: readonly OpenTable[]): DataFacts {
  const years = yearsOf(site);
  const [first] = years;
  const last = years.at(-1);
  const span = first === undefined || last === undefined ? null : ([first, last] as const);
  return { site: site.site, tables, years: span, asOf: site.asOf };
}

/** `data/` without the numbers: small tables, what everything is for programs, JSON Schemas, and the page that lists it. */
export function dataFiles(site: Site, renderer: Renderer, wanted: ReadonlySet<Format>): Made[] {
  const small = smallTables(site, wanted);
  const tables = [...small.map(([table]) => table), ...(wanted.has('csv') ? yearsOf(site).map(numbersTable) : [])];
  const schemas = wanted.has('json') ? readdirSync(jsonSchemasFolder).sort() : [];
  const page = renderer.data({
    tables: tables.map((table) => ({
      file: fileOf(table),
      words: table.words.zh,
      columns: table.columns.map(({ name }) => name),
      year: table.year ?? null,
    })),
    schemas,
    beside: (['json', 'csv'] as const).filter((format) => wanted.has(format)),
  });
  const facts = factsOf(site, tables);
  return [
    { path: 'data/index.html', content: page },
    ...small.map(([table, rows]) => ({ path: `data/${fileOf(table)}`, content: tableText(table, rows) })),
    { path: 'data/datapackage.json', content: dataPackage(facts) },
    { path: 'data/csv-metadata.json', content: tableGroup(facts) },
    { path: 'data/catalog.jsonld', content: dataCatalog(facts) },
    { path: 'data/dataset.jsonld', content: schemaOrgDataset(facts) },
    ...schemas.map((name) => ({
      path: `${dataSchemasAddress}${name}`,
      content: readFileSync(join(jsonSchemasFolder, name)),
    })),
  ];
}

export const yearNumbersPath = (year: number) => `data/${fileOf(numbersTable(year))}`;

/** All numbers of one report year, report by report: the largest file of a site. */
export function* yearNumbers(site: Site, year: number): Generator<Uint8Array> {
  const table = numbersTable(year);
  yield Buffer.from(tableText(table, []));
  for (const id of site.reports)
    if (id.endsWith(`/${year}`)) yield Buffer.from(tableText(table, numberRows(site.report(id)), false));
}

/** The report years that have a file of numbers. */
export const numberYears = (site: Site, wanted: ReadonlySet<Format>): number[] =>
  wanted.has('csv') ? yearsOf(site) : [];
