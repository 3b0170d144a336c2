import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { outcomes } from '../dialects/read.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

/**
 * 122 requests came in (105 of persons, 14 of companies, 3 of law firms), 100 the year before (90, 10, 0); 11 were carried
 * in; 51 are granted (44, 6, 1), 13 in part (10, 3), 17 denied; the year before 89 (81, 8) and five of persons in part.
 */
const counted: Dialect = { ...market, before: { ...market.before, partial: [5, 0, 0, 0, 0, 0] } };

describe('a total that is said adds up what stands before it', () => {
  test.each([
    // not what stands before a semicolon
    ['新收122件；予以公开51件，部分公开13件，合计186件。', '122件= 51件= 13件= 186件≠64'],
    ['新收122件;予以公开51件，部分公开13件，合计186件。', '122件= 51件= 13件= 186件≠64'],
    ['新收122件；上年结转11件，合计133件。', '122件= 11件= 133件?'],
    // nor what stands deeper in brackets, or says how many there are to be added
    ['新收122件（自然人105件、企业14件），上年结转11件，合计113件。', '122件= 105件= 14件= 11件= 113件≠133'],
    ['新收122件，上年结转11件，两项合计113件。', '122件= 11件= 113件≠133'],
    ['新收122件，上年结转11件，两项合计133件。', '122件= 11件= 133件='],
    // a bracket behind the last of them says nothing of the others
    ['新收122件，上年结转11件（占8.3%），合计113件。', '122件= 11件= 8.3%= 113件≠133'],
    // more is said of it, or something between them
    ['新收122件，上年结转11件，合计113件均已登记。', '122件= 11件= 113件?'],
    ['予以公开51件，部分公开13件，共计64件，不予公开17件，合计91件。', '51件= 13件= 64件= 17件= 91件?'],
    ['予以公开51件，其中部分公开13件，合计91件。', '51件= 13件= 91件?'],
    ['新收122件，上年结转11件，合计113余件。', '122件= 11件= 113余件?'],
    ['新收122件，合计133件。', '122件= 133件?'],
    // of what is not counted in one table nobody can say that it is wrong
    ['新收122件，行政复议7件，合计119件。', '122件= 7件= 119件?'],
    ['新收122件，自然人105件，合计217件。', '122件= 105件= 217件?'],
    ['新收122件，发函11件，合计113件。', '122件= 11件? 113件?'],
    ['新收自然人申请105件、上年结转企业申请2件，合计117件。', '105件= 2件= 117件?'],
    // one number that is added to what the table is about
    ['连同上年结转的11件，共计133件。', '11件= 133件='],
    ['连同上年结转的11件，共计143件。', '11件= 143件≠133'],
    ['发函5件；连同上年结转的11件，共计143件。', '5件? 11件= 143件≠133'],
    ['上年结转11件，共计143件。', '11件= 143件?'],
    ['连同清理；上年结转11件，共计143件。', '11件= 143件?'],
    ['连同发函11件，共计143件。', '11件? 143件?'],
    ['连同行政复议7件，共计129件。', '7件= 129件?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(counted, sentence)).toBe(expected);
  });

  test('a figure that is added to a row is of no table', () => {
    const dialect: Dialect = { ...market, figures: [{ key: 'read', label: '政策解读', value: 14, unit: '件' }] };
    expect(outcomes(dialect, '新收122件，政策解读14件，合计140件。')).toBe('122件= 14件= 140件?');
    expect(outcomes(dialect, '新收122件，政策解读14件，合计136件。')).toBe('122件= 14件= 136件=');
  });

  test('what is not stated adds up to nothing', () => {
    const dialect: Dialect = {
      ...market,
      applications: { ...market.applications, newReceived: [105, null, 0, 0, 3, 0, null] },
    };
    const bound = '新收[[applications.newReceived.total]]件，上年结转[[applications.carriedIn.total]]件，合计113件。';
    expect(outcomes(dialect, bound)).toMatch(/113件\?$/);
  });

  test.each([
    // 94 → 64, 100 → 119: of the rows, or of the columns, that were added up
    ['予以公开51件，部分公开13件，合计64件，同比下降31.9%。', '51件= 13件= 64件= 31.9%='],
    ['予以公开51件、部分公开13件，合计64件，自然人占84.4%。', '51件= 13件= 64件= 84.4%='],
    ['新收自然人申请105件、企业申请14件，合计119件，同比增长19%。', '105件= 14件= 119件= 19%='],
    ['新收自然人申请105件、企业申请14件，合计119件，同比增长16.7%。', '105件= 14件= 119件= 16.7%='],
    ['新收自然人申请105件、企业申请14件，合计119件，同比增长32.2%。', '105件= 14件= 119件= 32.2%≠19/40/16.67'],
  ])('and is itself a number that changes and is divided: %s', (sentence, expected) => {
    expect(outcomes(counted, sentence)).toBe(expected);
  });
});

describe('a change is reckoned with what is stated of both years', () => {
  const afterOnes = (newReceived: (number | null)[]): Dialect => ({
    ...market,
    before: { ...market.before, newReceived },
  });
  const figures = (value: number | null) => [{ key: 'published', label: '主动公开政府信息', value, unit: '条' }];
  const compared: Dialect = { ...market, figures: figures(1286), figuresBefore: figures(1327) };

  test.each<[string, Dialect, string, string]>([
    ['last year’s is not', afterOnes([90, null, 0, 0, 0, 0, null]), '新收122件，同比增长32%。', '122件= 32%?'],
    ['last year’s is', afterOnes([90, 10, 0, 0, 0, 0, null]), '新收122件，同比增长32%。', '122件= 32%≠22'],
    [
      'columns that are added up',
      afterOnes([90, 10, 0, 0, 5, 0]),
      '新收自然人申请105件、企业申请14件，合计119件，同比增长19%。',
      '105件= 14件= 119件= 19%=',
    ],
    [
      'a cell by its key',
      afterOnes([90, 10, 0, 0, 5, 0]),
      '新收企业申请[[applications.newReceived.legalCommercial]]件，同比增长40%。',
      '[[applications.newReceived.legalCommercial]]件! 40%=',
    ],
    [
      'and no other one',
      afterOnes([90, 10, 0, 0, 5, 0]),
      '新收企业申请[[applications.newReceived.legalCommercial]]件，同比增长13.3%。',
      '[[applications.newReceived.legalCommercial]]件! 13.3%≠40/60',
    ],
    ['a figure by its key', compared, '主动公开[[published]]条，同比下降3.1%。', '[[published]]条! 3.1%='],
    ['and not', compared, '主动公开[[published]]条，同比下降1.3%。', '[[published]]条! 1.3%≠-3.09'],
  ])('%s', (_why, dialect, sentence, expected) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });
});

