import type { Deadline } from './deadlines.ts';
import type { Contacts } from './texts.ts';

/**
 * How far a report has come. `draft`: begun, with blanks; `valid`: a draft without errors and without blanks, ready to
 * be published; `invalid`: it has errors, draft or not.
 */
export const boardStates = ['not-started', 'draft', 'invalid', 'valid', 'published', 'withdrawn'] as const;
export type BoardState = (typeof boardStates)[number];

/** An error in a report's files, in words, for the office that has to mend it. */
export interface BoardProblem {
  readonly place: string;
  readonly message: string;
}

/** One organ in one report year. */
export interface BoardUnit {
  readonly organ: string;
  readonly name: string;
  readonly kind: string;
  /** Name of the government above it; empty where there is none. */
  readonly above: string;
  readonly state: BoardState;
  readonly errors: number;
  readonly published: string | null;
  readonly deadline: Deadline;
  /** Days after the deadline: of the publication, or by now where it is open. 0: in time, or not known. */
  readonly late: number;
  readonly corrections: number;
  readonly contacts: Contacts;
}

/** The organs under one government. */
export interface BoardBranch {
  readonly id: string;
  readonly name: string;
  readonly units: readonly BoardUnit[];
}

/** The deadline of one kind of organ. */
export interface BoardDeadline {
  readonly kind: string;
  readonly deadline: Deadline;
  /** Days from now to the day that counts; negative where it is past; null where no "now" is known. */
  readonly daysLeft: number | null;
  readonly units: number;
  readonly open: number;
}

/** A number of a report that sums up others beside the sum of theirs. */
export interface BoardSumLine {
  readonly label: string;
  readonly unit: string;
  /** The report's own number; null: not stated. */
  readonly whole: number | null;
  /** The sum over its units that state it. */
  readonly sum: number;
  /** whole − sum; null where the report does not state it. */
  readonly difference: number | null;
  /** Units that do not state it. */
  readonly blank: number;
}

/** A report that sums up others. */
export interface BoardSum {
  readonly organ: string;
  readonly name: string;
  readonly units: number;
  readonly missing: readonly string[];
  /** The numbers at the head of a report. */
  readonly lines: readonly BoardSumLine[];
  /** Cells of the statutory tables that were compared, and those that differ. */
  readonly compared: number;
  readonly differing: readonly BoardSumLine[];
  /** Why it differs, where the report says so. */
  readonly reasons: readonly string[];
}

/** Everything the supervising office wants to see of one report year. */
export interface BoardYear {
  readonly year: number;
  readonly deadlines: readonly BoardDeadline[];
  readonly branches: readonly BoardBranch[];
  readonly sums: readonly BoardSum[];
}

/** The years of the board, newest first, and what it says of each; made when asked for. */
export interface Board {
  readonly asOf: string | null;
  readonly years: readonly number[];
  readonly year: (year: number) => BoardYear;
}

/** True where the organ has to be reminded: nothing is published yet. */
export const isOpen = ({ state }: BoardUnit): boolean => state !== 'published' && state !== 'withdrawn';
