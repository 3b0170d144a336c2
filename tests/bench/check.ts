import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadForms } from '../../schemas/editions.ts';
import { checkContent } from '../../src/check/index.ts';
import { readTree } from '../../src/read/index.ts';
import { validateTree } from '../../src/validate/index.ts';
import { writeSyntheticContent } from '../synthetic/index.ts';

/**
 * How long all checks take beside merely reading and validating the same content, in one process:
 * `npm run bench -- --check [--sizes 3000]`. The goal: read, validate and check together take less than twice the time
 * of read and validate.
 */
export function benchCheck(reports: number, rounds: number, seed: number): void {
  const years = [2022, 2023, 2024];
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'nianbao-bench-check-'));
  try {
    writeSyntheticContent(root, { organs: reports / years.length, years, seed });
    const forms = loadForms();
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const { content } = validateTree(readTree(root).tree, forms);
      const middle = performance.now();
      if (!content) throw new Error('the synthetic content is not valid');
      const findings = checkContent(content, { asOf: null });
      const end = performance.now();
      ratios.push((end - start) / (middle - start));
      process.stderr.write(
        `${reports} reports: read and validate ${(middle - start).toFixed(0)} ms, check ${(end - middle).toFixed(0)} ms, ${findings.length} findings\n`,
      );
    }
    const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
    process.stdout.write(`with checks / without: ${median.toFixed(2)}\n`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
