import { Resvg } from '@resvg/resvg-js';
import type { Pixels } from './png.ts';

/**
 * Paints a drawing whose text is outlines. No fonts are looked for, so the same drawing has the same pixels on any machine.
 *
 * @param width of the picture, in pixels; its height follows
 */
export function pixelsOf(svg: string, width: number): Pixels {
  const painted = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
  return { width: painted.width, height: painted.height, pixels: painted.pixels };
}
