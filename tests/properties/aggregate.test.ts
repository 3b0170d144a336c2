import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import {
  balancedStatistics,
  collapseGroups,
  randomFrom,
  readCell,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';
import { add, aggregateFindings, printed, sumOf, units } from './aggregated.ts';

const forms = [...loadForms().values()];
const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };

/** Amounts are put down in one unit, so that a sum can be written in it. */
const inYuan = (form: Form, statistics: Statistics) => {
  for (const cell of printed(form)) writeCell(statistics, cell, readCell(statistics, cell) ?? 0, '元');
  return statistics;
};

const partsFrom = (form: Form, seed: number) =>
  units.map((_, at) => inYuan(form, balancedStatistics(form, randomFrom(seed * 3 + at))));

describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_key, form) => {
  test('the sum of the units is silent, with groups printed as one row by some of them too', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const parts = partsFrom(form, seed);
        const whole = sumOf(form, parts);
        expect(aggregateFindings(form, whole, parts)).toEqual([]);
        const random = randomFrom(seed);
        const mixed = parts.map((part) => collapseGroups(form, part, random));
        expect(aggregateFindings(form, collapseGroups(form, whole, random), mixed)).toEqual([]);
      }),
      runs,
    );
  });

  test('numbers k times as large stay silent', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 1_000_000 }), (seed, k) => {
        const times = (statistics: Statistics) => {
          const copy = structuredClone(statistics);
          for (const cell of printed(form))
            if (cell.kind !== 'money') writeCell(copy, cell, (readCell(copy, cell) ?? 0) * k);
          return copy;
        };
        const parts = partsFrom(form, seed);
        expect(aggregateFindings(form, times(sumOf(form, parts)), parts.map(times))).toEqual([]);
      }),
      runs,
    );
  });

  test('each single cell of a unit changed is found in the sum, at that cell and once', () => {
    const cells = printed(form);
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.integer({ min: 1, max: 999 }),
        (seed, pick, at, by) => {
          const cell = cells[pick % cells.length] as Cell;
          const parts = partsFrom(form, seed);
          const whole = sumOf(form, parts);
          add(parts[at] as Statistics, cell, by);
          const findings = aggregateFindings(form, whole, parts);
          expect(findings.map(({ facts }) => [facts.cell, facts.difference])).toEqual([[cell.key, by]]);
        },
      ),
      runs,
    );
  });

  test('a unit left out or counted twice is named, once', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 2 }), (seed, at) => {
        const parts = partsFrom(form, seed);
        const rest = parts.filter((_, index) => index !== at);
        const [left, ...more] = aggregateFindings(form, sumOf(form, rest), parts);
        expect([left?.facts.leftOut, more]).toEqual([`N-${units[at]}`, []]);
        const [twice, ...others] = aggregateFindings(form, sumOf(form, [...parts, parts[at] as Statistics]), parts);
        expect([twice?.facts.twice, others]).toEqual([`N-${units[at]}`, []]);
      }),
      runs,
    );
  });

  test('a blank of a unit leaves the cell open upwards only', () => {
    const cells = printed(form).filter((cell) => cell.kind === 'count');
    fc.assert(
      fc.property(fc.integer(), fc.nat(), (seed, pick) => {
        const cell = cells[pick % cells.length] as Cell;
        const parts = partsFrom(form, seed);
        const whole = sumOf(form, parts);
        const others = sumOf(form, parts.slice(1));
        writeCell(parts[0] as Statistics, cell, null);
        expect(aggregateFindings(form, whole, parts)).toEqual([]);
        const stated = readCell(others, cell) ?? 0;
        if (stated === 0) return;
        writeCell(whole, cell, stated - 1);
        expect(aggregateFindings(form, whole, parts).map(({ facts }) => facts.cell)).toEqual([cell.key]);
      }),
      runs,
    );
  });

  test('the order of organs and units does not matter', () => {
    const cells = printed(form);
    const tell = (findings: readonly Finding[]) => findings.map(({ facts }) => facts);
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (seed, pick, order) => {
        const parts = partsFrom(form, seed);
        const whole = sumOf(form, parts);
        for (const at of [pick, pick * 7, pick * 31]) add(whole, cells[at % cells.length] as Cell, 5);
        expect(tell(aggregateFindings(form, whole, parts, order))).toEqual(tell(aggregateFindings(form, whole, parts)));
      }),
      runs,
    );
  });
});
