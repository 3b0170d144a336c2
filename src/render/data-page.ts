import type { ReportEntry, Site } from '../../schemas/views.ts';
import { formatDay, formatNumber } from '../wording/formats.ts';
import { fill, type Labels } from '../wording/labels.ts';
import { escapeHtml } from './escape.ts';
import { frameOf } from './frame.ts';
import { linksFrom, publicAddress } from './links.ts';
import { pageTags } from './meta.ts';
import { plainTable } from './plain-table.ts';
import { asHtml } from './templates.ts';

/** A data file as its page lists it. */
export interface DataFile {
  readonly file: string;
  readonly words: string;
  readonly columns: readonly string[];
  /** The one report year it holds; null: all. */
  readonly year: number | null;
}

/** What there is in `data/`. */
export interface DataFiles {
  readonly tables: readonly DataFile[];
  readonly schemas: readonly string[];
  /** Endings of the documents beside each report: `json`, `csv`. */
  readonly beside: readonly string[];
}

/** Corrections listed on the page; the file has them all. */
const mostChanges = 30;

function tableOfFiles(files: readonly DataFile[], entries: readonly ReportEntry[], t: Labels): string {
  const inYear = Map.groupBy(entries, ({ year }) => year);
  const heads = [
    { head: t.data.file },
    { head: t.data.holds },
    { head: t.data.since },
    { head: t.data.reports, number: true },
  ];
  const newest = Math.max(...files.map(({ year }) => year ?? 0));
  const rows = files.map(({ file, words, columns, year }) => {
    // the files of all years have the same columns: told once
    const told = year === null || year === newest;
    const list = `<details><summary>${escapeHtml(t.data.columns)}</summary><code>${escapeHtml(columns.join(', '))}</code></details>`;
    return [
      { words: file, href: file },
      { words, after: told ? list : '' },
      { words: year === null ? t.data.all : fill(t.data.yearWord, { year }) },
      { words: year === null ? '' : formatNumber(inYear.get(year)?.length ?? 0) },
    ];
  });
  return plainTable('_tables-table', t.data.tablesCaption, heads, rows);
}

/** The newest corrections, and how many there are. */
function changes(entries: readonly ReportEntry[], link: (address: string) => string, t: Labels) {
  const all = entries
    .flatMap((entry) => entry.corrections.map((correction) => ({ entry, ...correction })))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const rows = all
    .slice(0, mostChanges)
    .map(({ entry, date, kind, reason }) => [
      { words: formatDay(date, t.day) },
      { words: entry.title, href: `${link(entry.address)}#corrections` },
      { words: `${kind}${t.report.colon}${reason}` },
    ]);
  const heads = [t.data.date, t.data.report, t.data.reason].map((head) => ({ head }));
  return {
    html: all.length > 0 ? plainTable('_changes-table', t.data.changesCaption, heads, rows) : '',
    all: all.length,
  };
}

/** The values of the page of the open data, `data/index.html`. */
export function dataPage(site: Site, files: DataFiles, t: Labels, styles: string): object {
  const address = 'data/';
  const link = linksFrom(address);
  const entries = site.entries();
  const years = entries.map(({ year }) => year);
  const changed = changes(entries, link, t);
  const first = entries[0];
  const descriptions = Object.entries(t.data.descriptions).map(([file, label]) => ({ href: file, label }));
  return {
    ...frameOf({
      site: site.site,
      t,
      address,
      title: t.data.title,
      description: t.data.description,
      tags: pageTags(site.site, t, 'column'),
      link,
      styles,
      canonical: publicAddress(site.site, address),
      breadcrumbs: [],
    }),
    alternates: [
      { type: 'application/ld+json', href: 'catalog.jsonld', title: t.data.descriptions['catalog.jsonld'] },
      { type: 'application/ld+json', href: 'dataset.jsonld', title: t.data.descriptions['dataset.jsonld'] },
    ],
    lead:
      fill(t.data.lead, { organs: formatNumber(site.organs.length), reports: formatNumber(entries.length) }) +
      (years.length > 0 ? fill(t.data.leadYears, { from: Math.min(...years), to: Math.max(...years) }) : ''),
    tables: asHtml(tableOfFiles(files.tables, entries, t)),
    hasNumbers: files.tables.some(({ year }) => year !== null),
    examples: first
      ? files.beside.map((ending) => ({
          href: `../${first.address}${first.organ}-${first.year}.${ending}`,
          label: `${first.address}${first.organ}-${first.year}.${ending}`,
        }))
      : [],
    descriptions: [
      ...descriptions,
      ...files.schemas.map((name) => ({ href: `schemas/${name}`, label: fill(t.data.schema, { name }) })),
      { href: '../manifest.json', label: t.data.manifest },
    ],
    changes: asHtml(changed.html),
    changesMore: changed.all > mostChanges ? fill(t.data.changesMore, { n: mostChanges }) : '',
    feedHref: '../feed.xml',
  };
}
