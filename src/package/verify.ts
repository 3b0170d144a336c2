import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, type ManifestFile, manifestName, type SiteProblem } from '../../schemas/manifest.ts';
import { unless } from '../disk/failure.ts';
import { eachOf } from '../disk/parallel.ts';
import { readManifest } from './manifest.ts';

/** Files read at a time, and how much of one: memory stays at 16 × 256 KiB whatever the files' size. */
const readers = 16;
const chunk = 256 * 1024;

/** Everything in a folder that is no folder, with paths relative to it; `link` for what is no plain file either. */
async function listAll(root: string): Promise<Map<string, 'file' | 'link'>> {
  const found = new Map<string, 'file' | 'link'>();
  let folders = [''];
  while (folders.length > 0) {
    const deeper: string[] = [];
    await eachOf(folders, readers, async (folder) => {
      const entries: Dirent[] = await readdir(join(root, folder), { withFileTypes: true });
      for (const entry of entries) {
        const path = folder + entry.name;
        if (entry.isDirectory()) deeper.push(`${path}/`);
        else found.set(path, entry.isFile() ? 'file' : 'link');
      }
    });
    folders = deeper;
  }
  return found;
}

/** SHA-256 of a file, read in pieces; null where the file is gone. */
async function hashFile(path: string, buffer: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const handle = await unless(['ENOENT'], open(path));
  if (!handle) return null;
  try {
    const hash = createHash('sha256');
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunk);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

/** Compares one listed file: by size first, then by content. */
async function compare(root: string, file: ManifestFile, buffer: Uint8Array<ArrayBuffer>): Promise<SiteProblem | null> {
  const path = join(root, file.path);
  const status = await unless(['ENOENT', 'ENOTDIR'], lstat(path));
  if (!status) return { kind: 'missing', path: file.path };
  if (!status.isFile()) return { kind: 'link', path: file.path };
  if (status.size !== file.size) return { kind: 'changed', path: file.path };
  return (await hashFile(path, buffer)) === file.sha256 ? null : { kind: 'changed', path: file.path };
}

/**
 * Compares a built site with its manifest: files that are missing, changed, extra, or no plain files.
 * In order of path; an empty list is a whole site; null where the folder has no manifest of ours.
 */
export async function verifySite(folder: string): Promise<SiteProblem[] | null> {
  const manifest = await readManifest(folder);
  if (!manifest) return null;
  const found = await listAll(folder);
  const problems: SiteProblem[] = [];
  const buffers = Array.from({ length: readers }, () => new Uint8Array(chunk));
  await eachOf(manifest.files, readers, async (file) => {
    const buffer = buffers.pop() as Uint8Array<ArrayBuffer>;
    const problem = await compare(folder, file, buffer).finally(() => buffers.push(buffer));
    if (problem) problems.push(problem);
    found.delete(file.path);
  });
  found.delete(manifestName);
  for (const [path, kind] of found) problems.push({ kind: kind === 'file' ? 'extra' : 'link', path });
  return problems.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Holds a site that was just written against its manifest, by name alone (no file is read, so it costs next to nothing).
 * Throws where a listed file was not written or an unlisted one was: a fault of the program, and nothing may be swapped in.
 */
export async function assertComplete(folder: string, manifest: Manifest): Promise<void> {
  const found = await listAll(folder);
  found.delete(manifestName);
  const missing = manifest.files.filter(({ path }) => !found.delete(path)).map(({ path }) => path);
  if (missing.length > 0) throw new Error(`listed but not written: ${missing.slice(0, 5).join(', ')}`);
  if (found.size > 0) throw new Error(`written but not listed: ${[...found.keys()].sort().slice(0, 5).join(', ')}`);
}
