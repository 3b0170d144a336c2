import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a run of the program left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program as a person would, from the checkout unless told otherwise, in Chinese. */
export function nianbao(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Run {
  const run = spawnSync(process.execPath, [join(root, 'src/cli/nianbao.js'), ...args], {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    input: options.input,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LC_ALL: 'zh_CN.UTF-8', ...options.env },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}
