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

/** A title with the values of its row, so that a test keeps its id when others are added. */
function titleOf(title: string, row: unknown): string {
  const values: unknown[] = [...valuesOf(row)];
  const [first] = values as [Record<string, unknown>];
  return title
    .replace(/\$(\w+)/g, (_, key: string) => String(first?.[key]))
    .replace(/%[sdo]/g, () => {
      const value = values.shift();
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    });
}

/** A collector for one run: tests get ids from their file, their titles and their place in it. */
export function makeCollector(): Collector {
  const tests: Collected[] = [];
  const titles: string[] = [];
  const seen = new Map<string, number>();
  let file = '';
  const describe = (title: string, body: Body, values: never[] = []) => {
    titles.push(title);
    body(...values);
    titles.pop();
  };
  const test = (title: string, body: Body, values: never[] = []) => {
    const name = [...titles, title].join(' ');
    const id = `${file}#${name}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    tests.push({ id: times > 1 ? `${id} (${times})` : id, name, run: () => body(...values) });
  };
  const each = (one: typeof test) => (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) one(titleOf(title, row), body, valuesOf(row));
  };
  return {
    tests,
    exports: {
      expect,
      afterAll: (after: () => void) => process.on('exit', after),
      describe: Object.assign(describe, { each: each(describe) }),
      test: Object.assign(test, { each: each(test) }),
    },
    begin: (next) => {
      file = next;
    },
  };
}
