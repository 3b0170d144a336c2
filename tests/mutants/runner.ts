import { globSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
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
  readonly sandboxFileName: string;
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
 * The tests that watch over `src/check`, those first that tell most in least time, with the files of `src/check` whose
 * mutants they are run for: content that is read from disk, and properties over invented reports, come by all of it and
 * prove something of a few.
 */
const watchers: readonly (readonly [tests: string, files: RegExp])[] = [
  ['tests/mutants/cases.ts', /./],
  ['tests/check/{form,prose,aggregate}/**/*.test.ts', /./],
  ['tests/check/rules/**/!(privacy).test.ts', /./],
  ['tests/check/dialects/*.test.ts', /./],
  ['tests/check/!(explanations).test.ts', /./],
  ['tests/check/explanations.test.ts', /explanations/],
  ['tests/check/rules/privacy.test.ts', /privacy|rules.(identity|mobile|personal|bank)/],
  ['tests/properties/{identities,likely-cause}.test.ts', /check.\w+(-\w+)?\.ts$|rules.identities/],
  ['tests/properties/aggregate.test.ts', /aggregate/],
  ['tests/properties/prose.test.ts', /prose/],
];

/** Test files below a folder, each with the files that it is for. */
const testFiles = (root: string): ReadonlyMap<string, RegExp> =>
  new Map(
    watchers.flatMap(([tests, files]) =>
      globSync(tests, { cwd: root })
        .sort()
        .map((file) => [file.replaceAll('\\', '/'), files] as const),
    ),
  );

/** Properties are tried on the same few reports each time, and what fails is not made smaller. */
process.env.NIANBAO_RUNS ??= '12';
fc.configureGlobal({ seed: 1, endOnFailure: true });

/** Reads test files, and the code they test, into memory of their own; all of them unless some are named. */
async function collect(root: string, wanted?: ReadonlySet<string>): Promise<readonly Collected[]> {
  const collector = makeCollector();
  const graph = new Graph(join(root, 'src/check/'), { vitest: collector.exports });
  for (const file of testFiles(root).keys()) {
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

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }: MutantRun) {
    Object.assign(shared, { hitCount: hitLimit === undefined ? undefined : 0, hitLimit, activeMutant: undefined });
    if (mutantActivation === 'static') shared.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    try {
      const forThis = [...testFiles(this.root)].flatMap(([file, files]) => (files.test(sandboxFileName) ? [file] : []));
      const covering = testFilter && new Set(testFilter.map(fileOf));
      const wanted = testFilter && new Set(testFilter);
      const tests = (await collect(this.root, new Set(forThis.filter((file) => covering?.has(file) ?? true)))).filter(
        ({ id }) => wanted?.has(id) ?? true,
      );
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
