import { basename, join, relative } from 'node:path';
import { loadForms } from '../../../schemas/editions.ts';
import { importReviewName } from '../../../schemas/import-record.ts';
import { compile } from '../../compile.ts';
import { buildCatalog } from '../../diagnostics/catalog/index.ts';
import { countFindings, type Finding } from '../../diagnostics/finding.ts';
import { exitCodes, writing } from '../exit.ts';
import { bindNumbers } from '../importing/bind.ts';
import { importJobs, type JobFlags } from '../importing/jobs.ts';
import { importOne, type Outcome } from '../importing/outcome.ts';
import { placeSite } from '../importing/place.ts';
import { type CheckedBy, outcomeLine, outcomesJson } from '../importing/told.ts';
import { contentFolder } from '../paths.ts';
import { pretty } from '../print/pretty.ts';
import { makeProgress, type Terminal, wantsColour } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface ImportFlags extends JobFlags {
  readonly content: string;
  readonly format: 'pretty' | 'json';
  readonly force?: boolean;
}

/** What `check` says of the reports that were imported: the organs they belong to are read once. */
function checkedBy(content: string, outcomes: readonly Outcome[]): CheckedBy {
  const organs = new Set(outcomes.filter(({ written }) => written.length > 0).map(({ job }) => job.organ));
  const only = (organ: string) => organs.has(organ);
  const { content: read, findings } = organs.size === 0 ? { content: null, findings: [] } : compile({ content, only });
  if (!read) return () => null;
  const byReport = Map.groupBy(findings, ({ at }: Finding) => at.file.split('/').slice(0, 3).join('/'));
  return ({ job }) => byReport.get(`${basename(content)}/${job.organ}/${job.year}`) ?? [];
}

/** How an import went, over what it found: what was not read in, or what is to be asked. */
function importVerdict(outcomes: readonly Outcome[], words: ReturnType<typeof cliWords>): string {
  const refused = outcomes.filter(({ written }) => written.length === 0).length;
  const { warnings, notes } = countFindings(outcomes.flatMap(({ findings }) => findings));
  if (refused === 0) return say(words.importAsks, { warnings, notes });
  return outcomes.length === 1
    ? words.importRefused
    : say(words.importRefusedSome, { refused, files: outcomes.length });
}

/** site.json where reports came into a folder that has none, as `nianbao new` makes it; null where there was one. */
function siteFor(content: string, outcomes: readonly Outcome[], words: ReturnType<typeof cliWords>): string | null {
  if (outcomes.every(({ written }) => written.length === 0)) return null;
  const shown = relative(process.cwd(), join(content, 'site.json')).replaceAll('\\', '/');
  return writing(shown, words, () => placeSite(content)) === null ? null : shown;
}

/** What people read: what was written where that is short, a line a file, what comes next; findings on stderr. */
function tell(outcomes: readonly Outcome[], site: string | null, checked: CheckedBy, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  if (findings.length > 0) {
    const colour = wantsColour(terminal.stderr, terminal.environment);
    const options = { language: terminal.language, colour, linesOf: () => [], verdict: importVerdict(outcomes, words) };
    terminal.stderr.write(pretty(findings, buildCatalog([]), options));
  }
  const done = outcomes.filter(({ written }) => written.length > 0);
  const [only] = done;
  const single = only && outcomes.length === 1 ? only.written.map((name) => `${only.folder}/${name}`) : [];
  const made = [...(site === null ? [] : [site]), ...single];
  if (made.length > 0) {
    terminal.stdout.write(`${words.imported}\n${made.map((path) => `  ${path}\n`).join('')}\n`);
  }
  if (done.length > 0 || outcomes.length > 1) {
    for (const outcome of outcomes) terminal.stdout.write(`${outcomeLine(outcome, checked, terminal.language)}\n`);
  }
  if (outcomes.length > 1) {
    terminal.stdout.write(`${say(words.importSum, { done: done.length, files: outcomes.length })}\n`);
  }
  if (!only) return;
  const review = done.find(({ written }) => written.includes(importReviewName));
  const next = review ? say(words.importNext, { folder: review.folder }) : words.importNextWhole;
  terminal.stdout.write(`\n${next}\n`);
}

/**
 * `nianbao import FILE… --organ ORGAN --year YEAR`: existing reports become content files. A file is read and understood
 * as a whole before anything of it is written. Exit 1 where a file could not be imported; the others are.
 */
export async function importFiles(paths: readonly string[], flags: ImportFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const content = contentFolder(flags.content, words);
  const jobs = importJobs(paths, flags, words);
  const run = { content, force: flags.force ?? false, forms: loadForms(), language: terminal.language };
  const outcomes: Outcome[] = [];
  const progress = jobs.length > 1 || terminal.stderr.isTTY ? makeProgress(terminal.stderr, words) : null;
  progress?.stage(words.importing, jobs.length);
  for (const job of jobs) {
    outcomes.push(await importOne(job, run));
    progress?.step();
  }
  progress?.end();
  const site = siteFor(content, outcomes, words);
  bindNumbers(content, outcomes);
  const checked = checkedBy(content, outcomes);
  if (flags.format === 'json') {
    terminal.stdout.write(outcomesJson(outcomes, site, checked, buildCatalog([]), terminal.language));
  } else tell(outcomes, site, checked, terminal);
  return outcomes.every(({ written }) => written.length > 0) ? exitCodes.good : exitCodes.findings;
}
