import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorName, unless } from './failure.ts';

/** A folder that this run alone may work in until it lets go. */
export interface Hold {
  readonly folder: string;
  /** True where a former run died and left the folder with what it was doing. */
  readonly inherited: boolean;
}

const owners = 'owner';
const held = new Set<string>();
let attempts = 0;

/** When a process began, in ticks since the machine started, so that a reused number is told apart. Empty where not known. */
async function startOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

const nameOwner = async (pid: number) => `${pid}\n${hostname()}\n${await startOf(pid)}\n`;

/** Does the process that wrote this still run? One on another machine cannot be asked: it is taken to be alive. */
async function isAlive(owner: string, folder: string): Promise<boolean> {
  const [number = '', host = '', started = ''] = owner.split('\n');
  const pid = Number(number);
  if (host !== hostname()) return true;
  if (pid === process.pid) return held.has(folder) && started === (await startOf(pid));
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorName(error) !== 'EPERM') return false;
  }
  return started === (await startOf(pid));
}

/**
 * Takes over from a dead owner. Moving the owner's name away succeeds for one contender alone;
 * who moved away a living one's (it came in between) puts it back.
 */
async function takeOver(folder: string, dead: string, mark: string): Promise<boolean> {
  const aside = join(folder, `${owners}.${mark}`);
  const moved = await unless(
    ['ENOENT'],
    rename(join(folder, owners), aside).then(() => true),
  );
  if (!moved) return false;
  if ((await readFile(aside, 'utf8')) !== dead) {
    await rename(aside, join(folder, owners));
    return false;
  }
  await writeFile(aside, await nameOwner(process.pid));
  await rename(aside, join(folder, owners));
  return true;
}

/**
 * Takes a folder for this run alone: made with the owner's name already in it, so nobody sees it without.
 * The folder's parent must exist. Gives null where another run holds it (or something of that name is in the way).
 */
export async function holdFolder(folder: string): Promise<Hold | null> {
  const mark = `${process.pid}-${attempts++}`;
  const fresh = `${folder}.${mark}`;
  await mkdir(fresh);
  try {
    await writeFile(join(fresh, owners), await nameOwner(process.pid));
    const made = await unless(
      ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'],
      rename(fresh, folder).then(() => true),
    );
    if (made) {
      held.add(folder);
      return { folder, inherited: false };
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  const owner = await unless(['ENOENT', 'ENOTDIR'], readFile(join(folder, owners), 'utf8'));
  if (owner === null || (await isAlive(owner, folder))) return null;
  if (!(await takeOver(folder, owner, mark))) return null;
  held.add(folder);
  return { folder, inherited: true };
}

/** Lets go of a folder and removes it with all that is left in it; the name is free at once. */
export async function letGo(hold: Hold): Promise<void> {
  const done = `${hold.folder}.${process.pid}-${attempts++}`;
  await rename(hold.folder, done);
  held.delete(hold.folder);
  await rm(done, { recursive: true, force: true });
}
