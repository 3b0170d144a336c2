import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, manifestName } from '../../schemas/manifest.ts';
import { unless } from '../disk/failure.ts';
import { eachOf } from '../disk/parallel.ts';

/** Files copied at a time. */
const copiers = 16;

/** Makes a file's content, or the names in a folder, durable. Disks that know no such order are left alone. */
async function sync(path: string): Promise<void> {
  const handle = await open(path);
  await unless(['EINVAL', 'EPERM', 'ENOTSUP'], handle.sync()).finally(() => handle.close());
}

/** After this a power cut does not undo the names in a folder. */
export const syncFolder = (folder: string): Promise<void> => sync(folder);

/** One file, readable by the web server whatever the umask of the build, and durable. */
async function copyOne(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await chmod(to, 0o644);
  await sync(to);
}

/** The folders that these files stand in, outer ones first, the root as the empty path. */
function foldersOf(paths: readonly string[]): string[] {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.slice(0, slash));
    }
  }
  return [...folders].sort();
}

/**
 * Copies the files of a manifest, and the manifest, into a new folder. Nothing that is not listed is copied.
 * Folders become 755 and files 644, since the site is public and the web server is another user.
 */
export async function copySite(site: string, manifest: Manifest, to: string): Promise<void> {
  const paths = [...manifest.files.map((file) => file.path), manifestName];
  const folders = foldersOf(paths);
  for (const folder of folders) {
    await mkdir(join(to, folder));
    await chmod(join(to, folder), 0o755);
  }
  await eachOf(paths, copiers, (path) => copyOne(join(site, path), join(to, path)));
  await eachOf(folders, copiers, (folder) => syncFolder(join(to, folder)));
  await syncFolder(dirname(to));
}
