import { foldWithPlaces } from '../../reports/scripts/search/10-fold.js';
import { pieceEnd } from '../../reports/scripts/search/20-grams.js';
import { letters, readPostings } from '../../reports/scripts/search/30-postings.js';
import type { Entry } from './entry.ts';
import { bitOf } from './gram-index.ts';
import { numberText, type Renumbering, renumberLine } from './renumber.ts';

/** A piece of text that stands in other parts of a page than before; 0: in none. */
export interface PieceChange {
  readonly piece: string;
  readonly page: number;
  readonly parts: number;
}

/** The pieces of a page with the bits of their parts. */
function partsByPiece(entry: Entry): Map<string, number> {
  const pieces = new Map<string, number>();
  for (let at = 2; at < entry.length; at += 3) {
    const bit = bitOf(entry[at] as number);
    for (const cell of (entry[at + 2] as string).split('\t')) {
      const { folded } = foldWithPlaces(cell);
      const units = Array.from(folded, (_, index) => folded.charCodeAt(index));
      for (let start = 0; start < folded.length - 1; start++) {
        const piece = folded.slice(start, pieceEnd(units, folded.length, start));
        pieces.set(piece, (pieces.get(piece) ?? 0) | bit);
      }
    }
  }
  return pieces;
}

/** What has changed of a page for the index. */
export function changesOf(page: number, before: Entry, now: Entry): PieceChange[] {
  const [old, current] = [partsByPiece(before), partsByPiece(now)];
  const gone = [...old.keys()].filter((piece) => !current.has(piece)).map((piece) => ({ piece, page, parts: 0 }));
  const other = [...current].filter(([piece, parts]) => old.get(piece) !== parts);
  return [...gone, ...other.map(([piece, parts]) => ({ piece, page, parts }))];
}

/** Pages and parts as letters: the reverse of `readPostings`. */
export function postingsText(pages: ReadonlyMap<number, number>): string {
  let text = '';
  let written = 0;
  const numbers = [...pages.keys()].sort((a, b) => a - b);
  for (let at = 0; at < numbers.length; ) {
    const start = numbers[at] as number;
    const parts = pages.get(start) as number;
    let length = 1;
    while (numbers[at + length] === start + length && pages.get(start + length) === parts) length += 1;
    text += numberText((start - written) * 2 + Number(length > 1));
    if (length > 1) text += numberText(length - 2);
    text += letters.charAt(parts);
    written = start + length;
    at += length;
  }
  return text;
}

/** A shard with some pieces changed. Lines stand in the order of their pieces. */
export function changeShard(
  shard: string,
  changes: readonly PieceChange[],
  numbers: Renumbering | null = null,
): string {
  const held = shard.split('\n').slice(1);
  const kept = numbers ? held.flatMap((line) => renumberLine(line, numbers)) : held;
  if (changes.length === 0) return kept.map((line) => `\n${line}`).join('');
  const lines = new Map(
    kept.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)] as const),
  );
  for (const [piece, list] of Map.groupBy(changes, (change) => change.piece)) {
    const pages = new Map<number, number>();
    readPostings(lines.get(piece) ?? '', pages);
    for (const { page, parts } of list) {
      if (parts === 0) pages.delete(page);
      else pages.set(page, parts);
    }
    if (pages.size === 0) lines.delete(piece);
    else lines.set(piece, postingsText(pages));
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([piece, text]) => `\n${piece}\t${text}`)
    .join('');
}
