import { expect, test } from 'vitest';
import type { Content, Report } from '../../../schemas/content.ts';
import { loadForms } from '../../../schemas/editions.ts';
import type { Cell, Form } from '../../../schemas/form.ts';
import { aggregate } from '../../../src/check/rules/aggregate.ts';
import { add, aggregated, aggregateFindings, printed, sumOf } from '../../properties/aggregated.ts';
import { balancedStatistics, randomFrom, removeCell, type Statistics, writeCell } from '../../synthetic/index.ts';

const form = loadForms().get('2021') as Form;
const applications = form.table.get('applications');

/** Row and column of the table of applications, or a whole key. */
const cellOf = (name: string): Cell => (form.cell.get(`applications.${name}`) ?? form.cell.get(name))?.cell as Cell;

type Numbers = Readonly<Record<string, number | null>>;

/** A report that states these numbers, and 0 everywhere else. */
function stating(numbers: Numbers): Statistics {
  const statistics = balancedStatistics(form, randomFrom(1));
  for (const cell of printed(form)) writeCell(statistics, cell, 0, '元');
  for (const [name, value] of Object.entries(numbers)) writeCell(statistics, cellOf(name), value);
  return statistics;
}

/** Puts the sub-rows of a group down as one row, with these numbers in it and 0 in its other columns. */
function asOneRow(statistics: Statistics, key: string, numbers: Numbers): Statistics {
  const group = applications?.groups.find((leaf) => leaf.key === key);
  const inner = applications?.cells.filter(({ row }) => group && row.under.includes(group.node)) ?? [];
  for (const cell of inner) removeCell(statistics, cell);
  const section = statistics.applications as Record<string, unknown>;
  for (const { row } of inner) delete section[row.key];
  for (const column of applications?.columns ?? [])
    writeCell(statistics, applications?.cell(key, column.key) as Cell, numbers[column.key] ?? 0);
  return statistics;
}

/** The parts, their sum with `off` added to it, and what is told: cell, how many cells, the unit that explains it. */
function told(parts: readonly Statistics[], off: Numbers): string[] {
  const whole = sumOf(form, parts);
  for (const [name, by] of Object.entries(off)) add(whole, cellOf(name), by ?? 0);
  return tellAll(whole, parts);
}

const tellAll = (whole: Statistics, parts: readonly Statistics[]) =>
  aggregateFindings(form, whole, parts).map(({ facts: { cell, cells, leftOut, twice, difference } }) =>
    [
      String(cell).replace('applications.', ''),
      `off by ${difference}`,
      ...(cells ? [`with ${Number(cells) - 1} more`] : []),
      ...(leftOut ? [`${leftOut} left out`] : []),
      ...(twice ? [`${twice} twice`] : []),
    ].join(', '),
  );

