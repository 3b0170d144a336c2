import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** An archive on disk; only what is asked for is read, so memory stays at the largest file in it. */
export interface ArchiveFile {
  readonly size: number;
  /** @throws Refusal verify/not-an-archive where the file ends before */
  readonly read: (start: number, length: number) => Buffer;
  readonly close: () => void;
}

/**
 * Opens an archive.
 *
 * @throws Refusal verify/not-an-archive for what is no file, verify/too-large
 */
export function openArchive(path: string): ArchiveFile {
  const handle = openSync(path, 'r');
  const status = fstatSync(handle);
  const close = () => closeSync(handle);
  try {
    if (!status.isFile()) throw new Refusal('not-an-archive');
    if (status.size > limits.archive) throw new Refusal('too-large', { limit: limits.archive, unit: 'bytes' });
  } catch (error) {
    close();
    throw error;
  }
  const read = (start: number, length: number): Buffer => {
    if (start < 0 || length < 0 || start + length > status.size) throw new Refusal('not-an-archive');
    const bytes = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const got = readSync(handle, bytes, done, length - done, start + done);
      if (got === 0) throw new Refusal('not-an-archive');
      done += got;
    }
    return bytes;
  };
  return { size: status.size, read, close };
}

/** What comes out of compressed bytes; null where something is left over behind them. */
function inflate(packed: Buffer, most: number): Buffer | null {
  const options = { maxOutputLength: Math.max(1, most), info: true };
  const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  return engine.bytesWritten === packed.length ? buffer : null;
}

/** The bytes of one file; null where they are not what the directory says: damaged. Never more comes out than declared. */
export function unpack(file: ArchiveFile, entry: ZipEntry): Buffer | null {
  const packed = file.read(entry.data, entry.packed);
  try {
    const bytes = entry.method === 'stored' ? packed : inflate(packed, entry.size);
    return bytes?.length === entry.size && crc32(bytes) === entry.crc ? bytes : null;
  } catch {
    // no deflated bytes, or more in them than declared, where unpacking stops: one changed byte can make them either
    return null;
  }
}
