import { isUtf8 } from 'node:buffer';
import { type Finding, finding, type TextEdit } from '../diagnostics/finding.ts';
import { placeAt, type Source, wholeFile } from '../diagnostics/source.ts';

/** Control characters, direction overrides and non-characters: none of them belongs into a report. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not pass
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;
/** Characters without width, left behind by word processors. */
const zeroWidth = /[\u200B\u2060\uFEFF]/;

/** Places mended at once; more are left for the next run. */
const mostRuns = 200;

const codePoint = (text: string, offset: number) =>
  `U+${(text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Edits that take out the characters without width. */
function withoutZeroWidth(source: Source, text: string): TextEdit[] {
  const runs = [...text.matchAll(/[\u200B\u2060\uFEFF]+/g)].slice(0, mostRuns);
  return runs.map((run) => ({ at: placeAt(source, text, run.index, run.index + run[0].length), text: '' }));
}

/** Offset of the first byte that is no UTF-8, as an offset into the text before it. */
function firstBadByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Files of office programs by their first bytes: since Word 2007 (ZIP), before it (OLE), PDF. */
const officeKinds: readonly (readonly [first: string, kind: string])[] = [
  ['504b0304', 'docx'],
  ['d0cf11e0a1b11ae1', 'doc'],
  ['255044462d', 'pdf'],
];

/** What a file is that was saved under the name of a text; null for text. */
const officeKind = (bytes: Buffer): string | null =>
  officeKinds.find(([first]) => bytes.subarray(0, first.length / 2).toString('hex') === first)?.[1] ?? null;

/** Text in two bytes a letter, without a mark that says so: every other byte of what is ASCII in it is zero. */
const looksWide = (bytes: Buffer): boolean => {
  const zeros = bytes.subarray(0, 4000).filter((byte) => byte === 0).length;
  return bytes.length % 2 === 0 && zeros * 50 > Math.min(bytes.length, 4000);
};

/** What the bytes look like instead of UTF-8. */
function guessEncoding(bytes: Buffer): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  if (looksWide(bytes)) return 'UTF-16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GBK';
  } catch {
    return 'binary';
  }
}

/**
 * Bytes to text. UTF-8 only; a byte order mark is taken off and named.
 * Findings: read/not-text, read/encoding, read/byte-order-mark, read/hidden-character. `text` is null where the file cannot be used.
 */
export function decodeText(source: Source, bytes: Buffer): { text: string | null; findings: Finding[] } {
  const kind = officeKind(bytes);
  if (kind !== null)
    return { text: null, findings: [finding('read/not-text', 'error', wholeFile(source), { kind: `.${kind}` })] };
  if (!isUtf8(bytes)) {
    const offset = firstBadByte(bytes);
    const before = bytes.toString('utf8', 0, offset);
    const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    const facts = { byte, encoding: guessEncoding(bytes) };
    return { text: null, findings: [finding('read/encoding', 'error', placeAt(source, before, before.length), facts)] };
  }
  const findings: Finding[] = [];
  let text = bytes.toString('utf8');
  if (text.charCodeAt(0) === 0xfeff) {
    text = text.slice(1);
    const at = placeAt(source, text, 0);
    findings.push({
      ...finding('read/byte-order-mark', 'note', at),
      fix: { edits: [{ at, text: '' }], safe: true },
    });
  }
  const bad = forbidden.exec(text);
  if (bad) {
    const at = placeAt(source, text, bad.index, bad.index + 1);
    findings.push(finding('read/hidden-character', 'error', at, { character: codePoint(text, bad.index) }));
    return { text: null, findings };
  }
  const invisible = zeroWidth.exec(text);
  if (invisible) {
    const at = placeAt(source, text, invisible.index, invisible.index + 1);
    const facts = { character: codePoint(text, invisible.index) };
    const fix = { edits: withoutZeroWidth(source, text), safe: true };
    findings.push({ ...finding('read/hidden-character', 'warning', at, facts), fix });
  }
  return { text, findings };
}
