import { detect } from './detect.ts';
import { limits } from './limits.ts';
import { Unreadable } from './problem.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * Reads a file of any format into paragraphs and tables. Readers are loaded when they are needed.
 * Throws `Unreadable`.
 */
export async function readDocument(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > limits.file) throw new Unreadable('too-large', { limit: limits.file });
  const detected = detect(bytes);
  switch (detected.format) {
    case 'html':
      return (await import('./html/read.ts')).readHtml(detected.text);
    case 'markdown':
      return (await import('./markdown/read.ts')).readMarkdown(detected.text);
    case 'text':
      return (await import('./text/read.ts')).readText(detected.text);
    default:
      throw new Unreadable('unknown-format');
  }
}
