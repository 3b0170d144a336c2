import { globSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Collected, makeCollector } from './collect.ts';
import { forget, Graph } from './graph.ts';

/** What Stryker's instrumented code and its runner share. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

/** The part of Stryker's MutantRunOptions that is looked at. */
interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly mutantActivation: 'static' | 'runtime';
}

type Result = {
  readonly id: string;
  readonly name: string;
  readonly timeSpentMs: number;
  readonly fileName: string;
} & ({ readonly status: 0 } | { readonly status: 1; readonly failureMessage: string });

const global = globalThis as unknown as { __stryker__?: Shared };
global.__stryker__ ??= {};
const shared = global.__stryker__;

/**
 * The tests that watch over `src/check`: real content and plain calls; no process is started. Those that tell most in
 * least time come first.
 */
const files = (root: string): string[] =>
  [
    ...['tests/mutants/cases.ts', ...globSync('tests/check/{form,rules}/**/*.test.ts', { cwd: root }).sort()],
    ...globSync('tests/check/dialects/*.test.ts', { cwd: root }),
    ...globSync('tests/check/*.test.ts', { cwd: root }).sort(),
  ].filter((file) => !file.endsWith('privacy.test.ts'));

/** Reads test files, and the code they test, into memory of their own; all of them unless some are named. */
async function collect(root: string, wanted?: ReadonlySet<string>): Promise<readonly Collected[]> {
  const collector = makeCollector();
  const graph = new Graph(join(root, 'src/check/'), { vitest: collector.exports });
  for (const file of files(root)) {
    if (wanted && !wanted.has(file)) continue;
    collector.begin(file);
    await graph.load(join(root, file));
  }
  return collector.tests;
}

const fileOf = (id: string): string => id.split('#')[0] ?? '';

async function runTest(test: Collected): Promise<Result> {
  const begin = performance.now();
  const common = () => ({
    ...{ id: test.id, name: test.name, timeSpentMs: performance.now() - begin },
    fileName: fileOf(test.id),
  });
  try {
    await test.run();
    return { ...common(), status: 0 };
  } catch (error) {
    return { ...common(), status: 1, failureMessage: String(error).slice(0, 500) };
  }
}

/**
 * A test runner for Stryker that starts nothing: test files are evaluated in its own process, anew for each mutant, and
 * only the tests that come by the mutant are run, until the first one fails.
 */
class DirectRunner {
  readonly root = process.cwd();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    shared.activeMutant = undefined;
    const tests: Result[] = [];
    for (const test of await collect(this.root)) {
      forget();
      shared.currentTestId = test.id;
      tests.push(await runTest(test));
      shared.currentTestId = undefined;
    }
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }: MutantRun) {
    Object.assign(shared, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit, activeMutant: undefined });
    if (mutantActivation === 'static') shared.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    try {
      const wanted = testFilter && new Set(testFilter);
      const wantedFiles = testFilter && new Set(testFilter.map(fileOf));
      const tests = (await collect(this.root, wantedFiles)).filter(({ id }) => wanted?.has(id) ?? true);
      forget();
      shared.activeMutant = activeMutant.id;
      for (const test of tests) {
        nrOfTests++;
        const result = await runTest(test);
        if (hitLimit !== undefined && (shared.hitCount ?? 0) > hitLimit) return { status: 'timeout' };
        if (result.status === 1)
          return { status: 'killed', killedBy: [test.id], failureMessage: result.failureMessage, nrOfTests };
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      return { status: 'killed', killedBy: ['loading'], failureMessage: String(error).slice(0, 500), nrOfTests };
    } finally {
      shared.activeMutant = undefined;
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'direct', injectableClass: DirectRunner }];
