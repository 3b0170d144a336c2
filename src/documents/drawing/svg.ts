import { grain } from './outline.ts';
import type { Box, Drawing, Words } from './read.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Tenths of a pixel as pixels. */
const pixels = (tenths: number) => String(tenths / grain).replace(/^(-?)0\./, '$1.');

const boxPath = ({ fill, x, y, width, height }: Box) =>
  `<path fill="${fill}" d="M${pixels(x)} ${pixels(y)}v${pixels(height)}h${pixels(width)}v-${pixels(height)}Z"/>\n`;

/**
 * A drawing as SVG, as wide as it is in pixels, with a title for those who hear it. Each character is drawn once and used
 * wherever it stands.
 */
export function svgOf({ width, height, shapes, glyphs }: Drawing, title: string): string {
  const words = title.replace(/[&<>]/g, (character) => escapes[character] ?? '');
  const names = new Map([...glyphs.keys()].map((name, index) => [name, `g${index.toString(36)}`]));
  const line = ({ fill, x, y, glyphs: used }: Words) => {
    const uses = used.map((glyph) => `<use xlink:href="#${names.get(glyph.name)}" x="${glyph.x}"/>`).join('');
    return `<g fill="${fill}" transform="matrix(.1 0 0-.1 ${pixels(x)} ${pixels(y)})">${uses}</g>\n`;
  };
  const drawn = shapes.map((shape) => ('glyphs' in shape ? line(shape) : boxPath(shape))).join('');
  const symbols = [...glyphs].map(([name, { data }]) => `<path id="${names.get(name)}" d="${data}"/>\n`).join('');
  return `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><title>${words}</title>\n${drawn}<defs>\n${symbols}</defs>\n</svg>\n`;
}
