import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import type { Equation } from '../../schemas/identity.ts';
import { asker, type Candidate, candidatesOf, causeOf, isConsequence, needed } from '../../src/check/causes.ts';
import { evaluate, type Verdict } from '../../src/check/evaluate.ts';
import { planOf } from '../../src/check/plan.ts';
import { lineFacts, suspicionOf } from '../../src/check/suspicion.ts';
import { findingsOf, reportOf } from '../properties/report.ts';
import { balancedStatistics, randomFrom, removeCell, writeCell } from '../synthetic/index.ts';

const forms = loadForms();
const [form2019, form2021] = [forms.get('2019'), forms.get('2021')] as [Form, Form];
const cellOf = (key: string, form = form2021) => form.cell.get(`applications.${key}`)?.cell as Cell;
const fee = form2021.cell.get('proactiveDisclosure.art20_8.adminFees.feeAmount')?.cell as Cell;

const equationOf = (code: string, key: string) =>
  planOf(form2021).equations.find(
    ({ identity, left }) => identity.code === `check/${code}` && left[0]?.cells.some((cell) => cell === cellOf(key)),
  ) as Equation;
const balance = () => equationOf('applications-balance', 'newReceived.naturalPerson');

type Numbers = Readonly<Record<string, number | null | undefined>>;

/** A report whose applications are 0 but for these; what is undefined is left out. */
function stating(numbers: Numbers, form = form2021, year = 2024) {
  const statistics = balancedStatistics(form, randomFrom(1));
  for (const cell of form.table.get('applications')?.cells ?? [])
    if (!form.table.get('applications')?.groups.includes(cell.row)) writeCell(statistics, cell, 0);
  for (const [key, value] of Object.entries(numbers)) {
    if (value === undefined) removeCell(statistics, cellOf(key, form));
    else writeCell(statistics, cellOf(key, form), value);
  }
  return reportOf(form, statistics, year);
}

/** Rows of applicants whose totals are not stated, so that only the balance of natural persons is decided. */
const open = Object.fromEntries(
  ['newReceived', 'carriedIn', 'resultTotal', 'carriedOut'].map((row) => [`${row}.total`, null]),
);

/** The cells that could mend the balance of natural persons, with what each would have to hold. */
function candidates(numbers: Numbers, broken: readonly Equation[] = [balance()]): string[] {
  const report = stating(numbers);
  const ask = asker(() => null);
  const found = candidatesOf(ask(balance(), report) as Verdict, report, new Set(broken), ask);
  return found.map(
    ({ cell, expected, meets }) => `${cell.row.key} ${expected / 1_000_000n}${meets > 1 ? ` (${meets})` : ''}`,
  );
}

describe('the cells that alone could mend a broken balance', () => {
  // results are decided by the sum of their column, and so no candidate
  test.each<[what: string, numbers: Numbers, expected: string[]]>([
    [
      '5 + 1 = 0 + 4: newly received 3, or carried out 6, but not carried in −1',
      { ...open, 'newReceived.naturalPerson': 5, 'carriedIn.naturalPerson': 1, 'carriedOut.naturalPerson': 4 },
      ['newReceived 3', 'carriedOut 6'],
    ],
    [
      'what is not stated is not wrong, and leaves the row open',
      { ...open, 'newReceived.naturalPerson': null, 'carriedIn.naturalPerson': 9, 'carriedOut.naturalPerson': 4 },
      ['carriedIn 4', 'carriedOut 9'],
    ],
    [
      'a total that the program reckons is not wrong by itself',
      { ...open, 'resultTotal.naturalPerson': undefined, 'carriedIn.naturalPerson': 9, 'carriedOut.naturalPerson': 4 },
      ['carriedIn 4', 'carriedOut 9'],
    ],
    [
      'a row that adds up speaks for its cells',
      { ...open, 'newReceived.total': 5, 'newReceived.naturalPerson': 5, 'carriedOut.naturalPerson': 4 },
      ['carriedOut 5'],
    ],
  ])('%s', (_what, numbers, expected) => {
    expect(candidates(numbers)).toEqual(expected);
  });

  test('an equation that is no cause asks for nothing', () => {
    expect(candidates({ ...open, 'newReceived.naturalPerson': 5 }, [])).toEqual([]);
  });

  test('a cell that stands in an equation twice, or not at all, is not the one to change', () => {
    const cell = cellOf('newReceived.naturalPerson');
    const verdict = asker(() => null)(balance(), stating({ 'newReceived.naturalPerson': 5 })) as Verdict;
    expect(needed(cell, verdict, 5_000_000n)).toBe(0n);
    expect(needed(cellOf('granted.naturalPerson'), verdict, 0n)).toBe(null);
    const [term] = verdict.left.terms;
    const twice = { ...verdict, left: { ...verdict.left, terms: [term, term] } } as Verdict;
    expect(needed(cell, twice, 5_000_000n)).toBe(null);
  });
});

