import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { memoryFile } from '../../src/cli/paths.ts';
import type { Contestant } from './contestant.ts';

const checkout = join(import.meta.dirname, '..', '..');

/** The program of this checkout, run as `nianbao build` with the Node of the checkout. */
export function nianbao(folder: string, content: string): Contestant {
  const out = join(folder, 'nianbao');
  const args = ['build', '--content', content, '--out', out, '--formats', 'html'];
  return {
    name: 'nianbao',
    out,
    prepare: () => {},
    follow: () => {},
    forget: () => {
      rmSync(out, { recursive: true, force: true });
      rmSync(memoryFile(out), { force: true });
    },
    build: {
      file: process.execPath,
      args: [join(checkout, 'src', 'cli', 'nianbao.js'), ...args],
      cwd: checkout,
    },
  };
}
