import { dataSchemasAddress, reportDocumentSchemaName } from '../schemas/report-document.ts';
import type { SiteView } from '../schemas/views.ts';
import { collectionArchive, type PackedDocument, packDocument } from './documents/index.ts';
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
}

/** One archive for each year and one for the whole site; none where no data is wanted. */
export function collectionsOf(records: readonly FileRecord[]): Collection[] {
  const documents = records.filter(({ by }) => by === 'json').sort((a, b) => (a.path < b.path ? -1 : 1));
  if (documents.length === 0) return [];
  const years = [...Map.groupBy(documents, ({ path }) => path.split('/')[1] ?? '')].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return [...years, ['all', documents] as const].map(([name, own]) => ({
    name,
    path: `${archivesFolder}${name}.zip`,
    documents: own,
  }));
}

/**
 * Makes such archives one after the other; a document is packed once.
 *
 * @param read the bytes of a file of the site
 */
export function collector(site: SiteView, version: string, read: (path: string) => Uint8Array) {
  const packed = new Map<string, PackedDocument>();
  const pack = ({ path }: FileRecord): PackedDocument => {
    const made = packed.get(path) ?? packDocument(path.slice(path.lastIndexOf('/') + 1), read(path));
    packed.set(path, made);
    return made;
  };
  const schema = `${dataSchemasAddress}${reportDocumentSchemaName}`;
  const facts = { version, schema: publicAddress(site, schema) ?? schema };
  return ({ name, documents }: Collection): Uint8Array | null =>
    collectionArchive(`reports-${name}`, documents.map(pack), facts);
}
