import { foldInto, longestFolded } from '../../reports/scripts/search/10-fold.js';
import { pieceEnd, shardOf } from '../../reports/scripts/search/20-grams.js';
import { letters, partBits } from '../../reports/scripts/search/30-postings.js';
import { ByteLists } from './byte-lists.ts';
import type { Entry } from './entry.ts';
import { doubled, GramTable } from './gram-table.ts';

const codes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** A run of pages with the same parts that is still growing, of each piece; numbers of pages, -1 for none. */
class Runs {
  /** The page being read and the bits of its parts so far. */
  page = new Int32Array(1 << 14);
  parts = new Uint8Array(1 << 14);
  start = new Int32Array(1 << 14);
  end = new Int32Array(1 << 14);
  runParts = new Uint8Array(1 << 14);
  /** Behind the last page that was written. */
  written = new Int32Array(1 << 14);

  grow(): void {
    this.page = doubled(this.page);
    this.parts = doubled(this.parts);
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.runParts = doubled(this.runParts);
    this.written = doubled(this.written);
  }
}

/** The bit of a part: those outside the parts of a report share the last one. */
export const bitOf = (part: number): number => 1 << (part === 0 ? partBits - 1 : (part - 1) % (partBits - 1));

/**
 * The index of all pages, made page by page in order of number. Memory: some bytes for each different piece of a page.
 */
export class GramIndex {
  readonly #table = new GramTable();
  readonly #lists = new ByteLists();
  readonly #runs = new Runs();
  #known = 0;
  #units = new Uint16Array(1 << 14);

  /** Adds the words of a page. Pages come in ascending order of number. */
  add(page: number, entry: Entry): void {
    for (let at = 2; at < entry.length; at += 3) {
      const bit = bitOf(entry[at] as number);
      const text = entry[at + 2] as string;
      let start = 0;
      for (let end = text.indexOf('\t'); end >= 0; end = text.indexOf('\t', start)) {
        if (end - start > 1) this.#addText(page, bit, text.slice(start, end));
        start = end + 1;
      }
      this.#addText(page, bit, start === 0 ? text : text.slice(start));
    }
  }

  #addText(page: number, bit: number, text: string): void {
    if (text.length * longestFolded > this.#units.length)
      this.#units = new Uint16Array(text.length * longestFolded * 2);
    const units = this.#units;
    const length = foldInto(text, units);
    for (let at = 0; at < length - 1; at++) {
      this.#addPiece(page, bit, this.#table.number(units, at, pieceEnd(units, length, at)));
    }
  }

  #addPiece(page: number, bit: number, piece: number): void {
    const runs = this.#runs;
    if (piece === this.#known) {
      if (this.#known === runs.page.length) runs.grow();
      this.#known += 1;
      this.#lists.add();
      runs.start[piece] = -1;
    } else if (runs.page[piece] === page) {
      runs.parts[piece] = (runs.parts[piece] as number) | bit;
      return;
    } else this.#close(piece);
    runs.page[piece] = page;
    runs.parts[piece] = bit;
  }

  /** The page being read is finished: it prolongs the run, or begins another. */
  #close(piece: number): void {
    const runs = this.#runs;
    const page = runs.page[piece] as number;
    const parts = runs.parts[piece] as number;
    if (runs.start[piece] !== -1 && runs.end[piece] === page && runs.runParts[piece] === parts) {
      runs.end[piece] = page + 1;
      return;
    }
    this.#write(piece);
    runs.start[piece] = page;
    runs.end[piece] = page + 1;
    runs.runParts[piece] = parts;
  }

  #write(piece: number): void {
    const runs = this.#runs;
    const start = runs.start[piece] as number;
    if (start === -1) return;
    const length = (runs.end[piece] as number) - start;
    const gap = start - (runs.written[piece] as number);
    this.#number(piece, gap * 2 + (length > 1 ? 1 : 0));
    if (length > 1) this.#number(piece, length - 2);
    this.#lists.push(piece, codes[runs.runParts[piece] as number] as number);
    runs.written[piece] = runs.end[piece] as number;
  }

  #number(piece: number, value: number): void {
    let rest = value;
    for (; rest > 31; rest = Math.floor(rest / 32)) this.#lists.push(piece, codes[32 + (rest % 32)] as number);
    this.#lists.push(piece, codes[rest] as number);
  }

  /** The text of every shard: lines `piece TAB letters`, each behind a line break, in order of piece. */
  shards(count: number): string[] {
    const pieces: (readonly [string, number])[] = [];
    for (let piece = 0; piece < this.#known; piece++) {
      this.#close(piece);
      this.#write(piece);
      pieces.push([this.#table.name(piece), piece]);
    }
    pieces.sort(([a], [b]) => (a < b ? -1 : 1));
    const shards: string[] = new Array(count).fill('');
    for (const [name, piece] of pieces) shards[shardOf(name, count)] += `\n${name}\t${this.#lists.text(piece)}`;
    return shards;
  }
}
