import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, outcomes } from '../dialects/read.ts';

/** 71 requests came in (61 of persons), 5 were carried in, 4 are carried out; three reviews, two of them upheld; a lawsuit. */
const [housing] = departments as [Dialect];

describe('what is left of all that a sentence tells', () => {
  test.each([
    ['新收71件，上年结转5件，结转下年度4件，其余72件全部答复。', '71件= 5件= 4件= 72件='],
    ['新收71件，上年结转5件，结转下年度4件，其余70件全部答复。', '71件= 5件= 4件= 70件≠72'],
    ['新收71件，结转下年度4件，其余70件全部答复。', '71件= 4件= 70件≠67'],
    [
      '新收[[applications.newReceived.total]]件，结转下年度[[applications.carriedOut.total]]件，其余70件全部答复。',
      '[[applications.newReceived.total]]件! [[applications.carriedOut.total]]件! 70件≠67',
    ],
    // only nearly, of something else, or of some of them
    ['新收71件，上年结转5件，结转下年度4件，其余约70件全部答复。', '71件= 5件= 4件= 70件?'],
    ['新收71件，结转下年度4件，其余70人全部答复。', '71件= 4件= 70人?'],
    ['新收71件，不予公开4件，其余60件未答复。', '71件= 4件= 60件?'],
    ['新收71件，结转下年度4件，其余60件予以公开。', '71件= 4件= 60件?'],
    ['新收71件，结转下年度4件，其余60件自然人。', '71件= 4件= 60件?'],
    ['新收71件，结转下年度4件，其余60件发函。', '71件= 4件= 60件?'],
    // a number before it is wrong, unknown, of another table, of a column, told twice, or the whole is not told
    ['新收77件，结转下年度4件，其余70件全部答复。', '77件≠71/76 4件= 70件?'],
    ['新收71件，发函5件，结转下年度4件，其余70件全部答复。', '71件= 5件? 4件= 70件?'],
    ['新收71件，行政复议3件，其余60件全部答复。', '71件= 3件= 60件?'],
    ['新收71件，自然人61件，其余12件全部答复。', '71件= 61件= 12件?'],
    ['新收71件，新收申请71件，结转下年度4件，其余70件全部答复。', '71件= 71件= 4件= 70件?'],
    ['上年结转5件，结转下年度4件，其余70件全部答复。', '5件= 4件= 70件?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });

  test('it is told how it is reckoned', () => {
    const [facts] = factsOf(housing, '新收71件，上年结转5件，结转下年度4件，其余70件全部答复。');
    expect(facts).toMatchObject({ found: '70件', of: '71 + 5 − 4', change: '72' });
  });
});

describe('what became of several kinds of case is said once, behind the last', () => {
  test.each([
    ['2件行政复议、0件行政诉讼获维持。', '2件= 0件='],
    ['3件行政复议、1件行政诉讼获维持。', '3件≠2 1件≠0'],
    ['2件行政复议、1件行政诉讼尚未审结。', '2件≠0 1件='],
    ['3件行政复议、1件行政诉讼。', '3件= 1件='],
    // not over a comma, behind words before the number, or to what is counted in another table
    ['3件行政复议，1件行政诉讼获维持。', '3件= 1件≠0'],
    ['办理3件行政复议、1件行政诉讼获维持。', '3件= 1件≠0'],
    ['71件申请、1件行政诉讼获维持。', '71件= 1件≠0'],
    ['3件、1件行政诉讼获维持。', '3件? 1件≠0'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});