test('the cause is the one cell in which most equations meet, two at least', () => {
  const [a, b] = [cellOf('granted.naturalPerson'), cellOf('granted.total')];
  const candidate = (cell: Cell, meets: number): Candidate => ({ cell, expected: 1n, meets });
  expect(causeOf([candidate(a, 1), candidate(b, 2)])?.cell).toBe(b);
  expect(causeOf([candidate(b, 3), candidate(a, 2)])?.cell).toBe(b);
  expect(causeOf([candidate(a, 2), candidate(b, 2)])).toBe(null);
  expect(causeOf([candidate(a, 1)])).toBe(null);
  expect(causeOf([])).toBe(null);
});

test('a verdict is asked for once', () => {
  const [ask, report] = [asker(() => null), stating({})];
  expect(ask(balance(), report)).toBe(ask(balance(), report));
});

describe('a total that was not carried over only repeats what its parts say', () => {
  const ofTotal = equationOf('carried-over', 'carriedIn.total');
  const ofPersons = equationOf('carried-over', 'carriedIn.naturalPerson');
  /** Carried in 3, against what was carried out the year before: by natural persons, and in all. */
  const consequence = (equation: Equation, persons: number, total: number, last: Form, own = 3) => {
    const report = stating({ 'carriedIn.naturalPerson': 3, 'carriedIn.total': own });
    const previous = stating({ 'carriedOut.naturalPerson': persons, 'carriedOut.total': total }, last, 2023);
    const ask = asker((asked) => (asked === report ? previous : null));
    const verdict = evaluate(equation, report, previous) as Verdict;
    expect(verdict.state).toBe('broken');
    return isConsequence(verdict, report, previous, ask);
  };

  test.each([
    ['2021', form2021],
    ['2019', form2019],
  ] as const)('last year on the edition of %s', (_key, last) => {
    expect(consequence(ofTotal, 5, 5, last)).toBe(true);
    expect(consequence(ofTotal, 5, 6, last)).toBe(false);
    expect(consequence(ofTotal, 5, 5, last, 4)).toBe(false);
    expect(consequence(ofPersons, 5, 5, last)).toBe(false);
  });
});

describe('a broken equation is told with its numbers', () => {
  const sides = (code: string, ...reports: Parameters<typeof findingsOf>) =>
    findingsOf(...reports)
      .filter((item) => item.code === `check/${code}`)
      .map(({ facts }) => [facts.left, facts.right, facts.difference]);

  test('a number that is not stated is said to be', () => {
    const numbers = { ...open, 'newReceived.naturalPerson': null, 'carriedIn.naturalPerson': 9 };
    expect(sides('applications-balance', stating({ ...numbers, 'carriedOut.naturalPerson': 4 }))).toEqual([
      [
        '本年新收政府信息公开申请数量 （未填报） + 上年结转政府信息公开申请数量 9 = 9',
        '总计 0 + 结转下年度继续办理 4 = 4',
        5,
      ],
    ]);
  });

  test('a group of which some numbers are not stated too', () => {
    const numbers = { 'denied.stateSecret.legalOther': null, 'denied.lawForbidden.legalOther': 5 };
    const totals = { 'denied.stateSecret.total': null, 'denied.lawForbidden.total': 5 };
    const [first] = sides(
      'applications-result-total',
      stating({ ...numbers, ...totals, 'resultTotal.legalOther': 3, 'resultTotal.total': 5 }),
    );
    expect(first).toEqual([
      '总计 3',
      '予以公开 0 + 部分公开 0 + 不予公开 5（有未填报） + 无法提供 0 + 不予处理 0 + 其他处理 0 = 5',
      2,
    ]);
  });

  test('what is taken away has its sign, and last year’s number its year', () => {
    const documents = (year: number, inForce: number, made: number, repealed: number) => {
      const statistics = balancedStatistics(form2021, randomFrom(1));
      const key = 'proactiveDisclosure.art20_1.normativeDocuments';
      for (const [column, value] of Object.entries({ inForce, madeThisYear: made, repealedThisYear: repealed }))
        writeCell(statistics, form2021.cell.get(`${key}.${column}`)?.cell as Cell, value);
      return reportOf(form2021, statistics, year);
    };
    const told = sides('in-force-roll-forward', documents(2023, 10, 0, 0), documents(2024, 13, 3, 1));
    const found = told.find(([left]) => left === '现行有效件数 13');
    expect(found?.[1]).toMatch(/^\S+（上年） 10 \+ \S+ 3 − \S+ 1 = 12$/);
    expect(found?.[2]).toBe(1);
  });
});

