import { expect, test } from 'vitest';
import type { Cell } from '../../../schemas/form.ts';
import { randomFrom } from '../../synthetic/index.ts';
import { cellsOf, form2021, read } from './document.ts';

const three = '三、收到和处理政府信息公开申请情况';
const head = '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';
const table = form2021.table.get('applications') as NonNullable<ReturnType<typeof form2021.table.get>>;
const key = (row: string, column: string) => (table.cell(row, column) as Cell).key;

/** The table of an office with few applications, all sums right: cells by key. */
function few(seed: number): Map<string, number> {
  const random = randomFrom(seed);
  const cells = new Map<string, number>(
    table.rows.flatMap((row) => table.columns.map((column) => [key(row.key, column.key), 0] as const)),
  );
  const [people, firms] = [random.integer(5, 90), random.integer(1, 12)];
  const put = (row: string, a: number, b: number) => {
    cells
      .set(key(row, 'naturalPerson'), a)
      .set(key(row, 'legalCommercial'), b)
      .set(key(row, 'total'), a + b);
  };
  const [granted, some] = [random.integer(0, people), random.integer(0, firms)];
  put('newReceived', people, firms);
  put('granted', granted, some);
  put('unable.notHeld', people - granted, firms - some);
  put('resultTotal', people, firms);
  return cells;
}

/** The table with nothing between its cells. */
const glued = (cells: ReadonlyMap<string, number>) => [
  three,
  head +
    table.rows
      .map((row) => row.label + table.columns.map((column) => cells.get(key(row.key, column.key))).join(''))
      .join(''),
];

test.each([
  ['a total of a row', 'unable.notHeld', 'total'],
  ['a number of a row', 'granted', 'naturalPerson'],
  ['a number of the row of totals', 'resultTotal', 'naturalPerson'],
  ['a number of what was received', 'newReceived', 'total'],
])('digits that ran together are cut by the sums that hold where %s is misprinted', async (_, row, column) => {
  for (const seed of [3, 4, 5, 6]) {
    const cells = few(seed);
    const wrong = new Map(cells).set(key(row, column), (cells.get(key(row, column)) ?? 0) + 3);
    const found = cellsOf(await read(glued(wrong)));
    for (const [cell, value] of wrong) expect([cell, found[cell]]).toEqual([cell, value]);
  }
});

test('where more is broken than one misprint explains, nothing is read that sums alone would tell', async () => {
  for (const seed of [3, 4, 5, 6]) {
    const cells = few(seed);
    const wrong = new Map(cells)
      .set(key('granted', 'total'), (cells.get(key('granted', 'total')) ?? 0) + 2)
      .set(key('newReceived', 'legalCommercial'), (cells.get(key('newReceived', 'legalCommercial')) ?? 0) + 5)
      .set(key('unable.notHeld', 'naturalPerson'), (cells.get(key('unable.notHeld', 'naturalPerson')) ?? 0) + 1);
    const found = cellsOf(await read(glued(wrong)));
    for (const [cell, value] of wrong) expect([value, null]).toContain(found[cell] ?? null);
  }
});
