import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, told } from '../dialects/read.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

/** A sentence among those on requests: 71 came in, 5 were carried in, 4 are carried out; one lawsuit is pending. */
const saidOf = (sentence: string) =>
  told(housing, {
    ...housing.prose,
    overview: (housing.prose.overview ?? '').replace('## （三）', `${sentence}\n\n## （三）`),
  }).map((line) => line.replace('check/', '').replace(' overview.md ', ' '));

test.each([
  ['全年收到申请71件，全部按期办结。', ['prose-all-done 全部按期办结']],
  ['全年收到申请71件，均已答复完毕。', ['prose-all-done 均已答复完毕']],
  ['全年收到申请71件，都已办理完毕。', ['prose-all-done 都已办理完毕']],
  ['全年收到申请71件，已按期办结。', []],
  ['全年收到申请71件，除4件结转外全部办结。', []],
  ['全年收到申请71件，到期的均已办结。', []],
  ['71件申请全部办结。', ['prose-all-done 71件申请全部办结']],
  ['72件申请全部办结。', []],
  ['71件申请全部办结，发函12件。', ['prose-all-done 71件申请全部办结']],
  ['发函12件，71件申请全部办结。', ['prose-all-done 71件申请全部办结']],
  ['全年全部办结申请71件。', ['prose-all-done 全年全部办结申请71件']],
  ['所有申请均已办结，发函12件。', ['prose-all-done 所有申请均已办结']],
  ['收到申请71件、办结率100%。', ['prose-all-done 收到申请71件、办结率100%']],
  ['100件申请办结率为99%。', []],
  ['工作规范有序，71件来信全部办结。', []],
  ['群众来信71件全部办结。', []],
  ['征收工作全部办结。', []],
  ['所有申请均已受理，按期办结72件。', []],
  ['申请全部办结，一季度组织了培训。', ['prose-all-done 申请全部办结']],
  ['一季度组织了培训，申请全部办结。', []],
  ['上年结转的5件全部办结。', []],
  ['上年全部申请均已办结。', []],
  ['全部申请均未办结。', []],
  ['所有申请均已按要求办理完成。', ['prose-all-done 所有申请均已按要求办理完成']],
  ['自然人申请全部办结。', ['prose-all-done 自然人申请全部办结']],
  ['予以公开33件，全部办结。', []],
  ['收到申请71件，其中予以公开33件，全部办结。', []],
  ['申请办结率100%。', ['prose-all-done 申请办结率100%']],
  ['申请按时办结率100%。', []],
  ['申请办结率为99%。', []],
  ['办结率100%。', ['prose-all-done 办结率100%']],
  ['受理群众来信300件，全部办结。', []],
  ['收到留言300条，均已办结。', []],
  ['通过网上收到的申请，全部办结。', []],
  ['行政复议3件，全部审结。', []],
  ['行政诉讼1件，已全部审结。', ['prose-all-done 已全部审结']],
  ['行政诉讼案件均已结案。', ['prose-all-done 行政诉讼案件均已结案']],
  ['行政复议、行政诉讼案件全部结案。', ['prose-all-done 行政复议、行政诉讼案件全部结案']],
  ['全部公文均已办结。', []],
  ['申请全部办结，结转下年度0件。', ['prose-number 0件']],
  ['全年没有收到政府信息公开申请。', ['prose-none 全年没有收到政府信息公开申请']],
  ['全年未收到政府信息公开申请。', ['prose-none 全年未收到政府信息公开申请']],
  ['未收到申请。', ['prose-none 未收到申请']],
  ['没有收到网上申请。', []],
  ['未发生政府信息公开行政复议。', ['prose-none 未发生政府信息公开行政复议']],
  ['未发生政府信息公开行政诉讼。', ['prose-none 未发生政府信息公开行政诉讼']],
  ['没有被提起行政复议。', ['prose-none 没有被提起行政复议']],
  ['没有行政复议被纠正的案件。', []],
  ['没有不予公开的申请。', ['prose-none 没有不予公开的申请']],
  ['没有不予处理的申请。', ['prose-none 没有不予处理的申请']],
  ['没有部分公开的情形。', ['prose-none 没有部分公开的情形']],
  // not done is not none; and two denials affirm
  ['没有办结的申请。', []],
  ['没有未受理的申请。', []],
  ['没有维持的政府信息公开案件。', []],
  ['全年未收到政府信息公开申请，一季度组织了培训。', ['prose-none 全年未收到政府信息公开申请']],
  ['一季度组织了培训，未收到政府信息公开申请。', []],
  ['没有办结的申请4件。', []],
  [
    '全年没有发生因政府信息公开引发的行政复议和行政诉讼。',
    ['prose-none 全年没有发生因政府信息公开引发的行政复议和行政诉讼'],
  ],
  ['上年未收到申请。', []],
  ['一季度，未收到政府信息公开申请。', []],
  ['没有因政府信息公开被追究责任的情形。', []],
  ['无自然人提出的申请。', ['prose-none 无自然人提出的申请']],
  ['无科研机构提出申请。', []],
  ['没有结转下年度继续办理的申请。', ['prose-none 没有结转下年度继续办理的申请']],
  ['未结转下年度。', []],
  ['没有上年结转的申请。', ['prose-none 没有上年结转的申请']],
  ['零申请。', ['prose-none 零申请']],
  ['未制定规范性文件。', ['prose-none 未制定规范性文件']],
  ['未作出行政处罚决定。', ['prose-none 未作出行政处罚决定']],
  ['没有收取行政事业性收费。', ['prose-none 没有收取行政事业性收费']],
  ['无行政强制。', []],
  // what was not done to some of them
  ['未行政处罚。', []],
  ['未予以公开的申请。', []],
  ['未维持的行政复议案件。', []],
  ['行政复议均未。', []],
  // the first of two is right
  ['没有属于国家秘密和保护第三方合法权益的申请。', ['prose-none 没有属于国家秘密和保护第三方合法权益的申请']],
  ['2023年，我局认真贯彻落实条例，收到申请71件。', ['prose-date 2023年']],
  ['2023年，我局共收到申请58件。', []],
  ['2023年，较上年增长。', []],
  ['2025年，我局认真贯彻落实条例，全年收到申请71件。', ['prose-date 2025年']],
  ['2025年，我局将举办培训。', []],
  ['2024年，我局认真贯彻条例。', []],
  ['2023年5月，我局举办培训。', ['prose-date 2023年5月']],
  ['2023年我局认真贯彻落实条例，2024年继续推进。', []],
  ['一是2023年扎实开展目录编制。', ['prose-date 2023年']],
  ['2023年，我局收到申请58件。2024年收到申请71件。', []],
  ['2023年，我局扎实开展目录编制，公开政府信息1286条。', ['prose-date 2023年']],
  ['2023年，我局扎实开展目录编制，公开政府信息1100条。', []],
  ['2023年，我局扎实开展目录编制，举办培训3场。', ['prose-date 2023年']],
  ['2023年我局制定方案。', []],
  ['2022年，我局认真贯彻落实条例。', []],
  ['2025年，全年将收到申请80件。', []],
  ['2025年，累计开展培训3场。', ['prose-date 2025年']],
  ['2023年度，较2022年增加。', []],
  ['（一）2023年认真落实。', ['prose-date 2023年']],
  ['2023年12月31日，我局组织培训。', ['prose-date 2023年12月31日']],
  ['2023年3月，按照《公开要点》组织培训。', []],
  ['2023年3月，我局组织培训。按照《公开要点》办理。', ['prose-date 2023年3月']],
  ['公开有序。2023年3月，按照《公开要点》组织培训。', []],
  // beside a sentence on the year of the report it compares
  ['2023年，我局认真贯彻落实条例。2024年继续推进。', []],
  ['2024年我局有序推进。2023年，我局认真贯彻落实条例。', []],
  ['我局有序推进。2023年，我局认真贯彻落实条例。成效明显。', ['prose-date 2023年']],
  // numbers that are not this year's show that it is of the other: pieces, and not a few
  ['2023年，我局扎实开展目录编制，培训126人。', ['prose-date 2023年']],
  ['2023年，我局扎实开展目录编制，清理文件9件。', ['prose-date 2023年']],
  ['2023年，我局扎实开展目录编制，清理文件77件。', []],
  ['2023年，我局扎实开展目录编制，公开政府信息1286条、清理文件77件。', ['prose-date 2023年']],
  ['2025年，继续组织全年培训。', []],
  // what is not counted in the tables tells nothing of a year to come
  ['2025年，全年收到申请80件。', ['prose-date 2025年']],
  ['2023年，我局扎实开展目录编制，清理文件10件。', []],
  // once, though it says it twice
  ['2025年，我局共公开信息，截至2025年12月31日有序。', ['prose-date 2025年']],
  ['2023 年我局扎实开展目录编制。', ['prose-date 2023年']],
])('that all is done, that there was nothing, that it was this year: %s', (sentence, expected) => {
  expect(saidOf(sentence)).toEqual(expected);
});

