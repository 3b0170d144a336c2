import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form, FormTable } from '../../schemas/form.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { balancedStatistics, randomFrom, readCell, type Statistics, writeCell } from '../synthetic/index.ts';
import { findingsOf, reportOf } from './report.ts';

const forms = [...loadForms().values()];
const runs = Number(process.env.NIANBAO_RUNS ?? 150);

/** The table that has rows and columns of totals, and those of one row. */
const grids = (form: Form) => form.tables.filter((table) => table.rows.length > 3 && table.columns.length > 3);
const singles = (form: Form) => form.tables.filter((table) => table.singleRow);

/** Cells of the form's own rows that are no totals, in rows that are part of a sum of rows. */
const leaves = (table: FormTable): Cell[] =>
  table.cells.filter((cell) => !cell.total && cell.row.under.length > 0 && !table.groups.includes(cell.row));

const causes = (findings: readonly Finding[]) => [...new Set(findings.map(({ facts }) => facts.cause ?? 'none'))];

/** Digits of a number with two neighbours exchanged; null where that gives no other number of as many digits. */
function transpose(value: number, pick: number): number | null {
  const digits = String(value);
  if (digits.length < 2) return null;
  const at = pick % (digits.length - 1);
  const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
  return swapped.startsWith('0') || swapped === digits ? null : Number(swapped);
}

interface Spoilt {
  readonly now: Statistics;
  readonly last: Statistics | null;
}

/**
 * Spoils balanced reports in one way and gathers what is named. `spoil` gives back null where the report has nothing to
 * spoil. Expects only `kind` or silence to be named, and `kind` in at least `share` of the reports spoilt.
 */
function expectNamed(
  form: Form,
  kind: string,
  share: number,
  spoil: (statistics: Statistics, pick: number, seed: number) => Spoilt | null,
): void {
  let spoilt = 0;
  let named = 0;
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, pick) => {
      const found = spoil(structuredClone(balancedStatistics(form, randomFrom(seed))), pick, seed);
      if (!found) return;
      spoilt++;
      const before = found.last ? [reportOf(form, found.last, 2023)] : [];
      const findings = findingsOf(...before, reportOf(form, found.now)).filter(({ severity }) => severity === 'error');
      expect(findings.length).toBeGreaterThan(0);
      const list = causes(findings);
      expect(list.filter((cause) => cause !== kind && cause !== 'none')).toEqual([]);
      if (list.length === 1 && list[0] === kind) named++;
    }),
    { numRuns: runs },
  );
  expect(spoilt).toBeGreaterThan(runs / 20);
  expect(named / spoilt).toBeGreaterThanOrEqual(share);
}

const values = (cells: readonly Cell[], statistics: Statistics) => cells.map((cell) => readCell(statistics, cell) ?? 0);

describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_key, form) => {
  const grid = grids(form)[0] as FormTable;
  const single = singles(form)[0] as FormTable;
  const columns = grid.columns.filter((column) => !column.node.total);
  const lineCells = (row: string) => columns.map((column) => grid.cell(row, column.key) as Cell);
  const leafRows = grid.rows.filter((row) => !row.node.total && row.under.length > 0);
  const rowOf = (pick: number) => (leafRows[pick % leafRows.length] as (typeof leafRows)[number]).key;

  test('two digits in the wrong order', () => {
    const cells = leaves(grid);
    expectNamed(form, 'transposed', 1, (now, pick) => {
      const fitting = cells.filter((cell) => transpose(readCell(now, cell) ?? 0, pick) !== null);
      const cell = fitting[pick % fitting.length];
      if (!cell) return null;
      writeCell(now, cell, transpose(readCell(now, cell) ?? 0, pick));
      return { now, last: null };
    });
  });

  test('a number left at 0', () => {
    const cells = leaves(grid);
    expectNamed(form, 'dropped', 1, (now, pick) => {
      const fitting = cells.filter((cell) => readCell(now, cell));
      const cell = fitting[pick % fitting.length];
      if (!cell) return null;
      writeCell(now, cell, 0);
      return { now, last: null };
    });
  });

  test('a total left at 0', () => {
    const cells = single.cells.filter((cell) => cell.total);
    expectNamed(form, 'zeroTotal', 0.8, (now, pick) => {
      const fitting = cells.filter((cell) => readCell(now, cell));
      const cell = fitting[pick % fitting.length];
      if (!cell) return null;
      writeCell(now, cell, 0);
      return { now, last: null };
    });
  });

  test('last year’s total left standing', () => {
    expectNamed(form, 'lastYear', 0.6, (last, pick, seed) => {
      const now = structuredClone(balancedStatistics(form, randomFrom(seed + 1), last));
      const cells = grid.cells.filter((cell) => cell.column.node.total && leafRows.includes(cell.row));
      const fitting = cells.filter((cell) => readCell(last, cell) && readCell(last, cell) !== readCell(now, cell));
      const cell = fitting[pick % fitting.length];
      if (!cell) return null;
      writeCell(now, cell, readCell(last, cell) ?? 0);
      return { now, last };
    });
  });

  test('a row left at 0', () => {
    expectNamed(form, 'dropped', 0.8, (now, pick) => {
      const cells = lineCells(rowOf(pick));
      if (values(cells, now).filter((value) => value > 0).length < 2) return null;
      for (const cell of grid.cells.filter((item) => item.row.key === rowOf(pick))) writeCell(now, cell, 0);
      return { now, last: null };
    });
  });

  test('a column of totals left at 0', () => {
    expectNamed(form, 'zeroTotal', 1, (now) => {
      const cells = grid.cells.filter((cell) => cell.column.node.total && !grid.groups.includes(cell.row));
      if (values(cells, now).filter((value) => value > 0).length < 2) return null;
      for (const cell of cells) writeCell(now, cell, 0);
      return { now, last: null };
    });
  });

  test('two numbers of a row in each other’s place', () => {
    expectNamed(form, 'swapped', 0.5, (now, pick) => {
      const cells = lineCells(rowOf(pick));
      const [a, b] = [cells[pick % cells.length] as Cell, cells[(pick + 1 + (pick % 3)) % cells.length] as Cell];
      const [x, y] = [readCell(now, a) ?? 0, readCell(now, b) ?? 0];
      if (a === b || Math.abs(x - y) < 3) return null;
      writeCell(now, a, y);
      writeCell(now, b, x);
      return { now, last: null };
    });
  });

  test('a row one place off', () => {
    expectNamed(form, 'shifted', 0.5, (now, pick) => {
      const cells = lineCells(rowOf(pick));
      const own = values(cells, now);
      if (own.at(-1) !== 0 || own.filter((value) => value > 0).length < 2) return null;
      const moved = [0, ...own.slice(0, -1)];
      if (moved.filter((value, at) => value !== own[at]).length < 3) return null;
      for (const [at, cell] of cells.entries()) writeCell(now, cell, moved[at] ?? 0);
      return { now, last: null };
    });
  });
});
