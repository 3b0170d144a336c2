import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../schemas/manifest.ts';
import { unless } from '../disk/failure.ts';

/** A site on the disk, with what its manifest says of it. */
export interface ListedSite {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The JSON documents of reports, by path: `dongchang/2019/dongchang-2019.json`. */
const isReport = (path: string) => /^([a-z0-9-]+)\/(\d{4})\/\1-\2\.json$/.test(path);

interface ReportDocument {
  readonly status?: string;
  readonly statistics?: unknown;
  readonly figures?: unknown;
  readonly parts?: readonly { readonly key: string; readonly markdown: string | null }[];
  readonly corrections?: readonly unknown[];
}

/** The JSON documents that may be published next. */
export interface NextReports {
  /** Whether a document is, or may be, another than the live one with this hash. */
  readonly differs: (path: string, sha256: string) => boolean;
  /** Its text; null where there is none. */
  readonly read: (path: string) => Promise<string | null>;
}

const textIn = (folder: string, path: string) => unless(['ENOENT'], readFile(join(folder, path), 'utf8'));

/** Those of a built site, by its manifest. */
export function reportsOf({ folder, manifest }: ListedSite): NextReports {
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  return {
    differs: (path, sha256) => hashes.has(path) && hashes.get(path) !== sha256,
    read: (path) => textIn(folder, path),
  };
}

/** The numbers and words of a report: what cannot be changed without a word. */
const said = ({ statistics, figures, parts }: ReportDocument) =>
  JSON.stringify([statistics, figures, parts?.map(({ key, markdown }) => [key, markdown])]);

/**
 * Reports whose numbers or words are not those that are live, though no correction was added (paths of their JSON
 * documents). Only documents whose hashes differ are read. A site without JSON documents proves nothing.
 */
export async function uncorrected(live: ListedSite, next: NextReports): Promise<string[]> {
  const found: string[] = [];
  for (const { path, sha256 } of live.manifest.files) {
    if (!isReport(path) || !next.differs(path, sha256)) continue;
    const [before, after] = [await textIn(live.folder, path), await next.read(path)];
    if (before === null || after === null) continue;
    const [was, is] = [JSON.parse(before) as ReportDocument, JSON.parse(after) as ReportDocument];
    if (was.status !== 'published') continue;
    const noted = (is.corrections ?? []).length > (was.corrections ?? []).length;
    if (!noted && said(was) !== said(is)) found.push(path);
  }
  return found;
}
