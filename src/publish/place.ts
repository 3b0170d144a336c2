import { lstat, readdir, readFile, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { manifestName, parseManifest } from '../../schemas/manifest.ts';
import { unless } from '../disk/failure.ts';
import { syncFolder } from './copy.ts';

/**
 * Where the public reads. The web server serves `dest`, a link; the sites stand beside it:
 *     www                          -> www.releases/000002-5f1c0a9be431
 *     www.releases/000001-…        the site before, for a rollback
 *     www.releases/000002-…        the site that is live
 */
export interface Destination {
  /** The link, as an absolute path whose folder is resolved. */
  readonly link: string;
  readonly releases: string;
  /** `dest` as the user named it. */
  readonly named: string;
}

const releaseName = /^(\d{6,})-[0-9a-f]{12}$/;

/** A path with the links of everything that exists on it followed. */
async function followed(path: string): Promise<string> {
  const known = await unless(['ENOENT'], realpath(path));
  return known ?? join(await followed(dirname(path)), basename(path));
}

/** The destination meant by a path. Nothing is touched. */
export async function destinationOf(named: string): Promise<Destination> {
  const path = resolve(named);
  const link = join(await followed(dirname(path)), basename(path));
  return { link, releases: `${link}.releases`, named };
}

/** True where one path is the other or lies inside it. */
export function isNested(a: string, b: string): boolean {
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + sep);
  return within(a, b) || within(b, a);
}

/** What stands at the destination now. `release` is a name inside `releases`; `site` a plain folder that nianbao built. */
export type Standing =
  | { readonly kind: 'nothing' | 'empty-folder' | 'site' | 'foreign' }
  | { readonly kind: 'release'; readonly release: string };

/** Looks at the destination without touching it. */
export async function standingAt({ link, releases }: Destination): Promise<Standing> {
  const status = await unless(['ENOENT'], lstat(link));
  if (!status) return { kind: 'nothing' };
  if (status.isSymbolicLink()) {
    const target = resolve(dirname(link), await readlink(link));
    const ours = dirname(target) === releases && releaseName.test(basename(target));
    return ours ? { kind: 'release', release: basename(target) } : { kind: 'foreign' };
  }
  if (!status.isDirectory()) return { kind: 'foreign' };
  if ((await readdir(link)).length === 0) return { kind: 'empty-folder' };
  const text = await unless(['ENOENT'], readFile(join(link, manifestName), 'utf8'));
  return { kind: text !== null && parseManifest(text) ? 'site' : 'foreign' };
}

const numberOf = (name: string) => Number(releaseName.exec(name)?.[1]);

/** The finished releases, oldest first. */
export async function listReleases({ releases }: Destination): Promise<string[]> {
  const names = (await unless(['ENOENT'], readdir(releases))) ?? [];
  return names.filter((name) => releaseName.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

/** The name of the next release: a number one above all there are, so the order is known without a clock, and what it holds. */
export function nextRelease(existing: readonly string[], manifestHash: string): string {
  const number = Math.max(0, ...existing.map(numberOf)) + 1;
  return `${String(number).padStart(6, '0')}-${manifestHash.slice(0, 12)}`;
}

/** The release before this one, or undefined. */
export const releaseBefore = (existing: readonly string[], current: string): string | undefined =>
  existing.filter((name) => numberOf(name) < numberOf(current)).at(-1);

/**
 * Makes `dest` lead to a release. The link is made under another name and renamed over the old one:
 * the one step that a reader can notice, and it is atomic (POSIX rename).
 */
export async function switchTo({ link, releases }: Destination, release: string): Promise<void> {
  const fresh = join(releases, 'switch');
  await rm(fresh, { force: true });
  await symlink(join(basename(releases), release), fresh);
  await rename(fresh, link);
  await syncFolder(dirname(link));
}

/**
 * Removes all releases but these, and what a run that died left half copied.
 * What the disk will not let go stays for the next time: the new site is live already.
 */
export async function keepOnly({ releases }: Destination, kept: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(releases)) {
    const finished = releaseName.test(name);
    const half = name.endsWith('.part') && releaseName.test(name.slice(0, -'.part'.length));
    if (!half && (!finished || kept.includes(name))) continue;
    await unless(['EACCES', 'EPERM', 'EBUSY', 'ENOTEMPTY'], rm(join(releases, name), { recursive: true, force: true }));
  }
}