test.each<[what: string, parts: readonly [Numbers, Numbers, Numbers], off: Numbers, expected: string[]]>([
  [
    'a number that is no unit’s',
    [{ 'newReceived.naturalPerson': 5 }, { 'newReceived.naturalPerson': 3 }, {}],
    { 'newReceived.naturalPerson': 4 },
    ['newReceived.naturalPerson, off by 4'],
  ],
  [
    'the first unit’s number is missing',
    [{ 'newReceived.naturalPerson': 5 }, { 'newReceived.naturalPerson': 3 }, {}],
    { 'newReceived.naturalPerson': -5 },
    ['newReceived.naturalPerson, off by 5, N-u1 left out'],
  ],
  [
    'the second unit’s number is in it twice',
    [{ 'newReceived.naturalPerson': 5 }, { 'newReceived.naturalPerson': 3 }, {}],
    { 'newReceived.naturalPerson': 3 },
    ['newReceived.naturalPerson, off by 3, N-u2 twice'],
  ],
  [
    'two units state the number that is missing: it may be either’s',
    [{ 'newReceived.naturalPerson': 3 }, { 'newReceived.naturalPerson': 3 }, { 'granted.naturalPerson': 1 }],
    { 'newReceived.naturalPerson': -3 },
    ['newReceived.naturalPerson, off by 3'],
  ],
  [
    'one cell proves nothing about the other cells of a unit',
    [
      { 'newReceived.naturalPerson': 3, 'granted.total': 2 },
      { 'newReceived.naturalPerson': 3 },
      { 'granted.naturalPerson': 1 },
    ],
    { 'newReceived.naturalPerson': -3 },
    ['newReceived.naturalPerson, off by 3'],
  ],
  [
    'a total that is off by what its part is off by is not told again',
    [{ 'newReceived.naturalPerson': 5, 'newReceived.total': 5 }, {}, {}],
    { 'newReceived.naturalPerson': 2, 'newReceived.total': 2 },
    ['newReceived.naturalPerson, off by 2'],
  ],
  [
    'a total that is off by more than its parts is told with them',
    [{ 'newReceived.naturalPerson': 5, 'newReceived.total': 5 }, {}, {}],
    { 'newReceived.naturalPerson': 2, 'newReceived.total': 3 },
    ['newReceived.naturalPerson, off by 2, with 1 more'],
  ],
  [
    'a total whose parts are right is told itself',
    [{ 'newReceived.naturalPerson': 5, 'newReceived.total': 5 }, {}, {}],
    { 'newReceived.total': 3 },
    ['newReceived.total, off by 3'],
  ],
  [
    'a total of results follows what one row of a group is off by',
    [{ 'denied.stateSecret.naturalPerson': 5, 'resultTotal.naturalPerson': 5 }, {}, {}],
    { 'denied.stateSecret.naturalPerson': 2, 'resultTotal.naturalPerson': 2 },
    ['denied.stateSecret.naturalPerson, off by 2'],
  ],
  [
    'two cells of one row are one cause, two of another row are another',
    [{}, {}, {}],
    {
      'granted.naturalPerson': 1,
      'granted.legalOther': 2,
      'partial.naturalPerson': 3,
      'partial.legalOther': 4,
    },
    ['granted.naturalPerson, off by 1, with 1 more', 'partial.naturalPerson, off by 3, with 1 more'],
  ],
  [
    'single cells of several rows that share a column are one cause',
    [{}, {}, {}],
    { 'granted.legalOther': 2, 'partial.legalOther': 4, 'unable.notHeld.legalResearch': 1 },
    ['granted.legalOther, off by 2, with 1 more', 'unable.notHeld.legalResearch, off by 1'],
  ],
  [
    'three causes in a table are three',
    [{}, {}, {}],
    { 'granted.legalOther': 2, 'partial.legalResearch': 4, 'carriedIn.naturalPerson': 1 },
    ['carriedIn.naturalPerson, off by 1', 'granted.legalOther, off by 2', 'partial.legalResearch, off by 4'],
  ],
  [
    'four are one: the table was not added up from these units',
    [{}, {}, {}],
    {
      'carriedIn.naturalPerson': 1,
      'granted.legalOther': 2,
      'partial.legalResearch': 4,
      'unable.notHeld.legalServices': 8,
    },
    ['carriedIn.naturalPerson, off by 1, with 3 more'],
  ],
  [
    'a row without one unit’s, its total too: the one whose whole row is missing',
    [
      { 'granted.naturalPerson': 3, 'granted.legalOther': 2, 'granted.total': 5, 'partial.total': 7 },
      { 'granted.naturalPerson': 3, 'granted.legalOther': 2, 'granted.legalResearch': 1, 'granted.total': 6 },
      {},
    ],
    { 'granted.naturalPerson': -3, 'granted.legalOther': -2, 'granted.total': -5 },
    ['granted.naturalPerson, off by 3, with 1 more, N-u1 left out'],
  ],
  [
    'a row without one unit’s, but with a total that has them',
    [
      { 'granted.naturalPerson': 3, 'granted.legalOther': 2, 'granted.total': 5 },
      { 'granted.naturalPerson': 4, 'granted.total': 4 },
      {},
    ],
    { 'granted.naturalPerson': -3, 'granted.legalOther': -2 },
    ['granted.naturalPerson, off by 3, with 1 more, N-u1 left out'],
  ],
  [
    'a column without one unit’s: the one whose whole column is missing',
    [
      { 'granted.legalOther': 3, 'partial.legalOther': 2, 'granted.total': 7 },
      { 'granted.legalOther': 3, 'partial.legalOther': 2, 'carriedIn.legalOther': 1 },
      {},
    ],
    { 'granted.legalOther': -3, 'partial.legalOther': -2 },
    ['granted.legalOther, off by 3, with 1 more, N-u1 left out'],
  ],
  [
    'all of a unit’s numbers in one table: the unit, once',
    [
      { 'newReceived.naturalPerson': 4, 'granted.legalOther': 6, 'reviewAndLitigation.review.upheld': 1 },
      { 'newReceived.naturalPerson': 2, 'carriedIn.total': 9 },
      {},
    ],
    { 'newReceived.naturalPerson': -4, 'granted.legalOther': -6 },
    ['newReceived.naturalPerson, off by 4, with 1 more, N-u1 left out'],
  ],
  [
    'all of a unit’s numbers in every table: the unit, once',
    [
      { 'newReceived.naturalPerson': 4, 'reviewAndLitigation.review.upheld': 1 },
      { 'newReceived.naturalPerson': 2 },
      {},
    ],
    { 'newReceived.naturalPerson': 4, 'reviewAndLitigation.review.upheld': 1 },
    ['newReceived.naturalPerson, off by 4, with 1 more, N-u1 twice'],
  ],
  [
    'one number left out and another in twice are no one slip of a unit',
    [{ 'granted.naturalPerson': 4, 'granted.legalOther': 6 }, { 'granted.naturalPerson': 1 }, {}],
    { 'granted.naturalPerson': -4, 'granted.legalOther': 6 },
    ['granted.naturalPerson, off by 4, with 1 more'],
  ],
  [
    'a cell that the unit left blank, and that is in order, does not clear it',
    [{ 'granted.naturalPerson': 4, 'granted.legalOther': 6, 'partial.total': null }, {}, {}],
    { 'granted.naturalPerson': -4, 'granted.legalOther': -6 },
    ['granted.naturalPerson, off by 4, with 1 more, N-u1 left out'],
  ],
  [
    'a cell that the unit left blank, and that is too small, does',
    [{ 'granted.naturalPerson': 4, 'granted.legalOther': null }, { 'granted.legalOther': 9 }, {}],
    { 'granted.naturalPerson': -4, 'granted.legalOther': -6 },
    ['granted.naturalPerson, off by 4, with 1 more'],
  ],
  [
    'a total that follows a cell which a unit’s blank leaves open is the only one that can be told',
    [{ 'granted.naturalPerson': null, 'granted.total': 0 }, { 'granted.naturalPerson': 3, 'granted.total': 3 }, {}],
    { 'granted.naturalPerson': 2, 'granted.total': 2 },
    ['granted.total, off by 2'],
  ],
])('%s', (_what, parts, off, expected) => {
  expect(told(parts.map(stating), off)).toEqual(expected);
});

