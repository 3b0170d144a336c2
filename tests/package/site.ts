import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { manifestName } from '../../schemas/manifest.ts';
import { fileEntry, makeManifest, manifestText } from '../../src/package/index.ts';

/** A folder of its own for one test, removed at its end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, by path, into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes a site with its manifest, as a build does. */
export function writeSite(folder: string, files: Readonly<Record<string, string>>): void {
  const entries = Object.entries(files).map(([path, text]) => fileEntry(path, text));
  writeFiles(folder, { ...files, [manifestName]: manifestText(makeManifest('0.0.0', entries)) });
}
