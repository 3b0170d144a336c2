import labels from '../../../reports/labels/zh-CN.json' with { type: 'json' };
import type { ReportView } from '../../../schemas/views.ts';
import { documentData, type PdfOptions } from './document.ts';
import { packPdf } from './pack.ts';
import { Typewriter } from './text.ts';
import { typesetter } from './typesetter.ts';

export type { PdfOptions } from './document.ts';

/**
 * One report as a PDF set after GB/T 9704-2012: A4, 22 lines of 28 characters, bookmarks, tags (PDF/UA-1), fonts
 * embedded in part. The same report gives the same bytes on any machine, day, time zone and locale. The first call
 * starts the compiler.
 */
export function reportPdf(view: ReportView, options: PdfOptions = {}): Uint8Array {
  const { set, covers, bold } = typesetter();
  return packPdf(set(documentData(view, options, new Typewriter(covers, bold), labels)));
}
