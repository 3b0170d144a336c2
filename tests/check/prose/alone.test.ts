import { expect, test } from 'vitest';
import { checkReport } from '../../../src/check/index.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, readDialect } from '../dialects/read.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

const aloneIn = (dialect: Dialect, sentence: string) =>
  factsOf(dialect, sentence).flatMap(({ found, alone }) => (alone ? [[found, alone]] : []));

/** 71 requests came in, 5 were carried in; 1286 条 of information are published. */
test.each([
  ['主动公开[[published]]条，接待来访45人。', [['45人', 1]]],
  ['主动公开[[published]]条，接待来访45人，发函19份、46份、 47 份。', [['45人', 3]]],
  // where nothing is bound a bare number is the rule
  ['主动公开1286条，接待来访45人。', []],
  ['主动公开[[published]]条。', []],
  // what the tables or figures have, or what follows from their rows
  ['主动公开[[published]]条，接待来访71人。', []],
  ['主动公开[[published]]条，接待来访76人。', []],
  ['主动公开[[published]]条，接待来访1286人。', []],
  ['主动公开[[published]]条，接待来访0.13万人。', []],
  // no quantity of its own
  ['主动公开[[published]]条，接待来访约45人。', []],
  ['主动公开[[published]]条，接待来访45余人。', []],
  ['主动公开[[published]]条，从四十五个方面推进。', []],
  ['主动公开[[published]]条，接待率45%，占比45%。', []],
  ['主动公开[[published]]条，收到申请45件。', []],
])('%s', (sentence, expected) => {
  expect(aloneIn(housing, sentence)).toEqual(expected);
});

test('last year’s numbers are known, too', () => {
  expect(aloneIn(market, '收到[[applications.newReceived.total]]件，接待来访100人，发函90份。')).toEqual([]);
  expect(aloneIn(market, '收到[[applications.newReceived.total]]件，接待来访101人，发函91份。')).toEqual([
    ['101人', 2],
  ]);
});

test('one is told of in each part', () => {
  const overview = '主动公开[[published]]条。接待来访45人。';
  const { now, organ, content } = readDialect(housing, { overview, problems: '来访46人。来访47人。下一步改进。' });
  const notes = checkReport(now, organ, content, { asOf: null }).filter(({ facts }) => facts.alone);
  expect(notes.map(({ code, severity, at, facts }) => [code, severity, at.column, facts])).toEqual([
    ['check/prose-number', 'note', 24, { found: '45人', part: '一', alone: 1 }],
    ['check/prose-number', 'note', 3, { found: '46人', part: '五', alone: 2 }],
  ]);
});
