import { transcode } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalName } from './disk/failure.ts';
import type { Facts } from './memory/cards.ts';
import { type FileRecord, isFresh, keyOf, type Unit } from './memory/records.ts';
import type { Trace } from './memory/trace.ts';

/** The program as far as it matters for what it makes: `engine` for data and documents, `looks` for pages too. */
export interface Bases {
  readonly engine: string;
  readonly looks: string;
}

/** Documents that are made without templates, styles and the functions of `render`. */
const plain = new Set(['pdf', 'docx', 'xlsx', 'csv', 'json', 'attachment']);

/** Room for a text that is about to be written: one for all, as each is written before the next comes. */
let room = Buffer.allocUnsafeSlow(1 << 18);

/**
 * The bytes of a text; they hold until the next call. Copied as it lies in memory and turned into UTF-8 at once, it takes
 * half the time that `write` takes letter by letter.
 */
function bytesOfText(text: string): Buffer {
  // no character of a text takes more than three bytes for each of its code units
  if (room.length < text.length * 3) room = Buffer.allocUnsafeSlow(text.length * 4);
  try {
    return transcode(room.subarray(0, room.write(text, 'utf16le')), 'utf16le', 'utf8') as Buffer;
  } catch {
    // half of a pair of code units is no character; `write` puts U+FFFD in its place
    return room.subarray(0, room.write(text));
  }
}

/** Where a site is being made, and what the last good build left. */
export interface BenchPlace {
  /** The folder being written. */
  readonly stage: string;
  /** The site of the last good build. */
  readonly last: string;
  readonly bases: Bases;
  /** Whether words of pages are kept for the search. */
  readonly searched: boolean;
}

/** Makes a folder: mostly the one above is there, and asking for it costs as much as the folder. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

const lookOf = (file: string): string => {
  const { size, mtimeMs, ino } = lstatSync(file);
  return `${size} ${mtimeMs} ${ino}`;
};

/** A file of a folder is as it was written. */
export function standsIn(folder: string, path: string, look: string): boolean {
  try {
    return lookOf(join(folder, path)) === look;
  } catch {
    return false;
  }
}

/** A file that was written piece by piece. */
export interface Poured {
  readonly size: number;
  readonly sha256: string;
}

/** Makes files of a site, or carries them over from the last good build where nothing that goes into them has changed. */
export class Workbench {
  readonly trace: Trace;
  readonly #place: BenchPlace;
  readonly #facts: Facts;
  readonly #folders = new Set<string>();

  constructor(place: BenchPlace, facts: Facts, trace: Trace) {
    this.#place = place;
    this.#facts = facts;
    this.trace = trace;
  }

  /** Whether words of pages are kept for the search. */
  get searched(): boolean {
    return this.#place.searched;
  }

  #base(by: string): string {
    return plain.has(by) ? this.#place.bases.engine : this.#place.bases.looks;
  }

  /** The files that `by` made in a unit of work, if the same would be made again and they are still as they were written. */
  fresh(unit: Unit, by: string, extra = ''): FileRecord[] | null {
    const records = unit.filter((record) => record.by === by);
    const good = (record: FileRecord) => isFresh(record, this.#base(by), extra, this.#facts) && this.stands(record);
    return records.length > 0 && records.every(good) ? records : null;
  }

  /** A file of the last good build is as it was written. */
  stands({ path, look }: FileRecord): boolean {
    return standsIn(this.#place.last, path, look);
  }

  /** The bytes of a file that stands in the last good build. */
  bytesOf(record: FileRecord): Buffer {
    return readFileSync(join(this.#place.last, record.path));
  }

  /** The key of a file that is taken over although what it was told (`extra`) has changed. */
  keyOf({ by, reads }: FileRecord, extra: string): string {
    return keyOf(this.#base(by), extra, reads, this.#facts) ?? '';
  }

  #target(path: string): string {
    const file = join(this.#place.stage, path);
    const folder = dirname(file);
    if (!this.#folders.has(folder)) {
      makeFolder(folder);
      this.#folders.add(folder);
    }
    return file;
  }

  /** Takes a file over from the last good build: the same bytes on the disk, or a copy where the disk has no hard links. */
  carry(record: FileRecord): FileRecord {
    const from = join(this.#place.last, record.path);
    const to = this.#target(record.path);
    try {
      linkSync(from, to);
      return record;
    } catch (error) {
      if (refusalName(error) === null && (error as NodeJS.ErrnoException).code !== 'ENOTSUP') throw error;
      copyFileSync(from, to);
      return { ...record, look: lookOf(to) };
    }
  }

  /** Remembers a file that somebody else wrote into the stage. */
  wrote(path: string, by: string, content: string, reads: readonly string[]): FileRecord {
    const bytes = bytesOfText(content);
    const known = { path, size: bytes.length, sha256: hash('sha256', bytes), by, reads };
    return { ...known, key: keyOf(this.#base(by), '', reads, this.#facts) ?? '', look: lookOf(this.#target(path)) };
  }

  /** Writes a file piece by piece, so that it need not be in memory as a whole; then it is to be `put`. */
  pour(path: string, parts: Iterable<Uint8Array>): Poured {
    const sum = createHash('sha256');
    let size = 0;
    const file = openSync(this.#target(path), 'w');
    try {
      for (const part of parts) {
        writeFileSync(file, part);
        sum.update(part);
        size += part.length;
      }
    } finally {
      closeSync(file);
    }
    return { size, sha256: sum.digest('hex') };
  }

  /**
   * Writes a file; where the same bytes stand in the last good build they are taken over instead.
   *
   * @param reads what was read while it was made
   * @param before what the last good build has under this path
   */
  put(
    file: Pick<FileRecord, 'path' | 'by'> & {
      readonly content: string | Uint8Array | Poured;
      /** Other files it was made from, and what else it was told. */
      readonly extra?: string;
      readonly offered?: FileRecord['offered'] | undefined;
    },
    reads: readonly string[],
    before: FileRecord | undefined,
  ): FileRecord {
    const { path, by, extra = '', offered } = file;
    const content = typeof file.content === 'string' ? bytesOfText(file.content) : file.content;
    const bytes = content instanceof Uint8Array ? content : null;
    const { size, sha256 } =
      content instanceof Uint8Array ? { size: content.length, sha256: hash('sha256', content) } : content;
    const key = keyOf(this.#base(by), extra, reads, this.#facts) ?? '';
    const known = { path, size, sha256, by, reads, key, ...(offered ? { offered } : {}) };
    const target = this.#target(path);
    if (before?.sha256 === sha256 && this.stands(before)) {
      if (!bytes) rmSync(target);
      return this.carry({ ...known, look: before.look });
    }
    if (bytes) writeFileSync(target, bytes);
    return { ...known, look: lookOf(target) };
  }
}
