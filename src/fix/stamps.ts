import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells whether a file was changed: its size, its time, and which file it is. */
export type Stamps = ReadonlyMap<string, string>;

/** The stamp of a file; '' where it is not there. */
export function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
  return stat?.isFile() ? `${stat.size} ${stat.mtimeNs} ${stat.ino}` : '';
}

/** The stamps of all files below a folder, by their path on disk; to be taken before the content is read. */
export function stampsBelow(folder: string): Stamps {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, stampOf(file)]),
  );
}
