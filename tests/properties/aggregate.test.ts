import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content, Organ, Report } from '../../schemas/content.ts';
import { loadForms } from '../../schemas/editions.ts';
import type { Cell, Form } from '../../schemas/form.ts';
import { checkReport } from '../../src/check/index.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import {
  balancedStatistics,
  collapseGroups,
  randomFrom,
  readCell,
  type Statistics,
  writeCell,
} from '../synthetic/index.ts';
import { reportOf } from './report.ts';

const forms = [...loadForms().values()];
const runs = { numRuns: Number(process.env.NIANBAO_RUNS ?? 150) };

const printed = (form: Form): Cell[] =>
  form.tables.flatMap((table) => table.cells.filter((cell) => !table.groups.includes(cell.row)));

/** Amounts are put down in one unit, so that a sum can be written in it. */
const inYuan = (form: Form, statistics: Statistics) => {
  for (const cell of printed(form)) writeCell(statistics, cell, readCell(statistics, cell) ?? 0, '元');
  return statistics;
};

/** Raises a cell; amounts keep two decimals. */
const add = (statistics: Statistics, cell: Cell, by: number) =>
  writeCell(statistics, cell, Math.round(((readCell(statistics, cell) ?? 0) + by) * 100) / 100, '元');

/** The sum of some statistics, cell by cell. */
function sumOf(form: Form, parts: readonly Statistics[]): Statistics {
  const sum = structuredClone(parts[0] as Statistics);
  for (const cell of printed(form)) {
    const values = parts.map((part) => readCell(part, cell) ?? 0);
    writeCell(sum, cell, Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100, '元');
  }
  return sum;
}

const units = ['u1', 'u2', 'u3'];

const organOf = (id: string, report: Report): Organ => ({
  id,
  file: { name: `N-${id}`, kind: 'department' },
  source: report.sources.report,
  reports: [{ ...report, organ: id }],
});

/** The findings about a report that sums up the units, in the order in which the organs and the units are given. */
function aggregateFindings(form: Form, whole: Statistics, parts: readonly Statistics[], order = [0, 1, 2]): Finding[] {
  const report = reportOf(form, whole);
  const named = order.map((at) => units[at] as string);
  const parent = organOf('p', { ...report, file: { ...report.file, scope: 'aggregate', units: named } });
  const organs = [parent, ...order.map((at) => organOf(units[at] as string, reportOf(form, parts[at] as Statistics)))];
  const content: Content = {
    site: { name: 'S' },
    organs,
    organ: new Map(organs.map((organ) => [organ.id, organ])),
  };
  return checkReport(parent.reports[0] as Report, parent, content, { asOf: null }).filter(
    ({ code }) => code === 'check/aggregate',
  );
}

const partsFrom = (form: Form, seed: number) =>
  units.map((_, at) => inYuan(form, structuredClone(balancedStatistics(form, randomFrom(seed * 3 + at)))));

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
