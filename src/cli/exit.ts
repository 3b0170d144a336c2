import { refusalName } from '../disk/failure.ts';
import { say } from './words.ts';

/** Exit codes, the same for every command. */
export const exitCodes = {
  good: 0,
  /** Findings of severity error (with --strict: any finding). */
  findings: 1,
  /** The command line was used wrongly. */
  usage: 2,
  /** A fault of the program: the only case that shows a stack. */
  fault: 70,
} as const;

/** The machine refuses (no space, no rights); told without a stack, exit code 1. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** Wrong use of the command line; told without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs what writes to `path`; what the disk refuses becomes a RefusedError, other errors are thrown on. */
export function writing<T>(path: string, words: { readonly refused: string }, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const name = refusalName(error);
    if (name === null) throw error;
    throw new RefusedError(say(words.refused, { path, error: name }));
  }
}
