import { hash } from 'node:crypto';
import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Prose } from '../../schemas/content.ts';
import type { JsonFile } from '../../schemas/tree.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Source, wholeFile } from '../diagnostics/source.ts';
import { decodeText } from './decode.ts';
import { readJson } from './json.ts';
import { limits } from './limits.ts';

/** Where `read` collects what it finds wrong. */
export type Report = (...findings: Finding[]) => void;

/** Files that systems leave behind; nobody means to publish them. */
const leftBehind = /^(\..*|Thumbs\.db|desktop\.ini|~\$.*)$/i;

/** A file inside a folder. */
export const inside = (folder: Source, name: string): Source => ({
  path: `${folder.path}/${name}`,
  file: join(folder.file, name),
});

/** The entries of a folder in code-unit order; links and special files are findings and are left out. */
export function listFolder(folder: Source, report: Report): Dirent[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder.file, { withFileTypes: true });
  } catch (error) {
    report(
      finding('read/unreadable', 'error', wholeFile(folder), {
        reason: (error as NodeJS.ErrnoException).code ?? 'unknown',
      }),
    );
    return [];
  }
  const kept = entries.filter((entry) => {
    if (leftBehind.test(entry.name)) return false;
    if (entry.isFile() || entry.isDirectory()) return true;
    const code = entry.isSymbolicLink() ? 'read/link' : 'read/special-file';
    report(finding(code, 'error', wholeFile(inside(folder, entry.name))));
    return false;
  });
  return kept.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const reasonOf = (error: unknown) => ({ reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });

/** True where a size is within a limit; else a finding. */
function within(size: number, most: number, source: Source, report: Report): boolean {
  if (size <= most) return true;
  report(finding('read/too-large', 'error', wholeFile(source), { size, limit: most }));
  return false;
}

/** The bytes of a file that is not too large, or null with a finding. The size is asked of the open file: one look-up of its path. */
function readBytes(source: Source, most: number, report: Report): Buffer | null {
  let handle: number | undefined;
  try {
    handle = openSync(source.file, 'r');
    return within(fstatSync(handle).size, most, source, report) ? readFileSync(handle) : null;
  } catch (error) {
    report(finding('read/unreadable', 'error', wholeFile(source), reasonOf(error)));
    return null;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** A text file's content and its source with the hash, or null with a finding. Findings: read/unreadable, read/too-large and those of `decodeText`. */
function readText(source: Source, most: number, report: Report): { text: string; source: Source } | null {
  const bytes = readBytes(source, most, report);
  if (bytes === null) return null;
  const { text, findings } = decodeText(source, bytes);
  report(...findings);
  return text === null ? null : { text, source: { ...source, hash: hash('sha256', bytes) } };
}

/** The size of a file that is offered as it is, or null with a finding. Findings: read/unreadable, read/too-large. */
export function sizeOf(source: Source, most: number, report: Report): number | null {
  try {
    const { size } = statSync(source.file);
    return within(size, most, source, report) ? size : null;
  } catch (error) {
    report(finding('read/unreadable', 'error', wholeFile(source), reasonOf(error)));
    return null;
  }
}

/** A JSON file, or null with findings. */
export function readJsonFile(source: Source, report: Report): JsonFile | null {
  const read = readText(source, limits.json, report);
  if (read === null) return null;
  const { value, findings } = readJson(read.source, read.text);
  report(...findings);
  return value === undefined ? null : { source: read.source, value };
}

/** A Markdown file, or null with findings. Line ends become `\n`. */
export function readProseFile(source: Source, report: Report): Prose | null {
  const read = readText(source, limits.prose, report);
  return read && { source: read.source, text: read.text.replace(/\r\n?/g, '\n') };
}
