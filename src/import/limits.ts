const MiB = 1024 * 1024;

/** Limits of `import`: far above what offices send, far below what would exhaust a machine. */
export const limits = {
  /** Bytes of the file. */
  file: 16 * MiB,
  /** Bytes of one unpacked part, and of all parts that are read. */
  part: 16 * MiB,
  parts: 48 * MiB,
  /** Entries of the package. */
  entries: 2000,
  /** Findings told of one file; the first are enough to mend it. */
  findings: 50,
} as const;
