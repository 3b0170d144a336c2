import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that watch over `src/check`, for `npm run mutants`: real content and plain calls; no process is started. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['tests/check/**/*.test.ts', 'tests/cases.test.ts', 'tests/diagnostics/personal/*.test.ts'],
    exclude: ['tests/check/rules/privacy.test.ts'],
    testTimeout: 60_000,
  },
});
