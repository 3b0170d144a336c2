import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReadFilter } from '../read/index.ts';
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

/** Reads one organ with all its years, since a report is checked against its neighbours. */
export const filterOf =
  (only: Only): ReadFilter =>
  (organ) =>
    organ === only.organ;
