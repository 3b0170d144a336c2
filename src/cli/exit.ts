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

/** Wrong use of the command line; told without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
