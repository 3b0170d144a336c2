import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestName, parseManifest, type VerifySite } from '../../schemas/manifest.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { unless } from '../disk/failure.ts';
import { type Hold, holdFolder, letGo } from '../disk/lock.ts';
import { copySite } from './copy.ts';
import { gone } from './gone.ts';
import {
  type Destination,
  destinationOf,
  isNested,
  keepOnly,
  listReleases,
  nextRelease,
  releaseBefore,
  type Standing,
  standingAt,
  switchTo,
} from './place.ts';
import { cannotWrite, mismatch, missingReports, refusal, unnoted } from './refusal.ts';
import { type NextReports, reportsOf, uncorrected } from './uncorrected.ts';

/** What became of a publication. `unchanged`: this very site is live and whole already. */
export type Published =
  | {
      readonly kind: 'published';
      readonly release: string;
      /** The release that a rollback would bring back. */
      readonly previous: string | null;
      readonly files: number;
    }
  | { readonly kind: 'unchanged'; readonly release: string }
  | { readonly kind: 'rolled-back'; readonly release: string; readonly from: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

const refuse = (...findings: Finding[]): Published => ({ kind: 'refused', findings });

/** A built site that may be published: its folder with links resolved, its manifest, the manifest's hash. */
interface BuiltSite {
  readonly named: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly hash: string;
}

async function openSite(named: string): Promise<BuiltSite | null> {
  const folder = await unless(['ENOENT'], realpath(named));
  const bytes = folder && (await unless(['ENOENT', 'ENOTDIR'], readFile(join(folder, manifestName))));
  const manifest = bytes ? parseManifest(bytes.toString('utf8')) : null;
  if (!folder || !bytes || !manifest) return null;
  return { named, folder, manifest, hash: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Published reports that were changed and have no correction that says so, by `organ/year`; null where `published` is no
 * site of ours. Nothing is touched: whoever still works on the content is told before a publication is refused.
 *
 * @param published what the public reads: the destination of a publication, or a built site
 * @param next the site that was built since, or the documents as they would be
 */
export async function changesSince(published: string, next: string | NextReports): Promise<string[] | null> {
  const live = await openSite(published);
  if (!live) return null;
  const built = typeof next === 'string' ? await openSite(next) : null;
  if (typeof next === 'string' && !built) return null;
  const paths = await uncorrected(live, built ? reportsOf(built) : (next as NextReports));
  return paths.map((path) => path.split('/').slice(0, 2).join('/'));
}

/** Runs one change of a destination at a time, and turns what the disk refuses into a finding. */
async function alone(place: Destination, change: () => Promise<Published>): Promise<Published> {
  const made = await mkdir(place.releases, { recursive: true });
  if (made) await chmod(place.releases, 0o755);
  const lock = `${place.releases}/lock`;
  const hold: Hold | null = await holdFolder(lock);
  if (!hold) return refuse(refusal('busy', place.named, { lock: `${place.named}.releases/lock` }));
  return change().finally(() => letGo(hold));
}

/**
 * Copies the site beside the live one and checks the copy. Gives a finding where the site was changed meanwhile
 * (a build swapped it away) or the copy is not what the manifest says.
 */
async function bring(
  site: BuiltSite,
  place: Destination,
  release: string,
  verify: VerifySite,
): Promise<Finding | null> {
  const target = join(place.releases, release);
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  const copied = await unless(
    ['ENOENT'],
    copySite(site.folder, site.manifest, part).then(() => true),
  );
  const problems = copied && (await verify(part));
  if (problems && problems.length === 0) {
    await rename(part, target);
    return null;
  }
  await rm(part, { recursive: true, force: true });
  return problems ? mismatch(`${place.named}.releases/${release}`, problems) : refusal('site-changed', site.named);
}

/** Clears the way for the link, and names the release that it led to: an empty folder goes, a plain folder is adopted. */
async function makeRoom(place: Destination, standing: Standing, existing: string[], adopted: string | null) {
  if (standing.kind === 'empty-folder') await rmdir(place.link);
  if (adopted) await rename(place.link, join(place.releases, adopted));
  return standing.kind === 'release' ? standing.release : (adopted ?? existing.at(-1) ?? null);
}

/** Is this very site live, and whole? */
async function isLive(site: BuiltSite, place: Destination, standing: Standing, verify: VerifySite): Promise<boolean> {
  if (standing.kind !== 'release' || !standing.release.endsWith(site.hash.slice(0, 12))) return false;
  return (await verify(join(place.releases, standing.release)))?.length === 0;
}

/** How to publish. */
export interface PublishOptions {
  /** Compares a folder with its manifest. */
  readonly verify: VerifySite;
  /** Reports may be changed without a correction that says so (words that were never wrong, a change of the program), or be gone. */
  readonly allowChanges?: boolean;
}

/** Copies, switches, tidies: the site before stays for a rollback, older ones go. */
async function replace(
  site: BuiltSite,
  place: Destination,
  { verify, allowChanges }: PublishOptions,
): Promise<Published> {
  const standing = await standingAt(place);
  if (standing.kind === 'foreign') return refuse(refusal('not-ours', place.named));
  if (standing.kind === 'release' && (await isLive(site, place, standing, verify))) {
    return { kind: 'unchanged', release: standing.release };
  }
  const live = standing.kind === 'release' || standing.kind === 'site' ? await openSite(place.link) : null;
  const changed = live && !allowChanges ? await uncorrected(live, reportsOf(site)) : [];
  if (changed.length > 0) return refuse(unnoted(place.named, changed));
  const missing = live && !allowChanges ? gone(live, site) : [];
  if (missing.length > 0) return refuse(missingReports(place.named, missing));
  const existing = await listReleases(place);
  const plain = standing.kind === 'site' ? live : null;
  const adopted = plain && nextRelease(existing, plain.hash);
  const release = nextRelease(adopted ? [...existing, adopted] : existing, site.hash);
  const failed = await bring(site, place, release, verify);
  if (failed) return refuse(failed);
  const previous = await makeRoom(place, standing, existing, adopted);
  await switchTo(place, release);
  await keepOnly(place, [release, previous ?? undefined]);
  return { kind: 'published', release, previous, files: site.manifest.files.length + 1 };
}

/**
 * Puts a built site where the public reads it: copied beside, compared with its manifest, then switched to in one
 * atomic step. `site` is the built folder, `dest` what the web server serves; `verify` compares a folder with its manifest.
 * A report that is live and has been changed needs a correction, and none may be missing. The site before is kept for `rollbackSite`. Refuses with
 * `publish/changed-without-correction`, `publish/reports-missing`, `publish/no-manifest`, `publish/nested`,
 * `publish/manifest-mismatch`, `publish/not-ours`, `publish/site-changed`, `publish/busy`, `publish/cannot-write`; the live site then stays as it was.
 */
export async function publishSite(site: string, dest: string, options: PublishOptions): Promise<Published> {
  try {
    const built = await openSite(site);
    if (!built) return refuse(refusal('no-manifest', site));
    const problems = await options.verify(built.folder);
    if (problems?.length !== 0) return refuse(mismatch(site, problems ?? []));
    const place = await destinationOf(dest);
    if (isNested(built.folder, place.link) || isNested(built.folder, place.releases)) {
      return refuse(refusal('nested', dest, { site }));
    }
    if ((await standingAt(place)).kind === 'foreign') return refuse(refusal('not-ours', dest));
    return await alone(place, () => replace(built, place, options));
  } catch (error) {
    return refuse(cannotWrite(error, dest));
  }
}

/**
 * Brings back the site that was live before, in one atomic step; the one it replaces stays until the next publication.
 * Refuses with `publish/nothing-to-roll-back`, `publish/manifest-mismatch` (the kept site is damaged),
 * `publish/busy`, `publish/cannot-write`.
 */
export async function rollbackSite(dest: string, options: { verify: VerifySite }): Promise<Published> {
  try {
    const place = await destinationOf(dest);
    if ((await standingAt(place)).kind !== 'release') return refuse(refusal('nothing-to-roll-back', dest));
    return await alone(place, async () => {
      const standing = await standingAt(place);
      const from = standing.kind === 'release' ? standing.release : '';
      const release = releaseBefore(await listReleases(place), from);
      if (!release) return refuse(refusal('nothing-to-roll-back', dest));
      const problems = await options.verify(join(place.releases, release));
      if (problems?.length !== 0) return refuse(mismatch(`${dest}.releases/${release}`, problems ?? []));
      await switchTo(place, release);
      return { kind: 'rolled-back', release, from };
    });
  } catch (error) {
    return refuse(cannotWrite(error, dest));
  }
}
