/**
 * Where a piece of text stands, as letters: for each run of pages in a row the gap before it and the parts of the page
 * it stands in. Numbers are written five bits a letter, the sixth bit says that more follows.
 */

/** The 64 letters, in order of value. */
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Parts of a page are told apart by this many bits; a page with more parts uses them again. */
export const partBits = 6;

const values = new Uint8Array(128);
for (let value = 0; value < letters.length; value += 1) values[letters.charCodeAt(value)] = value;

/**
 * Adds the pages of one piece to a map: page number → bits of its parts.
 *
 * @param {string} text
 * @param {Map<number, number>} pages
 */
export function readPostings(text, pages) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const letter = values[text.charCodeAt(at++)] ?? 0;
      value += (letter & 31) * 2 ** shift;
      if (letter < 32) return value;
    }
  };
  let page = -1;
  while (at < text.length) {
    const gap = number();
    const run = gap % 2 === 1 ? number() + 2 : 1;
    const parts = values[text.charCodeAt(at++)] ?? 0;
    page += Math.floor(gap / 2) + 1;
    for (let end = page + run; page < end; page += 1) pages.set(page, (pages.get(page) ?? 0) | parts);
    page -= 1;
  }
}

/**
 * The pages of a piece in the text of its shard: all lines that begin with it, `piece TAB letters`, in order.
 *
 * @param {string} shard
 * @param {string} piece
 * @returns {Map<number, number>}
 */
export function pagesOfPiece(shard, piece) {
  /** @type {Map<number, number>} */
  const pages = new Map();
  for (let at = shard.indexOf(`\n${piece}`); at >= 0; at = shard.indexOf(`\n${piece}`, at + 1)) {
    const start = shard.indexOf('\t', at) + 1;
    const end = shard.indexOf('\n', start);
    readPostings(shard.slice(start, end < 0 ? undefined : end), pages);
  }
  return pages;
}
