import type { z } from 'zod';
import type { Content, Organ, Prose, Report } from '../../schemas/content.ts';
import type { Form } from '../../schemas/form.ts';
import { importRecordSchema } from '../../schemas/import-record.ts';
import { type OrganFile, organSchema } from '../../schemas/organ.ts';
import { type ReportFile, reportSchema } from '../../schemas/report.ts';
import { type SiteFile, siteSchema } from '../../schemas/site.ts';
import type { ContentTree, JsonFile, OrganFiles, ReportFiles } from '../../schemas/tree.ts';
import { type Finding, finding, quote } from '../diagnostics/finding.ts';
import { wholeFile } from '../diagnostics/source.ts';
import { issueFindings } from './issues.ts';
import { validateProse } from './prose.ts';
import { validateStatistics } from './statistics.ts';

export type Forms = ReadonlyMap<string, Form>;

/** A JSON file against its schema: the value, or null with findings. */
function validateFile<T>(file: JsonFile | null, schema: z.ZodType<T>, findings: Finding[]): T | null {
  if (!file) return null;
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  findings.push(...issueFindings(file, schema, parsed.error));
  return null;
}

/** Prose by section key; a file that belongs to no part of the form is validate/unknown-prose. */
function validateParts(files: ReportFiles, form: Form, findings: Finding[]): Map<string, Prose> {
  const sections = new Map(form.edition.sections.map((section) => [section.file, section]));
  const prose = new Map<string, Prose>();
  for (const [name, text] of files.prose) {
    const section = sections.get(name);
    findings.push(...validateProse(text));
    if (section) prose.set(section.key, text);
    else {
      const facts = { name: quote(name), names: [...sections.keys()].join('、') };
      findings.push(finding('validate/unknown-prose', 'error', wholeFile(text.source), facts));
    }
  }
  return prose;
}

/** Nothing is made from the record of an import, so one that cannot be used is a warning. */
function validateRecord({ record }: ReportFiles, findings: Finding[]): void {
  if (!record || importRecordSchema.safeParse(record.value).success) return;
  findings.push(finding('validate/import-record', 'warning', wholeFile(record.source)));
}

/** One report, or null where its files cannot be used. */
function validateReport(
  files: ReportFiles,
  forms: Forms,
  schema: z.ZodType<ReportFile>,
  findings: Finding[],
): Report | null {
  const before = findings.length;
  const file = validateFile(files.report, schema, findings);
  const form = file ? forms.get(file.edition) : undefined;
  if (!file || !form || !files.report || !files.statistics) return null;
  const { statistics, findings: more } = validateStatistics(form, files.statistics);
  findings.push(...more);
  const prose = validateParts(files, form, findings);
  const versions = new Map<number, Report>();
  for (const [number, version] of files.versions ?? []) {
    const usable = validateReport(version, forms, schema, findings);
    if (usable) versions.set(number, usable);
  }
  if (!statistics || !files.whole || findings.length > before) return null;
  return {
    organ: files.organ,
    year: files.year,
    form,
    file,
    tables: statistics.tables,
    figures: statistics.figures,
    figure: new Map(statistics.figures.map((figure) => [figure.key, figure])),
    prose,
    attachments: files.attachments,
    ...(versions.size > 0 ? { versions, versionNumbers: [...versions.keys()] } : {}),
    sources: { report: files.report.source, statistics: files.statistics.source },
  };
}

function validateOrgan(
  files: OrganFiles,
  forms: Forms,
  schema: z.ZodType<ReportFile>,
  findings: Finding[],
): Organ | null {
  const file = validateFile<OrganFile>(files.organ, organSchema, findings);
  for (const report of files.reports) validateRecord(report, findings);
  const reports = files.reports.flatMap((report) => validateReport(report, forms, schema, findings) ?? []);
  if (!file || !files.organ) return null;
  const used = new Set(reports.map((report) => report.year));
  const unusable = files.reports.map((report) => report.year).filter((year) => !used.has(year));
  return { id: files.id, file, source: files.organ.source, reports, unusable };
}

const schemas = new WeakMap<Forms, z.ZodType<ReportFile>>();

/** The schema of `report.json`; made once for the forms there are, for making it takes longer than reading a report. */
function schemaFor(forms: Forms): z.ZodType<ReportFile> {
  const schema = schemas.get(forms) ?? (reportSchema([...forms.keys()]) as z.ZodType<ReportFile>);
  schemas.set(forms, schema);
  return schema;
}

/** The shape and type of one report alone; null where it cannot be used. */
export function validateReportAlone(files: ReportFiles, forms: Forms): Report | null {
  return validateReport(files, forms, schemaFor(forms), []);
}

/**
 * The shape and type of some organs alone; what cannot be used is left out and has a finding, as in `validateTree`.
 * Findings: validate/*.
 */
export function validateOrgans(
  organs: readonly OrganFiles[],
  forms: Forms,
): { organs: readonly Organ[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const schema = schemaFor(forms);
  return { organs: organs.flatMap((files) => validateOrgan(files, forms, schema, findings) ?? []), findings };
}

/**
 * Shape and type: located values become typed reports. What cannot be used is left out of `content` and has a
 * finding, so that everything else can still be checked in the same run. `content` is null without a usable site.json.
 * Findings: validate/*.
 */
export function validateTree(tree: ContentTree, forms: Forms): { content: Content | null; findings: Finding[] } {
  const own: Finding[] = [];
  const site = validateFile<SiteFile>(tree.site, siteSchema, own);
  const { organs, findings: more } = validateOrgans(tree.organs, forms);
  for (const text of tree.texts?.values() ?? []) own.push(...validateProse(text));
  const findings = [...own, ...more];
  if (!site) return { content: null, findings };
  const texts = tree.texts ?? new Map();
  return { content: { site, texts, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) }, findings };
}
