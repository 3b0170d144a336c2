import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Form } from '../../../schemas/form.ts';
import { importRecordName, importReviewName } from '../../../schemas/import-record.ts';
import { type Finding, sortFindings } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/words.ts';
import { refusalName } from '../../disk/failure.ts';
import { fileProblem, type ImportedReport, importReport } from '../../import/index.ts';
import { reviewPage } from '../print/review.ts';
import { readBytes } from './bytes.ts';
import { countsOf, type ImportCounts } from './counts.ts';
import { filesFor } from './files.ts';
import type { ImportJob } from './jobs.ts';
import { placeReport } from './place.ts';

/** What became of one file. */
export interface Outcome {
  readonly job: ImportJob;
  /** The report's folder as it is told. */
  readonly folder: string;
  /** Names written inside the report's folder; empty where nothing was. */
  readonly written: readonly string[];
  /** organ.json was drafted too. */
  readonly organDrafted: boolean;
  readonly findings: readonly Finding[];
  readonly counts: ImportCounts | null;
  /** The file was one of ours: its prose names its numbers as its editor wanted. */
  readonly own: boolean;
}

/** What all files of a run have in common. */
export interface ImportRun {
  readonly content: string;
  readonly force: boolean;
  readonly forms: ReadonlyMap<string, Form>;
  readonly language: Language;
}

const shownPath = (path: string) => relative(process.cwd(), path).replaceAll('\\', '/');

/** The name by which findings call a file. */
const nameOf = (path: string) => path.replaceAll('\\', '/');

/** Files of the report that are there already, unless they may be replaced. Finding: import/exists. */
function existing(
  names: Iterable<string>,
  folder: string,
  { job, run }: { job: ImportJob; run: ImportRun },
): Finding[] {
  if (run.force) return [];
  const there = [...names].filter((name) => existsSync(join(folder, name)));
  if (there.length === 0) return [];
  return [fileProblem(nameOf(job.path), 'exists', { folder: shownPath(folder), files: there.join('、') })];
}

/** Writes an imported report, or says why it was not. Findings: import/exists, import/cannot-write. */
function write(imported: ImportedReport, job: ImportJob, run: ImportRun): Omit<Outcome, 'job' | 'folder'> {
  const organFolder = join(run.content, job.organ);
  const folder = join(organFolder, String(job.year));
  const files = filesFor(imported, job, organFolder);
  const review = reviewPage(imported, job, run.language);
  const report = new Map([...files.report, ...(review === null ? [] : [[importReviewName, review] as const])]);
  const kept = [importRecordName, importReviewName];
  const there = existing(
    [...report.keys()].filter((name) => !kept.includes(name)),
    folder,
    { job, run },
  );
  const refused = (findings: readonly Finding[]) => ({
    findings,
    written: [],
    organDrafted: false,
    counts: null,
    own: false,
  });
  if (there.length > 0) return refused(there);
  try {
    const written = placeReport(organFolder, job.year, { ...files, report });
    const findings = sortFindings(imported.findings ?? []);
    return {
      written,
      findings,
      organDrafted: files.organ !== null,
      counts: countsOf(imported),
      own: imported.own === true,
    };
  } catch (error) {
    const name = refusalName(error);
    if (name === null) throw error;
    return refused([fileProblem(nameOf(job.path), 'cannot-write', { folder: shownPath(folder), error: name })]);
  }
}

/** Imports one file: all of it is read and understood before the first byte is written. */
export async function importOne(job: ImportJob, run: ImportRun): Promise<Outcome> {
  const folder = shownPath(join(run.content, job.organ, String(job.year)));
  const refused = (findings: readonly Finding[]): Outcome => ({
    job,
    folder,
    written: [],
    organDrafted: false,
    findings: sortFindings(findings),
    counts: null,
    own: false,
  });
  const bytes = readBytes(job.path);
  if ('code' in bytes) return refused([bytes]);
  const { organ, year } = job;
  const result = await importReport(bytes, { path: nameOf(job.path), organ, year, forms: run.forms });
  if ('findings' in result) return refused(result.findings);
  return { job, folder, ...write(result.imported, job, run) };
}
