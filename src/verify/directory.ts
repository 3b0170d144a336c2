import { isSafePath } from '../../schemas/manifest.ts';
import { quote } from '../diagnostics/finding.ts';
import type { ArchiveFile } from './archive-file.ts';
import { limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** One file of a ZIP, as both its headers tell of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes unpacked, as declared. */
  readonly size: number;
  /** Offset of its local header, and of its bytes. */
  readonly start: number;
  readonly data: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const zip64Locator = 0x07064b50;
const centralMark = 0x02014b50;
const centralLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const most32 = 0xffffffff;

/** End of the central directory (APPNOTE 6.3.10, 4.3.16): exactly at the end of the file, without a comment. */
function endRecord(file: ArchiveFile): { count: number; size: number; start: number; at: number } {
  const at = file.size - endLength;
  if (at < 0) throw new Refusal('not-an-archive');
  const end = file.read(at, endLength);
  if (end.readUInt32LE(0) !== endMark || end.readUInt16LE(20) !== 0) throw new Refusal('not-an-archive');
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => end.readUInt16LE(offset)) as number[];
  const [size, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const locator = at >= 20 && file.read(at - 20, 4).readUInt32LE(0) === zip64Locator;
  if (locator || count === 0xffff || size === most32 || start === most32) throw new Refusal('zip64');
  if (disk !== 0 || first !== 0 || here !== count || start + size !== at) throw new Refusal('not-an-archive');
  return { count: count as number, size, start, at };
}

/** A name that stays inside the folder it is unpacked into, on every system. */
function safeName(bytes: Buffer, utf8: boolean): string {
  const name = bytes.toString('utf8');
  const plain = Buffer.from(name).equals(bytes) && (utf8 || /^[\x20-\x7e]*$/.test(name));
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  const device = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(path);
  if (!plain || bytes.length > limits.name || !isSafePath(path) || /[:*?"<>|]|[. ](\/|$)/.test(path) || device)
    throw new Refusal('unsafe-name', { name: quote(name) });
  return name;
}

const unixLink = 0o120000;
const unixKinds = 0o170000;

/** Plain files and folders only: no links, no devices. */
function refuseSpecial(name: string, madeBy: number, attributes: number): void {
  const kind = (attributes >>> 16) & unixKinds;
  if (madeBy >> 8 !== 3 || kind === 0 || kind === 0o100000 || (kind === 0o040000 && name.endsWith('/'))) return;
  throw new Refusal('link', { name: quote(name), kind: kind === unixLink ? 'link' : 'special' });
}

/** An extra field that moves sizes or names elsewhere (zip64, Unicode path): two readers would see two archives. */
function refuseExtra(extra: Buffer, name: string): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    const id = extra.readUInt16LE(at);
    if (id === 0x0001) throw new Refusal('zip64');
    if (id === 0x7075) throw new Refusal('unsafe-name', { name: quote(name) });
    if (id === 0x9901 || id === 0x0017) throw new Refusal('encrypted', { name: quote(name) });
  }
}

function methodOf(method: number, name: string): ZipEntry['method'] {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw new Refusal('method', { name: quote(name), method });
}

/** The header before the bytes says the same as the directory; gives the offset of the bytes. */
function localData(file: ArchiveFile, start: number, central: Buffer, name: Buffer): number {
  const local = file.read(start, localLength);
  const shown = { name: quote(name.toString('utf8')) };
  if (local.readUInt32LE(0) !== localMark) throw new Refusal('overlap', shown);
  const [nameLength, extraLength] = [local.readUInt16LE(26), local.readUInt16LE(28)];
  const behind = file.read(start + localLength, nameLength + extraLength);
  refuseExtra(behind.subarray(nameLength), shown.name);
  const flags = central.readUInt16LE(8);
  // with bit 3 sizes stand behind the bytes; the directory's are compared with what comes out
  const sizes = (flags & 8) !== 0 || local.subarray(14, 26).equals(central.subarray(16, 28));
  const same = local.subarray(4, 14).equals(central.subarray(6, 16)) && behind.subarray(0, nameLength).equals(name);
  if (!sizes || !same) throw new Refusal('overlap', shown);
  return start + localLength + nameLength + extraLength;
}

/** No byte belongs to two entries, and none lies before the directory that belongs to no entry. */
function refuseOverlap(entries: readonly ZipEntry[], directory: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < end) throw new Refusal('overlap', { name: quote(entry.name) });
    end = entry.data + entry.packed;
    if (end > directory) throw new Refusal('overlap', { name: quote(entry.name) });
  }
}

/** Names that some system takes for one: capitals, composed letters. */
const foldName = (name: string) => name.normalize('NFC').toLowerCase().replace(/\/$/, '');

function refuseTwins(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const folded = foldName(name);
    if (seen.has(folded)) throw new Refusal('duplicate-name', { name: quote(name) });
    seen.add(folded);
  }
}

/**
 * The files of a ZIP (APPNOTE 6.3.10), read so that no two readers can disagree about them: by the directory, each held
 * against its own header; folders are left out.
 *
 * @throws Refusal verify/not-an-archive, zip64, too-large, unsafe-name, link, encrypted, method, overlap, duplicate-name
 */
export function readDirectory(file: ArchiveFile): ZipEntry[] {
  const { count, size, start } = endRecord(file);
  if (count > limits.entries) throw new Refusal('too-large', { limit: limits.entries, unit: 'entries' });
  const directory = file.read(start, size);
  const entries: ZipEntry[] = [];
  let at = 0;
  let total = 0;
  for (let left = count; left > 0; left--) {
    if (at + centralLength > size || directory.readUInt32LE(at) !== centralMark) throw new Refusal('not-an-archive');
    const central = directory.subarray(at, at + centralLength);
    const [names, extras, comments] = [28, 30, 32].map((offset) => central.readUInt16LE(offset)) as number[];
    const nameEnd = at + centralLength + (names as number);
    const raw = directory.subarray(at + centralLength, nameEnd);
    const flags = central.readUInt16LE(8);
    const name = safeName(raw, (flags & 0x800) !== 0);
    if ((flags & 0x2041) !== 0) throw new Refusal('encrypted', { name: quote(name) });
    refuseExtra(directory.subarray(nameEnd, nameEnd + (extras as number)), name);
    refuseSpecial(name, central.readUInt16LE(4), central.readUInt32LE(38));
    const [crc, packed, unpacked, local] = [16, 20, 24, 42].map((offset) => central.readUInt32LE(offset)) as number[];
    if (packed === most32 || unpacked === most32 || local === most32) throw new Refusal('zip64');
    const method = methodOf(central.readUInt16LE(10), name);
    total += unpacked as number;
    if ((unpacked as number) > limits.file || total > limits.total)
      throw new Refusal('too-large', { limit: limits.file, unit: 'bytes' });
    if (method === 'stored' && packed !== unpacked) throw new Refusal('overlap', { name: quote(name) });
    const data = localData(file, local as number, central, raw);
    entries.push({
      ...{ name, method, crc: crc as number, packed: packed as number, size: unpacked as number },
      ...{ start: local as number, data },
    });
    at = nameEnd + (extras as number) + (comments as number);
  }
  if (at !== size) throw new Refusal('not-an-archive');
  refuseOverlap(entries, start);
  refuseTwins(entries);
  return entries.filter(({ name }) => !name.endsWith('/'));
}
