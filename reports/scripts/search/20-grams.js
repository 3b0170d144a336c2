import { isDigit } from './10-fold.js';

/**
 * What the index knows of a text: at each place the three characters that begin there (the last two at the end), or
 * the whole rest of a number. A question is looked up by its own pieces, each the beginning of such a piece.
 */

/** A number is known by this many digits from any of its digits on. */
export const longestNumber = 12;

/**
 * Where the piece that begins at a place of a folded text ends.
 *
 * @param {ArrayLike<number>} units
 * @param {number} length of the text
 * @param {number} at
 */
export function pieceEnd(units, length, at) {
  let end = at;
  while (end < length && end - at < longestNumber && isDigit(units[end] ?? 0)) end += 1;
  return end - at > 3 ? end : Math.min(at + 3, length);
}

/** At most this many pieces of a question are looked up: what is found is compared with the text itself anyway. */
const mostPieces = 6;

/**
 * The pieces of a folded question of two characters or more that are looked up, spread over it.
 *
 * @param {string} question
 * @returns {string[]}
 */
export function piecesOf(question) {
  /** @type {string[]} */
  const pieces = [];
  const units = Array.from(question, (_, index) => question.charCodeAt(index));
  let covered = 0;
  for (let at = 0; at === 0 || at <= question.length - 3; at += 1) {
    const end = pieceEnd(units, question.length, at);
    if (end > covered) pieces.push(question.slice(at, end));
    covered = Math.max(covered, end);
  }
  if (pieces.length <= mostPieces) return pieces;
  const step = (pieces.length - 1) / (mostPieces - 1);
  return Array.from({ length: mostPieces }, (_, index) => pieces[Math.round(index * step)] ?? '');
}

/**
 * The shard of the index that a piece stands in, by its first two characters.
 *
 * @param {string} piece
 * @param {number} shards a power of two
 */
export function shardOf(piece, shards) {
  let hash = Math.imul(piece.charCodeAt(0), 0x9e3779b1) ^ Math.imul(piece.charCodeAt(1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 12) & (shards - 1);
}
