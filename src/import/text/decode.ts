import { isUtf8 } from 'node:buffer';
import { Unreadable } from '../problem.ts';

/** Names by which Chinese pages call their encoding; GB18030 holds GB2312 and GBK. */
const chinese = /^(gb_?2312|gbk|gb18030|x-gbk|hz-gb-2312)/i;

/** The encoding a page declares in its first bytes: `<meta charset>`, `http-equiv`, an XML declaration. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  const match =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(head);
  return match?.[1] ?? null;
}

/** A byte order mark's encoding. */
function marked([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function decoder(name: string): TextDecoder | null {
  try {
    return new TextDecoder(chinese.test(name) ? 'gb18030' : name);
  } catch {
    return null;
  }
}

/** How many bytes could not be read, as a share of the letters. */
const spoiled = (text: string) => (text.split('\uFFFD').length - 1) / Math.max(1, text.length);

/** Bytes that only a program writes: a text has none or next to none. */
function isBinary(bytes: Uint8Array): boolean {
  let strange = 0;
  const head = bytes.subarray(0, 64 * 1024);
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) strange++;
  return strange > head.length / 100;
}

/**
 * Bytes of a text of unknown origin as text: by its byte order mark, as UTF-8 where it is that, by what a page declares,
 * else as GB18030. Throws `Unreadable('unknown-format')` for what is no text.
 */
export function decodeAny(bytes: Uint8Array): string {
  const mark = marked(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  if (isBinary(bytes)) throw new Unreadable('unknown-format');
  // a cut file may end inside a letter, so up to three bytes at its end do not count
  for (let cut = 0; cut < 4; cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut)))
      return new TextDecoder().decode(bytes.subarray(0, bytes.length - cut));
  }
  const own = declared(bytes);
  const asDeclared = own === null || /^utf-?8$/i.test(own) ? null : (decoder(own)?.decode(bytes) ?? null);
  const texts = [asDeclared, new TextDecoder('gb18030').decode(bytes), new TextDecoder().decode(bytes)];
  const best = texts.filter((text) => text !== null).sort((a, b) => spoiled(a) - spoiled(b))[0] as string;
  if (spoiled(best) > 0.05) throw new Unreadable('unknown-format');
  return best;
}
