import labels from '../../../reports/labels/zh-CN.json' with { type: 'json' };
import type { ReportView } from '../../../schemas/views.ts';
import { pixelsOf } from '../drawing/pixels.ts';
import { palettePng } from '../drawing/png.ts';
import { readDrawing } from '../drawing/read.ts';
import { svgOf } from '../drawing/svg.ts';
import { Typewriter } from '../pdf/text.ts';
import { typesetter } from '../pdf/typesetter.ts';
import { type PosterOptions, posterData } from './data.ts';

export type { PosterOptions } from './data.ts';

/** One picture in two formats. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels, of both. */
  readonly height: number;
}

/**
 * The year in one tall picture (一图读懂), 1080 pixels wide. Text is drawn as outlines, so the SVG looks the same
 * everywhere and the PNG needs no fonts. The same report gives the same bytes on any machine.
 */
export function reportPoster(view: ReportView, options: PosterOptions): Picture {
  const { draw, covers } = typesetter();
  const data = posterData(view, options, new Typewriter(covers), labels);
  const drawing = readDrawing(draw('poster/poster.typ', data));
  const title = `${labels.poster.name}${labels.report.colon}${view.title}`;
  return { svg: svgOf(drawing, title), png: palettePng(pixelsOf(drawing)), height: drawing.height };
}
