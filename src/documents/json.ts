import type { FilledTable } from '../../schemas/content.ts';
import type { FormTable } from '../../schemas/form.ts';
import { reportDocumentSchemaAddress, reportDocumentVersion } from '../../schemas/report-document.ts';
import { contacts } from '../../schemas/texts.ts';
import type { PartView, ReportView } from '../../schemas/views.ts';
import { filledCells } from './filled.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Tree = { [key: string]: Json };

/** The object that holds a table's cells: made on the way to `path`. */
function branch(tree: Tree, path: readonly string[]): Tree {
  return path.reduce((node, key) => {
    node[key] ??= {};
    return node[key] as Tree;
  }, tree);
}

/** Puts one table where it stands in statistics.json; an amount with a unit of its own keeps it. */
function plant(tree: Tree, table: FormTable, filled: FilledTable | null): void {
  const last = table.path.at(-1) as string;
  const parent = branch(tree, table.path.slice(0, -1));
  parent[last] = filled && {};
  if (!filled) return;
  for (const { cell, value, unit, ownUnit } of filledCells(filled)) {
    const row = branch(tree, cell.path.slice(0, -1));
    row[cell.path.at(-1) as string] = ownUnit && unit !== null ? { value, unit } : value;
  }
}

/** The statutory tables by the keys of statistics.json; a section whose tables were all left out is null as a whole. */
function statistics(view: ReportView): Tree {
  const tree: Tree = {};
  for (const table of view.report.form.tables) plant(tree, table, view.report.tables.get(table.key) ?? null);
  for (const { path } of view.report.form.tables) {
    const [section = ''] = path;
    // a table that is its section stays as it is: all its cells may be blank
    if (path.length > 1 && Object.values(tree[section] ?? {}).every((inner) => inner === null)) tree[section] = null;
  }
  return tree;
}

/** Full keys of the totals that the report left out; null in the document where they could not be added up. */
const computedKeys = (view: ReportView): string[] =>
  [...view.report.tables.values()].flatMap((filled) =>
    filled
      ? filledCells(filled)
          .filter(({ cell }) => filled.computed.has(cell.index))
          .map(({ cell }) => cell.key)
      : [],
  );

const partJson = ({ id, section, prose }: PartView): Json => ({
  id,
  key: section.key,
  number: section.number,
  label: section.label,
  markdown: prose?.text ?? null,
});

function organJson({ organ: { id, file } }: ReportView): Json {
  return { id, name: file.name, shortName: file.shortName ?? null, kind: file.kind, parent: file.parent ?? null };
}

/** Who, when, on what basis: the facts of report.json, every key present. */
function reportFacts({ report: { file } }: ReportView) {
  return {
    status: file.status,
    onBehalfOf: file.onBehalfOf ?? null,
    scope: file.scope,
    units: file.units ?? [],
    period: { from: file.period.from, to: file.period.to },
    published: file.published,
    basis: file.basis,
    download: file.download ? { text: file.download.text ?? null, address: file.download.address ?? null } : null,
  };
}

/** Contacts that the report states itself, in the order of the schema. */
function ownContacts({ report: { file } }: ReportView): Json {
  const own = file.contacts as Readonly<Record<string, string | null | undefined>> | null | undefined;
  if (!own) return null;
  return Object.fromEntries(
    Object.keys(contacts.shape).flatMap((key) => (own[key] === undefined ? [] : [[key, own[key] ?? null]])),
  );
}

/** Whose each notice is, in the order of `notices`. */
const noticesOf = ({ organ, report }: ReportView) =>
  (
    [
      ['organ', organ.file.notice],
      ['report', report.file.notice],
    ] as const
  ).flatMap(([whose, notice]) => (typeof notice === 'string' ? [whose] : []));

function afterwards({ report: { file } }: ReportView) {
  return {
    corrections: (file.corrections ?? []).map(({ date, kind, reason }) => ({ date, kind, reason })),
    explanations: (file.explanations ?? []).map(({ code, place, reason, by, until }) => ({
      code,
      place,
      reason,
      by: by ?? null,
      until: until ?? null,
    })),
  };
}

/**
 * One report as one JSON document (UTF-8, indent of two, newline at the end); every key is always present, in this order.
 * - `$schema` is the relative address of its JSON Schema on the site.
 * - `statistics` has the keys of statistics.json; `null` is "not stated" (a cell) or "not published" (a table), never 0.
 * - `computed` lists the full keys of totals that the report left out; the program added up those that could be, the others are null.
 * - `parts[].markdown` is the prose as it was written, `[[key]]` included: each key is found in `statistics` or `figures`.
 */
export function reportJson(view: ReportView): string {
  const { report } = view;
  const { edition } = report.form;
  const known = view.contacts as Readonly<Record<string, string | null | undefined>>;
  const document: Json = {
    $schema: reportDocumentSchemaAddress(view.address),
    version: reportDocumentVersion,
    organ: organJson(view),
    year: report.year,
    edition: edition.key,
    form: { title: edition.title, documentNumber: edition.documentNumber },
    title: view.title,
    address: view.address,
    ...reportFacts(view),
    contacts: Object.fromEntries(Object.keys(contacts.shape).map((key) => [key, known[key] ?? null])),
    reportContacts: ownContacts(view),
    notices: view.notices,
    noticesOf: noticesOf(view),
    statistics: statistics(view),
    computed: computedKeys(view),
    figures: report.figures.map(({ key, label, value, unit, parts }) => ({
      key,
      label,
      value,
      unit,
      parts: parts ?? [],
    })),
    parts: view.parts.map(partJson),
    attachments: view.attachments.map(({ name, size }) => ({ name, size })),
    ...afterwards(view),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
