import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflateSync, inflateSync } from 'fflate';
import {
  type ArchiveManifest,
  archiveManifestName,
  archiveManifestSchema,
  checksumsName,
  contentText,
} from '../../schemas/archive-manifest.ts';

/** Bytes as they stand in an archive. */
export interface Packed {
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** A report's JSON document on its way into an archive: what the lists say of it, and its bytes when their turn comes. */
export interface CollectedDocument {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Hash of what the report says. */
  readonly content: string;
  readonly pack: () => Packed;
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hash of what a report's JSON document says. */
export const contentHash = (bytes: Uint8Array): string =>
  sha256(contentText(JSON.parse(Buffer.from(bytes).toString('utf8'))));

/** Compression is the library's own, so it is the same on every machine. */
export const pack = (bytes: Uint8Array): Packed => ({ crc: crc32(bytes), packed: deflateSync(bytes, { level: 6 }) });

/** Documents that ZIP can hold without its 64-bit extension, beside the two lists, and that `nianbao verify` opens. */
export const mostCollected = 60_000 - 2;
/** 1980-01-01: the archive has no day of its own. */
const zipDay = 0x00210000;
const utf8Names = 0x0800;
const madeByUnix = 0x0314;
const plainFile = (0o100644 << 16) >>> 0;

/** Both headers of an entry (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
function headers(name: string, size: number, { crc, packed }: Packed, start: number) {
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

const endLength = 22;

function endRecord(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

/** An archive is written piece by piece: of its documents no more than one is in memory. */
function* zipParts(root: string, entries: readonly Omit<CollectedDocument, 'sha256' | 'content'>[]): Generator<Buffer> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = entry.pack();
    const { local, central } = headers(`${root}/${entry.path}`, entry.size, packed, at);
    directory.push(central);
    at += local.length + packed.packed.length;
    yield local;
    yield Buffer.from(packed.packed.buffer, packed.packed.byteOffset, packed.packed.byteLength);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  yield* directory;
  yield endRecord(entries.length, size, at);
}

const plain = (path: string, text: string) => {
  const bytes = Buffer.from(text);
  return { path, size: bytes.length, pack: () => pack(bytes) };
};

/**
 * The data of many reports as one archive under a folder `root`, with `manifest.json` and `SHA256SUMS` like that of a
 * single report, in pieces.
 */
export function collectionArchive(
  root: string,
  documents: readonly CollectedDocument[],
  facts: { readonly version: string; readonly schema: string },
): Iterable<Buffer> {
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
  return zipParts(root, [plain(checksumsName, sumsText), ...documents, plain(archiveManifestName, manifestText)]);
}

/**
 * The documents of an archive that `collectionArchive` made, to be put into another as they are packed.
 *
 * @param bytes what stands in the archive from one place to another
 */
export function collectedIn(length: number, bytes: (from: number, to: number) => Buffer): CollectedDocument[] {
  const end = bytes(length - endLength, length);
  const directory = bytes(end.readUInt32LE(16), length - endLength);
  const places = new Map<string, Packing>();
  for (let at = 0; at < directory.length; ) {
    const name = directory.toString('utf8', at + 46, at + 46 + directory.readUInt16LE(at + 28));
    const [crc, packed, start] = [16, 20, 42].map((field) => directory.readUInt32LE(at + field)) as Packing;
    at += 46 + directory.readUInt16LE(at + 28);
    const from = start + 30 + Buffer.byteLength(name);
    places.set(name.slice(name.indexOf('/') + 1), [crc, from, from + packed]);
  }
  const packedAs = (path: string) => () => {
    const [crc, from, to] = places.get(path) as Packing;
    return { crc, packed: bytes(from, to) };
  };
  const manifestText = Buffer.from(inflateSync(packedAs(archiveManifestName)().packed)).toString('utf8');
  const { files, content } = archiveManifestSchema.parse(JSON.parse(manifestText));
  const said = new Map(content.map(({ path, sha256 }) => [path, sha256]));
  return files.map((file) => ({ ...file, content: said.get(file.path) ?? '', pack: packedAs(file.path) }));
}

type Packing = [number, number, number];
