import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/trials/**'],
    // Real files, processes and a browser: slow on a loaded machine, never a reason to fail.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    allowOnly: false,
    // Vitest leaves one processor idle, of two that is half.
    maxWorkers: availableParallelism(),
  },
});
