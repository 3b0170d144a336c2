import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { compile } from '../../compile.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { countFindings } from '../../diagnostics/finding.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { contentFolder } from '../paths.ts';
import { findingsJson } from '../print/json.ts';
import { printFindings, type Terminal } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface CheckFlags {
  readonly content: string;
  readonly format: string;
  readonly strict?: boolean;
}

/** The content folder and the paths inside it that were asked about. A path that is a content folder itself replaces it. */
function scope(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): { content: string; prefixes: string[] } {
  const words = cliWords(terminal.language);
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(say(words.noPath, { path: missing }));
  const own = paths.find((path) => existsSync(join(path, 'site.json')));
  const content = contentFolder(own ?? flags.content, words);
  const prefixes = paths
    .filter((path) => path !== own)
    .map((path) => {
      const inside = relative(content, resolve(path)).replaceAll('\\', '/');
      if (inside.startsWith('..')) throw new UsageError(say(words.noPath, { path: `${flags.content}/${path}` }));
      return inside === '' ? basename(content) : `${basename(content)}/${inside}`;
    });
  return { content, prefixes };
}

const under = (finding: Finding, prefix: string) =>
  finding.at.file === prefix || finding.at.file.startsWith(`${prefix}/`);

/** `nianbao check [PATH…]`: findings on stdout, nothing is made. Exit 1 with errors (with --strict: with any finding). */
export function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): number {
  const { content, prefixes } = scope(paths, flags, terminal);
  const compiled = compile({ content, epoch: terminal.environment.SOURCE_DATE_EPOCH });
  const findings =
    prefixes.length > 0
      ? compiled.findings.filter((finding) => prefixes.some((prefix) => under(finding, prefix)))
      : compiled.findings;
  if (flags.format === 'json') terminal.stdout.write(findingsJson(findings, compiled.catalog, terminal.language));
  else printFindings(findings, compiled.catalog, terminal, content, terminal.stdout, flags.strict);
  const failed = flags.strict ? findings.length > 0 : countFindings(findings).errors > 0;
  return failed ? exitCodes.findings : exitCodes.good;
}
