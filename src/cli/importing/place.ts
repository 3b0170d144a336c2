import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../../disk/replace.ts';
import { draftSite } from '../../drafts/site.ts';
import type { ImportFiles } from './files.ts';

/** Folders whose names begin with a dot are none of the content: nobody reads a half-written report. */
const asideOf = (folder: string, what: string) => join(dirname(folder), `.${what}-${process.pid}`);

/** Puts a finished folder in the place of another, which comes back where that fails. */
function swapIn(fresh: string, folder: string): void {
  const old = asideOf(folder, 'before');
  const was = existsSync(folder);
  if (was) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (was) renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Writes a report's folder aside and moves it in whole. What the folder had and the import does not replace (other
 * prose, attachments) stays. Throws what the disk refuses, with everything as it was before.
 *
 * @returns names written inside the report's folder
 */
export function placeReport(organFolder: string, year: number, { report, drafts, organ }: ImportFiles): string[] {
  const folder = join(organFolder, String(year));
  const fresh = asideOf(folder, `import-${year}`);
  const organWasThere = existsSync(organFolder);
  const written = [...report.keys(), ...[...drafts.keys()].filter((name) => !existsSync(join(folder, name)))];
  try {
    mkdirSync(organFolder, { recursive: true });
    if (existsSync(folder)) cpSync(folder, fresh, { recursive: true });
    else mkdirSync(fresh);
    for (const name of written) writeFileSync(join(fresh, name), report.get(name) ?? drafts.get(name) ?? '');
    if (organ !== null) replaceFile(join(organFolder, 'organ.json'), organ);
    swapIn(fresh, folder);
    return written;
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (organ !== null) rmSync(join(organFolder, 'organ.json'), { force: true });
    if (!organWasThere && existsSync(organFolder) && readdirSync(organFolder).length === 0) rmdirSync(organFolder);
    throw error;
  }
}

/**
 * Writes site.json into a content folder that has none: without it nothing there can be checked or built.
 *
 * @returns the file, or null where there was one
 */
export function placeSite(content: string): string | null {
  const file = join(content, 'site.json');
  if (existsSync(file)) return null;
  replaceFile(file, draftSite());
  return file;
}
