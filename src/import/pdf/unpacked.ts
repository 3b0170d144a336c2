import { inflateSync } from 'node:zlib';
import { limits } from '../limits.ts';
import { Unreadable } from '../problem.ts';

const begin = Buffer.from('stream');
const end = Buffer.from('endstream');

/** How often a stream is packed in itself, by the words before it; pictures are never unpacked by us. */
function packings(head: string): number {
  const dictionary = head.slice(Math.max(0, head.lastIndexOf(' obj')));
  if (/\/Subtype\s*\/Image/.test(dictionary)) return 0;
  return dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
}

/** What comes out of a packed stream, at most so much; null for what cannot be unpacked. */
function unpack(bytes: Uint8Array): Buffer | null {
  try {
    return inflateSync(bytes, { maxOutputLength: limits.part });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null;
    throw new Unreadable('too-large', { limit: limits.part });
  }
}

/**
 * Refuses a PDF whose streams unpack without end (ISO 32000-1, 7.4.4): the library that reads it would not notice.
 * Throws `Unreadable('too-large')`.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let total = 0;
  for (let at = file.indexOf(begin); at >= 0; at = file.indexOf(begin, at + 6)) {
    let left = packings(file.toString('latin1', Math.max(0, at - 1024), at));
    if (left === 0) continue;
    const close = file.indexOf(end, at);
    const from = at + begin.length + (file[at + 6] === 13 ? 2 : 1);
    let content: Buffer | null = file.subarray(from, close < 0 ? file.length : close);
    while (left-- > 0 && content) content = unpack(content);
    total += content?.length ?? 0;
    if (total > limits.unpacked) throw new Unreadable('too-large', { limit: limits.unpacked });
    at = close < 0 ? file.length : close;
  }
}
