import { expect } from 'vitest';

/** One test of a file, ready to be run again and again. */
export interface Collected {
  readonly id: string;
  readonly name: string;
  readonly run: () => unknown;
}

type Body = (...values: never[]) => unknown;

/** What Vitest gives to a test file, so that the same file can be run in this process without Vitest around it. */
export interface Collector {
  readonly tests: readonly Collected[];
  /** Names and values that `import … from 'vitest'` finds. */
  readonly exports: Readonly<Record<string, unknown>>;
  /** The file that is read next. */
  readonly begin: (file: string) => void;
}

const valuesOf = (row: unknown): never[] => (Array.isArray(row) ? row : [row]) as never[];

/** A collector for one run: tests get ids from their file, their titles and their place in it. */
export function makeCollector(): Collector {
  const tests: Collected[] = [];
  const titles: string[] = [];
  let file = '';
  let before = 0;
  const describe = (title: string, body: Body, values: never[] = []) => {
    titles.push(title);
    body(...values);
    titles.pop();
  };
  const test = (title: string, body: Body, values: never[] = []) => {
    const name = [...titles, title, tests.length - before].join(' ');
    tests.push({ id: `${file}#${name}`, name, run: () => body(...values) });
  };
  const each = (one: typeof test) => (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) one(title, body, valuesOf(row));
  };
  return {
    tests,
    exports: {
      expect,
      describe: Object.assign(describe, { each: each(describe) }),
      test: Object.assign(test, { each: each(test) }),
    },
    begin: (next) => {
      file = next;
      before = tests.length;
    },
  };
}