/** 71 came in and 71 are done, for one that came in the year before is not: which 71 are meant nobody can say. */
const oneLeft: Dialect = {
  ...housing,
  applications: {
    ...{ newReceived: [61, 8, 0, 0, 2, 0], carriedIn: [4, 1, 0, 0, 0, 0], carriedOut: [4, 1, 0, 0, 0, 0] },
    ...{ granted: [28, 4, 0, 0, 1, 0], 'unable.notHeld': [33, 4, 0, 0, 1, 0] },
  },
};
/** Nothing came in, five were carried in from the year before. */
const noneNew: Dialect = { ...housing, applications: { ...housing.applications, newReceived: [0, 0, 0, 0, 0, 0] } };

test('where it may be true nothing is said', () => {
  expect(factsOf(oneLeft, '71件申请全部办结。')).toEqual([]);
  expect(factsOf(noneNew, '全年未收到申请。')).toEqual([]);
  expect(told(housing, { ...housing.prose, problems: '更新不及时。下一步加强培训。没有不予公开的情形。' })).toEqual([]);
  expect(told(housing, { ...housing.prose, problems: '更新不及时。下一步加强培训。均已办结。' })).toEqual([]);
});

test('a year to come is a plan where the part is on what will be mended', () => {
  const sentence = '2025年，共组织培训3场。';
  expect(told(housing, { ...housing.prose, problems: `更新不及时。${sentence}下一步改进。` })).toEqual([]);
  expect(told(housing, { ...housing.prose, proactiveDisclosure: sentence })).toEqual([
    'check/prose-date proactiveDisclosure.md 2025年',
  ]);
});

