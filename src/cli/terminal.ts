import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearLine, cursorTo } from 'node:readline';
import type { Catalog } from '../diagnostics/catalog/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { maskPersonal } from '../diagnostics/personal/index.ts';
import type { Language } from '../diagnostics/words.ts';
import { pretty } from './print/pretty.ts';

/** What a command needs of the world around it; tests hand in their own. */
export interface Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  readonly language: Language;
}

/** The day, as 2025-01-16: SOURCE_DATE_EPOCH's, else the clock's. */
export function today({ SOURCE_DATE_EPOCH: epoch }: NodeJS.ProcessEnv): string {
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}

/** Whether a stream wants colours: a terminal, unless NO_COLOR says no or FORCE_COLOR yes. */
export function wantsColour(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment.NO_COLOR) return false;
  return Boolean(environment.FORCE_COLOR) || stream.isTTY === true;
}

/** Prints findings for people on a stream. `content` is the content folder, whose parent the paths are relative to. */
export function printFindings(
  findings: readonly Finding[],
  catalog: Catalog,
  terminal: Terminal,
  content: string,
  to: NodeJS.WriteStream,
  strict = false,
): void {
  to.write(
    pretty(findings, catalog, {
      language: terminal.language,
      colour: wantsColour(to, terminal.environment),
      linesOf: linesReader(content),
      strict,
    }),
  );
}

/**
 * Reads the lines of files by the paths findings show, each once; none of a file that cannot be read. Personal numbers
 * and names in them are masked: what shows a finding must not spread what it warns of.
 */
export function linesReader(content: string): (path: string) => readonly string[] {
  const lines = new Map<string, readonly string[]>();
  return (path) => {
    const known = lines.get(path) ?? readLines(join(dirname(content), path));
    lines.set(path, known);
    return known;
  };
}

function readLines(file: string): readonly string[] {
  try {
    if (!statSync(file).isFile()) return [];
    const text = readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
    return maskPersonal(text).split('\n');
  } catch {
    return [];
  }
}

/** Progress of long work on stderr: one line that is rewritten at a terminal, a line a stage elsewhere. */
export interface Progress {
  /** A stage begins; `total` things to do where that is known. */
  readonly stage: (name: string, total?: number) => void;
  /** One more thing is done. */
  readonly step: () => void;
  readonly end: () => void;
}

/** Seconds as people say them: `8`, `2:05`. */
const clock = (seconds: number): string =>
  seconds < 60 ? String(seconds) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Time left is told once this much is known. */
const knownAfter = 2;

/**
 * A progress line. At a terminal it shows a bar, what is done and to do, and the time left; it is redrawn ten times a
 * second at most. Elsewhere long work says where it is every ten seconds.
 */
export function makeProgress(stream: NodeJS.WriteStream, words: { readonly left: string }): Progress {
  let name = '';
  let total = 0;
  let done = 0;
  let started = 0;
  let drawn = 0;
  const width = 24;
  const left = (): string => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds < knownAfter || done === 0 || done >= total) return '';
    return words.left.replace('{time}', clock(Math.ceil((seconds / done) * (total - done))));
  };
  const redraw = () => {
    drawn = performance.now();
    cursorTo(stream, 0);
    clearLine(stream, 0);
    const filled = total > 0 ? Math.min(width, Math.round((width * done) / total)) : 0;
    const bar = total > 0 ? ` ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}${left()}` : ' …';
    stream.write(`${name}${bar}`);
  };
  return {
    stage: (next, size = 0) => {
      [name, total, done, started] = [next, size, 0, performance.now()];
      if (stream.isTTY) redraw();
      else stream.write(`${name}\n`);
    },
    step: () => {
      done++;
      if (stream.isTTY) {
        if (done === total || performance.now() - drawn > 100) redraw();
      } else if (performance.now() - Math.max(drawn, started) > 10_000) {
        drawn = performance.now();
        stream.write(`${name} ${done}/${total}${left()}\n`);
      }
    },
    end: () => {
      if (!stream.isTTY) return;
      cursorTo(stream, 0);
      clearLine(stream, 0);
    },
  };
}
