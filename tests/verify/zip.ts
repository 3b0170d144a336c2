import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP made by hand; what is given besides replaces what would be right. */
export interface HandMade {
  readonly name: string;
  readonly bytes?: Uint8Array;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  readonly extra?: Uint8Array;
  /** Name in the local header. */
  readonly localName?: string;
  /** Offset in the directory: of another entry, by its place in the list. */
  readonly sameAs?: number;
}

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value & 0xffff);
  return bytes;
};
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** A ZIP with these entries, byte by byte (APPNOTE 6.3.10), right or wrong as it is told. */
export function zipByHand(entries: readonly HandMade[], end: { comment?: string; before?: Uint8Array } = {}): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets: number[] = [];
  let at = 0;
  const push = (bytes: Uint8Array) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const entry of entries) {
    const bytes = entry.bytes ?? Buffer.from(entry.name);
    const data = entry.deflate ? deflateRawSync(bytes) : bytes;
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const extra = entry.extra ?? Buffer.alloc(0);
    const flags = entry.flags ?? 0x800;
    const method = entry.method ?? (entry.deflate ? 8 : 0);
    const sums = [entry.crc ?? crc32(bytes), entry.packed ?? data.length, entry.size ?? bytes.length].map(u32);
    const shared = [u16(20), u16(flags), u16(method), u32(0x58216000), ...sums];
    offsets.push(at);
    push(Buffer.concat([u32(0x04034b50), ...shared, u16(localName.length), u16(extra.length), localName, extra]));
    push(data);
    const attributes = ((entry.mode ?? 0o100644) << 16) >>> 0;
    const start = offsets[entry.sameAs ?? offsets.length - 1] as number;
    const lengths = [u16(name.length), u16(extra.length), u16(0), u16(0), u16(0)];
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(0x0314), ...shared, ...lengths, u32(attributes), u32(start), name, extra]),
    );
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(end.comment ?? '');
  const count = u16(entries.length);
  return Buffer.concat([
    ...parts,
    central,
    end.before ?? Buffer.alloc(0),
    ...[u32(0x06054b50), u16(0), u16(0), count, count, u32(central.length), u32(at), u16(comment.length), comment],
  ]);
}
