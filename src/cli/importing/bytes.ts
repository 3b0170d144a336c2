import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Finding } from '../../diagnostics/finding.ts';
import { errorName } from '../../disk/failure.ts';
import { fileProblem, importLimits } from '../../import/index.ts';

const standardInput = 0;
const step = 64 * 1024;

/** All that comes in, up to one byte more than the limit. */
function readAll(handle: number): Uint8Array {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= importLimits.file; ) {
    const chunk = Buffer.alloc(step);
    let count = 0;
    try {
      count = readSync(handle, chunk);
    } catch (error) {
      // a terminal or a slow pipe that has nothing yet, and one that was closed
      if (errorName(error) === 'EAGAIN') continue;
      if (errorName(error) !== 'EOF') throw error;
    }
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    size += count;
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file or of standard input (`-`). Findings: import/unknown-format, import/too-large, import/cannot-read. */
export function readBytes(path: string): Uint8Array | Finding {
  if (path === '-') return readAll(standardInput);
  let handle: number | undefined;
  try {
    const status = statSync(path);
    // a pipe or a device could be read without end
    if (!status.isFile()) return fileProblem(path, 'unknown-format');
    if (status.size > importLimits.file) return fileProblem(path, 'too-large', { limit: importLimits.file });
    handle = openSync(path, 'r');
    return readFileSync(handle);
  } catch (error) {
    return fileProblem(path, 'cannot-read', { error: errorName(error) });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
