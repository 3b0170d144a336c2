import { hash } from 'node:crypto';
import type { ManifestFile } from '../../schemas/manifest.ts';
import type { Facts } from './cards.ts';

/** A file of the last good build: what it is and what went into it. */
export interface FileRecord extends ManifestFile {
  /** What made it: `page`, a format, `attachment` … */
  readonly by: string;
  /** Names of the content that was read for it. */
  readonly reads: readonly string[];
  /** Hash of everything that went into it. */
  readonly key: string;
  /** Size, time and number of the file on disk, to see whether it is still the one that was written. */
  readonly look: string;
  /** Where it is offered, if not everywhere. */
  readonly offered?: 'site' | 'page' | 'page-file' | 'archive' | 'nowhere';
}

/** Records of a unit of work: a report with its documents, an organ's page, a page or file of the site. */
export type Unit = readonly FileRecord[];

/**
 * The hash of what goes into a file: the program (`base`), what other files it was made from (`extra`), the content that
 * was read. null where something that was read is no longer there.
 */
export function keyOf(base: string, extra: string, reads: readonly string[], facts: Facts): string | null {
  let text = `${base}\n${extra}`;
  for (const name of reads) {
    const fact = facts(name);
    if (fact === undefined) return null;
    text += `\n${name} ${fact}`;
  }
  return hash('sha256', text);
}

/** Whether the same would come out if the file were made again. */
export const isFresh = (record: FileRecord, base: string, extra: string, facts: Facts): boolean =>
  keyOf(base, extra, record.reads, facts) === record.key;
