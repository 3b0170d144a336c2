import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../schemas/editions.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { boundIn, outcomes, outcomesIn, readDialect } from '../dialects/read.ts';
import { proseReport } from '../prose-report.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

/** 71 requests came in (61 of persons, 8 of companies), 72 are done, 4 are carried out; three reviews, one lawsuit. */
describe('what words of the sentence say of its numbers', () => {
  test.each([
    ['收到申请71件。上述申请中，自然人61件。', '71件= 61件='],
    ['收到申请71件。全年，从申请人类型看，自然人67件。', '71件= 67件≠61/65'],
    ['收到申请71件，占全市的3%。从申请人类型看，自然人67件。', '71件= 3%? 67件≠61/65'],
    ['行政复议3件，其中5件作其他处理。', '3件= 5件?'],
    // what was not done is what is carried over; twice denied is anything
    ['未办结4件结转下年度。', '4件='],
    ['未办结6件结转下年度。', '6件≠4'],
    ['未办结、没有结转下年度6件。', '6件?'],
    ['不予公开4件，其中危及“三安全一稳定”2件。', '4件= 2件≠0'],
    ['予以公开33件（满意率54.8%）。', '33件= 54.8%?'],
    ['（54.8%）予以公开33件。', '54.8%? 33件='],
    // names that nothing joins; words of the table's subject between another table's number and one of its own
    ['予以公开部分公开和不予公开44件。', '44件?'],
    ['予以公开的申请部分公开的申请40件。', '40件?'],
    ['行政复议3件，申请予以公开30件。', '3件= 30件≠33'],
    ['行政复议3件，予以公开30件。', '3件= 30件?'],
    // in time is a part of all that is done, where the sentence says so
    ['办结72件，其中按期办结70件。', '72件= 70件?'],
    ['办结72件（含按期办结70件）。', '72件= 70件?'],
    ['办结[[applications.resultTotal.total]]件，其中及时办结70件。', '[[applications.resultTotal.total]]件! 70件?'],
    ['办结约72件，其中按期办结70件。', '72件? 70件?'],
    ['办结72件，其中自然人按期办结60件。', '72件= 60件?'],
    ['办结自然人申请62件，其中按期办结61件。', '62件= 61件='],
    ['其中办结72件，按期办结70件。', '72件= 70件≠72/67/69/71/68'],
    ['办结72件，其中办结70件。', '72件= 70件≠72/67/69/71/68'],
    ['办结72件，按期办结70件。', '72件= 70件≠72/67/69/71/68'],
    ['办结72件，其中按期办结75件。', '72件= 75件≠72/67/69/71/68'],
    ['予以公开33件，其中按期办结70件。', '33件= 70件≠72/67/69/71/68'],
    // what is taken out is counted all the same
    ['除结转下年度4件外，其余72件全部办结。', '4件= 72件?'],
    ['除结转下年度6件外，其余72件全部办结。', '6件≠4 72件?'],
    ['办结72件，扣除结转下年度6件外。', '72件= 6件?'],
    // behind a semicolon is another subject
    ['行政复议3件，维持2件；行政诉讼1件，尚未审结1件。', '3件= 2件= 1件= 1件='],
    ['行政复议3件，维持2件；行政诉讼1件，维持2件。', '3件= 2件= 1件= 2件≠0'],
    ['行政复议3件，行政诉讼1件，维持2件。', '3件= 1件= 2件='],
    ['行政复议3件；维持2件。', '3件= 2件='],
    ['行政复议3件；行政诉讼1件。其中维持2件。', '3件= 1件= 2件='],
    // what was done with all of them does not say which they are
    ['制定规范性文件3件全部上架。', '3件='],
    ['制定规范性文件5件全部上架。', '5件≠3'],
    ['制定规范性文件5件上架。', '5件?'],
    // the column is said once for both
    ['作出行政许可决定864件、行政处罚38件。', '864件= 38件≠37'],
    ['行政许可864件、行政处罚38件。', '864件= 38件≠37'],
    ['公示行政许可864件、行政处罚38件。', '864件= 38件≠37'],
    // of last year, whose report is not here
    ['去年申请71件。', '71件?'],
    ['去年收到申请58件，其中自然人62件。', '58件? 62件?'],
    ['去年政策解读16篇。', '16篇?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

/** 122 came in, 100 the year before; 51 were granted, 89 the year before. */
describe('what words of the sentence say of last year', () => {
  test.each([
    ['予以公开51件，申请总量同比增长22%。', '51件= 22%='],
    ['予以公开51件，申请总量同比增长32%。', '51件= 32%≠22/33'],
    ['新收申请由110件组成。', '110件?'],
    ['新收申请由110件增至122件。', '110件≠100 122件?'],
    ['去年申请122件。', '122件?'],
    ['新收申请约122件，增长32%。', '122件? 32%?'],
    ['由各单位认真梳理并及时予以答复，网上申请100件升至122件，增长32%。', '100件? 122件? 32%?'],
    ['网上申请由100件到信函122件，增长32%。', '100件? 122件? 32%?'],
    ['去年自然人申请105件。', '105件?'],
    // what is compared is as deep in brackets, and no other number may be meant
    ['新收122件（其中自然人105件），与上年（90件）相比有所增加。', '122件= 105件= 90件≠100'],
    ['新收122件（其中自然人105件，较上年的80件有所增加）。', '122件= 105件= 80件≠90'],
    ['新收122件，网上申请52件，较上年的110件有所增加。', '122件= 52件? 110件?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(market, sentence)).toBe(expected);
  });
});

test('by how much a percentage grew nobody can say: in percent, or in points', () => {
  const rate = (value: number) => [{ key: 'rate', label: '满意度', value, unit: '%' }];
  const rated: Dialect = { ...market, figures: rate(98), figuresBefore: rate(95) };
  expect(outcomes(rated, '满意度98%，同比提高5%。')).toBe('98%= 5%?');
});

describe('last year’s report is in another form', () => {
  const before2021 = departments.find(({ edition }) => edition === '2019') as Dialect;
  const older = { ...readDialect(before2021, {}).now, year: 2023 };
  const other = loadForm(join(import.meta.dirname, '../../fixtures/editions/foia.json'));
  const against = (previous: typeof older, sentence: string) => {
    const { now, organ } = readDialect(market, { overview: `## （二）依申请公开\n\n${sentence}` });
    return outcomesIn(now, previous, organ);
  };
  const { values } = older.tables.get('applications') ?? { values: [] };

  test('what both forms know is compared', () => {
    const received = values[older.form.cell.get('applications.newReceived.total')?.cell.index ?? -1] ?? 0;
    const growth = Math.round(((122 - received) / received) * 10000) / 100;
    expect(against(older, `新收122件，比上年增加${122 - received}件，增长${growth}%。`)).toBe(
      `122件= ${122 - received}件= ${growth}%=`,
    );
    expect(against(older, '新收122件，同比增长1%。')).toBe(`122件= 1%≠${growth}`);
    expect(against(older, `去年收到申请${received}件。`)).toBe(`${received}件=`);
  });

  test('a row, a column or a table that the other has not is compared with nothing', () => {
    expect(against(older, '逾期不补正0件，同比增长1%。')).toBe('0件= 1%?');
    expect(against(older, '收取行政事业性收费0元，同比增长1%。')).toBe('0元= 1%?');
    expect(against(older, '去年规范性文件现行有效5件。')).toBe('5件?');
    expect(against(proseReport({}, { form: other }), '新收122件，同比增长1%。')).toBe('122件= 1%?');
    expect(against(proseReport({}, { form: other }), '去年收到申请5件。')).toBe('5件?');
  });
});

test('a whole number is no slip for one that is rounded to it', () => {
  const dialect = {
    ...housing,
    applications: { ...housing.applications, 'denied.thirdPartyRights': [1275, 1, 0, 0, 0, 0] },
  };
  const sentence = '审定公文548件，其中主动公开201件，不予公开128件。';
  expect(outcomes(dialect, sentence)).toBe('548件? 201件? 128件?');
  expect(outcomes(dialect, sentence.replace('128', '1267'))).toBe('548件? 201件? 1267件≠1276');
});

test('where a cell and a figure say the same, the cell is quoted', () => {
  const figure = { key: 'licensing', label: '行政许可决定', value: 864, unit: '件' };
  expect(boundIn({ ...housing, figures: [figure] }, '作出行政许可决定864件。')).toBe(
    '作出行政许可决定[[proactiveDisclosure.art20_5.licensing.decisions]]件。',
  );
});
