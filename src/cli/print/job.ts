import type { Catalog } from '../../diagnostics/catalog/entry.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/words.ts';

/** Findings and what a printer may need to tell them. */
export interface PrintJob {
  /** In the order they are told. */
  readonly findings: readonly Finding[];
  readonly catalog: Catalog;
  readonly language: Language;
  /** Any finding fails, not only errors. */
  readonly strict: boolean;
  /** Colours, for a terminal. */
  readonly colour: boolean;
  /** The program's version. */
  readonly version: string;
  /** Every file that was checked, by the path findings show: files without a finding passed. */
  readonly files: readonly string[];
  /** Names of organs by their folders. */
  readonly titles: ReadonlyMap<string, string>;
  /** The lines of a file by the path findings show; empty where it cannot be read. */
  readonly linesOf: (path: string) => readonly string[];
  /** A file's path from the folder the program runs in, for tools that open it there. */
  readonly pathOf: (path: string) => string;
}

/** Turns findings into one text for stdout. Pure: the same job gives the same text. */
export type Printer = (job: PrintJob) => string;

/** The reason a report gives for a finding that it accepts; null where the finding stands. */
export function acceptedReason({ severity, facts }: Finding): string | null {
  return severity === 'note' && typeof facts.reason === 'string' ? facts.reason : null;
}

/** True for findings that make the check fail. */
export const fails = ({ severity }: Finding, strict: boolean): boolean => strict || severity === 'error';
