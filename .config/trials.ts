import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The slow tests, `npm run trials`: the properties of tests/properties a hundred thousand times in all, and what stands in
 * tests/trials. NIANBAO_RUNS says how often each property is tried.
 */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/trials/**/*.test.ts', 'tests/properties/**/*.test.ts'],
    env: { NIANBAO_RUNS: process.env.NIANBAO_RUNS ?? '2500' },
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    allowOnly: false,
    // Vitest leaves one processor idle, of two that is half.
    maxWorkers: availableParallelism(),
  },
});
