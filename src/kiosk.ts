import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestName } from '../schemas/manifest.ts';
import type { Finding } from './diagnostics/finding.ts';
import { replaceFile } from './disk/replace.ts';
import { plainArchive } from './documents/index.ts';
import {
  abandonFolder,
  commitFolder,
  diskRefusal,
  fileEntry,
  makeManifest,
  manifestText,
  readManifest,
  stageFolder,
  verifySite,
} from './package/index.ts';
import { mismatchOf, noSite } from './publish/index.ts';
import { kioskAsset, kioskAssets, kioskPage, labels } from './render/index.ts';

/** What a kiosk shows; documents and data stay on the site. */
const shown = /\.(html|css|js|svg|png|jpe?g|gif|webp)$/i;

export interface KioskOptions {
  /** The built site. */
  readonly site: string;
  /** A folder, or an archive `.zip`. */
  readonly dest: string;
  /** Seconds without a touch before it goes back to the start. */
  readonly seconds: number;
  readonly version: string;
}

/** What became of it. */
export type KioskMade = { readonly files: number } | { readonly refused: Finding };

/** The files of the copy, one by one. */
async function* kioskFiles(site: string, paths: readonly string[], seconds: number) {
  const t = labels();
  for (const path of paths.filter((one) => shown.test(one) && one !== '404.html')) {
    const bytes = await readFile(join(site, path));
    yield {
      path,
      bytes: path.endsWith('.html') ? Buffer.from(kioskPage(bytes.toString('utf8'), path, t, seconds)) : bytes,
    };
  }
  for (const [path, name] of kioskAssets) yield { path, bytes: Buffer.from(kioskAsset(name)) };
}

type Files = ReturnType<typeof kioskFiles>;

async function writeArchive(files: Files, dest: string): Promise<KioskMade> {
  const entries = [];
  for await (const file of files) entries.push(file);
  try {
    await mkdir(dirname(dest), { recursive: true });
    replaceFile(dest, plainArchive('kiosk', entries));
  } catch (error) {
    const refused = diskRefusal(error, dest);
    if (refused) return { refused };
    throw error;
  }
  return { files: entries.length };
}

async function writeFolder(files: Files, dest: string, version: string): Promise<KioskMade> {
  const staged = await stageFolder(dest);
  if ('refused' in staged) return staged;
  const { stage } = staged;
  try {
    const written = [];
    for await (const { path, bytes } of files) {
      const file = join(stage.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
      written.push(fileEntry(path, bytes));
    }
    await writeFile(join(stage.folder, manifestName), manifestText(makeManifest(version, written)));
    const refused = await commitFolder(stage);
    return refused ? { refused } : { files: written.length };
  } catch (error) {
    await abandonFolder(stage);
    const refused = diskRefusal(error, dest);
    if (refused) return { refused };
    throw error;
  }
}

/**
 * The same site for a touch screen in the service hall, offline, as a folder (built aside and swapped in whole) or an
 * archive. A site that is not what its manifest says is refused.
 */
export async function makeKiosk({ site, dest, seconds, version }: KioskOptions): Promise<KioskMade> {
  const [manifest, problems] = [await readManifest(site), await verifySite(site)];
  if (!manifest || !problems) return { refused: noSite(site) };
  if (problems.length > 0) return { refused: mismatchOf(site, problems) };
  const files = kioskFiles(
    site,
    manifest.files.map(({ path }) => path),
    seconds,
  );
  return dest.endsWith('.zip') ? writeArchive(files, dest) : writeFolder(files, dest, version);
}
