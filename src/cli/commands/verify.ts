import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { countFindings, type Finding } from '../../diagnostics/finding.ts';
import { errorName } from '../../disk/failure.ts';
import { type Verified, verify } from '../../verify.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { programVersion } from '../paths.ts';
import { findingCatalog } from '../print/findings.ts';
import { printers } from '../print/index.ts';
import { type Terminal, wantsColour } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

/** Formats of the answer. */
export const verifyFormats = ['pretty', 'json'] as const;

export interface VerifyFlags {
  readonly format: (typeof verifyFormats)[number];
}

function verifyFile(path: string, terminal: Terminal): Verified {
  const words = cliWords(terminal.language);
  if (!existsSync(path)) throw new UsageError(say(words.noPath, { path }));
  try {
    return verify(path, basename(path));
  } catch (error) {
    const name = errorName(error);
    if (name === 'EACCES' || name === 'EPERM') throw new UsageError(say(words.noPath, { path }));
    throw error;
  }
}

/** `nianbao verify FILE…`: is this archive what it says it is? Exit 1 where any is not. */
export function verifyArchives(paths: readonly string[], flags: VerifyFlags, terminal: Terminal): number {
  const words = cliWords(terminal.language);
  const findings: Finding[] = [];
  const lines: string[] = [];
  for (const path of paths) {
    const found = verifyFile(path, terminal);
    findings.push(...found.findings);
    if (found.findings.length === 0)
      lines.push(say(words.verified, { path, files: found.files, reports: found.reports }));
  }
  const pretty = flags.format === 'pretty';
  if (findings.length > 0 || !pretty) {
    const job = {
      ...{ findings, catalog: findingCatalog(), language: terminal.language, strict: false, version: programVersion() },
      colour: wantsColour(terminal.stdout, terminal.environment),
      ...{ files: [], titles: new Map<string, string>(), linesOf: () => [], pathOf: (path: string) => path },
    };
    terminal.stdout.write(printers[flags.format](job));
  }
  if (pretty) for (const line of lines) terminal.stdout.write(`${line}\n`);
  return countFindings(findings).errors > 0 ? exitCodes.findings : exitCodes.good;
}
