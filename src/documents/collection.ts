import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import {
  type ArchiveManifest,
  archiveManifestName,
  checksumsName,
  contentText,
} from '../../schemas/archive-manifest.ts';

/** A report's JSON document, packed: it may stand in the archive of its year and in that of the site. */
export interface PackedDocument {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Hash of what the report says. */
  readonly content: string;
  readonly crc: number;
  readonly packed: Uint8Array;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Packs one document. Compression is the library's own, so it is the same on every machine. */
export function packDocument(path: string, bytes: Uint8Array): PackedDocument {
  const content = sha256(contentText(JSON.parse(Buffer.from(bytes).toString('utf8'))));
  const packed = deflateSync(bytes, { level: 6 });
  return { path, size: bytes.length, sha256: sha256(bytes), content, crc: crc32(bytes), packed };
}

/** What ZIP can hold without its 64-bit extension, and what `nianbao verify` opens. */
const mostEntries = 60_000;
/** 1980-01-01: the archive has no day of its own. */
const zipDay = 0x00210000;
const utf8Names = 0x0800;
const madeByUnix = 0x0314;
const plainFile = (0o100644 << 16) >>> 0;

/** Both headers of an entry (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
function headers(name: string, { crc, packed, size }: Pick<PackedDocument, 'crc' | 'packed' | 'size'>, start: number) {
  const bytes = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(utf8Names, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(zipDay, 6);
  shared.writeUInt32LE(crc, 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(size, 18);
  shared.writeUInt16LE(bytes.length, 22);
  const behind = Buffer.alloc(14);
  behind.writeUInt32LE(plainFile, 6);
  behind.writeUInt32LE(start, 10);
  const mark = (text: string, ...more: number[]) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(more)]);
  return {
    local: Buffer.concat([mark('PK\x03\x04'), shared, bytes]),
    central: Buffer.concat([mark('PK\x01\x02', madeByUnix & 0xff, madeByUnix >> 8), shared, behind, bytes]),
  };
}

function endRecord(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

const plain = (path: string, text: string) => {
  const bytes = Buffer.from(text);
  return { path, size: bytes.length, crc: crc32(bytes), packed: deflateSync(bytes, { level: 6 }) };
};

/**
 * The data of many reports as one archive under a folder `root`, with `manifest.json` and `SHA256SUMS` like that of a
 * single report. null where it would hold more than ZIP can.
 */
export function collectionArchive(
  root: string,
  documents: readonly PackedDocument[],
  facts: { readonly version: string; readonly schema: string },
): Uint8Array | null {
  if (documents.length > mostEntries - 2) return null;
  const manifest: ArchiveManifest = {
    version: 1,
    program: { name: 'nianbao', version: facts.version },
    schema: facts.schema,
    content: documents.map(({ path, content }) => ({ path, sha256: content })),
    files: documents.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  };
  const manifestText = `${JSON.stringify(manifest, null, 2)}\n`;
  const sums = [...documents, { path: archiveManifestName, sha256: sha256(manifestText) }];
  const sumsText = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const entries = [plain(checksumsName, sumsText), ...documents, plain(archiveManifestName, manifestText)];
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = headers(`${root}/${entry.path}`, entry, at);
    parts.push(local, entry.packed);
    directory.push(central);
    at += local.length + entry.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, size, at)]);
}
