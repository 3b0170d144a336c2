import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { outcomes, told } from '../dialects/read.ts';

const [housing] = departments as [Dialect];

/**
 * Manners of writing met in real reports, in sentences of our own. 71 requests came in (61 of persons, 10 of bodies), 5
 * were carried in, 72 are done (33 granted, 7 in part, 4 denied, 24 cannot be provided, 3 not processed, 1 other), 4 are
 * carried out; 3 documents were made, 21 are in force. `=` agrees, `≠` does not, `?`: not sure what is counted.
 */
describe('numbers beside numbers of other things', () => {
  test.each([
    // what says all of itself stands for itself
    ['发布网站信息300条，收到政府信息公开申请78件。', '300条? 78件≠71/76'],
    ['通过门户网站发布信息300条，其中动态120条，收到政府信息公开申请78件。', '300条? 120条? 78件≠71/76'],
    ['通过公众号、网站等平台发布信息300条；年内受理并办结依申请公开72件。', '300条? 72件≠71/76'],
    // 申请 alone may be of anything
    ['办理补贴咨询300次，受理申请78件。', '300次? 78件?'],
    ['一季度发布信息300条，收到政府信息公开申请18件。', '300条? 18件?'],
    ['网上收到申请52件，办结政府信息公开申请50件。', '52件? 50件?'],
    ['发布简报12件，现行有效规范性文件22件。', '12件? 22件≠21'],
    ['发布简报12件，其中现行有效规范性文件20件。', '12件? 20件?'],
    // a number that is not understood, with words that are all the table's
    ['收到申请71件，上年结转5件，公开答复72件，转下年度办理5件。', '71件= 5件= 72件? 5件≠4'],
    ['收到申请71件，公开33件，不予公开5件。', '71件= 33件? 5件≠4'],
    ['收到申请71件，同比增长7.6%，办结80件。', '71件= 7.6%? 80件≠72/67/69/71/68'],
    ['收到申请71件，上门走访33次，结转下年5件。', '71件= 33次? 5件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('words for requests, applicants and what became of them', () => {
  test.each([
    ['收到依申请公开事项71件。', '71件='],
    ['收到依申请公开事项78件。', '78件≠71/76'],
    ['共收到依申请信息公开件78件。', '78件≠71/76'],
    ['收到信息公开申请事项78件。', '78件≠71/76'],
    ['全年收政府信息公开申请78件。', '78件≠71/76'],
    ['受理公民、法人提出的政府信息公开申请71件。', '71件='],
    ['受理公民、法人和其他组织提出的政府信息公开申请78件。', '78件≠71/76'],
    ['公民个人提出申请62件。', '62件≠61/65'],
    ['完成政府信息公开申请答复72件。', '72件='],
    ['收到申请71件，现已办结80件。', '71件= 80件≠72/67/69/71/68'],
    ['收到申请71件，信息无法提供25件，不予处理4件。', '71件= 25件≠24 4件≠3'],
    ['收到申请71件，办结71件，逾期未补正不再处理2件。', '71件= 71件= 2件≠1'],
    ['收到申请71件，除4件结转下年办理外，均已答复。', '71件= 4件='],
    ['收到申请71件，除5件结转下年办理外，均已答复。', '71件= 5件≠4'],
    ['收到申请71件，除结转下年的5件外，均已答复。', '71件= 5件≠4'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('what a word for all that was done may count', () => {
  test.each([
    // what was carried in is done too; what is carried out is not
    ['收到申请71件，办结71件。', '71件= 71件='],
    ['收到申请71件，办结76件。', '71件= 76件≠72/67/69/71/68'],
    ['收到申请71件，办理76件。', '71件= 76件='],
    ['应办理申请80件。', '80件≠76/72'],
    ['应办理申请72件。', '72件='],
    ['办理申请72件，其中按期办结70件。', '72件= 70件?'],
    // what a closed bracket holds is of the number before it
    ['接收和处理申请80件（含上年结转5件），自然人申请61件，企业申请12件。', '80件≠71/76 5件= 61件= 12件≠8/9'],
    ['经办申请76件（含上年结转5件），自然人申请61件，企业申请12件。', '76件? 5件= 61件= 12件≠8/9'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('shares that are made to add up to 100', () => {
  test.each([
    // 382 ÷ 2720 is 14.04 %, and the three others are right
    ['转办工单2720件，其中求助2252件，占82.8%；咨询77件，占2.8%；投诉382件，占14.1%；建议9件，占0.3%。', '14.1%='],
    ['转办工单2720件，其中求助2252件，占82.8%；咨询77件，占2.8%；投诉382件，占14.2%；建议9件，占0.3%。', '14.2%≠'],
    ['转办工单2720件，其中求助2252件，占82.8%；咨询77件，占2.9%；投诉382件，占14.1%；建议9件，占0.3%。', '14.1%≠'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toContain(expected);
  });
});

describe('marks of half the width, as a page copied from elsewhere has them', () => {
  test.each([
    ['收到申请71件(其中自然人61件、企业12件),均已答复;上年结转6件。', '71件= 61件= 12件≠8/9 6件≠5/1'],
    ['收到申请1,071件,办结72件。', '1,071件≠71/76 72件='],
    ['收到申请71件,除4件结转下年办理外,均已答复,答复率100%。', '71件= 4件= 100%?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('what is left when the sentence has told the rest', () => {
  test.each([
    ['收到申请71件，上年结转5件，结转下年4件，其余72件全部按时答复。', '71件= 5件= 4件= 72件='],
    ['收到申请71件，上年结转5件，结转下年4件，其余67件全部按时答复。', '71件= 5件= 4件= 67件='],
    ['收到申请71件，上年结转5件，结转下年4件，其余70件全部按时答复。', '71件= 5件= 4件= 70件≠72'],
    ['收到申请71件，不予公开4件，其余76件均已办结。', '71件= 4件= 76件≠67'],
    // what is said of the others is not all of them, or not known
    ['收到申请71件，予以公开33件，其余31件涉及征收。', '71件= 33件= 31件?'],
    ['收到申请71件，网上申请33件，其余31件均已办结。', '71件= 33件? 31件?'],
    ['收到申请71件，其余31件均已办结。', '71件= 31件?'],
    ['收到申请71件，自然人61件，其余31件均已办结。', '71件= 61件= 31件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('ways that requests came in by, and years that numbers are added up over', () => {
  test.each([
    ['通过信函、网络等渠道收到申请71件。', '71件='],
    ['通过信函、网络等渠道收到申请78件。', '78件≠71/76'],
    ['通过信函、电子邮件等形式接受申请，收到申请78件。', '78件≠71/76'],
    ['通过信函、网络等渠道收到申请68件，当面申请3件。', '68件? 3件?'],
    ['通过信函、网络等渠道发布信息300条。', '300条?'],
    ['2024年，做好申请的办理工作。累计收到申请78件。', '78件≠71/76'],
    ['2024年，做好申请的办理工作。开办以来累计收到申请412件。', '412件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('words behind their numbers, and what is said once of several', () => {
  // 3 reviews, of which 2 were upheld and 1 ended otherwise; 1 lawsuit that is pending
  const heard = { ...housing, review: { 'review.upheld': 14, 'review.corrected': 3, 'litigationDirect.upheld': 6 } };
  test.each([
    ['信息公开行政复议17件，行政诉讼6件，其中：14件行政复议、6件行政诉讼获维持。', '17件= 6件= 14件= 6件='],
    ['信息公开行政复议17件，行政诉讼6件，其中：13件行政复议、6件行政诉讼获维持。', '17件= 6件= 13件≠14 6件='],
    ['信息公开方面共17件行政复议、6件行政诉讼。', '17件= 6件='],
    ['信息公开方面共16件行政复议、6件行政诉讼。', '16件≠17 6件='],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(heard, sentence)).toBe(expected);
  });
});

describe('growth in times', () => {
  const grown: Dialect = {
    ...housing,
    before: {
      ...housing.before,
      newReceived: [30, 0, 0, 0, 0, 0],
      carriedOut: [4, 1, 0, 0, 0, 0],
      granted: [25, 0, 0, 0, 0, 0],
    },
  };
  test.each([
    // 71 is 2.37 times 30, and 1.37 times more
    ['收到申请71件，同比增长1.4倍。', '71件= 1.4倍='],
    ['收到申请71件，较上年增长2.4倍。', '71件= 2.4倍='],
    ['收到申请71件，同比增长3.4倍。', '71件= 3.4倍≠1.37/2.37'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(grown, sentence)).toBe(expected);
  });
});

describe('an area, its offices, and the bodies below', () => {
  const county: Dialect = { ...housing, name: '云溪县人民政府', kind: 'government' };
  test.each([
    ['全县共收到政府信息公开申请71件，其中县政府办公室收到政府信息公开申请12件。', '71件= 12件?'],
    ['全县收到申请71件。其中，县政府办受理12件，县直部门受理49件。', '71件= 12件? 49件?'],
    ['县直部门受理申请49件，各乡镇受理政府信息公开申请22件。', '49件? 22件?'],
    ['全省申请量78件，全县申请量71件。', '78件? 71件='],
    ['全县共收到政府信息公开申请71件，收到政府信息公开申请61件。', '71件= 61件≠71/76'],
    ['全县共收到政府信息公开申请78件，其中县政府办公室收到12件。', '78件≠71/76 12件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(county, sentence)).toBe(expected);
  });
});

describe('a sum ends what was told of its parts', () => {
  test.each([
    [
      '收到网上申请52件，信函申请19件，合计71件，上年结转6件，目前已回复80件。',
      '52件? 19件? 71件= 6件≠5 80件≠72/76/71/67/69/68',
    ],
    ['收到网上申请52件，信函申请19件，上年结转6件。', '52件? 19件? 6件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('more than the tables count', () => {
  test.each([
    ['全年行政复议案件24件，其中涉及政府信息公开3件。', '24件? 3件?'],
    ['行政复议案件24件、行政诉讼案件11件，其中政府信息公开类分别为3件、1件。', '24件? 11件? 3件? 1件?'],
    ['政府信息公开行政复议案件24件，其中维持2件。', '24件≠3 2件='],
    ['信息公开类行政复议3件，占全部行政复议案件的12.5%。', '3件= 12.5%?'],
    ['截至2024年底，累计办理申请1,204件。', '1,204件?'],
    ['截至2024年12月31日，收到申请78件。', '78件≠71/76'],
    ['局机关收到申请30件，我局收到申请41件，合计71件。', '30件? 41件? 71件='],
    ['我局收到申请30件，市局收到申请41件，合计71件。', '30件? 41件? 71件='],
    ['我局收到申请30件，市局收到申请40件，合计71件。', '30件≠71/76 40件? 71件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

test('what became of cases is not of the kind of case of which there were none', () => {
  const reviewed = { ...housing, review: { 'review.upheld': 2, 'review.corrected': 2, 'review.pending': 6 } };
  const sentence = '机关一级的信息公开行政复议案件10件，行政诉讼案件0件，结果维持2件，尚未审结6件。';
  expect(outcomes(reviewed, sentence)).toBe('10件? 0件= 2件? 6件?');
});

describe('rates', () => {
  test.each([
    ['收到申请71件，办结率98.6%。', '71件= 98.6%≠94.74/101.41'],
    // how many were late no table says
    ['收到申请71件，按时办结率98.6%。', '71件= 98.6%?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('none in a numeral', () => {
  test('is a number, and told once', () => {
    expect(outcomes(housing, '新收申请71件，其中自然人零件、商业企业50件。')).toBe('71件= 零件≠61/65 50件≠8/9');
    const found = told(housing, { overview: '## （二）依申请公开\n\n全年收到政府信息公开申请零件。' });
    expect(found.filter((line) => line.startsWith('check/prose'))).toEqual(['check/prose-number overview.md 零件']);
  });
});

describe('what an office is called by for short', () => {
  test.each([
    ['云溪市住建局收到申请78件。', '78件≠71/76'],
    ['市住建局收到申请78件。', '78件≠71/76'],
    ['由市城建局统一受理申请78件。', '78件≠71/76'],
    ['区住建局收到申请18件。', '18件?'],
    ['市卫健委收到申请18件。', '18件?'],
    ['市住建局长信箱收到申请18件。', '18件?'],
  ])('%s %s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });

  test('an office is not an office that is called by one letter more', () => {
    const office = { ...housing, name: '云溪市人民政府办公室', kind: 'government' as const };
    expect(outcomes(office, '市政府办公室收到申请78件。')).toBe('78件≠71/76');
    expect(outcomes(office, '市政府办收到申请78件。')).toBe('78件≠71/76');
  });
});

describe('parts counted in several measure words', () => {
  const prose = (sentence: string) => ({ overview: `## （一）主动公开\n\n${sentence}` });

  test('an entry counted in another word may belong to the sum', () => {
    expect(
      told(housing, prose('公开各类信息共306条，其中公文7件、动态216条、公告80条、其他类3条。')).filter((line) =>
        line.startsWith('check/prose-number'),
      ),
    ).toEqual([]);
  });

  test('where all are counted in one word they do', () => {
    expect(told(housing, prose('公开各类信息共306条，其中公文7条、动态216条、公告80条、其他类2条。'))).toContain(
      'check/prose-number overview.md 306条',
    );
  });
});
