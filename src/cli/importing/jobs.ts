import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../exit.ts';
import { isOrganName, requireOrganName } from '../organ-name.ts';
import { type CliWords, say } from '../words.ts';

/** One file to import, and whose report it is. */
export interface ImportJob {
  /** As named on the command line; `-` is standard input. */
  readonly path: string;
  readonly organ: string;
  readonly year: number;
}

const yearName = /^(19|20)\d\d$/;

/** Files that systems and office programs leave behind. */
const leftBehind = /^(\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

/** A file, or all files below a folder in order of their names. Wrong use: no such file. */
function filesOf(path: string, words: CliWords): string[] {
  if (path === '-') return [path];
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new UsageError(say(words.noPath, { path }));
  if (!status.isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !leftBehind.test(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return filesOf(inner, words);
    return entry.isFile() ? [inner] : [];
  });
}

/** Organ and year by the name of a file: `organ-2023.docx`, or any name with one year in a folder `organ`. */
function namedBy(path: string): { organ: string | null; year: number | null } {
  const name = basename(path).replace(/\.[^.]*$/, '');
  const own = /^(.+)-((?:19|20)\d\d)$/.exec(name);
  if (own && isOrganName(own[1] ?? '')) return { organ: own[1] ?? null, year: Number(own[2]) };
  const years = [...new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  const folder = basename(dirname(path));
  return {
    organ: isOrganName(folder) && !yearName.test(folder) ? folder : null,
    year: years.length === 1 ? Number(years[0]) : null,
  };
}

/** What the command line says of all files. */
export interface JobFlags {
  readonly organ?: string;
  readonly year?: string;
}

/** The files to import with their reports. Wrong use: not said whose report a file is, or two files for one report. */
export function importJobs(paths: readonly string[], flags: JobFlags, words: CliWords): ImportJob[] {
  if (flags.organ !== undefined) requireOrganName(flags.organ, words);
  if (flags.year !== undefined && !yearName.test(flags.year)) throw new UsageError(words.badYear);
  const jobs = paths
    .flatMap((path) => filesOf(path, words))
    .map((path): ImportJob => {
      const named = namedBy(path);
      const organ = flags.organ ?? named.organ;
      const year = flags.year === undefined ? named.year : Number(flags.year);
      if (organ === null || year === null)
        throw new UsageError(say(words.importWhose, { path: path === '-' ? words.standardInput : path }));
      return { path, organ, year };
    });
  if (jobs.length === 0) throw new UsageError(words.importNothing);
  const taken = new Map<string, string>();
  for (const { path, organ, year } of jobs) {
    const report = `${organ}/${year}`;
    const other = taken.get(report);
    if (other !== undefined) throw new UsageError(say(words.importTwice, { report, path, other }));
    taken.set(report, path);
  }
  return jobs;
}
