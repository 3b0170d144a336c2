import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file in one step: readers see what was there before or all of what is new, and so it stays where the disk
 * refuses (no space, no rights). Throws what the disk refuses.
 */
export function replaceFile(file: string, bytes: string | Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.nianbao`);
  try {
    writeFileSync(beside, bytes, existsSync(file) ? { mode: statSync(file).mode } : {});
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
