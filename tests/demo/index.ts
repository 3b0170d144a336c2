import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDemoRegion } from './write.ts';

const checkout = join(import.meta.dirname, '../..');

/** The last report year of the demonstration. */
const lastYear = 2024;

/** `count` years up to the last one. */
export const demoYears = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => lastYear - count + 1 + at);

/** Runs the program in the checkout. @returns its exit code */
function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): number {
  const program = join(checkout, 'src/cli/nianbao.js');
  const env = { ...process.env, ...environment };
  return spawnSync(process.execPath, [program, ...words], { stdio: 'inherit', env }).status ?? 1;
}

/** Writes the two content folders anew: the whole region, and the region at work in January. */
function writeBoth(organs: number, years: number, seed: number): { content: string; january: string } {
  const [content, january] = [join(checkout, '_demo/content'), join(checkout, '_demo/january')];
  for (const folder of [content, january]) rmSync(folder, { recursive: true, force: true });
  writeDemoRegion(content, { organs, years: demoYears(years), seed });
  writeDemoRegion(january, { organs, years: demoYears(2), seed, january: true });
  process.stdout.write(`${content}\n${january}\n`);
  return { content, january };
}

/**
 * `npm run demo`: the invented region into `_demo/content` and its site into `_demo/site`; the same region as it is at
 * work on 20 January, with errors, into `_demo/january` and the board of that day into `_demo/board`.
 */
function demo(): void {
  const { values } = parseArgs({
    options: {
      organs: { type: 'string', default: '60' },
      years: { type: 'string', default: '6' },
      seed: { type: 'string', default: '1' },
      formats: { type: 'string', default: 'html,csv,json' },
      'content-only': { type: 'boolean', default: false },
    },
  });
  const { content, january } = writeBoth(Number(values.organs), Number(values.years), Number(values.seed));
  if (values['content-only']) return;
  const built = run([
    'build',
    '--content',
    content,
    '--out',
    join(checkout, '_demo/site'),
    '--formats',
    values.formats,
  ]);
  const day = String(Date.UTC(lastYear + 1, 0, 20) / 1000);
  const board = run(['board', '--content', january, '--out', join(checkout, '_demo/board')], {
    SOURCE_DATE_EPOCH: day,
  });
  process.exitCode = built || board;
}

if (import.meta.main) demo();
