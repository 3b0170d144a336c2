import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Site } from '../../../schemas/views.ts';
import { compile } from '../../compile.ts';
import { countFindings, type Finding, sortFindings } from '../../diagnostics/finding.ts';
import type { FixKind } from '../../fix/index.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { compileFixed } from '../fixing.ts';
import { contentFolder, programVersion } from '../paths.ts';
import { checkedContent } from '../print/checked.ts';
import type { FindingFormat } from '../print/formats.ts';
import { printers } from '../print/index.ts';
import { linesReader, type Terminal, wantsColour } from '../terminal.ts';
import { cliWords, say } from '../words.ts';

export interface CheckFlags {
  readonly content: string;
  readonly format: FindingFormat;
  readonly strict?: boolean;
  readonly fix?: FixKind;
  /** What the public reads: published reports that were changed need a correction. */
  readonly published?: string;
}

/** The content folder and the paths inside it that were asked about, from here or from the content folder. A path that is a content folder itself replaces it. */
function scope(
  named: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): { content: string; prefixes: string[] } {
  const words = cliWords(terminal.language);
  // `check shili/2024` means the report, as `build --only shili/2024` does.
  const paths = named.map((path) => (existsSync(path) ? path : join(flags.content, path)));
  const missing = paths.findIndex((path) => !existsSync(path));
  if (missing >= 0) throw new UsageError(say(words.noPath, { path: named[missing] ?? '' }));
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

const under = (path: string, prefix: string) => path === prefix || path.startsWith(`${prefix}/`);

/** With `--published`: reports that are live and were changed without a correction. Content with errors has none to compare. */
async function changedFindings(
  site: Site | null,
  content: string,
  { published }: CheckFlags,
  terminal: Terminal,
): Promise<readonly Finding[]> {
  if (published === undefined) return [];
  const { changedSincePublication } = await import('../../published.ts');
  const changed = site && (await changedSincePublication(published, basename(content), site));
  if (site && !changed) throw new UsageError(say(cliWords(terminal.language).noPublished, { path: published }));
  return changed ?? [];
}

/** `nianbao check [PATH…]`: findings on stdout; no site is made, and only with `--fix` are files changed. Exit 1 with errors (with --strict: with any finding). */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const { content, prefixes } = scope(paths, flags, terminal);
  const asked = (path: string) => prefixes.length === 0 || prefixes.some((prefix) => under(path, prefix));
  const options = { content, epoch: terminal.environment.SOURCE_DATE_EPOCH };
  const compiled = flags.fix ? compileFixed(options, flags.fix, asked, terminal) : compile(options);
  const changed = await changedFindings(compiled.site, content, flags, terminal);
  const findings = sortFindings([...compiled.findings, ...changed]).filter((finding) => asked(finding.at.file));
  const { files, titles } = checkedContent(compiled.content);
  const text = printers[flags.format]({
    findings,
    catalog: compiled.catalog,
    language: terminal.language,
    strict: flags.strict ?? false,
    colour: wantsColour(terminal.stdout, terminal.environment),
    version: programVersion(),
    files: files.filter(asked),
    titles,
    linesOf: linesReader(content),
    pathOf: (path) => relative('.', join(dirname(content), path)).replaceAll('\\', '/'),
  });
  terminal.stdout.write(text);
  const failed = flags.strict ? findings.length > 0 : countFindings(findings).errors > 0;
  return failed ? exitCodes.findings : exitCodes.good;
}
