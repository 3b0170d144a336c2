import { performance } from 'node:perf_hooks';
import { type Format, formats } from '../../../schemas/formats.ts';
import type { Site } from '../../../schemas/views.ts';
import { compile } from '../../compile.ts';
import { countFindings } from '../../diagnostics/finding.ts';
import { release } from '../../release.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder, filterOf, type Only, parseOnly, programVersion } from '../paths.ts';
import { verdict } from '../print/pretty.ts';
import { makeProgress, printFindings, type Terminal } from '../terminal.ts';
import { type CliWords, cliWords, say } from '../words.ts';

export interface BuildFlags {
  readonly content: string;
  readonly out: string;
  readonly only?: string;
  readonly formats: string;
  readonly strict?: boolean;
  /** Reports that are still drafts get pages too (preview only). */
  readonly drafts?: boolean;
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

/** The part of a site that `--only` asks for. */
function narrow(site: Site, only: Only | null): Site {
  if (only?.year == null) return site;
  return { ...site, reports: site.reports.filter((id) => id === `${only.organ}/${only.year}`) };
}

/**
 * `nianbao build`: content → site. Findings go to stderr, the verdict to stdout. With an error (with --strict: any
 * finding) nothing is published and the last site stays: exit 1.
 */
export async function build(flags: BuildFlags, terminal: Terminal): Promise<number> {
  const words = cliWords(terminal.language);
  const started = performance.now();
  const content = contentFolder(flags.content, words);
  const only = parseOnly(flags.only, content, words);
  const wanted = parseFormats(flags.formats, words);
  const progress = makeProgress(terminal.stderr);
  progress.stage(words.reading);
  const compiled = compile({
    content,
    epoch: terminal.environment.SOURCE_DATE_EPOCH,
    drafts: flags.drafts ?? false,
    ...(only ? { only: filterOf(only) } : {}),
  });
  progress.end();
  const { findings, catalog, site } = compiled;
  const told = flags.strict ? findings : findings.filter((finding) => finding.severity !== 'note');
  if (told.length > 0) printFindings(told, catalog, terminal, content, terminal.stderr, flags.strict);
  else if (findings.length > 0) terminal.stderr.write(`${verdict(findings, terminal.language)}\n`);
  if (!site || (flags.strict && findings.length > 0)) {
    terminal.stderr.write(`${say(words.notPublished, { out: flags.out })}\n`);
    return exitCodes.findings;
  }
  const result = await release(narrow(site, only), {
    out: flags.out,
    formats: wanted,
    version: programVersion(),
    progress: { stage: (name, total) => progress.stage(words[name], total), step: progress.step },
  });
  progress.end();
  if ('refused' in result) {
    printFindings([result.refused], catalog, terminal, content, terminal.stderr);
    return exitCodes.findings;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.stdout.write(`${say(words.built, { out: flags.out, ...result, seconds })}\n`);
  return countFindings(findings).errors > 0 ? exitCodes.findings : exitCodes.good;
}