describe('what likely happened', () => {
  const result = equationOf('applications-result-total', 'resultTotal.naturalPerson');
  const carried = equationOf('carried-over', 'carriedIn.naturalPerson');
  const [received, granted, carriedIn] = ['newReceived', 'granted', 'carriedIn'].map((row) =>
    cellOf(`${row}.naturalPerson`),
  ) as [Cell, Cell, Cell];

  /** The slip that is named where these cells could be wrong. */
  const slip = (
    equation: Equation,
    wrong: readonly [Cell, number | null, number][],
    { last = {}, sure = false }: { last?: Numbers; sure?: boolean } = {},
  ) => {
    const statistics = balancedStatistics(form2021, randomFrom(1));
    for (const [cell, value] of wrong) writeCell(statistics, cell, value, '元');
    const list = wrong.map(([cell, , expected]) => ({ cell, expected: BigInt(expected) * 1_000_000n, meets: 1 }));
    const [first] = list;
    const previous = stating(last, form2021, 2023);
    return suspicionOf(sure && first ? first : null, list, equation, reportOf(form2021, statistics), previous)?.facts
      .cause;
  };

  test('a number left at 0 is one where the equation is about it, or nothing else can be wrong', () => {
    expect(slip(result, [[granted, 0, 4]])).toBe(undefined);
    expect(slip(result, [[granted, 0, 4]], { sure: true })).toBe('dropped');
    expect(slip(carried, [[carriedIn, 0, 4]])).toBe('dropped');
    expect(slip(balance(), [[received, 0, 4]])).toBe(undefined);
  });

  test('so is last year’s number', () => {
    const last = { 'granted.naturalPerson': 53 };
    expect(slip(result, [[granted, 53, 74]], { last })).toBe(undefined);
    expect(slip(result, [[granted, 53, 74]], { last, sure: true })).toBe('lastYear');
  });

  test('digits in the wrong order are seen wherever they stand, but not in two places', () => {
    expect(slip(result, [[granted, 91, 19]])).toBe('transposed');
    expect(
      slip(balance(), [
        [received, 91, 19],
        [carriedIn, 42, 24],
      ]),
    ).toBe(undefined);
  });

  test('元 for 万元 is one of money alone; what is not stated is none', () => {
    const table = form2021.table.get('art20_8') as Equation['table'];
    expect(slip({ ...result, table }, [[fee, 3, 30_000]])).toBe('tenThousand');
    expect(slip(result, [[granted, 3, 30_000]])).toBe(undefined);
    expect(slip(result, [[granted, null, 4]])).toBe(undefined);
  });

  test('of a row or column that was left out, what it would have to hold is told, but for zeros', () => {
    const [row, column] = [cellOf('granted.legalOther'), cellOf('partial.legalOther')];
    const wrong = [
      { cell: row, value: 0, expected: 4 },
      { cell: column, value: 1, expected: 0 },
    ];
    const line = form2021.table.get('applications')?.columns[0] ?? null;
    expect(lineFacts({ kind: 'dropped', line: null, byRow: false, wrong })).toEqual({
      cause: 'dropped',
      droppedColumn: '予以公开 4',
    });
    expect(lineFacts({ kind: 'dropped', line, byRow: false, wrong })).toEqual({
      cause: 'dropped',
      droppedLine: '自然人',
      numbers: '予以公开 4',
    });
  });
});
