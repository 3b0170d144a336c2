import type { Command } from './measure.ts';

/** A report by its place in the content folder: `sample-00003/2023`. */
export type ReportId = string;

/** Somebody who makes a site from the bench's content. */
export interface Contestant {
  readonly name: string;
  /** The folder the site is built into. */
  readonly out: string;
  /** Brings the content into the contestant's own shape; not timed. */
  readonly prepare: () => void;
  /** Follows a change of some reports in the content; not timed. */
  readonly follow: (changed: readonly ReportId[]) => void;
  /** Forgets everything that earlier builds left behind. */
  readonly forget: () => void;
  /** The whole process that builds the site; the same for a first and a second build. */
  readonly build: Command;
}
