import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What one run of a whole process cost. */
export interface Measured {
  /** Wall time in seconds, from start to exit. */
  readonly seconds: number;
  /** Highest resident memory in MiB; null where the machine does not tell. */
  readonly peakMiB: number | null;
}

/** A process to be measured. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const timer = '/usr/bin/time';
const hasTimer = existsSync(timer);

/** The kernel's own high-water mark of a living process, in MiB (Linux). */
function highWater(pid: number | undefined): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** GNU time tells the peak at the end of stderr; elsewhere it is polled for, which may miss the last milliseconds. */
function peakOf(stderr: string, polled: number): number | null {
  const found = /(\d+) KiB at most\s*$/.exec(stderr);
  const peak = found ? Number(found[1]) / 1024 : polled;
  return peak > 0 ? peak : null;
}

/** Runs a process to its end. Throws with its last words when it does not exit with 0. */
export function measure({ file, args, cwd, env }: Command): Promise<Measured> {
  const [program, list] = hasTimer ? [timer, ['-f', '%M KiB at most', file, ...args]] : [file, [...args]];
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(program, list, {
      cwd,
      env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    let said = '';
    let polled = 0;
    const poll = hasTimer ? undefined : setInterval(() => (polled = Math.max(polled, highWater(child.pid))), 5);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-3000)));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      clearInterval(poll);
      if (code !== 0) reject(new Error(`${file} ${args.join(' ')} ended with ${code}:\n${said}${stderr.slice(-3000)}`));
      else resolve({ seconds, peakMiB: peakOf(stderr, polled) });
    });
  });
}
