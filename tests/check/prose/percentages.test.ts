import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, outcomes } from '../dialects/read.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

/** 122 requests came in (105 of persons, 14 of companies, 3 of law firms); 121 are done: 51 granted, 13 in part; 12 are left. */
describe('a list of percentages is of the numbers before it, one for one', () => {
  test.each([
    ['自然人105件、商业企业14件，占比分别为86.1%和11.5%。', '105件= 14件= 86.1%= 11.5%='],
    ['自然人105件、商业企业14件，占比分别为86.1%、15.1%。', /105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['自然人105件、商业企业14件，占比分别为11.5%和86.1%。', /105件= 14件= 11\.5%≠\S+ 86\.1%≠/],
    [
      '自然人105件、商业企业14件、法律服务机构3件，占比分别为86.1%，11.5%及2.5%。',
      '105件= 14件= 3件= 86.1%= 11.5%= 2.5%=',
    ],
    // a percentage too many is nobody's
    ['自然人105件，占比分别为86.1%、11.5%。', '105件= 86.1%= 11.5%?'],
    ['占比分别为86.1%、11.5%。', '86.1%? 11.5%?'],
    // in other words, or of what is not all
    ['自然人105件、商业企业14件，分别占86.1%、11.5%。', '105件= 14件= 86.1%= 11.5%='],
    ['自然人105件、商业企业14件，分别占86.1%、15.1%。', /^105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['自然人105件、商业企业14件，分别占申请总量的86.1%、11.5%。', '105件= 14件= 86.1%= 11.5%='],
    ['自然人105件、商业企业14件，分别占申请总量的86.1%、15.1%。', /^105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['予以公开51件、部分公开13件，分别占全市的2.1%、1.7%。', '51件= 13件= 2.1%? 1.7%?'],
    ['自然人105件、商业企业14件占比分别为86.1%、15.1%。', /^105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['自然人105件、商业企业14件（占比分别为86.1%、15.1%）。', /^105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['（自然人105件、商业企业14件）；占比分别为86.1%、15.1%。', /^105件= 14件= 86\.1%= 15\.1%≠.*11\.48/],
    ['予以公开51件、部分公开13件，满意率分别为95%、96%。', '51件= 13件= 95%? 96%?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(market, sentence)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});

describe('a share that has no number of its own', () => {
  const nothing: Dialect = { ...market, applications: {} };
  const partly: Dialect = {
    ...market,
    applications: { ...market.applications, newReceived: [105, null, 0, 0, 3, 0, 122] },
  };

  test.each<[string, string, Dialect]>([
    ['自然人占86.1%。', '86.1%=', market],
    ['不予公开的申请中，行政执法案卷占88.2%。', '88.2%=', market],
    ['不予公开17件，其中行政执法案卷占88.2%。', '17件= 88.2%=', market],
    ['不予公开17件，其中行政执法案卷占82.8%。', '17件= 82.8%≠12.4', market],
    ['自然人约占86%。', '86%?', market],
    ['自然人占86%左右。', '86%?', market],
    ['去年自然人占90%。', '90%?', market],
    ['经抽样，自然人占61%。', '61%?', market],
    ['自然人占50%。', '50%?', nothing],
    ['自然人占50%。', '50%≠86.07', partly],
    ['商业企业占50%。', '50%?', partly],
    ['商业企业占11.6%。', '11.6%=', partly],
  ])('%s %s', (sentence, expected, dialect) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });
});

/** 71 came in and 5 were carried in; 72 are done, 4 are left: 94.7 % of all, and more than came in. */
describe('what is done of what was to do', () => {
  const nothing: Dialect = { ...housing, applications: {} };
  const partly: Dialect = {
    ...housing,
    applications: { ...housing.applications, resultTotal: [61, 8, 0, 0, 3, 0, null], carriedOut: [3, 1, 0, 0, 0, 0] },
  };

  test.each<[string, string, Dialect]>([
    ['办结72件，办结率94.7%。', '72件= 94.7%=', housing],
    ['办结72件，办结率97.4%。', '72件= 97.4%≠94.74/101.41', housing],
    ['办结72件，办结率达97.4%。', '72件= 97.4%≠94.74/101.41', housing],
    ['办结72件，办结率约97%。', '72件= 97%?', housing],
    ['办结72件，办结率97%左右。', '72件= 97%?', housing],
    ['办结72件，办结率100%。', '72件= 100%?', housing],
    ['办结72件，满意率97.4%。', '72件= 97.4%?', housing],
    ['发函72件，办结率97.4%。', '72件? 97.4%?', housing],
    ['办结0件，办结率97.4%。', '0件= 97.4%?', nothing],
    ['收到意见40条，已采纳12条，采纳率30%。', '40条? 12条? 30%=', housing],
    ['收到意见40条，已采纳12条，采纳率33%。', '40条? 12条? 33%≠30', housing],
    ['收到意见40条，落实到位12条，采纳率33%。', '40条? 12条? 33%?', housing],
    ['收到意见40条，共采纳落实12条，采纳率33%。', '40条? 12条? 33%≠30', housing],
    ['收到意见约40条，采纳12条，采纳率33%。', '40条? 12条? 33%?', housing],
    ['收到意见40条，采纳约12条，采纳率33%。', '40条? 12条? 33%?', housing],
    ['收到意见40条，采纳12条，采纳率33%左右。', '40条? 12条? 33%?', housing],
    ['采纳12条，采纳率33%。', '12条? 33%?', housing],
    ['收到意见40条，采纳12条，其采纳率33%。', '40条? 12条? 33%≠30', housing],
    ['收到意见40条采纳12条，采纳率33%。', '40条? 12条? 33%≠30', housing],
    // of any number that was said before, in the same unit
    ['收到意见50条，其中有效40条，采纳12条，采纳率24%。', '50条? 40条? 12条? 24%=', housing],
    ['收到意见50条，其中有效10条，采纳12条，采纳率24%。', '50条? 10条? 12条? 24%=', housing],
    ['发函24件，收到意见40条，采纳12条，采纳率50%。', '24件? 40条? 12条? 50%≠30', housing],
    ['约24条转载，收到意见40条，采纳12条，采纳率50%。', '24条? 40条? 12条? 50%≠30', housing],
    // not where the words are those of another number, or say more
    ['收到采纳意见40条，采纳12条，采纳率33%。', '40条? 12条? 33%?', housing],
    ['意见40条采纳，回复12条，采纳率33%。', '40条? 12条? 33%?', housing],
    ['收到意见40条，采纳12条，群众采纳率33%。', '40条? 12条? 33%?', housing],
  ])('%s %s', (sentence, expected, dialect) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });
  test('nor by a number that is not stated', () => {
    expect(outcomes(partly, '办结72件，办结率97.4%。')).toMatch(/^72件= 97\.4%≠94\.74/);
  });
});

/** Of seven reviews six were upheld and one corrected; of two lawsuits both were upheld. */
describe('what was corrected or upheld of the cases', () => {
  test.each([
    ['行政复议7件，维持6件，维持率85.7%。', '7件= 6件= 85.7%='],
    ['行政复议7件，维持6件，维持率75.7%。', /^7件= 6件= 75\.7%≠85\.71/],
    ['行政复议7件，纠正1件，纠正率14.3%。', '7件= 1件= 14.3%='],
    ['行政复议7件，纠正1件，纠正率41.3%。', /^7件= 1件= 41\.3%≠14\.29/],
    ['行政复议维持率85.7%。', '85.7%='],
    ['行政复议维持率58.7%。', /^58\.7%≠85\.71/],
    ['行政诉讼2件，维持率50%。', /^2件= 50%≠100/],
    ['行政复议7件，维持率约75%。', '7件= 75%?'],
    ['行政复议约7件，维持率75.7%。', '7件? 75.7%?'],
    ['行政复议7件，维持6件，抽查案件维持率75.7%。', '7件= 6件= 75.7%?'],
    ['发函7件，维持率75%。', '7件? 75%?'],
    ['满意率75%。', '75%?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(market, sentence)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });
});

test('of no cases at all no rate can be told', () => {
  expect(outcomes({ ...market, review: {} }, '行政复议0件，维持率50%。')).toBe('0件= 50%?');
});

test('how a rate is reckoned is told', () => {
  const told = (sentence: string) => factsOf(market, sentence).map(({ found, of, expected }) => [found, of, expected]);
  expect(told('行政复议7件，维持6件，维持率75.7%。')).toEqual([['75.7%', '6 ÷ 7', '85.7%']]);
  expect(told('接待来访100人，网络40人、信函35人、当面25人，分别占40%、53%、25%。')).toEqual([
    ['53%', '35 ÷ 100', '35.0%'],
  ]);
});

test('a figure in hundred millions is read in any unit of money', () => {
  const figured = { ...housing, figures: [{ key: 'invested', label: '投资额', value: 1.25, unit: '亿元' }] };
  expect(outcomes(figured, '投资额1.25亿元。')).toBe('1.25亿元=');
  expect(outcomes(figured, '投资额12500万元。')).toBe('12500万元=');
  expect(outcomes(figured, '投资额1.52亿元。')).toBe('1.52亿元≠125000000');
});
