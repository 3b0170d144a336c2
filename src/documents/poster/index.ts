import labels from '../../../reports/labels/zh-CN.json' with { type: 'json' };
import type { ReportView } from '../../../schemas/views.ts';
import { pixelsOf } from '../drawing/pixels.ts';
import { palettePng } from '../drawing/png.ts';
import { publishedSvg } from '../drawing/svg.ts';
import { Typewriter } from '../pdf/text.ts';
import { typesetter } from '../pdf/typesetter.ts';
import { type PosterOptions, posterData } from './data.ts';

export type { PosterOptions } from './data.ts';

/** Width of the picture in pixels, as platforms for articles show it sharply on phones. */
const pictureWidth = 1080;

/** One picture in two formats. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels, of the PNG. */
  readonly height: number;
}

/**
 * The year in one tall picture (一图读懂), 1080 pixels wide. Text is drawn as outlines, so the SVG looks the same
 * everywhere and the PNG needs no fonts. The same report gives the same bytes on any machine.
 */
export function reportPoster(view: ReportView, options: PosterOptions): Picture {
  const { draw, covers } = typesetter();
  const data = posterData(view, options, new Typewriter(covers), labels);
  const title = `${labels.poster.name}${labels.report.colon}${view.title}`;
  const svg = publishedSvg(draw('poster/poster.typ', data), title);
  const pixels = pixelsOf(svg, pictureWidth);
  return { svg, png: palettePng(pixels), height: pixels.height };
}
