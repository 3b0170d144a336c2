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

async function read({ folder }: ListedSite, path: string): Promise<ReportDocument | null> {
  const text = await unless(['ENOENT'], readFile(join(folder, path), 'utf8'));
  return text === null ? null : (JSON.parse(text) as ReportDocument);
}

/** The numbers and words of a report: what cannot be changed without a word. */
const said = ({ statistics, figures, parts }: ReportDocument) =>
  JSON.stringify([statistics, figures, parts?.map(({ key, markdown }) => [key, markdown])]);

/**
 * Reports whose numbers or words are not those that are live, though no correction was added (paths of their JSON
 * documents). Only documents whose hashes differ are read. A site without JSON documents proves nothing.
 */
export async function uncorrected(live: ListedSite, next: ListedSite): Promise<string[]> {
  const before = new Map(live.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const changed = next.manifest.files.filter(
    ({ path, sha256 }) => isReport(path) && before.has(path) && before.get(path) !== sha256,
  );
  const found: string[] = [];
  for (const { path } of changed) {
    const [was, is] = [await read(live, path), await read(next, path)];
    if (!was || !is || was.status !== 'published') continue;
    const noted = (is.corrections ?? []).length > (was.corrections ?? []).length;
    if (!noted && said(was) !== said(is)) found.push(path);
  }
  return found;
}
