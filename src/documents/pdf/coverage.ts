/** Which characters a font has a glyph for. */
export type Coverage = (codePoint: number) => boolean;

/** Offset of the best Unicode subtable of a font's `cmap`: all planes (format 12) before the first plane (format 4). */
function unicodeSubtable(font: DataView, cmap: number): number {
  let best = 0;
  let rank = 0;
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const record = cmap + 4 + index * 8;
    const offset = cmap + font.getUint32(record + 4);
    const format = font.getUint16(offset);
    const worth = format === 12 ? 2 : format === 4 && font.getUint16(record) !== 1 ? 1 : 0;
    if (worth > rank) {
      best = offset;
      rank = worth;
    }
  }
  if (rank === 0) throw new Error('font: no Unicode cmap');
  return best;
}

/** Format 12: groups of code points, all of them with a glyph. */
function* groupsOf12(font: DataView, at: number): Generator<[number, number]> {
  for (let index = 0; index < font.getUint32(at + 12); index++) {
    const group = at + 16 + index * 12;
    yield [font.getUint32(group), font.getUint32(group + 4)];
  }
}

/** Format 4: segments of code points; one whose glyph is 0 has none. */
function* groupsOf4(font: DataView, at: number): Generator<[number, number]> {
  const doubled = font.getUint16(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.getUint16(at + 14 + segment);
    const first = font.getUint16(at + 16 + doubled + segment);
    const delta = font.getUint16(at + 16 + 2 * doubled + segment);
    const range = at + 16 + 3 * doubled + segment;
    const offset = font.getUint16(range);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = offset === 0 ? code : font.getUint16(range + offset + (code - first) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) yield [code, code];
    }
  }
}

/**
 * Reads what characters an OpenType font covers (OpenType 1.9, `cmap`, formats 4 and 12).
 *
 * @throws where the file is no such font: a fault of the program, fonts come with it
 */
export function coverageOf(file: Uint8Array): Coverage {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let cmap = 0;
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + index * 16;
    if (font.getUint32(record) === 0x636d6170) cmap = font.getUint32(record + 8);
  }
  if (cmap === 0) throw new Error('font: no cmap');
  const at = unicodeSubtable(font, cmap);
  const covered = new Uint8Array(0x110000 / 8);
  for (const [first, last] of font.getUint16(at) === 12 ? groupsOf12(font, at) : groupsOf4(font, at)) {
    for (let code = first; code <= last; code++) covered[code >> 3] = (covered[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return (codePoint) => ((covered[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0;
}
