import { describe, expect, test } from 'vitest';
import type { FilledTable } from '../../../schemas/content.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, outcomes, outcomesIn, readDialect } from '../dialects/read.ts';

const [housing] = departments as [Dialect];

/** The report with other rows of requests: 61, 8, 0, 0, 2, 0 new ones and 5 carried in, where a test does not say otherwise. */
const rows = (more: Dialect['applications']): Dialect => ({
  ...housing,
  applications: { ...housing.applications, ...more },
});

describe('what a total may be where the table is not whole', () => {
  const wrong = rows({ newReceived: [61, 8, 0, 0, 2, 0, 78] });
  const left = rows({ newReceived: [61, 8, 0, 0, 2, 0, null] });
  const partly = rows({ newReceived: [61, null, 0, 0, 2, 0, 71] });
  const hardly = rows({ newReceived: [61, null, 0, 0, 2, 0, null] });
  const nothing = rows({ newReceived: [null, null, null, null, null, null, null] });

  test.each<[string, Dialect, string, string]>([
    ['it is not the sum of its parts: one of them is meant', wrong, '收到申请78件。', '78件='],
    ['or the other', wrong, '收到申请71件。', '71件='],
    ['a third number is wrong', wrong, '收到申请77件。', '77件≠78/71/83/76'],
    ['it is not stated, its parts are', left, '收到申请71件。', '71件='],
    ['and what they are not is wrong', left, '收到申请72件。', '72件≠71/76'],
    ['it is stated, not all of its parts', partly, '收到申请71件。', '71件='],
    ['then only what is stated counts', partly, '收到申请65件。', '65件≠71/76'],
    ['neither: it is as much as is known, or more', hardly, '收到申请63件。', '63件='],
    ['and one more', hardly, '收到申请64件。', '64件='],
    ['and more', hardly, '收到申请80件。', '80件='],
    ['but not less', hardly, '收到申请62件。', '62件≠63/68'],
    ['a cell that is not stated may be anything', hardly, '收到商业企业申请9件。', '9件='],
    ['a sum with it not less than the rest', hardly, '收到法人或其他组织申请2件。', '2件='],
    ['which is wrong', hardly, '收到法人或其他组织申请1件。', '1件≠2/3'],
    ['nothing is stated', nothing, '收到申请65件。', '65件='],
  ])('%s: %s', (_why, dialect, sentence, expected) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });

  test('that it may be more is told', () => {
    expect(factsOf(hardly, '收到申请62件。')[0]).toMatchObject({ expected: '≥ 63' });
  });
});

describe('a group that is printed as one row', () => {
  const { 'otherHandling.overdueCorrection': row, ...others } = housing.applications;
  const grouped: Dialect = { ...housing, applications: { ...others, otherHandling: row ?? [] } };

  test.each([
    ['其他处理1件。', '1件='],
    ['其他处理2件。', '2件≠1'],
    ['逾期不补正1件。', '1件?'],
    ['逾期不补正3件。', '3件?'],
    ['办结72件。', '72件='],
  ])('%s', (sentence, expected) => {
    expect(outcomes(grouped, sentence)).toBe(expected);
  });
});

describe('a total that is not the sum of a group printed as one row', () => {
  const { 'otherHandling.overdueCorrection': row, ...others } = housing.applications;
  const counted = { ...others, otherHandling: row ?? [], resultTotal: [61, 8, 0, 0, 3, 0, 74] };
  const grouped: Dialect = { ...housing, applications: counted };

  test.each([
    ['办结74件。', '74件='],
    ['办结72件。', '72件='],
  ])('%s', (sentence, expected) => {
    expect(outcomes(grouped, sentence)).toBe(expected);
  });

  test('and no third number', () => expect(outcomes(grouped, '办结80件。')).toMatch(/^80件≠74\/72\//));
});

describe('where a table does not say', () => {
  const report = (sentence: string, change: (tables: Map<string, FilledTable | null>) => void) => {
    const { now, previous, organ } = readDialect(housing, { overview: `## （二）依申请公开\n\n${sentence}` });
    const tables = new Map(now.tables);
    change(tables);
    return outcomesIn({ ...now, tables }, previous, organ);
  };

  test('nothing can be said of a table that is not published', () => {
    const gone = (key: string) => (tables: Map<string, FilledTable | null>) => tables.set(key, null);
    expect(report('收到申请78件。', gone('applications'))).toBe('78件?');
    expect(report('行政复议4件。', gone('reviewAndLitigation'))).toBe('4件?');
    expect(report('行政复议4件。', gone('applications'))).toBe('4件≠3');
  });

  test('an amount of money that is not stated may be any', () => {
    const open = (tables: Map<string, FilledTable | null>) => {
      const table = tables.get('art20_8') as FilledTable;
      tables.set('art20_8', { ...table, values: table.values.map(() => null) });
    };
    expect(report('收取行政事业性收费120.6万元。', open)).toBe('120.6万元=');
    expect(report('收取行政事业性收费0元。', open)).toBe('0元=');
  });
});

test('the sum of two columns is told with both', () => {
  expect(factsOf(housing, '收到自然人和商业企业申请共70件。')).toMatchObject([
    {
      label: '本年新收政府信息公开申请数量·自然人 61 + 本年新收政府信息公开申请数量·商业企业 8',
      expected: '69',
      others: '74',
    },
  ]);
});
