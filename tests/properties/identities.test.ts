import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell } from '../../schemas/form.ts';
import { equationsOf } from '../../schemas/identity.ts';
import {
  balancedStatistics,
  collapseGroups,
  omitTotals,
  randomFrom,
  readCell,
  residual,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';
import { codes, countCells, mentioning } from './cells.ts';
import { findingsOf, reportOf } from './report.ts';

const forms = [...loadForms().values()];
const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };
describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_key, form) => {
  test('a balanced report is silent, beside a balanced last year too', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const last = balancedStatistics(form, random);
        const now = balancedStatistics(form, random, last);
        expect(findingsOf(reportOf(form, last, 2023), reportOf(form, now))).toEqual([]);
      }),
      runs,
    );
  });

  test('totals left out are computed and are those that were stated', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const full = balancedStatistics(form, random);
        const report = reportOf(form, omitTotals(form, full, random));
        const whole = reportOf(form, full);
        expect(findingsOf(report)).toEqual([]);
        for (const table of form.tables)
          expect(report.tables.get(table.key)?.values).toEqual(whole.tables.get(table.key)?.values);
      }),
      runs,
    );
  });

  test('a group printed as one row balances as its sub-rows do', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        expect(findingsOf(reportOf(form, collapseGroups(form, balancedStatistics(form, random), random)))).toEqual([]);
      }),
      runs,
    );
  });

  test('one cell changed gives exactly the rules that mention it, each at that cell where two or more meet', () => {
    const cells = countCells(form);
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer({ min: 1, max: 999 }), (seed, pick, by) => {
        const cell = cells[pick % cells.length] as Cell;
        const statistics = structuredClone(balancedStatistics(form, randomFrom(seed))) as Statistics;
        writeCell(statistics, cell, (readCell(statistics, cell) ?? 0) + by);
        const findings = findingsOf(reportOf(form, statistics));
        expect(codes(findings)).toEqual(mentioning(form, cell));
        if (findings.length > 1) {
          for (const { facts } of findings) {
            expect(facts.cell).toBe(cell.key);
            expect(facts.expected).toBe((readCell(statistics, cell) ?? 0) - by);
          }
        }
      }),
      runs,
    );
  });

  test('whatever is changed, an equation that no longer holds is never passed over in silence', () => {
    const cells = countCells(form);
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 50 })), { minLength: 1, maxLength: 6 }),
        (seed, changes) => {
          const statistics = structuredClone(balancedStatistics(form, randomFrom(seed))) as Statistics;
          for (const [pick, value] of changes) writeCell(statistics, cells[pick % cells.length] as Cell, value);
          const broken = equationsOf(form).some(
            (equation) => residual(equation, statistics) !== null && residual(equation, statistics) !== 0,
          );
          expect(findingsOf(reportOf(form, statistics)).length > 0).toBe(broken);
        },
      ),
      runs,
    );
  });

  test('a blank is no zero: it breaks an equation only where no number could mend it', () => {
    const cells = countCells(form);
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, pick) => {
        const statistics = structuredClone(balancedStatistics(form, randomFrom(seed))) as Statistics;
        writeCell(statistics, cells[pick % cells.length] as Cell, null);
        expect(codes(findingsOf(reportOf(form, statistics)))).toEqual(['check/not-stated']);
      }),
      runs,
    );
  });

  test('numbers k times as large stay silent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 100_000_000 }), (seed, k) => {
        const statistics = structuredClone(balancedStatistics(form, randomFrom(seed))) as Statistics;
        for (const cell of countCells(form)) writeCell(statistics, cell, (readCell(statistics, cell) ?? 0) * k);
        expect(findingsOf(reportOf(form, statistics)).filter((item) => item.code !== 'check/not-stated')).toEqual([]);
      }),
      runs,
    );
  });
});
