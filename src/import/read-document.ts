import { type Detected, detect } from './detect.ts';
import { Unreadable } from './problem.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * Reads a file of any format into paragraphs and tables. Readers are loaded when they are needed.
 * Throws `Unreadable`.
 */
export async function readDocument(bytes: Uint8Array, detected: Detected = detect(bytes)): Promise<SourceDocument> {
  switch (detected.format) {
    case 'html':
      return (await import('./html/read.ts')).readHtml(detected.text);
    case 'markdown':
      return (await import('./markdown/read.ts')).readMarkdown(detected.text);
    case 'text':
      return (await import('./text/read.ts')).readText(detected.text);
    case 'docx':
      return (await import('./docx/read.ts')).readDocx(bytes).document;
    case 'pdf':
      return await (await import('./pdf/aside.ts')).readPdfAside(bytes);
    default:
      throw new Unreadable('unknown-format');
  }
}
