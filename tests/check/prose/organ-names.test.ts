import { expect, test } from 'vitest';
import type { Content, Organ, Report } from '../../../schemas/content.ts';
import { proseDate } from '../../../src/check/rules/prose-date.ts';
import { proseOtherName } from '../../../src/check/rules/prose-other-name.ts';
import { proseReport } from '../prose-report.ts';

const nowhere = { path: 'content/organ.json', file: '/nowhere' };
const organOf = (id: string, name: string, more: Partial<Organ['file']> = {}): Organ => ({
  id,
  file: { name, kind: 'department', ...more },
  source: nowhere,
  reports: [],
});

const own = organOf('a', '青山区城市管理局', {
  parent: 'qu',
  formerNames: [
    { name: '青山区市容局', from: 2001, to: 2009 },
    { name: '青山区市容管理局', from: 2010, to: 2022 },
    { name: '青山区城管执法局', from: 2023, to: 2024 },
    { name: '青山区城管总局', from: 2020, to: null },
  ] as never,
});
const others = [
  organOf('qu', '青山区人民政府', { kind: 'government' }),
  organOf('jie', '北苑街道办事处', { shortName: '北苑街道' }),
  organOf('jiao', '青山区教育局', { shortName: '教育局', formerNames: [{ name: '青山区文教局', to: 2015 }] as never }),
  organOf('dui', '青山区城管执法大队', { parent: 'a' }),
  organOf('suo', '北苑街道办事处财政所'),
];

/** The names found in a sentence of the organ's report of 2024. */
function found(sentence: string, file: Partial<Report['file']> = {}, last?: string): string[] {
  const base = proseReport({ overview: sentence });
  const report = { ...base, file: { ...base.file, ...file } };
  const organs = [{ ...own, reports: [report] }, ...others];
  const content: Content = { site: { name: '站' }, organs, organ: new Map(organs.map((organ) => [organ.id, organ])) };
  const organ = organs[0] as Organ;
  const previous = last === undefined ? null : { ...proseReport({ overview: last }), year: 2023 };
  return proseOtherName(report, { content, organ, previous, asOf: null, partial: false }).map(
    ({ facts, at }) =>
      `${facts.found} ${facts.former ? 'former' : (facts.other ?? facts.copied)} ${at.column}-${at.endColumn}`,
  );
}

test.each([
  ['北苑街道办事处认真贯彻落实条例。', ['北苑街道办事处 jie 1-8']],
  ['北苑街道坚持公开为常态。', ['北苑街道 jie 1-5']],
  ['北苑街道办事处财政所坚持公开为常态。', ['北苑街道办事处财政所 suo 1-11']],
  ['2024年，青山区教育局共收到申请3件。', ['青山区教育局 jiao 7-13']],
  ['一年来，青山区文教局积极推进公开。', ['青山区文教局 jiao 5-11']],
  ['全文如下。青山区教育局主动公开信息20条。', ['青山区教育局 jiao 6-12']],
  // what an organ was called until the year before last; in the year of the change both names are right
  ['青山区市容管理局认真贯彻落实条例。', ['青山区市容管理局 former 1-9']],
  ['青山区城管执法局认真贯彻落实条例。', []],
  ['青山区市容局认真贯彻落实条例。', ['青山区市容局 former 1-7']],
  ['青山区城管总局认真贯彻落实条例。', []],
  // another organ as what is told about, or beside the organ itself
  ['与北苑街道办事处共同举办活动。', []],
  ['北苑街道办事处派员参加了培训。', []],
  ['青山区教育局积极配合青山区城市管理局开展检查。', []],
  ['青山区教育局积极配合我局开展检查。', []],
  ['青山区教育局主动将材料报送本单位。', []],
  // its own name, those above and below it, and what is no full name
  ['青山区城市管理局认真贯彻落实条例。', []],
  ['青山区人民政府坚持公开为常态。', []],
  ['青山区城管执法大队认真贯彻落实条例。', []],
  ['教育局认真贯彻落实条例。', []],
] as const)('%s', (sentence, expected) => {
  expect(found(sentence)).toEqual(expected);
});

test('a report that sums up others, or lists units, tells of them', () => {
  const sentence = '北苑街道办事处认真贯彻落实条例。';
  expect(found(sentence, { scope: 'aggregate' })).toEqual([]);
  expect(found(sentence, { units: ['jie'] })).toEqual([]);
  expect(found(sentence, { units: ['jiao'] })).toHaveLength(1);
});

/** Last year's sentence, this year's, what is found in it. */
test.each([
  ['2023年，我局公开信息12条。', '2023年，我局公开信息15条。', ['2023年 2023 1-6']],
  ['2023年，公开率12.5%。', '2023年，公开率9%。', ['2023年 2023 1-6']],
  ['2023年公开信息[[a.b]]条。', '2023年公开信息12条。', ['2023年 2023 1-6']],
  ['2023年，公开率12.34%。', '2023年，公开率9.5%。', ['2023年 2023 1-6']],
  ['2023 年，我局公开信息。', '2023年，我局公 开信息。', ['2023年 2023 1-6']],
  ['我局依法公开，2023年公开信息。', '有序推进。我局依法公开，2023 年公开信息。', ['2023年 2023 13-19']],
  // numbers of four digits are years or told apart; other words are no copy
  ['2023年，我局公开信息1200条。', '2023年，我局公开信息1300条。', []],
  ['2023年，我局公开信息。', '2023年，我局编制目录。', []],
  ['我局公开信息。', '我局公开信息。', []],
  // compared with, a part of a name, or beside this year
  ['较2023年，公开信息有所增加。', '较2023年，公开信息有所增加。', []],
  ['从2023年起，我局公开信息。', '从2023年起，我局公开信息。', []],
  ['由我局从 2023年公开信息。', '由我局从 2023年公开信息。', []],
  ['从我局看2023年公开信息。', '从我局看2023年公开信息。', []],
  ['我局从严 ，2023年公开信息。', '我局从严 ，2023年公开信息。', ['2023年 2023 7-12']],
  ['目录编制2023年完成。', '目录编制2023年完成。', []],
  ['2023年公开信息，2024年继续。', '2023年公开信息，2024年继续。', []],
] as const)('%s → %s', (last, sentence, expected) => {
  expect(found(sentence, {}, last)).toEqual(expected);
});

test('a copied sentence is told once, and not as one on another year', () => {
  const last = { ...proseReport({ overview: '2023年，我局认真落实条例。' }), year: 2023 };
  const report = proseReport({ overview: '2023年，我局认真落实条例。2023年，我局扎实编制目录。' });
  const content: Content = { site: { name: '站' }, organs: [own], organ: new Map([['a', own]]) };
  const context = { content, organ: own, previous: last, asOf: null, partial: false };
  expect(proseDate(report, context).map(({ at }) => at.column)).toEqual([16]);
  expect(proseOtherName(report, context).map(({ at }) => at.column)).toEqual([1]);
});
