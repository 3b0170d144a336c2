import { describe, expect, test } from 'vitest';
import type { Edition } from '../../schemas/edition.ts';
import { loadForms } from '../../schemas/editions.ts';
import { buildForm, type Cell, type Form } from '../../schemas/form.ts';
import { type Equation, equationsOf } from '../../schemas/identity.ts';
import { evaluate, tableOf } from '../../src/check/evaluate.ts';
import { plainlyHolds } from '../../src/check/plain.ts';
import { planOf } from '../../src/check/plan.ts';
import { reportOf } from '../properties/report.ts';
import {
  balancedStatistics,
  collapseGroups,
  randomFrom,
  removeCell,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';

const forms = loadForms();
const [form2019, form2021] = [forms.get('2019'), forms.get('2021')] as [Form, Form];

const cellOf = (form: Form, key: string) => form.cell.get(key)?.cell as Cell;
const equationOf = (form: Form, code: string, key: string) =>
  equationsOf(form).find(
    ({ identity, left }) => identity.code === code && left[0]?.cells.some((cell) => cell.key === key),
  ) as Equation;

/** A balanced report with some cells written over, by their keys. */
function made(form: Form, changes: Record<string, number | null>, year = 2024, previous?: Statistics) {
  const statistics = structuredClone(balancedStatistics(form, randomFrom(7), previous));
  for (const [key, value] of Object.entries(changes)) writeCell(statistics, cellOf(form, key), value);
  return reportOf(form, statistics, year);
}

const person = (row: string) => `applications.${row}.naturalPerson`;

describe('applications-balance: received + carried in = done + carried out', () => {
  const equation = equationOf(form2021, 'check/applications-balance', person('newReceived'));
  const verdict = (
    newReceived: number | null,
    carriedIn: number | null,
    resultTotal: number | null,
    carriedOut: number | null,
  ) =>
    evaluate(
      equation,
      made(form2021, {
        [person('newReceived')]: newReceived,
        [person('carriedIn')]: carriedIn,
        [person('resultTotal')]: resultTotal,
        [person('carriedOut')]: carriedOut,
      }),
      null,
    );

  test.each([
    // no blank
    [5, 1, 6, 0, 'holds', 0n],
    [5, 1, 4, 0, 'broken', 2_000_000n],
    [5, 1, 8, 0, 'broken', -2_000_000n],
    [0, 0, 0, 0, 'holds', 0n],
    // a blank on the left can only make the left larger
    [null, 1, 6, 0, 'open', -5_000_000n],
    [null, 6, 6, 0, 'open', 0n],
    [null, 7, 6, 0, 'broken', 1_000_000n],
    // a blank on the right likewise
    [5, 1, null, 0, 'open', 6_000_000n],
    [5, 1, null, 6, 'open', 0n],
    [5, 1, null, 7, 'broken', -1_000_000n],
    // on both sides anything can be
    [null, 1, null, 9, 'open', -8_000_000n],
    [null, 9, null, 1, 'open', 8_000_000n],
  ] as const)('%s + %s = %s + %s: %s', (a, b, c, d, state, difference) => {
    expect(verdict(a, b, c, d)).toMatchObject({ state, difference });
  });

  test('what is on each side is told: sums, terms, blanks', () => {
    const found = verdict(null, 1, 6, 0);
    expect(found?.left).toMatchObject({ sum: 1_000_000n, mayGrow: true, mayShrink: false });
    expect(found?.right).toMatchObject({ sum: 6_000_000n, mayGrow: false, mayShrink: false });
    expect(found?.left.terms.map(({ sum, blanks }) => [sum, blanks])).toEqual([
      [0n, 1],
      [1_000_000n, 0],
    ]);
  });

  test('a table that is not published, or a row that is not printed, says nothing', () => {
    const report = made(form2021, {});
    expect(evaluate(equation, { ...report, tables: new Map([...report.tables, ['applications', null]]) }, null)).toBe(
      null,
    );
    const filled = report.tables.get('applications');
    const without = filled && {
      ...filled,
      values: filled.values.map((value, index) =>
        index === cellOf(form2021, person('carriedIn')).index ? undefined : value,
      ),
    };
    const tables = new Map([...report.tables, ['applications', without ?? null]]);
    expect(evaluate(equation, { ...report, tables }, null)).toBe(null);
  });
});

describe('in-force-roll-forward: a term taken away, and last year’s', () => {
  const key = 'proactiveDisclosure.art20_1.normativeDocuments';
  const equation = equationOf(form2021, 'check/in-force-roll-forward', `${key}.inForce`);
  const now = (inForce: number | null, madeThisYear: number | null, repealed: number | null) =>
    made(form2021, {
      [`${key}.inForce`]: inForce,
      [`${key}.madeThisYear`]: madeThisYear,
      [`${key}.repealedThisYear`]: repealed,
    });
  const last = (inForce: number | null) => made(form2021, { [`${key}.inForce`]: inForce }, 2023);

  test.each([
    [12, 3, 1, 10, 'holds', 0n],
    [13, 3, 1, 10, 'broken', 1_000_000n],
    // what was repealed is not known: the right can only be less
    [12, 3, null, 10, 'open', -1_000_000n],
    [14, 3, null, 10, 'broken', 1_000_000n],
    [13, 3, null, 10, 'open', 0n],
    // last year’s is not known: the right can only be more
    [12, 3, 1, null, 'open', 10_000_000n],
    [1, 3, 1, null, 'broken', -1_000_000n],
    [null, 3, 1, 10, 'open', -12_000_000n],
    // both ways
    [50, null, null, 10, 'open', 40_000_000n],
    [5, null, null, 10, 'open', -5_000_000n],
  ] as const)('%s, made %s, repealed %s, last year %s: %s', (inForce, more, repealed, before, state, difference) => {
    expect(evaluate(equation, now(inForce, more, repealed), last(before))).toMatchObject({ state, difference });
  });

  test('without last year’s report it says nothing; its table is looked for in the right report', () => {
    const [report, previous] = [now(12, 3, 1), last(10)];
    expect(evaluate(equation, report, null)).toBe(null);
    const [own, old] = [equation.left[0], equation.right.find(({ year }) => year === -1)];
    expect(own && tableOf(equation, own, report, previous)).toBe(report.tables.get('art20_1'));
    expect(old && tableOf(equation, old, report, previous)).toBe(previous.tables.get('art20_1'));
    expect(old && tableOf(equation, old, report, null)).toBe(null);
  });
});

test('a number that may be negative can mend in both ways', () => {
  const equation = equationsOf(form2019).find(
    ({ identity }) => identity.code === 'check/item-roll-forward',
  ) as Equation;
  const [left] = equation.left[0]?.cells ?? [];
  const change = equation.right.flatMap(({ cells }) => cells).find((cell) => cell.kind === 'signedCount') as Cell;
  const items = equation.right.flatMap(({ cells }) => cells).find((cell) => cell.kind !== 'signedCount') as Cell;
  const now = (value: number) => made(form2019, { [left?.key ?? '']: value });
  const last = made(form2019, { [items.key]: 10, [change.key]: null }, 2023);
  expect([3, 10, 30].map((value) => evaluate(equation, now(value), last)?.state)).toEqual(['open', 'open', 'open']);
  const known = made(form2019, { [items.key]: 10, [change.key]: -4 }, 2023);
  expect([6, 14].map((value) => evaluate(equation, now(value), known)?.state)).toEqual(['holds', 'broken']);
});

test('last year’s report on another edition is read by the keys of its cells', () => {
  const equation = equationOf(form2021, 'check/carried-over', person('carriedIn'));
  const last = made(form2019, { [person('carriedOut')]: 4 }, 2020);
  const place = cellOf(form2019, person('carriedOut')).index;
  expect(place).not.toBe(cellOf(form2021, person('carriedOut')).index);
  expect(evaluate(equation, made(form2021, { [person('carriedIn')]: 4 }, 2021), last)?.state).toBe('holds');
  expect(evaluate(equation, made(form2021, { [person('carriedIn')]: 9 }, 2021), last)).toMatchObject({
    state: 'broken',
    difference: 5_000_000n,
  });
});

test('a group printed as one row counts by its own number, and is not plain', () => {
  const collapsed = collapseGroups(
    form2021,
    structuredClone(balancedStatistics(form2021, randomFrom(3))),
    randomFrom(3),
  );
  const report = reportOf(form2021, collapsed);
  const results = equationsOf(form2021).filter(({ identity }) => identity.code === 'check/applications-result-total');
  const asOne = results.filter(({ right }) =>
    right.some(({ whole }) => whole && report.tables.get('applications')?.values[whole.index] !== undefined),
  );
  expect(asOne.length).toBeGreaterThan(0);
  for (const equation of asOne) {
    expect(evaluate(equation, report, null)?.state).toBe('holds');
    expect(plainlyHolds(equation, report, null)).toBe(false);
    const term = evaluate(equation, report, null)?.right.terms.find(
      ({ term: { whole } }) => whole && report.tables.get('applications')?.values[whole.index] !== undefined,
    );
    expect(term?.cells).toEqual([term?.term.whole]);
  }
});

describe('plainlyHolds says yes only beyond doubt', () => {
  const equation = equationOf(form2021, 'check/applications-balance', person('newReceived'));
  const across = equationOf(form2021, 'check/carried-over', person('carriedIn'));
  const numbers = {
    [person('newReceived')]: 5,
    [person('carriedIn')]: 1,
    [person('resultTotal')]: 6,
    [person('carriedOut')]: 0,
  };

  test('right, wrong, blank, not an integer, too large', () => {
    const of = (changes: Record<string, number | null>) =>
      plainlyHolds(equation, made(form2021, { ...numbers, ...changes }), null);
    expect(of({})).toBe(true);
    expect(of({ [person('carriedOut')]: 1 })).toBe(false);
    expect(of({ [person('carriedOut')]: null })).toBe(false);
    expect(of({ [person('newReceived')]: 2 ** 43, [person('resultTotal')]: 2 ** 43 + 1 })).toBe(false);
    expect(of({ [person('newReceived')]: 2 ** 42 - 1, [person('resultTotal')]: 2 ** 42 })).toBe(true);
  });

  test('between years: last year on the same form only', () => {
    const now = made(form2021, { [person('carriedIn')]: 3 });
    expect(plainlyHolds(across, now, made(form2021, { [person('carriedOut')]: 3 }, 2023))).toBe(true);
    expect(plainlyHolds(across, now, made(form2021, { [person('carriedOut')]: 2 }, 2023))).toBe(false);
    expect(plainlyHolds(across, now, made(form2019, { [person('carriedOut')]: 3 }, 2023))).toBe(false);
    expect(plainlyHolds(across, now, null)).toBe(false);
  });

  test('it never says yes where evaluate says no, and the two agree on whole reports', () => {
    for (let seed = 0; seed < 20; seed++) {
      const statistics = structuredClone(balancedStatistics(form2021, randomFrom(seed)));
      if (seed % 2) writeCell(statistics, cellOf(form2021, person('granted')), 1000 + seed);
      if (seed % 3 === 0) removeCell(statistics, cellOf(form2021, 'applications.granted.total'));
      const report = reportOf(form2021, statistics);
      for (const one of equationsOf(form2021)) {
        if (plainlyHolds(one, report, null)) expect(evaluate(one, report, null)?.state).toBe('holds');
      }
    }
  });
});

describe('the plan of a form', () => {
  test('is made once', () => {
    const plan = planOf(form2021);
    expect(planOf(form2021)).toBe(plan);
    expect(plan.equations.length).toBe(equationsOf(form2021).length);
  });

  test('definers: what a total is the sum of; a balance and what crosses years define nothing', () => {
    const plan = planOf(form2021);
    const codes = (key: string) =>
      (plan.definers.get(cellOf(form2021, key)) ?? []).map(({ identity }) => identity.code).sort();
    expect(codes('applications.resultTotal.total')).toEqual([
      'check/applications-result-total',
      'check/applications-row-total',
    ]);
    expect(codes('applications.granted.total')).toEqual(['check/applications-row-total']);
    expect(codes(person('resultTotal'))).toEqual(['check/applications-result-total']);
    expect(codes(person('newReceived'))).toEqual([]);
    expect(codes(person('carriedIn'))).toEqual([]);
    expect(codes('reviewAndLitigation.review.total')).toEqual(['check/review-total']);
  });

  test('mentions: every equation of this year with the cell in it, the whole of a group too', () => {
    const plan = planOf(form2021);
    const codes = (key: string) =>
      [...new Set((plan.mentions.get(cellOf(form2021, key)) ?? []).map(({ identity }) => identity.code))].sort();
    expect(codes(person('carriedIn'))).toEqual([
      'check/applications-balance',
      'check/applications-row-total',
      'check/carried-over',
    ]);
    expect(codes(person('carriedOut'))).toEqual(['check/applications-balance', 'check/applications-row-total']);
    expect(codes(person('denied'))).toContain('check/applications-result-total');
  });

  test('an identity of another form defines a cell only where that is a total, alone, by numbers of the same year', () => {
    const { edition } = form2021;
    const own = { id: 'own', code: 'check/own', severity: 'error', tables: ['applications'], each: 'column' } as const;
    const definers = (left: string[], right: (string | { key: string; year: -1 })[]) => {
      const [identity] = edition.identities;
      const identities = [{ ...identity, ...own, left, right }];
      const form = buildForm({ ...edition, identities } as unknown as Edition);
      return [...planOf(form).definers.keys()].map(({ row }) => row.key);
    };
    expect(definers(['resultTotal'], ['granted', 'partial'])).toContain('resultTotal');
    expect(definers(['carriedOut'], ['carriedIn'])).toEqual(['carriedOut']);
    expect(definers(['granted'], ['partial'])).toEqual(['granted']);
    expect(definers(['resultTotal', 'granted'], ['partial'])).toEqual([]);
    expect(definers(['resultTotal'], ['granted', { key: 'carriedOut', year: -1 }])).toEqual([]);
  });
});
