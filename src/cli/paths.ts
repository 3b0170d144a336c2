import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './exit.ts';
import { type CliWords, say } from './words.ts';

/** The checkout the program runs from. */
export const checkout = join(import.meta.dirname, '..', '..');

/** The program's version. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The content folder, absolute. Wrong use if it is not there. */
export function contentFolder(named: string, words: CliWords): string {
  const path = resolve(named);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new UsageError(say(words.noContent, { path: named }));
  return path;
}

/** What `--only ORGAN[/YEAR]` asks for. */
export interface Only {
  readonly organ: string;
  readonly year: number | null;
}

/** Reads `--only`; null where it is not given. */
export function parseOnly(value: string | undefined, content: string, words: CliWords): Only | null {
  if (value === undefined) return null;
  const match = /^([a-z0-9-]+)(?:\/(\d{4}))?\/?$/.exec(value);
  if (!match?.[1]) throw new UsageError(words.onlyForm);
  if (!existsSync(join(content, ...value.split('/')))) throw new UsageError(say(words.onlyNothing, { only: value }));
  return { organ: match[1], year: match[2] ? Number(match[2]) : null };
}

/** Builds that are remembered: of the ones for so many output folders. */
const keptMemories = 24;

/** Removes what is remembered of the builds that are longest ago. */
function forgetOld(folder: string): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder).map((name) => join(folder, name));
  const aged = files.flatMap((file) => {
    const status = statSync(file, { throwIfNoEntry: false });
    return status ? [{ file, time: status.mtimeMs }] : [];
  });
  for (const { file } of aged.sort((a, b) => b.time - a.time).slice(keptMemories)) rmSync(file, { force: true });
}

/**
 * The file that remembers the last good build into a folder: in `.nianbao` of the checkout, where no web server finds
 * it, named after the folder.
 */
export function memoryFile(out: string): string {
  const path = resolve(out);
  const real = existsSync(path) ? realpathSync(path) : path;
  const folder = join(checkout, '.nianbao', 'builds');
  forgetOld(folder);
  return join(folder, `${hash('sha256', real).slice(0, 16)}.state`);
}
