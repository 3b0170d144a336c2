/** What the machine may refuse without any fault of the program: rights, space, read-only and busy disks. */
const refusals = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EBUSY',
  'EXDEV',
  'ENAMETOOLONG',
  'ENOTDIR',
  'EEXIST',
]);

/** The system's name of an error, `ENOENT`; empty for errors that are not the system's. */
export function errorName(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The name of an error the user can mend (`ENOSPC`, `EACCES` …); null for all others, which are ours. */
export function refusalName(error: unknown): string | null {
  const name = errorName(error);
  return refusals.has(name) ? name : null;
}

/** The result, or null where the error carries one of these names; other errors are thrown on. */
export async function unless<T>(names: readonly string[], action: Promise<T>): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    if (names.includes(errorName(error))) return null;
    throw error;
  }
}
