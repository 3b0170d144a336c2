import type { z } from 'zod';
import type { FilledTable } from '../../schemas/content.ts';
import type { Form, FormTable } from '../../schemas/form.ts';
import { type Figure, statisticsSchema } from '../../schemas/statistics.ts';
import type { JsonFile } from '../../schemas/tree.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { placeOf } from '../diagnostics/source.ts';
import { fillTable } from './fill.ts';
import { issueFindings, type Labels } from './issues.ts';

type Raw = Record<string, unknown>;

const schemas = new WeakMap<Form, z.ZodType>();

/** The schema of an edition's statistics, made once. */
function schemaOf(form: Form): z.ZodType {
  const schema = schemas.get(form) ?? statisticsSchema(form);
  schemas.set(form, schema);
  return schema;
}

/** A group is printed either as its sub-rows or as one row. Findings: validate/group-and-rows, validate/missing. */
function groupFindings(file: JsonFile, table: FormTable, json: Raw): Finding[] {
  return table.groups.flatMap((group) => {
    const rows = table.rows.filter((row) => row.under.includes(group.node));
    const there = rows.filter((row) => json[row.key] !== undefined);
    const parent = table.path.join('.');
    if (json[group.key] !== undefined) {
      const [first] = there;
      if (!first) return [];
      const at = placeOf(file.source, [...table.path, group.key], { key: true });
      const related = { at: placeOf(file.source, [...table.path, first.key], { key: true }), label: first.label };
      return [
        finding(
          'validate/group-and-rows',
          'error',
          at,
          { group: group.label, rows: there.map((row) => row.key).join('、') },
          [related],
        ),
      ];
    }
    const missing = rows.filter((row) => json[row.key] === undefined);
    if (missing.length === 0) return [];
    const at = placeOf(file.source, table.path, { key: true });
    return [
      finding('validate/missing', 'error', at, {
        keys: missing.map((row) => row.label).join('、'),
        count: missing.length,
        parent,
      }),
    ];
  });
}

/** The JSON object of a table, or null where the organ did not publish it. */
function tableJson(table: FormTable, root: Raw): Raw | null {
  let here: Raw | null = root;
  for (const key of table.path) here = (here?.[key] ?? null) as Raw | null;
  return here;
}

/** What statistics.json holds, or null with findings. */
export interface Statistics {
  readonly tables: ReadonlyMap<string, FilledTable | null>;
  readonly figures: readonly Figure[];
}

/** Shape and type of statistics.json for an edition. Findings: validate/* at the cell, in the words of the form. */
export function validateStatistics(form: Form, file: JsonFile): { statistics: Statistics | null; findings: Finding[] } {
  const schema = schemaOf(form);
  const parsed = schema.safeParse(file.value);
  if (!parsed.success) {
    const labels: Labels = (path) => form.cell.get(path.join('.'))?.cell.label ?? tableLabel(form, path);
    return { statistics: null, findings: issueFindings(file, schema, parsed.error, labels) };
  }
  const root = parsed.data as Raw;
  const findings: Finding[] = [];
  const tables = new Map<string, FilledTable | null>();
  for (const table of form.tables) {
    const json = tableJson(table, root);
    if (json) findings.push(...groupFindings(file, table, json));
    tables.set(table.key, json && findings.length === 0 ? fillTable(form, table, json) : null);
  }
  if (findings.length > 0) return { statistics: null, findings };
  return { statistics: { tables, figures: (root.figures ?? []) as Figure[] }, findings };
}

/** The label of the row, table or section at a path, where it is none of a cell. */
function tableLabel(form: Form, path: readonly (string | number)[]): string | undefined {
  const table = form.tables.find((candidate) => candidate.path.every((key, index) => path[index] === key));
  if (!table) return form.edition.sections.find((section) => section.key === path[0])?.label;
  const rest = path.slice(table.path.length);
  const row = [...table.rows, ...table.groups].find((candidate) => candidate.key === rest[0]);
  return rest.length === 1 && row ? row.label : undefined;
}
