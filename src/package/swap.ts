import { lstat, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { refusalName, unless } from '../disk/failure.ts';
import { type Hold, holdFolder, letGo } from '../disk/lock.ts';
import { readManifest } from './manifest.ts';

/**
 * A new site being built aside. Beside the output `_site` stands `_site.building`, held by one run alone:
 *     owner       who holds it
 *     next/       the site being written
 *     previous/   the site before, for the moment between two renames
 */
export interface Stage {
  /** Write the new site here. */
  readonly folder: string;
  /** Where it will stand. */
  readonly out: string;
  /** The output folder as the user named it, for messages. */
  readonly named: string;
  readonly hold: Hold;
}

const previousOf = (hold: Hold) => join(hold.folder, 'previous');
const exists = async (path: string) => (await unless(['ENOENT'], lstat(path))) !== null;

/** A finding about the output folder as a whole. */
function refusal(code: string, named: string, facts: Record<string, string> = {}): Finding {
  const file = named.replaceAll('\\', '/');
  const at = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return finding(`package/${code}`, 'error', at, { out: file, ...facts });
}

/** The folder meant by `--out`: made absolute, a link followed, its parent made where missing. */
async function locate(named: string): Promise<string> {
  const path = resolve(named);
  await mkdir(dirname(path), { recursive: true });
  return (await unless(['ENOENT'], realpath(path))) ?? join(await realpath(dirname(path)), basename(path));
}

/** May this folder be replaced? Only what nianbao built, what is empty and what is not there yet. */
async function objection(out: string, named: string): Promise<Finding | null> {
  const status = await unless(['ENOENT'], stat(out));
  if (!status) return null;
  if (!status.isDirectory()) return refusal('out-not-a-folder', named);
  if (status.dev !== (await stat(dirname(out))).dev) return refusal('out-is-mounted', named);
  if ((await readdir(out)).length === 0 || (await readManifest(out))) return null;
  return refusal('out-not-ours', named);
}

/** Puts the old site back where a swap stopped between its two renames. */
async function putBack(hold: Hold, out: string): Promise<void> {
  if (!(await exists(out)) && (await exists(previousOf(hold)))) await rename(previousOf(hold), out);
}

/** Ends the work; the old site is put back first where it must be, and if that fails nothing is removed. */
async function release(hold: Hold, out: string): Promise<void> {
  await putBack(hold, out);
  await letGo(hold);
}

/** Mends what a run that died left behind. */
async function recover(hold: Hold, out: string): Promise<void> {
  if (!hold.inherited) return;
  await putBack(hold, out);
  await rm(previousOf(hold), { recursive: true, force: true });
  await rm(join(hold.folder, 'next'), { recursive: true, force: true });
}

async function openStage(hold: Hold, out: string, named: string): Promise<Stage> {
  const folder = join(hold.folder, 'next');
  await mkdir(folder);
  return { folder, out, named, hold };
}

/**
 * Makes ready for a build into `named` (a path of any kind): takes the folder beside it, mends what a run
 * that died left behind, and gives an empty folder on the same disk to write into.
 * Refuses, with a finding and nothing changed: `package/out-not-ours`, `package/out-not-a-folder`,
 * `package/out-is-mounted`, `package/out-busy`, `package/cannot-write`.
 */
export async function stageFolder(named: string): Promise<{ stage: Stage } | { refused: Finding }> {
  try {
    const out = await locate(named);
    const hold = await holdFolder(`${out}.building`);
    if (!hold) return { refused: refusal('out-busy', named, { lock: `${named.replace(/[\\/]+$/, '')}.building` }) };
    try {
      await recover(hold, out);
      const refused = await objection(out, named);
      if (!refused) return { stage: await openStage(hold, out, named) };
      await release(hold, out);
      return { refused };
    } catch (error) {
      await release(hold, out);
      throw error;
    }
  } catch (error) {
    return { refused: cannotWrite(error, named) };
  }
}

/** What the disk refused while building into `named` (space, rights …), as a finding; null for all other errors. */
export function diskRefusal(error: unknown, named: string): Finding | null {
  const name = refusalName(error);
  return name === null ? null : refusal('cannot-write', named, { error: name });
}

/** The same; a fault of the program is thrown on. */
function cannotWrite(error: unknown, named: string): Finding {
  const refused = diskRefusal(error, named);
  if (!refused) throw error;
  return refused;
}

/**
 * Swaps the finished site in whole: the old one aside, the new one in its place, the old one removed.
 * Gives a finding where the disk refuses; the old site then stands as it was.
 */
export async function commitFolder(stage: Stage): Promise<Finding | null> {
  const { folder, out, named, hold } = stage;
  try {
    const refused = await objection(out, named);
    if (refused) return refused;
    await unless(['ENOENT'], rename(out, previousOf(hold)));
    await rename(folder, out);
    return null;
  } catch (error) {
    return cannotWrite(error, named);
  } finally {
    await release(hold, out);
  }
}

/** Gives up a build: what was written is removed and the last site stays as it was. */
export async function abandonFolder(stage: Stage): Promise<void> {
  await release(stage.hold, stage.out);
}
