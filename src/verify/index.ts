import { createHash } from 'node:crypto';
import {
  type ArchiveManifest,
  archiveManifestName,
  archiveManifestSchema,
  checksumsName,
  contentText,
} from '../../schemas/archive-manifest.ts';
import { reportDocumentSchema } from '../../schemas/report-document.ts';
import type { Facts, Finding } from '../diagnostics/finding.ts';
import { quote } from '../diagnostics/finding.ts';
import { type ArchiveFile, openArchive, unpack } from './archive-file.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { limits } from './limits.ts';
import { archiveFinding, Refusal } from './refusal.ts';

export { archiveFinding } from './refusal.ts';

/** A report as an archive tells of it. */
export interface ArchivedReport {
  /** Path of the document in the archive. */
  readonly path: string;
  readonly document: ArchivedDocument;
}
export type ArchivedDocument = ReturnType<ReturnType<typeof reportDocumentSchema>['parse']>;

/** What was found in an archive. */
export interface VerifiedArchive {
  readonly findings: readonly Finding[];
  /** Reports whose documents have the right shape. */
  readonly reports: readonly ArchivedReport[];
  readonly files: number;
  /** Bytes of a file of the archive by its path. */
  readonly bytesOf: (path: string) => Buffer | null;
  readonly close: () => void;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The one folder that all files of an archive of ours lie in. */
function rootOf(entries: readonly ZipEntry[]): string {
  const roots = new Set(entries.map(({ name }) => name.slice(0, name.indexOf('/') + 1)));
  const [root = ''] = roots;
  if (roots.size !== 1 || root === '') throw new Refusal('not-ours');
  return root;
}

/** Checksums by path from the text of `SHA256SUMS`; null for anything else. */
function parseChecksums(text: string): Map<string, string> | null {
  const lines = text.split('\n');
  if (lines.pop() !== '') return null;
  const sums = new Map<string, string>();
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!match || sums.has(match[2] ?? '')) return null;
    sums.set(match[2] ?? '', match[1] ?? '');
  }
  return sums;
}

function parseManifest(bytes: Buffer): ArchiveManifest | null {
  try {
    return archiveManifestSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Holds the files of one archive against what it says of itself. */
class Verifying {
  readonly findings: Finding[] = [];
  readonly reports: ArchivedReport[] = [];
  readonly #shown: string;
  readonly #file: ArchiveFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(shown: string, file: ArchiveFile, entries: ReadonlyMap<string, ZipEntry>) {
    this.#shown = shown;
    this.#file = file;
    this.#entries = entries;
  }

  #tell(code: string, path?: string, facts: Facts = {}): void {
    const named = path === undefined ? facts : { name: quote(path, 200), ...facts };
    this.findings.push(archiveFinding(this.#shown, code, named, path));
  }

  bytesOf(path: string): Buffer | null {
    const entry = this.#entries.get(path);
    return entry ? unpack(this.#file, entry) : null;
  }

  #lists(): { manifest: ArchiveManifest; sums: ReadonlyMap<string, string> } {
    const [manifestBytes, sumsBytes] = [this.bytesOf(archiveManifestName), this.bytesOf(checksumsName)];
    const manifest = manifestBytes && parseManifest(manifestBytes);
    const sums = sumsBytes && parseChecksums(sumsBytes.toString('utf8'));
    if (!manifest || !sums) throw new Refusal('no-manifest', { name: manifest ? checksumsName : archiveManifestName });
    return { manifest, sums };
  }

  /** One file against both lists. */
  #compare(path: string, listed: ArchiveManifest['files'][number] | undefined, sum: string | undefined): void {
    const bytes = this.bytesOf(path);
    if (!bytes) {
      this.#tell('damaged', path);
      return;
    }
    const found = sha256(bytes);
    const expected = [listed?.sha256, sum].find((hash) => hash !== undefined && hash !== found);
    if (expected !== undefined) this.#tell('changed', path, { expected, found });
    else if (listed && listed.size !== bytes.length)
      this.#tell('changed', path, { expected: listed.size, found: bytes.length });
  }

  #files(manifest: ArchiveManifest, sums: ReadonlyMap<string, string>): void {
    const listed = new Map(manifest.files.map((file) => [file.path, file]));
    for (const path of this.#entries.keys()) {
      const own = path === archiveManifestName;
      if (path === checksumsName) continue;
      if ((!listed.has(path) && !own) || !sums.has(path)) this.#tell('extra-file', path);
      this.#compare(path, listed.get(path), sums.get(path));
    }
    for (const path of new Set([...listed.keys(), ...sums.keys()]))
      if (!this.#entries.has(path)) this.#tell('missing-file', path);
  }

  /** The reports: shape, and the hash of what they say. */
  #content(manifest: ArchiveManifest, editions: readonly string[]): void {
    const schema = reportDocumentSchema(editions);
    if (manifest.content.length === 0) this.#tell('no-content', archiveManifestName);
    for (const { path, sha256: expected } of manifest.content) {
      const bytes = this.bytesOf(path);
      if (!bytes) continue;
      let value: unknown;
      try {
        value = JSON.parse(bytes.toString('utf8'));
      } catch {
        this.#tell('content', path, { place: '', reason: 'JSON' });
        continue;
      }
      const { data, error } = schema.safeParse(value);
      const [issue] = error?.issues ?? [];
      if (!data) this.#tell('content', path, { place: (issue?.path ?? []).join('.'), reason: issue?.code ?? '' });
      else {
        const found = sha256(contentText(value as Record<string, unknown>));
        if (found !== expected) this.#tell('content-hash', path, { expected, found });
        this.reports.push({ path, document: data });
      }
    }
  }

  verify(editions: readonly string[]): void {
    const { manifest, sums } = this.#lists();
    this.#files(manifest, sums);
    this.#content(manifest, editions);
    this.findings.splice(limits.findings);
  }
}

/**
 * Holds an archive against itself: every hash, every size, the shape of the data. Safe on archives of strangers: nothing
 * is unpacked to disk, nothing unpacks to more than it declares, and what two programs could read differently is refused.
 *
 * @param shown the archive's name in findings
 * @param editions keys of the editions of the form that are known
 * Findings: verify/*.
 */
export function verifyArchive(path: string, shown: string, editions: readonly string[]): VerifiedArchive {
  let file: ArchiveFile | undefined;
  const refused = (error: unknown): VerifiedArchive => {
    if (!(error instanceof Refusal)) throw error;
    const findings = [archiveFinding(shown, error.code, error.facts)];
    return { findings, reports: [], files: 0, bytesOf: () => null, close: () => file?.close() };
  };
  try {
    file = openArchive(path);
    const entries = readDirectory(file);
    const root = rootOf(entries);
    const named = new Map(entries.map((entry) => [entry.name.slice(root.length), entry]));
    const verifying = new Verifying(shown, file, named);
    verifying.verify(editions);
    const { findings, reports } = verifying;
    const opened = file;
    return {
      findings,
      reports,
      files: entries.length,
      bytesOf: (path) => verifying.bytesOf(path),
      close: opened.close,
    };
  } catch (error) {
    return refused(error);
  }
}
