import type { SiteView } from '../../../schemas/views.ts';
import { csvDialect, csvwColumn } from '../csvw.ts';
import { fileOf, type OpenColumn, type OpenTable } from './table.ts';

/** What the descriptions say of the data as a whole. */
export interface DataFacts {
  readonly site: SiteView;
  readonly tables: readonly OpenTable[];
  /** First and last report year; null where there is no report. */
  readonly years: readonly [number, number] | null;
  /** The newest day of the content. */
  readonly asOf: string | null;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const blankNote = '空的数值表示未载明或未公布，不是 0；status 列说明是哪一种。';
const titleOf = ({ site }: DataFacts) => `${site.name}：政府信息公开工作年度报告数据`;

const fieldTypes = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  year: 'year',
  date: 'date',
  flag: 'boolean',
};

function field({ name, words, type, required, choices }: OpenColumn) {
  const constraints = { ...(required ? { required } : {}), ...(choices ? { enum: choices } : {}) };
  return {
    name,
    type: fieldTypes[type],
    title: words.zh,
    description: words.en,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** `datapackage.json`: Data Package 2.0 with a table schema for each file. */
export function dataPackage(facts: DataFacts): string {
  const { site, tables, asOf } = facts;
  return json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'nianbao',
    title: titleOf(facts),
    description: blankNote,
    ...(site.baseUrl === null ? {} : { homepage: site.baseUrl }),
    ...(asOf === null ? {} : { version: asOf }),
    ...(site.sponsor === null ? {} : { contributors: [{ title: site.sponsor, roles: ['publisher'] }] }),
    resources: tables.map((table) => ({
      name: table.name,
      type: 'table',
      path: fileOf(table),
      title: table.words.zh,
      description: table.words.en,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: table.columns.map(field),
        missingValues: [''],
        primaryKey: table.key,
        ...(table.references
          ? {
              foreignKeys: table.references.map(({ columns, table: other }) => ({
                fields: columns,
                reference: {
                  ...(other === table.name ? {} : { resource: other }),
                  fields: keyOf(tables, other),
                },
              })),
            }
          : {}),
      },
    })),
  });
}

const keyOf = (tables: readonly OpenTable[], name: string) => tables.find((table) => table.name === name)?.key ?? [];

/** `csv-metadata.json`: all tables as one group (W3C Metadata Vocabulary for Tabular Data). */
export function tableGroup(facts: DataFacts): string {
  const { tables } = facts;
  return json({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    'dc:title': titleOf(facts),
    'dc:description': blankNote,
    dialect: csvDialect,
    tables: tables.map((table) => ({
      url: fileOf(table),
      'dc:title': table.words.zh,
      tableSchema: {
        columns: table.columns.map(csvwColumn),
        primaryKey: table.key,
        ...(table.references
          ? {
              foreignKeys: table.references.map(({ columns, table: other }) => ({
                columnReference: columns,
                reference: { resource: `${other}.csv`, columnReference: keyOf(tables, other) },
              })),
            }
          : {}),
      },
    })),
  });
}

const period = ({ years }: DataFacts) =>
  years === null ? null : { start: `${years[0]}-01-01`, end: `${years[1]}-12-31` };

/**
 * `catalog.jsonld`: the data as a DCAT 3 catalogue. Addresses are relative to the file itself, so they hold wherever the
 * site stands.
 */
export function dataCatalog(facts: DataFacts): string {
  const { site, tables, asOf } = facts;
  const span = period(facts);
  const publisher =
    site.sponsor === null ? {} : { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': site.sponsor } };
  const day = asOf === null ? {} : { 'dct:modified': { '@type': 'xsd:date', '@value': asOf } };
  return json({
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': './',
    '@type': 'dcat:Catalog',
    'dct:title': { '@language': 'zh', '@value': titleOf(facts) },
    'foaf:homepage': { '@id': '../index.html' },
    ...publisher,
    ...day,
    'dcat:dataset': tables.map((table) => ({
      '@id': `#${table.name}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': table.name,
      'dct:title': [
        { '@language': 'zh', '@value': table.words.zh },
        { '@language': 'en', '@value': table.words.en },
      ],
      'dct:description': { '@language': 'zh', '@value': blankNote },
      'dct:language': 'zh-CN',
      ...publisher,
      ...day,
      ...(span === null
        ? {}
        : {
            'dct:temporal': {
              '@type': 'dct:PeriodOfTime',
              'dcat:startDate': { '@type': 'xsd:date', '@value': table.year ? `${table.year}-01-01` : span.start },
              'dcat:endDate': { '@type': 'xsd:date', '@value': table.year ? `${table.year}-12-31` : span.end },
            },
          }),
      'dcat:distribution': {
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': { '@id': fileOf(table) },
        'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
        'dct:conformsTo': { '@id': 'csv-metadata.json' },
      },
    })),
  });
}

/** `dataset.jsonld`: the same for search engines (schema.org Dataset); a page cannot carry it, its policy allows no script. */
export function schemaOrgDataset(facts: DataFacts): string {
  const { site, tables, asOf, years } = facts;
  return json({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': './',
    name: titleOf(facts),
    description: `政府信息公开工作年度报告的全部数字，每行一个数。${blankNote}`,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    url: 'index.html',
    ...(years === null ? {} : { temporalCoverage: `${years[0]}/${years[1]}` }),
    ...(asOf === null ? {} : { dateModified: asOf }),
    ...(site.sponsor === null ? {} : { creator: { '@type': 'GovernmentOrganization', name: site.sponsor } }),
    distribution: tables.map((table) => ({
      '@type': 'DataDownload',
      name: table.words.zh,
      encodingFormat: 'text/csv',
      contentUrl: fileOf(table),
    })),
  });
}
