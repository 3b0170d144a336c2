import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { refusalName } from '../disk/failure.ts';
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

/** The name under which something is remembered of an output folder. */
function memoryName(out: string): string {
  const path = resolve(out);
  return hash('sha256', existsSync(path) ? realpathSync(path) : path).slice(0, 16);
}

/**
 * The file that remembers the last good build into a folder: in `.nianbao` of the checkout, where no web server finds
 * it, named after the folder.
 */
export function memoryFile(out: string): string {
  const folder = join(checkout, '.nianbao', 'builds');
  forgetOld(folder);
  return join(folder, `${memoryName(out)}.state`);
}

const publishedFile = (out: string) => join(checkout, '.nianbao', 'published', memoryName(out));

/** Remembers where a built site was published. A disk that does not let us is no reason to fail: the site is live. */
export function rememberPublished(out: string, dest: string): void {
  const file = publishedFile(out);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, resolve(dest));
    forgetOld(dirname(file));
  } catch (error) {
    if (refusalName(error) === null) throw error;
  }
}

/** Where the site in a folder was published last; null where that is not known. */
export function lastPublished(out: string): string | null {
  const file = publishedFile(out);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
