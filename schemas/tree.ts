import type { Source } from '../src/diagnostics/source.ts';
import type { Attachment, Prose } from './content.ts';

/** What `read` finds in a content folder, before anything is known about its shape. */

/** A JSON file that could be parsed. */
export interface JsonFile {
  readonly source: Source;
  readonly value: unknown;
}

/** One report's folder; a file that is missing or could not be read is null (and has a finding). */
export interface ReportFiles {
  readonly organ: string;
  readonly year: number;
  /** The folder itself, for findings about what is missing in it. */
  readonly folder: Source;
  readonly report: JsonFile | null;
  readonly statistics: JsonFile | null;
  /** By file name. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly attachments: readonly Attachment[];
  /** What an import noted of its sources. */
  readonly record: JsonFile | null;
  /** Versions that were published before and then corrected: frozen copies in `versions/N`, by N. */
  readonly versions?: ReadonlyMap<number, ReportFiles>;
  /** False where a file of the report could not be read (and has a finding): then nothing more is said of it. */
  readonly whole: boolean;
}

export interface OrganFiles {
  readonly id: string;
  readonly folder: Source;
  readonly organ: JsonFile | null;
  readonly reports: readonly ReportFiles[];
}

export interface ContentTree {
  readonly site: JsonFile | null;
  /** Pages of prose that the office wrote itself, by name: `guide`. */
  readonly texts?: ReadonlyMap<string, Prose>;
  readonly organs: readonly OrganFiles[];
}
