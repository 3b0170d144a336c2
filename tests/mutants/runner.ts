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
process.env.NIANBAO_RUNS ??= '8';
fc.configureGlobal({ seed: 1, endOnFailure: true });

/** Reads the test files, and the code they test, into memory of their own. */
async function collect(root: string): Promise<readonly Collected[]> {
  const collector = makeCollector();
  const graph = new Graph(join(root, 'src/check/'), { vitest: collector.exports });
  for (const file of testFiles(root).keys()) {
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
 * A test runner for Stryker that starts nothing: test files are evaluated once, in its own process; for each mutant the
 * tests that come by it are run, until the first one fails. What the code remembers is forgotten in between.
 */
class DirectRunner {
  private readonly root = process.cwd();
  private collected: Promise<readonly Collected[]> | undefined;

  capabilities() {
    return { reloadEnvironment: true };
  }

  private tests(): Promise<readonly Collected[]> {
    this.collected ??= collect(this.root);
    return this.collected;
  }

  async dryRun() {
    shared.activeMutant = undefined;
    const tests: Result[] = [];
    for (const test of await this.tests()) {
      forget();
      shared.currentTestId = test.id;
      tests.push(await runTest(test));
      shared.currentTestId = undefined;
    }
    return { status: 'complete', tests, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }: MutantRun) {
    if (mutantActivation === 'static') return { status: 'error', errorMessage: 'static mutants are left out' };
    const forThis = new Set(
      [...testFiles(this.root)].flatMap(([file, of]) => (of.test(sandboxFileName) ? [file] : [])),
    );
    const covering = testFilter && new Set(testFilter);
    const tests = (await this.tests()).filter(({ id }) => forThis.has(fileOf(id)) && (covering?.has(id) ?? true));
    Object.assign(shared, {
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
      activeMutant: activeMutant.id,
    });
    const outcome = await runUntilFailure(tests);
    const stuck = hitLimit !== undefined && (shared.hitCount ?? 0) > hitLimit;
    Object.assign(shared, { hitCount: undefined, hitLimit: undefined, activeMutant: undefined });
    await this.forgetAll();
    return stuck ? { status: 'timeout' } : outcome;
  }

  /** Empties what is kept by report, and the few reports that were looked at last, by looking at others. */
  private async forgetAll(): Promise<void> {
    forget();
    for (const test of (await this.tests()).slice(0, 4)) await runTest(test);
    forget();
  }
}

async function runUntilFailure(tests: readonly Collected[]) {
  let nrOfTests = 0;
  for (const test of tests) {
    nrOfTests++;
    const result = await runTest(test);
    if (result.status === 1)
      return { status: 'killed', killedBy: [test.id], failureMessage: result.failureMessage, nrOfTests };
  }
  return { status: 'survived', nrOfTests };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'direct', injectableClass: DirectRunner }];
