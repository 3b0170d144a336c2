import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Contestant } from '../contestant.ts';
import { type HugoSite, writeHugoSite } from './site.ts';

/** The version of the Hugo on the PATH; null where there is none. */
export const hugoVersion: string | null =
  /v[\d.]+/.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? null;

/** Hugo on the same pages. It keeps no state, so its second build costs what its first does. */
export function hugo(folder: string, content: string): Contestant {
  const source = join(folder, 'hugo');
  const out = join(folder, 'hugo-site');
  let site: HugoSite | undefined;
  return {
    name: 'hugo',
    out,
    prepare: () => {
      site = writeHugoSite(source, content, hugoVersion);
    },
    follow: (changed) => site?.follow(changed),
    forget: () => {
      for (const left of [out, join(source, 'resources'), join(source, '.hugo_build.lock')]) {
        rmSync(left, { recursive: true, force: true });
      }
    },
    build: { file: 'hugo', args: ['--source', source, '--destination', out, '--quiet'], cwd: source },
  };
}
