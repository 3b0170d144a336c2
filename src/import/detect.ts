import { limits } from './limits.ts';
import { isLocked } from './office/directory.ts';
import { Unreadable } from './problem.ts';
import { decodeAny } from './text/decode.ts';
import { withoutGlosses } from './text/glosses.ts';

/** What a file is by its content; texts come decoded. */
export type Detected =
  | { readonly format: 'docx' | 'xlsx' | 'pdf' }
  | { readonly format: 'html' | 'markdown' | 'text' | 'json'; readonly text: string };

const latin = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(to, bytes.length) - from)).toString('latin1');

const has = (bytes: Uint8Array, words: string, encoding: 'latin1' | 'utf16le' = 'latin1') =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(words, encoding));

/** Compound files (MS-CFB): Office documents with a password, and the formats before 2007. */
function refuseCompound(bytes: Uint8Array): never {
  if (has(bytes, 'EncryptedPackage', 'utf16le')) throw new Unreadable('encrypted');
  const kind = has(bytes, 'WordDocument', 'utf16le')
    ? '.doc / .wps'
    : has(bytes, 'Workbook', 'utf16le')
      ? '.xls / .et'
      : '.doc';
  throw new Unreadable('old-format', { kind });
}

/** What a ZIP holds, by the names of its parts: they stand unpacked in its directory. */
function packageFormat(bytes: Uint8Array): Detected {
  if (has(bytes, 'word/document')) return { format: 'docx' };
  if (has(bytes, 'xl/workbook') || has(bytes, 'xl/worksheets')) return { format: 'xlsx' };
  if (has(bytes, 'OFD.xml')) throw new Unreadable('old-format', { kind: '.ofd' });
  if (has(bytes, 'opendocument')) throw new Unreadable('old-format', { kind: '.odt / .ods' });
  if (has(bytes, 'ppt/presentation')) throw new Unreadable('old-format', { kind: '.pptx' });
  if (isLocked(bytes)) throw new Unreadable('encrypted');
  throw new Unreadable('not-a-workbook');
}

/** First bytes of pictures, sounds and archives, which could pass for letters. */
const otherMarks = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'BM',
  'RIFF',
  'II*\0',
  'MM\0*',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'ID3',
];

/** Texts that only a word processor reads. */
function refuseMarkup(head: string): void {
  if (/^\s*\{\\rtf/.test(head)) throw new Unreadable('old-format', { kind: '.rtf' });
  if (/<\?mso-application\s+progid="(Word|Excel)/.test(head))
    throw new Unreadable('old-format', { kind: 'Office XML' });
  if (/^MIME-Version:/im.test(head) && /multipart\/related/i.test(head))
    throw new Unreadable('old-format', { kind: '.mht' });
}

const blockTags = /<(?:p|div|table|tr|td|br|span|h[1-6])\b[^>]*>/gi;
/** The line of dashes under the head of a table. */
const rule = /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/m;
/** Marks of Markdown: headings, emphasis, pictures. */
const marks = /^ {0,3}#{1,6} \S|\*\*\S[^*\n]*\*\*|!\[[^\]\n]*\]\(/gm;
/** So many of them are no chance, even in a text that begins with a tag. */
const manyMarks = 3;

/** Lines without a tag, which a page has only inside paragraphs. */
const plainLines = (text: string) => text.match(/^[^<>\n]*\p{L}[^<>\n]*$/gmu)?.length ?? 0;

/** Pages are known by their first tag, or by many tags; Markdown by its tables, headings and emphasis. */
function textFormat(text: string): 'html' | 'markdown' | 'text' | 'json' {
  const head = text.slice(0, 4096).trimStart();
  if (/^\{/.test(head) && /^\s*\{\s*"/.test(head)) return 'json';
  if (/^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(head)) return 'html';
  const start = text.slice(0, 200_000);
  const tags = start.match(blockTags)?.length ?? 0;
  const marked = rule.test(start) ? manyMarks : (start.match(marks)?.length ?? 0);
  if (/^</.test(head) && tags > 3) return marked >= manyMarks ? 'markdown' : 'html';
  if (marked > 0) return 'markdown';
  if (tags <= 3) return 'text';
  return plainLines(start) >= manyMarks ? 'markdown' : 'html';
}

/**
 * The format of a file by its content; names and endings are not trusted.
 * Throws `Unreadable`: unknown-format, old-format, encrypted, damaged, not-a-workbook, too-large.
 */
export function detect(bytes: Uint8Array): Detected {
  const head = latin(bytes, 0, 1024);
  if (bytes.length === 0) throw new Unreadable('empty');
  if (head.startsWith('\xd0\xcf\x11\xe0')) refuseCompound(bytes);
  if (head.startsWith('PK\x03\x04')) return packageFormat(bytes);
  if (/%PDF-\d/.test(head)) return { format: 'pdf' };
  if (otherMarks.some((mark) => head.startsWith(mark))) throw new Unreadable('unknown-format');
  if (bytes.length > limits.text) throw new Unreadable('too-large', { limit: limits.text });
  const text = withoutGlosses(decodeAny(bytes));
  if (text.trim() === '') throw new Unreadable('empty');
  refuseMarkup(text.slice(0, 4096));
  return { format: textFormat(text), text };
}