describe('a claim is only badly put where the same part says, as the tables do, how many are left', () => {
  const admitted = (prose: Record<string, string>, dialect = housing) => {
    const { applications = '', ...others } = prose;
    return factsOf(dialect, applications, others).map((facts) => facts.admitted ?? null);
  };

  test.each([
    ['结转下年度4件。申请全部办结。', 4],
    ['结转下年度[[applications.carriedOut.total]]件。申请全部办结。', 4],
    ['申请全部办结。', null],
    ['办结72件。申请全部办结。', null],
    ['行政诉讼尚未审结1件。行政诉讼案件均已结案。', 1],
  ])('%s', (applications, expected) => {
    expect(admitted({ applications })).toEqual([expected]);
  });

  test('another number there is told of for itself', () => {
    const facts = factsOf(housing, '结转下年度6件。申请全部办结。');
    expect(facts.map(({ found, words, admitted }) => found ?? [words, admitted])).toEqual([
      '6件',
      ['申请全部办结', undefined],
    ]);
  });

  test('not where another part says it, nor by last year’s number', () => {
    expect(admitted({ applications: '申请全部办结。', problems: '结转下年度4件。' })).toEqual([null]);
    expect(admitted({ applications: '去年结转下年度11件。申请全部办结。' }, market)).toEqual([null]);
  });
});

test('the clause is pointed at where it begins, and its cells are named', () => {
  expect(factsOf(housing, '全年收到申请71件，\n申请全部\n办结。')[0]).toMatchObject({
    ...{ at: '4:1-3', words: '申请全部办结' },
  });
  expect(factsOf(housing, '没有法人或其他组织提出的申请。')).toEqual([
    {
      ...{ at: '3:1-15', words: '没有法人或其他组织提出的申请' },
      ...{ label: '本年新收政府信息公开申请数量·法人或其他组织', value: 10, unit: '件' },
      cell: 'applications.newReceived.legalCommercial',
      beside: ['商业企业', '科研机构', '社会公益组织', '法律服务机构']
        .map((column) => `本年新收政府信息公开申请数量 · 法人或其他组织 · ${column}`)
        .join('、'),
    },
  ]);
});

describe('a day up to which was counted, behind the day of publication', () => {
  test.each([
    // published on 22 January 2025
    ['截至2025年1月22日，公开1286条。', []],
    ['截至2025年1月23日，公开1286条。', ['截至2025年1月23日']],
    ['截至2025年1月5日，公开1286条。', []],
    ['截至2025年3月1日，公开1286条。', ['截至2025年3月1日']],
    ['截止2025年1月底，公开1286条。', []],
    ['截至2025年2月底，公开1286条。', ['截至2025年2月底']],
    ['截至2025年末，公开1286条。', ['截至2025年末']],
    ['截止到 2025 年 12 月 31 日，公开1286条。', ['截止到2025年12月31日']],
    ['截至2024年12月31日，公开1286条；截至2026年3月，公开1300条。', ['截至2026年3月']],
    ['力争截至2025年12月完成整改。', []],
    ['公开1286条。', []],
  ])('%s', (sentence, expected) => {
    expect(factsOf(housing, sentence).map(({ found }) => found)).toEqual(expected);
  });
});
