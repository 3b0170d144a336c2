import { inflateSync } from 'node:zlib';

/** The rectangles of a picture by height, as wide as they are drawn, in order. */
export function rectangles(svg: string): { height: number; width: number; fill: string }[] {
  const pattern = /<path fill="(#[0-9a-f]{6})"[^>]* d="M ?0 ?0 ?v ?([\d.]+) ?h ?([\d.]+) ?v ?-[\d.]+ ?Z ?"/g;
  return [...svg.matchAll(pattern)].map(([, fill = '', height, width]) => ({
    fill,
    height: Number(height),
    width: Number(width),
  }));
}

/** A PNG read by its chunks: size and the colour of each pixel (palette pictures only). */
export function readPng(png: Uint8Array): { width: number; height: number; pixel: (x: number, y: number) => number[] } {
  const bytes = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const [header, palette, data] = ['IHDR', 'PLTE', 'IDAT'].map((type) => chunks.get(type));
  if (!header || !palette || !data || header[9] !== 3) throw new Error('no palette picture');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  if (rows.length !== (width + 1) * height) throw new Error('rows do not fit the size');
  const pixel = (x: number, y: number) => {
    const colour = rows[y * (width + 1) + 1 + x] ?? 0;
    return [...palette.subarray(colour * 3, colour * 3 + 3)];
  };
  return { width, height, pixel };
}
