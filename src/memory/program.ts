import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOfFiles, lookAt, lookInto } from './survey.ts';

const checkout = join(import.meta.dirname, '../..');

/** Folders of the program that nothing in a site comes from. */
const apart = new Set(['cli', 'drafts', 'fix', 'import', 'preview', 'publish']);
/** What pages are made with and data and documents are not. */
const pageFolders = ['src/render', 'reports'];

const engineFolders = (root: string): string[] => [
  ...readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter(({ name }) => !apart.has(name) && name !== 'render')
    .map(({ name }) => `src/${name}`)
    .sort(),
  'schemas',
  'reports/labels',
  'package-lock.json',
];

/** The program as it is: how its files look, and the hashes of what takes part in making a site. */
export interface ProgramState {
  readonly look: string;
  /** What checks, data and documents come from: code, forms, words, libraries. */
  readonly engine: string;
  /** The same with templates, styles and the functions that render pages. */
  readonly looks: string;
}

const below = (root: string, path: string) => {
  const files = filesBelow(join(root, path));
  return files.length > 0 ? files : [join(root, path)];
};

/**
 * The state of the program; nothing is read where all its files look as they did.
 *
 * @param known its state at the last good build
 * @param now milliseconds
 * @param root the program's folder
 */
export function programState(known: ProgramState | null, now: number, root = checkout): ProgramState {
  const parts = [...['src', 'schemas', 'reports'].map((folder) => lookInto(join(root, folder), now))];
  const lock = lookAt(join(root, 'package-lock.json'), now);
  const look = parts.includes('') || lock === '' ? '' : hash('sha256', [...parts, lock, process.version].join());
  if (known && look !== '' && known.look === look) return known;
  const relative = (folders: readonly string[]) =>
    hashOfFiles(
      folders.flatMap((folder) => below(root, folder)),
      root,
    );
  const engine = hash('sha256', `${process.version} ${relative(engineFolders(root))}`);
  return { look, engine, looks: hash('sha256', `${engine} ${relative(pageFolders)}`) };
}