describe('what a percentage is a share of', () => {
  const rate = (label: string, value: number, key: string) => ({ key, label, value, unit: '%' });
  const rated: Dialect = { ...market, figures: [rate('满意度', 98, 'a'), rate('好评度', 99, 'b')] };
  const nothing: Dialect = { ...market, applications: {} };
  const city: Dialect = { ...housing, name: '云溪市人民政府', kind: 'government' };

  test.each<[string, string, Dialect]>([
    // of a whole area by its government alone, and by no other
    ['予以公开33件，占全市总数的45.8%。', '33件= 45.8%=', city],
    ['予以公开33件，占全市总数的65.8%。', '33件= 65.8%≠45.83/46.48/43.42/100', city],
    ['予以公开33件，占全省总数的65.8%。', '33件= 65.8%?', city],
    ['予以公开33件，占全市总数的65.8%。', '33件= 65.8%?', housing],
    // of what the words name, in the same row
    ['行政复议7件，维持6件，占审结数的85.7%。', '7件= 6件= 85.7%=', market],
    ['行政复议7件，维持6件，占审结数的75.7%。', '7件= 6件= 75.7%≠85.71', market],
    // by the other shares of the same list
    [
      '接待来访100人，网络40人、信函35人、当面25人，分别占40%、53%、25%。',
      '100人? 40人? 35人? 25人? 40%= 53%≠35 25%=',
      market,
    ],
    [
      '接待来访100人，网络40人、信函35人、当面25人，分别占40%、35%、25%。',
      '100人? 40人? 35人? 25人? 40%= 35%= 25%=',
      market,
    ],
    // of what is counted in the same unit, and not of a change
    ['接待来访100人次，其中投诉40件，占45%。', '100人次? 40件? 45%?', market],
    ['培训5人，受理投诉100件，噪声类40件，占45%。', '5人? 100件? 40件? 45%≠40/28.57/100', market],
    ['受理投诉100件，比上年增加80件，其中噪声类40件，占50%。', '100件? 80件? 40件? 50%≠40/18.18/63.64', market],
    ['受理投诉100件，比上年增加80件，其中噪声类40件，占40%。', '100件? 80件? 40件? 40%=', market],
    // the numbers just before, added up, whatever stands between them
    ['予以公开51件，培训5人，部分公开13件，占52.9%。', '51件= 5人? 13件= 52.9%=', market],
    ['予以公开51件，比上年减少38件，部分公开13件，占52.9%。', '51件= 38件= 13件= 52.9%=', market],
    // in other words for the whole
    ['予以公开51件，占总比的42.1%。', '51件= 42.1%=', market],
    ['受理投诉100件，其中噪声类40件，占全年的40%。', '100件? 40件? 40%=', market],
    ['受理投诉100件，其中噪声类40件，占全年的45%。', '100件? 40件? 45%?', market],
    ['涉及征收的申请40件，占新收申请的32.8%。', '40件? 32.8%=', market],
    ['受理投诉100件，其中噪声类40件，占上年申请总量的40%。', '100件? 40件? 40%?', housing],
    // together they are a number that was said
    ['新收122件。网上80件，占56%；信函30件；当面12件。', '122件= 80件? 56%≠65.57 30件? 12件?', market],
    ['新收122件。网上80件，占56%；信函30件。', '122件= 80件? 56%? 30件?', market],
    ['收到来信122件。网上80件，占56%；信函30件；当面12件。', '122件? 80件? 56%≠65.57 30件? 12件?', market],
    // few may add up to a number by chance
    ['收到来信19件。网上12件，占56%；信函5件；当面2件。', '19件? 12件? 56%? 5件? 2件?', market],
    // of nothing there is no share, nor of another percentage
    ['予以公开0件，占50%。', '0件= 50%?', nothing],
    ['好评度99%，满意度98%，占45%。', '99%= 98%= 45%?', rated],
  ])('%s', (sentence, expected, dialect) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });
});

describe('rows that are joined by words', () => {
  test.each([
    ['予以公开51件，连同部分公开共64件。', '51件= 64件='],
    ['予以公开51件，连同部分公开共65件。', '51件= 65件≠64/121/133/122/110/111/117/107'],
    ['新收122件，予以公开51件，连同部分公开共64件。', '122件= 51件= 64件='],
    ['发函5件。今年以来，加上上年结转共133件。', '5件? 133件='],
    ['今年以来，加上上年结转共135件。', '135件≠133/121/122/110/111/117/107'],
    ['新收自然人、商业企业申请分别为105件、14件。', '105件= 14件?'],
    ['新收自然人、商业企业申请分别为119件、14件。', '119件≠105/114 14件?'],
    // what is published may be fewer, what is done may not
    ['公示行政许可864件、行政处罚30件。', '864件= 30件?'],
    ['公示行政许可864件、作出行政处罚决定30件。', '864件= 30件≠37'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(/公示/.test(sentence) ? housing : market, sentence)).toBe(expected);
  });
});