test('a total follows what a group printed as one row is off by', () => {
  const parts = [{ 'resultTotal.naturalPerson': 5 }, {}, {}].map(stating);
  asOneRow(parts[0] as Statistics, 'otherHandling', { naturalPerson: 5 });
  const whole = asOneRow(stating({ 'resultTotal.naturalPerson': 7 }), 'otherHandling', { naturalPerson: 7 });
  expect(tellAll(whole, parts)).toEqual(['otherHandling.naturalPerson, off by 2']);
});

const feeAmount = 'proactiveDisclosure.art20_8.adminFees.feeAmount';

test.each<[what: string, parts: readonly [Numbers, Numbers, Numbers], off: Numbers, cause: string | undefined]>([
  [
    '91 for 19',
    [{ 'granted.naturalPerson': 12 }, { 'granted.naturalPerson': 7 }, {}],
    { 'granted.naturalPerson': 72 },
    'transposed',
  ],
  ['元 for 万元', [{ [feeAmount]: 2 }, { [feeAmount]: 1 }, {}], { [feeAmount]: 29_997 }, 'tenThousand'],
  [
    'ten thousand times as many is no slip of a count',
    [{ 'granted.naturalPerson': 2 }, { 'granted.naturalPerson': 1 }, {}],
    { 'granted.naturalPerson': 29_997 },
    undefined,
  ],
  ['a total left at 0', [{ 'granted.total': 2 }, { 'granted.total': 1 }, {}], { 'granted.total': -3 }, 'zeroTotal'],
  [
    'where a unit explains it no slip is named',
    [{ 'granted.naturalPerson': 19 }, {}, {}],
    { 'granted.naturalPerson': -19 },
    undefined,
  ],
  [
    'nor where two cells are off',
    [{ 'granted.naturalPerson': 19 }, { 'granted.naturalPerson': 1, 'granted.legalOther': 2 }, {}],
    { 'granted.naturalPerson': -20, 'granted.legalOther': -2 },
    undefined,
  ],
  ['nor of any other number', [{ 'granted.naturalPerson': 19 }, {}, {}], { 'granted.naturalPerson': 4 }, undefined],
])('what likely happened to a sum: %s', (_what, parts, off, cause) => {
  const statistics = parts.map(stating);
  const whole = sumOf(form, statistics);
  for (const [name, by] of Object.entries(off)) add(whole, cellOf(name), by ?? 0);
  expect(aggregateFindings(form, whole, statistics).map(({ facts }) => facts.cause)).toEqual([cause]);
});

