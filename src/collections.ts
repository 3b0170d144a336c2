import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dataSchemasAddress, reportDocumentSchemaName } from '../schemas/report-document.ts';
import type { SiteView } from '../schemas/views.ts';
import {
  type CollectedDocument,
  collectedIn,
  collectionArchive,
  contentHash,
  mostCollected,
  pack,
} from './documents/index.ts';
import type { FileRecord } from './memory/records.ts';
import { publicAddress } from './render/index.ts';

/** Where the archives of many reports lie. */
export const archivesFolder = 'data/archives/';

/** An archive of many reports: their JSON documents, for those who want the data of a year or of the whole site. */
export interface Collection {
  /** `2024`, `all`. */
  readonly name: string;
  readonly path: string;
  /** The JSON documents in it. */
  readonly documents: readonly FileRecord[];
  /** Paths of the archives whose documents together are its own: those of the years, for the whole site. */
  readonly from: readonly string[];
}

/** One archive for each year, then one for the whole site; none where no data is wanted, or more than an archive can hold. */
export function collectionsOf(records: readonly FileRecord[]): Collection[] {
  const documents = records.filter(({ by }) => by === 'json').sort((a, b) => (a.path < b.path ? -1 : 1));
  if (documents.length === 0) return [];
  const collection = (name: string, own: readonly FileRecord[], from: readonly string[]) => ({
    ...{ name, path: `${archivesFolder}${name}.zip`, documents: own, from },
  });
  const years = [...Map.groupBy(documents, ({ path }) => path.split('/')[1] ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => collection(name, own, []));
  const paths = years.map(({ path }) => path);
  return [...years, collection('all', documents, paths)].filter((all) => all.documents.length <= mostCollected);
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Documents of a year: each is read when its turn comes, first for the lists, then for the archive. */
const ofYear = (folder: string, documents: readonly FileRecord[]): CollectedDocument[] =>
  documents.map(({ path, size, sha256 }) => {
    const read = () => readFileSync(join(folder, path));
    return { path: nameOf(path), size, sha256, content: contentHash(read()), pack: () => pack(read()) };
  });

/** A part of a file. */
function readPart(file: string, from: number, to: number): Buffer {
  const part = Buffer.alloc(to - from);
  const open = openSync(file, 'r');
  try {
    readSync(open, part, 0, part.length, from);
  } finally {
    closeSync(open);
  }
  return part;
}

/** Documents of the whole site, as they are packed in the archives of its years. */
function ofSite(folder: string, { documents, from }: Collection): CollectedDocument[] {
  const collected = from.flatMap((path) => {
    const file = join(folder, path);
    return collectedIn(statSync(file).size, (start, end) => readPart(file, start, end));
  });
  const known = new Map(collected.map((document) => [document.path, document]));
  return documents.flatMap(({ path }) => known.get(nameOf(path)) ?? []);
}

/** What archives of a site tell of themselves. */
export function collectionFacts(site: SiteView, version: string) {
  const schema = `${dataSchemasAddress}${reportDocumentSchemaName}`;
  return { version, schema: publicAddress(site, schema) ?? schema };
}

/** An archive in pieces, made from files of the site in `folder`. */
export function collect(
  folder: string,
  collection: Collection,
  facts: ReturnType<typeof collectionFacts>,
): Iterable<Uint8Array> {
  const { name, documents, from } = collection;
  const own = from.length > 0 ? ofSite(folder, collection) : ofYear(folder, documents);
  return collectionArchive(`reports-${name}`, own, facts);
}
