import { Unreadable } from '../problem.ts';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;

/** Offset of the end record; a comment of up to 64 KiB may follow it. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= least; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new Unreadable('damaged');
}

/**
 * The checksum (CRC-32) of each entry by name, from a ZIP's central directory (APPNOTE 6.3, 4.3.12). Throws
 * `Unreadable('damaged')` where there is none: the file was cut.
 */
export function directoryChecksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  try {
    const end = endOf(view);
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== entryMark) throw new Unreadable('damaged');
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const start = at + entryLength;
      sums.set(Buffer.from(bytes.subarray(start, start + name)).toString('utf8'), view.getUint32(at + 16, true));
      at = start + name + extra + comment;
    }
  } catch {
    throw new Unreadable('damaged');
  }
  return sums;
}

/**
 * Do the first entries of a ZIP and of its directory both say that it is locked? In a broken file the bit may be any. Throws
 * `Unreadable('damaged')` where it has no directory.
 */
export function isLocked(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = view.getUint32(endOf(view) + 16, true);
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entryMark) throw new Unreadable('damaged');
  return (view.getUint16(at + 8, true) & (bytes[6] ?? 0) & 1) === 1;
}
