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

/** `npm run demo`: the invented region into `_demo/content`, its site into `_demo/site`. */
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
  const content = join(checkout, '_demo/content');
  rmSync(content, { recursive: true, force: true });
  const { organs, years, seed } = values;
  writeDemoRegion(content, { organs: Number(organs), years: demoYears(Number(years)), seed: Number(seed) });
  process.stdout.write(`${content}\n`);
  if (values['content-only']) return;
  const words = ['build', '--content', content, '--out', join(checkout, '_demo/site'), '--formats', values.formats];
  const { status } = spawnSync(process.execPath, [join(checkout, 'src/cli/nianbao.js'), ...words], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

if (import.meta.main) demo();
