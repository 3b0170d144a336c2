import { hash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';

/** File systems tell times in steps; what changed within this many milliseconds before a look may change again unseen. */
const step = 100;
/** The same where a file's time has no fraction of a second, as on FAT. */
const coarseStep = 2100;

/**
 * How a file on disk looks from outside: size, times, number. Two looks that are equal mean the same bytes; empty where
 * the file is so young (against `now`, in milliseconds) that the next look could not tell.
 */
export function lookAt(file: string, now: number): string {
  const { size, mtimeMs, ctimeMs, ino } = lstatSync(file);
  const last = Math.max(mtimeMs, ctimeMs);
  if (last > now - (mtimeMs % 1000 === 0 ? coarseStep : step)) return '';
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

const listOf = (folder: string): Dirent[] | null => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
};

/**
 * How everything below a folder looks from outside, as one text; empty where any file is too young to tell. A folder
 * that cannot be read is empty too.
 */
export function lookInto(folder: string, now: number): string {
  const entries = listOf(folder);
  if (!entries) return '';
  let looks = '\n';
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    let look: string;
    try {
      look = entry.isDirectory() ? lookInto(path, now) : lookAt(path, now);
    } catch {
      look = '';
    }
    if (look === '') return '';
    looks += `${entry.name} ${look}\n`;
  }
  return looks;
}

/** A content folder seen from outside. */
export interface ContentLook {
  /** The folder's own entries, and its own files. */
  readonly root: string;
  /** Each folder in it; empty: too young to tell. */
  readonly folders: Readonly<Record<string, string>>;
}

/** Looks at a content folder and all that is in it, without opening a file. */
export function lookAtContent(folder: string, now: number): ContentLook {
  const folders: Record<string, string> = {};
  let root = '\n';
  for (const entry of listOf(folder) ?? []) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) folders[entry.name] = lookInto(path, now);
    root += `${entry.name} ${entry.isDirectory() ? '' : lookAt(path, now) || now}\n`;
  }
  return { root, folders };
}

/** Every file below a folder, with `/`, in order of path. */
export function filesBelow(folder: string): string[] {
  const files = (listOf(folder) ?? []).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
  return files.sort();
}

/** The hash of the bytes of some files and of their names below `root`. */
export function hashOfFiles(files: readonly string[], root: string): string {
  const lines = files.map((file) => `${file.slice(root.length)} ${hash('sha256', readFileSync(file))}\n`);
  return hash('sha256', lines.join(''));
}
