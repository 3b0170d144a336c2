import { join } from 'node:path';
import type { OrganFile } from '../../schemas/organ.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { loadLabels } from '../wording/labels.ts';
import { detect } from './detect.ts';
import { layoutJson } from './layout-json.ts';
import { limits } from './limits.ts';
import type { MergedReport } from './own/carried.ts';
import { type OwnDocument, understandJson } from './own/json.ts';
import type { OwnPage } from './own/page.ts';
import { isOwn } from './own/record.ts';
import { understandOwn } from './own/understand.ts';
import { fileProblem, Unreadable } from './problem.ts';
import { readDocument } from './read-document.ts';
import type { SourceDocument } from './source-document.ts';
import { type UnderstandRequest, type Understood, understand } from './understand/index.ts';
import { readCells } from './xlsx/read.ts';
import { readWorkbook } from './xlsx/workbook.ts';

export { limits as importLimits } from './limits.ts';
export { fileProblem } from './problem.ts';
export type { UnderstandRequest as ImportRequest, Understood } from './understand/index.ts';

/**
 * What a report is made of. Where the file is one of ours, all of it is certain: there is no record of doubts, and what
 * it does not hold is left out. `document` is the file as its reader gave it.
 */
export type ImportedReport = Pick<Understood, 'form' | 'report' | 'statistics'> &
  Partial<Understood> & {
    readonly organFile?: Partial<OrganFile>;
    readonly document?: SourceDocument;
    /** The file is one of ours: its prose names its numbers itself. */
    readonly own?: true;
  };

/** A report that was read, or what forbids it. */
export type Imported = { readonly imported: ImportedReport } | { readonly findings: readonly Finding[] };

const answer = (understood: ImportedReport | readonly Finding[]): Imported =>
  'form' in understood ? { imported: understood } : { findings: understood.slice(0, limits.findings) };

/** The words of the interface, by which our own pages are read. */
const labelsFolder = join(import.meta.dirname, '../../reports/labels');

/** A page of ours: its numbers, prose and facts as they were written; what it says of the organ as of any page. */
function withOwn(understood: ImportedReport, { form, statistics, prose, facts, lost }: OwnPage): ImportedReport {
  const { report, record, findings: _questions, ...rest } = understood;
  const { title: _title, onBehalfOf: _behalf, contacts: _contacts, ...kept } = report;
  const { organ } = rest;
  const ofOrgan = Object.entries(organ?.contacts ?? {}).filter(([key]) => !Object.hasOwn(facts.contacts ?? {}, key));
  const values = record?.values.filter(({ key }) => !form.cell.has(key)) ?? [];
  return {
    ...rest,
    ...(organ ? { organ: { ...organ, contacts: Object.fromEntries(ofOrgan) } } : {}),
    ...(record ? { record: { ...record, values, lost, figures: [] } } : {}),
    form,
    report: { ...kept, edition: form.edition.key, ...facts },
    statistics,
    prose,
    own: true,
  };
}

/** Refuses what is longer than any report: the form is looked for at every letter. Throws `Unreadable('too-complex')`. */
function keepToLetters({ blocks }: SourceDocument): void {
  const letters = blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph' ? block.text.length : block.cells.reduce((all, { text }) => all + text.length, 0)),
    0,
  );
  if (letters > limits.understood) throw new Unreadable('too-complex', { limit: limits.understood });
}

/** Refuses what has no heading, no table and no fact of a report. Throws `Unreadable('no-report')`. */
function keepToReports({ record }: Understood): void {
  if (record.values.length === 0 && record.parts.every(({ heading }) => heading === ''))
    throw new Unreadable('no-report');
}

/** What a report of ours lost, or had changed since, is for its editor to see; one that is whole needs no record. */
function reviewable(own: MergedReport, { record, findings: _questions, ...rest }: ImportedReport): ImportedReport {
  const { lost, changed, ...report } = own;
  if (!changed && lost.length === 0) return { ...report, own: true };
  const kept = record ? { record: { ...record, lost, figures: [] } } : {};
  return { ...rest, ...report, ...kept, own: true };
}

/** A record of what a JSON document of ours only names; none where it holds all. */
function recorded(
  own: OwnDocument | readonly Finding[],
  { path }: UnderstandRequest,
): ImportedReport | readonly Finding[] {
  if (!('form' in own)) return own;
  const { lost, ...report } = own;
  if (lost.length === 0) return { ...report, own: true };
  const source = { file: path, format: 'json' } as const;
  return { ...report, own: true, record: { version: 1, source, parts: [], values: [], lost, figures: [] } };
}

/** A Word document: one of ours by what it carries, where what is seen in it wins; any other by what is seen. */
async function importDocx(bytes: Uint8Array, request: UnderstandRequest): Promise<Imported> {
  const { document, carried } = (await import('./docx/read.ts')).readDocx(bytes);
  if (document.blocks.length === 0) throw new Unreadable('empty');
  keepToLetters(document);
  const understood = { ...(await understand(document, request)), document };
  if (!carried) {
    keepToReports(understood);
    return { imported: understood };
  }
  const { understandCarried } = await import('./own/carried.ts');
  const own = await understandCarried(carried, understood, request, loadLabels(labelsFolder));
  return { imported: own ? reviewable(own, understood) : understood };
}

/** Ways in: files of ours by what they carry, anything else by understanding the form. */
async function importBytes(bytes: Uint8Array, request: UnderstandRequest): Promise<Imported> {
  const detected = detect(bytes);
  if (detected.format === 'json') return answer(recorded(understandJson(detected.text, request), request));
  const workbook = detected.format === 'xlsx' ? readWorkbook(bytes) : null;
  if (workbook && isOwn(workbook)) return answer(understandOwn(workbook, request));
  if (detected.format === 'docx') return importDocx(bytes, request);
  const document = workbook ? readCells(workbook) : await readDocument(bytes, detected);
  if (document.blocks.length === 0) throw new Unreadable('empty');
  keepToLetters(document);
  const understood = { ...(await understand(document, request)), document };
  if (detected.format === 'html') {
    const { readOwnPage } = await import('./own/page.ts');
    const own = readOwnPage(detected.text, request.forms, loadLabels(labelsFolder));
    if (own) return { imported: withOwn(understood, own) };
  }
  keepToReports(understood);
  return { imported: understood };
}

/**
 * Reads an existing report from a file's bytes. Two steps that know nothing of each other: a reader of the format
 * gives paragraphs, tables or cells, an understanding of them gives the values of the content files.
 * Never throws on content. Findings: import/*.
 */
export async function importReport(bytes: Uint8Array, request: UnderstandRequest): Promise<Imported> {
  try {
    if (bytes.length > limits.file) throw new Unreadable('too-large', { limit: limits.file });
    return await importBytes(bytes, request);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { findings: [fileProblem(request.path, error.code, error.facts)] };
  }
}

/** The files that an imported report becomes, by name inside its folder, as an editor would write them. */
export function importedFiles({ form, report, statistics, prose }: ImportedReport): ReadonlyMap<string, string> {
  const schema = (name: string) => `../../../schemas/json/${name}.schema.json`;
  const facts = { $schema: schema('report'), ...report };
  const numbers = { $schema: schema(`statistics-${form.edition.key}`), ...statistics };
  return new Map([
    ['report.json', `${JSON.stringify(facts, null, 2)}\n`],
    ['statistics.json', `${layoutJson(numbers)}\n`],
    ...(prose ?? []),
  ]);
}
