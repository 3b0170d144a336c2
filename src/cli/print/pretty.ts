import { styleText } from 'node:util';
import type { Catalog } from '../../diagnostics/catalog/entry.ts';
import { countFindings, type Finding, type Severity } from '../../diagnostics/finding.ts';
import { type Language, tell } from '../../diagnostics/words.ts';
import { cliWords, say } from '../words.ts';
import { codeFrame } from './frame.ts';

/** Findings listed at most; the rest is counted. */
const mostFindings = 100;

/** A list up to this long leaves the verdict above it in view. */
const shortList = 5;

/** Stages whose findings are about content; others say what could not be done. */
const judging = /^(?:read|validate|check|verify)\//;

/** How findings are printed for people. */
export interface PrettyOptions {
  readonly language: Language;
  /** Colours: off where the stream or NO_COLOR says so. */
  readonly colour: boolean;
  /** The lines of a file by the path findings show; empty where it cannot be read. */
  readonly linesOf: (path: string) => readonly string[];
  readonly strict?: boolean;
  /** The verdict in the words of a command that checks nothing; without it that of `check`. */
  readonly verdict?: string;
}

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** One finding: heading, place, code frame, message, what to do, second places. */
function prettyFinding(finding: Finding, catalog: Catalog, options: PrettyOptions): string {
  const words = cliWords(options.language);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const { title, message, hint } = tell(finding, catalog, options.language);
  const { at } = finding;
  const elsewhere = finding.related.filter(({ at: place }) => place.file !== at.file || place.line !== at.line);
  const frame = codeFrame(options.linesOf(at.file), at);
  return [
    `${paint(['bold', colours[finding.severity]], finding.facts.accepted ? words.accepted : words[finding.severity])} ${paint('bold', title)}  ${paint('dim', finding.code)}`,
    `  ${paint('cyan', `${at.file}:${at.line}:${at.column}`)}`,
    ...frame.map((line) => `  ${paint('dim', line)}`),
    `  ${message}`,
    `  ${paint('green', words.hint)}${hint}`,
    ...elsewhere
      .slice(0, 6)
      .map(
        ({ at: place, label }) =>
          `  ${paint('dim', `${words.related}${place.file}:${place.line}:${place.column} ${label}`)}`,
      ),
  ].join('\n');
}

/** The overall verdict in one or two sentences. */
export function verdict(findings: readonly Finding[], language: Language, strict = false): string {
  const words = cliWords(language);
  const counts = countFindings(findings);
  if (findings.length === 0) return words.clean;
  const failed = counts.errors > 0 || strict;
  const judged = findings.some(({ code }) => judging.test(code));
  const sentences = [
    judged ? (failed ? words.failed : words.passed) : failed ? words.notDone : '',
    say(words.counts, counts),
  ];
  return sentences.filter((sentence) => sentence !== '').join(language === 'en' ? ' ' : '');
}

/** Findings as text for a terminal: the verdict first, and last again below a list that may have scrolled it away. */
export function pretty(findings: readonly Finding[], catalog: Catalog, options: PrettyOptions): string {
  const words = cliWords(options.language);
  const told = options.verdict ?? verdict(findings, options.language, options.strict);
  const listed = findings.slice(0, mostFindings).map((finding) => prettyFinding(finding, catalog, options));
  const rest = findings.length - listed.length;
  const [worst] = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const tail = [
    ...(rest > 0 ? [say(words.more, { count: rest })] : []),
    ...(listed.length > shortList ? [told] : []),
    ...(worst ? [say(words.explainHint, { code: worst.code })] : []),
  ];
  return `${[told, ...listed, ...(tail.length > 0 ? [tail.join('\n')] : [])].join('\n\n')}\n`;
}
