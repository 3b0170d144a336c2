import { expect, test } from 'vitest';
import type { Content, Report } from '../../../schemas/content.ts';
import { aggregate } from '../../../src/check/rules/aggregate.ts';
import { add, aggregated, sumOf } from '../../properties/aggregated.ts';
import { cellOf, form, stating } from './stating.ts';

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
