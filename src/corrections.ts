import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify, parse } from 'jsonc-parser';
import { replaceFile } from './disk/replace.ts';

/** What is to be corrected, and what is said of it. */
export interface Correction {
  readonly date: string;
  readonly kind: string;
  readonly reason: string;
}

/** What became of it. `version`: the number of the version that is kept. */
export type Opened =
  | { readonly version: number; readonly folder: string }
  | 'no-report'
  | 'not-published'
  | 'unreadable'
  | 'version-exists';

/** The files of a report that a version keeps: what is published of it, without what is offered beside it. */
const kept = (name: string) => name === 'report.json' || name === 'statistics.json' || name.endsWith('.md');

/**
 * Opens a correction of a published report: its files are copied to `versions/N` as they are now, and an entry (date,
 * kind, reason) is added to `corrections` in report.json, whose layout stays. Nothing is changed where it cannot be done;
 * what the disk refuses is thrown, with everything as it was before.
 */
export function openCorrection(folder: string, correction: Correction): Opened {
  const file = join(folder, 'report.json');
  if (!existsSync(file)) return 'no-report';
  const text = readFileSync(file, 'utf8');
  const errors: [] = [];
  const report = parse(text, errors) as { status?: string; corrections?: unknown[] | null } | undefined;
  if (errors.length > 0 || typeof report !== 'object' || report === null) return 'unreadable';
  if (report.status !== 'published') return 'not-published';
  const before = Array.isArray(report.corrections) ? report.corrections : [];
  const version = before.length + 1;
  const versions = join(folder, 'versions', String(version));
  if (existsSync(versions)) return 'version-exists';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  const edits = modify(text, ['corrections'], [...before, correction], { formattingOptions });
  try {
    mkdirSync(versions, { recursive: true });
    for (const name of readdirSync(folder).filter(kept)) copyFileSync(join(folder, name), join(versions, name));
    replaceFile(file, applyEdits(text, edits));
  } catch (error) {
    rmSync(versions, { recursive: true, force: true });
    throw error;
  }
  return { version, folder: versions };
}
