import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Format, formats } from '../../../schemas/formats.ts';
import { type BuildProgress, buildSite } from '../../build.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder, lastPublished, memoryFile, parseOnly, programVersion } from '../paths.ts';
import { makeProgress, type Progress, printFindings, type Terminal } from '../terminal.ts';
import { type CliWords, cliWords, say } from '../words.ts';

/** Threads at most: more than any machine this runs on has use for. */
const mostJobs = 64;

export interface BuildFlags {
  readonly content: string;
  readonly out: string;
  readonly only?: string;
  readonly formats: string;
  readonly strict?: boolean;
  /** False: nothing is remembered and nothing that is remembered is used. */
  readonly cache: boolean;
  readonly jobs?: string;
}

/** Reads `--formats html,json,…`. */
export function parseFormats(value: string, words: CliWords): ReadonlySet<Format> {
  const wanted = value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const unknown = wanted.find((word) => !(formats as readonly string[]).includes(word));
  if (unknown !== undefined || wanted.length === 0)
    throw new UsageError(say(words.notOne, { name: unknown ?? value, choices: formats.join('、') }));
  return new Set(wanted as Format[]);
}

/** Reads `--jobs N`: the processors of the machine unless it is given. */
export function parseJobs(value: string | undefined, words: CliWords): number {
  if (value === undefined) return availableParallelism();
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs)
    throw new UsageError(say(words.notOne, { name: value, choices: `1–${mostJobs}` }));
  return jobs;
}

/** Findings as they are told by a build: notes only where they count. */
async function tell(findings: readonly Finding[], content: string, flags: BuildFlags, terminal: Terminal) {
  if (findings.length === 0) return;
  const told = flags.strict ? findings : findings.filter((finding) => finding.severity !== 'note');
  const { findingCatalog, verdict } = await import('../print/findings.ts');
  if (told.length > 0) printFindings(told, findingCatalog(), terminal, content, terminal.stderr, flags.strict);
  else terminal.stderr.write(`${verdict(findings, terminal.language)}\n`);
}

/** Reports that are live and were changed without a correction are told, where it is known what is live. */
async function tellChanges(content: string, flags: BuildFlags, terminal: Terminal): Promise<void> {
  const published = lastPublished(flags.out);
  if (published === null || !existsSync(published)) return;
  const { changedSincePublication } = await import('../../published.ts');
  const changed = await changedSincePublication(published, basename(content), flags.out);
  if (!changed?.length) return;
  const { findingCatalog } = await import('../print/findings.ts');
  printFindings(changed, findingCatalog(), terminal, content, terminal.stderr, false);
}

/** The progress of a build in the words of the user. */
const progressOf = (progress: Progress, words: CliWords): BuildProgress => ({
  stage: (name, total) => progress.stage(words[name], total),
  step: progress.step,
});

/**
 * `nianbao build`: content → site. Findings go to stderr, the verdict to stdout. With an error (with --strict: any
 * finding) nothing is published and the last site stays: exit 1.
 */
export async function build(flags: BuildFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const started = performance.now();
  const content = contentFolder(flags.content, words);
  const only = parseOnly(flags.only, content, words);
  const progress = makeProgress(terminal.stderr, words);
  const { findings, outcome } = await buildSite({
    ...{ content, out: flags.out, only },
    formats: parseFormats(flags.formats, words),
    version: programVersion(),
    epoch: terminal.environment.SOURCE_DATE_EPOCH,
    drafts: false,
    strict: flags.strict ?? false,
    memory: flags.cache ? memoryFile(flags.out) : null,
    jobs: parseJobs(flags.jobs, words),
    // who asks for threads gets them, however little there is to do
    ...(flags.jobs === undefined ? {} : { worthThreads: 0 }),
    progress: progressOf(progress, words),
  });
  progress.end();
  await tell(findings, content, flags, terminal);
  if (outcome === 'findings') {
    terminal.stderr.write(`${say(words.notPublished, { out: flags.out })}\n`);
    return exitCodes.findings;
  }
  if ('refused' in outcome) {
    await tell([outcome.refused], content, flags, terminal);
    return exitCodes.findings;
  }
  await tellChanges(content, flags, terminal);
  if (!existsSync(join(flags.out, 'sitemap.xml'))) terminal.stderr.write(`${words.noAddress}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { pages, files } = outcome;
  const sentence = outcome.changed ? words.built : words.builtBefore;
  terminal.stdout.write(`${say(sentence, { out: flags.out, pages, files, seconds })}\n`);
  return exitCodes.good;
}