/** What is told of a sum of 8 natural persons received whose three units have 5, 2 and 1, and that is off by `by`. */
function toldBeside(
  by: number,
  change: (report: Report, content: Content) => Partial<Report['file']> | null,
  partial = false,
) {
  const parts = [5, 2, 1].map((value) => stating({ 'newReceived.naturalPerson': value }));
  const whole = sumOf(form, parts);
  add(whole, cellOf('newReceived.naturalPerson'), by);
  const { report, organ, content } = aggregated(form, whole, parts);
  const file = { ...report.file, ...change(report, content) };
  const context = { content, organ, previous: null, asOf: null, partial };
  return aggregate({ ...report, file }, context).map(({ facts }) => [
    facts.value,
    facts.sum,
    facts.units,
    facts.missing,
  ]);
}

test('only a report that sums up units is held against them, and only where all content was read', () => {
  const as = (file: Partial<Report['file']>, partial = false) => toldBeside(9, () => file, partial);
  expect(as({})).toEqual([[17, 8, 3, undefined]]);
  expect(as({}, true)).toEqual([]);
  expect(as({ scope: 'own' })).toEqual([]);
  expect(as({ units: [] })).toEqual([]);
  expect(toldBeside(0, () => null)).toEqual([]);
});

test('units without a report can only make the sum larger, and are named; unknown ones likewise', () => {
  const without = (by: number, ...ids: string[]) =>
    toldBeside(by, (_report, content) => {
      const organs = content.organ as Map<string, Content['organs'][number]>;
      for (const id of ids) organs.set(id, { ...(organs.get(id) as Content['organs'][number]), reports: [] });
      return null;
    });
  expect(without(9, 'u2', 'u3')).toEqual([]);
  expect(without(-4, 'u2', 'u3')).toEqual([[4, 5, 1, 'N-u2、N-u3']]);
  expect(without(9, 'u1', 'u2', 'u3')).toEqual([]);
  const unknown = (by: number) => toldBeside(by, () => ({ units: ['u1', 'u2', 'u3', 'nobody'] }));
  expect(unknown(9)).toEqual([]);
  expect(unknown(-1)).toEqual([[7, 8, 3, undefined]]);
});
