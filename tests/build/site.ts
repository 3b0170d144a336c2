import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BuildOptions, type Built, buildSite } from '../../src/build.ts';

/** All files below a folder with their bytes. */
export function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')]));
}

/** Builds as the command does, in this process; formats that are quick to make unless told otherwise. */
export function build(content: string, out: string, options: Partial<BuildOptions> = {}): Promise<Built> {
  return buildSite({
    ...{ content, out, only: null, version: '1.0.0', epoch: undefined, drafts: false, strict: false, memory: null },
    formats: new Set(['html', 'csv', 'json', 'zip']),
    jobs: 1,
    progress: { stage: () => {}, step: () => {} },
    ...options,
  });
}
