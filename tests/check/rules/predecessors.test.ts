import { describe, expect, test } from 'vitest';
import type { Content, Organ } from '../../../schemas/content.ts';
import { predecessorCircle } from '../../../src/check/rules/predecessor-circle.ts';
import { predecessorYear } from '../../../src/check/rules/predecessor-year.ts';
import { proseReport } from '../prose-report.ts';

type Predecessors = NonNullable<Organ['file']['predecessors']>;

const from = (organ: string, year = 2024, extent: 'whole' | 'part' = 'whole') => ({ organ, year, extent });

/** Organs with what they came from and the years they report on. */
function contentOf(organs: Readonly<Record<string, Predecessors | null>>, years: readonly number[] = []): Content {
  const made = Object.entries(organs).map(([id, predecessors]): Organ => {
    const file = { name: id, kind: 'department' as const, contacts: {}, ...(predecessors ? { predecessors } : {}) };
    const source = { path: `content/${id}/organ.json`, file: '/nowhere' };
    return { id, file, source, reports: years.map((year) => ({ ...proseReport({}), organ: id, year })) };
  });
  return { site: { name: '站' }, organs: made, organ: new Map(made.map((organ) => [organ.id, organ])) };
}

describe('an organ that comes after itself is told of, and no other', () => {
  test.each([
    ['itself', { a: [from('a')] }, ['a']],
    ['one after the other', { a: [from('b')], b: [from('a')] }, ['a', 'b']],
    ['a row without a circle', { a: [from('b')], b: [from('c')], c: null }, []],
    ['a circle further back', { a: [from('b')], b: [from('c')], c: [from('b')] }, ['b', 'c']],
    ['a circle by the first of several', { a: [from('b'), from('c')], b: [from('a')], c: null }, ['a', 'b']],
    ['by way of an organ that is not there', { a: [from('none')] }, []],
  ])('%s', (_name, organs: Readonly<Record<string, Predecessors | null>>, expected) => {
    const content = contentOf(organs);
    const told = content.organs.flatMap((organ) => predecessorCircle(organ, content));
    expect(told.map(({ facts }) => facts.organ)).toEqual(expected);
  });
});

describe('work that was taken over as a whole is not reported twice', () => {
  test.each([
    ['reports of the year and later', [from('b', 2023)], [2022, 2023, 2024], [2023]],
    ['reports of the years before', [from('b', 2024)], [2022, 2023], []],
    ['a part of the work', [from('b', 2023, 'part')], [2023], []],
    ['no predecessor', null, [2023], []],
  ])('%s', (_name, predecessors: Predecessors | null, years, expected) => {
    const content = contentOf({ a: predecessors, b: null }, years);
    const told = content.organs.flatMap((organ) => predecessorYear(organ, content));
    expect(told.map(({ facts }) => facts.reported)).toEqual(expected);
  });
});
