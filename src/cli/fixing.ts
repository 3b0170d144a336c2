import { dirname } from 'node:path';
import { type Compiled, type CompileOptions, compile } from '../compile.ts';
import { quote } from '../diagnostics/finding.ts';
import { maskPersonal } from '../diagnostics/personal/index.ts';
import { applyFixes, type Change, type FixKind, stampsBelow } from '../fix/index.ts';
import type { Terminal } from './terminal.ts';
import { type CliWords, cliWords, say } from './words.ts';

/** What is mended in one round may bring to light what was hidden behind it; more rounds than this need a person. */
const mostRounds = 20;

/** One change in words: what was replaced by what, put in or taken out. */
function changeLine({ code, at, before, after }: Change, words: CliWords): string {
  const shown = (text: string) => quote(maskPersonal(text), 40);
  const sentence = before === '' ? words.fixedIn : after === '' ? words.fixedOut : words.fixed;
  const place = `${at.file}:${at.line}:${at.column}`;
  return `${place} ${say(sentence, { before: shown(before), after: shown(after) })}  ${code}\n`;
}

/**
 * Compiles, makes the fixes of what is asked about, and compiles again until none is left. What is changed is told on
 * stderr, so that stdout holds the findings that remain.
 */
export function compileFixed(
  options: CompileOptions,
  kind: FixKind,
  asked: (path: string) => boolean,
  terminal: Terminal,
): Compiled {
  const words = cliWords(terminal.language);
  let total = 0;
  for (let round = 0; ; round++) {
    const stamps = stampsBelow(options.content);
    const compiled = compile({ ...options, bindings: kind !== 'safe' });
    const findings = compiled.findings.filter(({ at, fix }) => fix && asked(at.file));
    const folder = dirname(options.content);
    const { changes, skipped } =
      round < mostRounds ? applyFixes(findings, { folder, kind, stamps }) : { changes: [], skipped: [] };
    for (const change of changes) terminal.stderr.write(changeLine(change, words));
    for (const { file, reason } of skipped)
      terminal.stderr.write(`${say(reason === 'changed' ? words.fixChanged : words.fixFailed, { file, reason })}\n`);
    total += changes.length;
    if (changes.length > 0) continue;
    if (total > 0 || skipped.length === 0)
      terminal.stderr.write(`${say(total > 0 ? words.fixedCount : words.fixedNone, { count: total })}\n`);
    return compiled;
  }
}
