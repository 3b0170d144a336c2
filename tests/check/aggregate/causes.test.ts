import { expect, test } from 'vitest';
import type { Cell } from '../../../schemas/form.ts';
import { add, aggregateFindings, sumOf } from '../../properties/aggregated.ts';
import { removeCell, type Statistics, writeCell } from '../../synthetic/index.ts';
import { cellOf, form, type Numbers, stating } from './stating.ts';

const applications = form.table.get('applications');

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
