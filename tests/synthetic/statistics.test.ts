import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadForms } from '../../schemas/editions.ts';
import type { Form } from '../../schemas/form.ts';
import { equationsOf } from '../../schemas/identity.ts';
import { statisticsSchema } from '../../schemas/statistics.ts';
import {
  balancedStatistics,
  collapseGroups,
  omitTotals,
  randomFrom,
  readCell,
  residual,
  type Statistics,
  writeCell,
} from './index.ts';

const forms = [...loadForms().values()];
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Equations with a cell of a row that stands for a whole group belong to reports that print such rows. */
const broken = (form: Form, statistics: Statistics, previous?: Statistics) =>
  equationsOf(form)
    .map((equation) => ({ equation, by: residual(equation, statistics, previous) }))
    .filter(({ by }) => by !== null && by !== 0)
    .map(({ equation, by }) => `${equation.identity.id} ${equation.about} ${by}`);

/** How many equations have all their numbers. */
const decided = (form: Form, statistics: Statistics, previous?: Statistics) =>
  equationsOf(form).filter((equation) => residual(equation, statistics, previous) !== null).length;

describe.each(forms.map((form) => [form.edition.key, form] as const))('edition %s', (_, form) => {
  const printed = form.tables.flatMap((table) => table.cells.filter((cell) => !table.groups.includes(cell.row)));

  test('every equation holds, in a first year and in five years that follow one another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        let previous: Statistics | undefined;
        for (let year = 0; year < 5; year++) {
          const statistics = balancedStatistics(form, random, previous);
          expect(broken(form, statistics, previous)).toEqual([]);
          previous = statistics;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('every equation of the printed rows is decided: nothing holds because a number is missing', () => {
    const random = randomFrom(1);
    const first = balancedStatistics(form, random);
    const second = balancedStatistics(form, random, first);
    const groups = new Set(form.tables.flatMap((table) => table.groups.map((group) => group.label)));
    const expected = equationsOf(form).filter((equation) => !groups.has(equation.about)).length;
    expect(decided(form, second, first)).toBe(expected);
  });

  test('they have the shape of statistics.json, with no cell left open', () => {
    const schema = statisticsSchema(form);
    fc.assert(
      fc.property(seeds, (seed) => {
        const statistics = balancedStatistics(form, randomFrom(seed));
        expect(schema.safeParse(statistics).error).toBeUndefined();
        expect(printed.filter((cell) => typeof readCell(statistics, cell) !== 'number')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('groups printed as one row and totals left out keep the shape and the equations', () => {
    const schema = statisticsSchema(form);
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const first = collapseGroups(form, balancedStatistics(form, random), random);
        const second = omitTotals(form, balancedStatistics(form, random, first), random);
        for (const statistics of [first, second]) expect(schema.safeParse(statistics).error).toBeUndefined();
        expect(broken(form, first)).toEqual([]);
        expect(broken(form, second, first)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('one number changed breaks an equation wherever an equation mentions it', () => {
    const mentioned = new Set(
      equationsOf(form).flatMap(({ left, right }) =>
        [...left, ...right].filter((term) => term.year === 0).flatMap((term) => term.cells.map((cell) => cell.key)),
      ),
    );
    const random = randomFrom(2);
    const first = balancedStatistics(form, random);
    const second = balancedStatistics(form, random, first);
    for (const cell of printed.filter((cell) => mentioned.has(cell.key))) {
      const copy = structuredClone(second);
      writeCell(copy, cell, (readCell(copy, cell) ?? 0) + 1);
      expect(broken(form, copy, first), cell.key).not.toEqual([]);
    }
  });

  test('the same seed gives the same numbers, another seed others', () => {
    const made = (seed: number) => JSON.stringify(balancedStatistics(form, randomFrom(seed)));
    expect(made(7)).toBe(made(7));
    expect(made(7)).not.toBe(made(8));
  });
});
