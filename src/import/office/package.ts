import { crc32 } from 'node:zlib';
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';
import { directoryChecksums, isLocked } from './directory.ts';

/** Bytes pushed at once, so that no more than 1032 times as many come out before limits are looked at. */
const step = 8 * 1024;

const zipMark = [0x50, 0x4b, 0x03, 0x04];
/** Compound files (MS-CFB): old .xls, and documents with a password. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

/** Refuses what is no package of parts: import/encrypted, import/not-a-workbook, import/damaged. */
function refuseOthers(bytes: Uint8Array): void {
  if (startsWith(bytes, compoundMark)) {
    const secret = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new Unreadable(secret ? 'encrypted' : 'not-a-workbook');
  }
  if (!startsWith(bytes, zipMark)) throw new Unreadable('not-a-workbook');
  if (isLocked(bytes)) throw new Unreadable('encrypted');
}

/** Gathers one entry while it is unpacked, within limits. */
function collect(file: UnzipFile, parts: Map<string, Uint8Array>, total: { bytes: number }): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, chunk, final) => {
    if (error) throw error;
    size += chunk.length;
    total.bytes += chunk.length;
    if (size > limits.part || total.bytes > limits.parts) throw new Unreadable('too-large', { limit: limits.parts });
    chunks.push(chunk);
    if (final) parts.set(file.name, Buffer.concat(chunks));
  };
  file.start();
}

/**
 * The XML parts of an Office package (ECMA-376 part 2) by name; anything else in it is passed over unread.
 * What comes out is counted while it is unpacked, so sizes that an archive declares are not trusted; checksums are
 * compared, for a turned bit may be another number.
 * Throws `Unreadable`: not-a-workbook, encrypted, too-large, damaged.
 */
export function unpackOffice(bytes: Uint8Array): Map<string, Uint8Array> {
  refuseOthers(bytes);
  const parts = new Map<string, Uint8Array>();
  const total = { bytes: 0 };
  let entries = 0;
  const unzip = new Unzip((file) => {
    entries++;
    if (entries > limits.entries) throw new Unreadable('too-large', { limit: limits.parts });
    if (parts.has(file.name)) throw new Unreadable('damaged');
    if (/\.(xml|rels)$/i.test(file.name)) collect(file, parts, total);
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('damaged');
  }
  const sums = directoryChecksums(bytes);
  for (const [name, part] of parts) if (sums.get(name) !== crc32(part)) throw new Unreadable('damaged');
  return parts;
}
