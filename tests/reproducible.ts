/**
 * Builds the shipped content in different surroundings, with all formats, and compares every file of the sites, byte for byte.
 * Prints a line for each build and each difference, and at the end `N passed, N failed`, where N counts files
 * compared. Ends with 1 on any difference and when a build fails.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const checkout = dirname(import.meta.dirname);
const program = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { bin: { nianbao: string } };
const command = join(checkout, program.bin.nianbao);

/** Where and how one build runs. */
interface Surroundings {
  readonly name: string;
  readonly umask: number;
  readonly env: Readonly<Record<string, string>>;
  /** Folders are made under the run's own scratch folder. */
  readonly cwd: string;
  readonly content: string;
  readonly out: string;
  /** Threads, and whether anything is remembered. */
  readonly options: readonly string[];
}

/** A clock 400 days ahead and other random numbers, for whatever the build loads. */
const otherClock = `
  const ahead = 400 * 86400e3 + 12345678;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...fields) { fields.length ? super(...fields) : super(RealDate.now() + ahead); }
    static now() { return RealDate.now() + ahead; }
  };
  Math.random = () => 0.5;
`;

function surroundings(scratch: string): Surroundings[] {
  return [
    {
      name: 'Shanghai, locale C, umask 022, the checkout itself',
      umask: 0o022,
      env: { TZ: 'Asia/Shanghai', LC_ALL: 'C' },
      cwd: checkout,
      content: join(checkout, 'content'),
      out: join(scratch, 'a'),
      options: ['--no-cache', '--jobs', '1'],
    },
    {
      name: "St. John's, locale C.UTF-8, umask 077, another folder, content copied in another order",
      umask: 0o077,
      env: { TZ: 'America/St_Johns', LC_ALL: 'C.UTF-8', HOME: join(scratch, 'home') },
      cwd: join(scratch, 'elsewhere'),
      content: join(scratch, 'copy', '内容 2'),
      out: join(scratch, '输出 folder', 'deep', 'site'),
      options: ['--no-cache', '--jobs', '3'],
    },
    {
      name: 'Apia, 400 days later, other random numbers, relative paths',
      umask: 0o027,
      env: {
        TZ: 'Pacific/Apia',
        LC_ALL: 'C',
        LANG: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(otherClock)}`,
      },
      cwd: join(scratch, 'copy'),
      content: '内容 2',
      out: '../later',
      options: [],
    },
    {
      name: 'a new folder with some formats, to be compared after the next build',
      umask: 0o022,
      env: { TZ: 'UTC', LC_ALL: 'C' },
      cwd: join(scratch, 'copy'),
      content: '内容 2',
      out: '../again',
      options: ['--formats', 'html,json'],
    },
    {
      name: 'that folder again with all formats: what was made before is carried over',
      umask: 0o022,
      env: { TZ: 'UTC', LC_ALL: 'C' },
      cwd: join(scratch, 'copy'),
      content: '内容 2',
      out: '../again',
      options: ['--jobs', '2'],
    },
  ];
}

/** Copies a folder so that its entries are made in the opposite order. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1))) {
    if (entry.isDirectory()) copyBackwards(join(from, entry.name), join(to, entry.name));
    else cpSync(join(from, entry.name), join(to, entry.name));
  }
}

/** Runs one build; gives the output folder. Throws where the build fails. */
function build({ name, umask, env, cwd, content, out, options }: Surroundings): string {
  console.log(`build: ${name}`);
  mkdirSync(cwd, { recursive: true });
  const before = process.umask(umask);
  const clean = Object.fromEntries(Object.entries(process.env).filter(([key]) => key !== 'SOURCE_DATE_EPOCH'));
  const result = spawnSync(process.execPath, [command, 'build', '--content', content, '--out', out, ...options], {
    cwd,
    env: { ...clean, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.umask(before);
  if (result.status !== 0) throw new Error(`the build ended with ${result.status ?? result.signal}`);
  return resolve(cwd, out);
}

/** All files below a folder, by path. */
function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

/** What differs between two versions of one file, in words; null where nothing does. */
function difference(first: Buffer | undefined, second: Buffer | undefined): string | null {
  if (!first) return 'only in the later build';
  if (!second) return 'missing in the later build';
  if (first.equals(second)) return null;
  const at = first.findIndex((byte, index) => byte !== second[index]);
  return `differs from byte ${at < 0 ? first.length : at} on (${first.length} and ${second.length} bytes)`;
}

/** Compares a later build with the first, file by file. */
function compare(
  first: ReadonlyMap<string, Buffer>,
  later: ReadonlyMap<string, Buffer>,
): [passed: number, failed: number] {
  let failed = 0;
  const paths = new Set([...first.keys(), ...later.keys()]);
  for (const path of paths) {
    const words = difference(first.get(path), later.get(path));
    if (!words) continue;
    failed++;
    console.log(`  ${path}: ${words}`);
  }
  return [paths.size - failed, failed];
}

function run(scratch: string): boolean {
  const [first, ...others] = surroundings(scratch);
  copyBackwards(join(checkout, 'content'), join(scratch, 'copy', '内容 2'));
  const reference = filesOf(build(first as Surroundings));
  let passed = 0;
  let failed = reference.size === 0 ? 1 : 0;
  for (const other of others) {
    const made = filesOf(build(other));
    if (other.options.includes('--formats')) continue;
    const [same, different] = compare(reference, made);
    console.log(`  ${same} files the same, ${different} not`);
    passed += same;
    failed += different;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

const scratch = mkdtempSync(join(tmpdir(), 'nianbao-reproducible-'));
try {
  process.exitCode = run(scratch) ? 0 : 1;
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
