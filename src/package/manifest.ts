import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSafePath, type Manifest, type ManifestFile, manifestName, parseManifest } from '../../schemas/manifest.ts';
import { unless } from '../disk/failure.ts';

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One line of the manifest from a file's content; `path` relative to the site's root, with `/`. */
export function fileEntry(path: string, content: string | Uint8Array): ManifestFile {
  return { path, size: Buffer.byteLength(content), sha256: sha256(content) };
}

const byPath = (a: ManifestFile, b: ManifestFile) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * The manifest of a site from the entries of all its files, in any order (nothing is read again).
 * Throws where two entries share a path or a path leaves the site: a fault of the program.
 */
export function makeManifest(version: string, entries: Iterable<ManifestFile>): Manifest {
  const files = [...entries].sort(byPath).map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  files.forEach(({ path }, index) => {
    if (!isSafePath(path) || path === manifestName) throw new Error(`manifest: unfit path ${JSON.stringify(path)}`);
    if (files[index + 1]?.path === path) throw new Error(`manifest: ${path} was written twice`);
  });
  return { version: 1, program: { name: 'nianbao', version }, files };
}

/** The text of `manifest.json`: one file a line, so that two manifests can be compared line by line. */
export function manifestText(manifest: Manifest): string {
  const files = manifest.files.map((file) => `    ${JSON.stringify(file)}`).join(',\n');
  const list = files === '' ? '[]' : `[\n${files}\n  ]`;
  return `{\n  "version": ${manifest.version},\n  "program": ${JSON.stringify(manifest.program)},\n  "files": ${list}\n}\n`;
}

/** The manifest of a built site; null where the folder has none of ours. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await unless(['ENOENT', 'ENOTDIR', 'EISDIR'], readFile(join(folder, manifestName), 'utf8'));
  return text === null ? null : parseManifest(text);
}
