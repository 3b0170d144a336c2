import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import {
  type ArchiveManifest,
  archiveManifestName,
  checksumsName,
  contentText,
} from '../../schemas/archive-manifest.ts';
import { isSafePath } from '../../schemas/manifest.ts';

/** One file of an archive: path inside its folder, with `/`. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const compare = (a: ArchiveEntry, b: ArchiveEntry) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** The checksums of all entries, as `sha256sum -c SHA256SUMS` reads them in the archive's folder. */
export function checksums(entries: readonly ArchiveEntry[]): string {
  return [...entries]
    .sort(compare)
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .join('');
}

/**
 * The calendar day as ZIP writers want it: they store local time, so the date is made of local fields, at noon,
 * which no time zone skips. ZIP knows the years 1980 to 2099; other days, and none, become 1980-01-01.
 */
function zipTime(day: string | null): Date {
  const [year = 0, month = 1, date = 1] = (day ?? '').split('-').map(Number);
  return year >= 1980 && year <= 2099 ? new Date(year, month - 1, date, 12) : new Date(1980, 0, 1, 12);
}

/** A path that twice stands for a file, or leads out of the folder, is a fault of the program. */
function refuseUnfit(root: string, entries: readonly ArchiveEntry[]): void {
  const seen = new Set<string>([checksumsName, archiveManifestName]);
  if (!isSafePath(root) || root.includes('/')) throw new Error(`archive: unfit folder ${JSON.stringify(root)}`);
  for (const { path } of entries) {
    if (!isSafePath(path)) throw new Error(`archive: unfit path ${JSON.stringify(path)}`);
    if (seen.has(path)) throw new Error(`archive: ${path} stands in it twice`);
    seen.add(path);
  }
}

/** What an archive tells of itself. */
export interface ArchiveFacts {
  /** Version of the program. */
  readonly version: string;
  /** Address of the JSON Schema of the data. */
  readonly schema: string;
  /** Paths of the reports' JSON documents. */
  readonly content: readonly string[];
}

/** `manifest.json`: every file with size and hash, and the hash of what each report says. */
function manifestText(entries: readonly ArchiveEntry[], { version, schema, content }: ArchiveFacts): string {
  const said = (path: string) => {
    const bytes = entries.find((entry) => entry.path === path)?.bytes;
    if (!bytes) throw new Error(`archive: no ${path}`);
    return { path, sha256: sha256(contentText(JSON.parse(Buffer.from(bytes).toString('utf8')))) };
  };
  const manifest: ArchiveManifest = {
    version: 1,
    program: { name: 'nianbao', version },
    schema,
    content: content.map(said),
    files: [...entries].sort(compare).map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * A ZIP of one report: all entries, their `manifest.json` and their `SHA256SUMS` under one folder `root` (`dongchang-2019`), in order of path,
 * as files of mode 644 dated `date` (`YYYY-MM-DD`, null: 1980-01-01). The same entries give the same bytes on any machine,
 * in any time zone, locale and umask: compression is the library's own, not the system's.
 * Throws on a path that is unsafe or given twice: a fault of the program.
 */
export function reportArchive(archive: {
  readonly root: string;
  readonly entries: readonly ArchiveEntry[];
  readonly date: string | null;
  readonly facts: ArchiveFacts;
}): Uint8Array {
  const { root, date, facts } = archive;
  refuseUnfit(root, archive.entries);
  const manifest = { path: archiveManifestName, bytes: Buffer.from(manifestText(archive.entries, facts)) };
  return zipOf(root, [...archive.entries, manifest], date);
}

/** What is compressed already is stored as it is. The rest is text, of which the first level leaves 2 % more than the sixth, in a third of the time. */
const compressed = /\.(?:pdf|png|jpe?g|docx|xlsx|zip)$/i;

function zipOf(root: string, entries: readonly ArchiveEntry[], date: string | null): Uint8Array {
  const sums: ArchiveEntry = { path: checksumsName, bytes: Buffer.from(checksums(entries)) };
  const files: Zippable = {};
  for (const { path, bytes } of [...entries, sums].sort(compare))
    files[`${root}/${path}`] = [bytes, { level: compressed.test(path) ? 0 : 1 }];
  return zipSync(files, { os: 3, attrs: (0o100644 << 16) >>> 0, mtime: zipTime(date) });
}

/** A ZIP of any files in the same way: with their `SHA256SUMS` under one folder, the same bytes everywhere. */
export function plainArchive(root: string, entries: readonly ArchiveEntry[]): Uint8Array {
  refuseUnfit(root, entries);
  return zipOf(root, entries, null);
}
