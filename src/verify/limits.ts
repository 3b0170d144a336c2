const MiB = 1024 * 1024;

/** Limits of `nianbao verify`: generous for archives of ours, small enough that no stranger's can exhaust the machine. */
export const limits = {
  /** Bytes of the archive itself. */
  archive: 2048 * MiB,
  /** Entries. */
  entries: 60_000,
  /** Bytes of one file, unpacked. */
  file: 256 * MiB,
  /** Bytes of all files, unpacked. */
  total: 4096 * MiB,
  /** Bytes of a name. */
  name: 1000,
  /** Findings that are told of files. */
  findings: 200,
} as const;
