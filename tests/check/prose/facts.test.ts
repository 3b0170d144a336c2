import { expect, test } from 'vitest';
import { analysisOf } from '../../../src/check/prose/analysis.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, told } from '../dialects/read.ts';
import { proseReport } from '../prose-report.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];
const dialects = { housing, market };

/** What a clerk is told: the place, the words, what the tables say instead and where; offsets count letters. */
test.each([
  [
    'housing',
    '收到申请78件。',
    [
      {
        at: '3:5-8',
        found: '78件',
        words: '收到申请78件',
        label: '本年新收政府信息公开申请数量',
        expected: '71',
        others: '76',
        unit: '件',
        cell: 'applications.newReceived.total',
        beside: '本年新收政府信息公开申请数量 · 总计',
      },
    ],
  ],
  ['housing', '全年共收到申请，7８件。', []],
  [
    'housing',
    '予以公开和部分公开共44件，均在期限内。',
    [
      {
        at: '3:11-14',
        found: '44件',
        words: '予以公开和部分公开共44件',
        label: '予以公开 33 + 部分公开 7',
        expected: '40',
        unit: '件',
        cell: 'applications.granted.total',
        beside: '予以公开 · 总计、部分公开 · 总计',
      },
    ],
  ],
  [
    'housing',
    '因不掌握等原因无法提供25件。',
    [
      {
        at: '3:12-15',
        found: '25件',
        words: '因不掌握等原因无法提供25件',
        label: '本机关不掌握相关政府信息',
        expected: '22',
        others: '24',
        unit: '件',
        cell: 'applications.unable.notHeld.total',
        beside: '本机关不掌握相关政府信息 · 总计',
      },
    ],
  ],
  [
    'housing',
    '行政复议5件，行政诉讼1件。',
    [
      {
        at: '3:5-7',
        found: '5件',
        words: '行政复议5件',
        label: '行政复议',
        expected: '3',
        unit: '件',
        cell: 'reviewAndLitigation.review.total',
        beside: '行政复议 · 总计',
      },
    ],
  ],
  [
    'housing',
    '收取行政事业性收费120.6万元。',
    [
      {
        at: '3:10-17',
        found: '120.6万元',
        words: '收取行政事业性收费120.6万元',
        label: '行政事业性收费·本年收费金额',
        expected: '120.5',
        unit: '万元',
        cell: 'proactiveDisclosure.art20_8.adminFees.feeAmount',
        beside: '行政事业性收费 · 本年收费金额',
      },
    ],
  ],
  [
    'housing',
    '主动公开政府信息1268条。',
    [
      {
        at: '3:9-14',
        found: '1268条',
        words: '主动公开政府信息1268条',
        label: '主动公开政府信息',
        expected: '1286',
        unit: '条',
        cell: 'published',
        beside: '主动公开政府信息',
      },
    ],
  ],
  ['housing', '自然人申请66件。', []],
  [
    'housing',
    '新收71件；上年结转6件。',
    [
      {
        at: '3:11-13',
        found: '6件',
        words: '上年结转6件',
        label: '上年结转政府信息公开申请数量',
        expected: '5',
        unit: '件',
        cell: 'applications.carriedIn.total',
        beside: '上年结转政府信息公开申请数量 · 总计',
      },
    ],
  ],
  [
    'housing',
    '所有申请均已办结。',
    [
      {
        at: '3:1-9',
        words: '所有申请均已办结',
        label: '结转下年度继续办理',
        value: 4,
        unit: '件',
        cell: 'applications.carriedOut.total',
        beside: '结转下年度继续办理 · 总计',
      },
    ],
  ],
  [
    'housing',
    '没有收到政府信息公开申请。',
    [
      {
        at: '3:1-13',
        words: '没有收到政府信息公开申请',
        label: '本年新收政府信息公开申请数量',
        value: 71,
        unit: '件',
        cell: 'applications.newReceived.total',
        beside: '本年新收政府信息公开申请数量 · 总计',
      },
    ],
  ],
  [
    'market',
    '新收申请122件，比上年增加20件。',
    [{ at: '3:15-18', found: '20件', words: '比上年增加20件', of: '100 → 122', change: '22', unit: '件' }],
  ],
  [
    'market',
    '新收申请122件，同比下降22%。',
    [{ at: '3:14-17', found: '22%', words: '同比下降22%', of: '100 → 122', expected: '+22.0%' }],
  ],
  [
    'market',
    '新收申请122件，同比增长32%。',
    [{ at: '3:14-17', found: '32%', words: '同比增长32%', of: '100 → 122', expected: '+22.0%' }],
  ],
  [
    'market',
    '自然人占68.1%。',
    [{ at: '3:5-10', found: '68.1%', words: '自然人占68.1%', of: '105 ÷ 122', expected: '86.1%' }],
  ],
  [
    'market',
    '予以公开51件，占办结总数的24.1%。',
    [{ at: '3:15-20', found: '24.1%', words: '占办结总数的24.1%', of: '51 ÷ 121', expected: '42.1%' }],
  ],
  [
    'market',
    '去年收到申请101件。',
    [
      {
        at: '3:7-11',
        found: '101件',
        words: '去年收到申请101件',
        label: '本年新收政府信息公开申请数量',
        expected: '100',
        unit: '件',
        cell: 'applications.newReceived.total',
        year: 2023,
        beside: '本年新收政府信息公开申请数量 · 总计',
      },
    ],
  ],
  [
    'market',
    '办结121件，办结率81%。',
    [{ at: '3:11-14', found: '81%', words: '办结率81%', of: '121 ÷ 133', expected: '91.0%' }],
  ],
  [
    'market',
    '收到意见40条，采纳12条，采纳率33%。',
    [{ at: '3:18-21', found: '33%', words: '采纳率33%', of: '12 ÷ 40', expected: '30.0%' }],
  ],
  [
    'market',
    '新收122件，上年结转11件，合计113件。',
    [{ at: '3:18-22', found: '113件', words: '合计113件', label: '122 + 11', expected: '133', unit: '件' }],
  ],
] as const)('%s: %s', (dialect, sentence, expected) => {
  expect(factsOf(dialects[dialect], sentence)).toEqual(expected);
});

test('blanks in what is written are left out, three other readings are told, a fall with its sign', () => {
  expect(factsOf(housing, '收到申请 78 件。')[0]).toMatchObject({ at: '3:6-10', found: '78件', words: '收到申请78件' });
  expect(factsOf(housing, '主动公开政府信息有序。办结 70 件。')[0]).toMatchObject({
    ...{ found: '70件', words: '办结70件', expected: '72', others: '67、69、71' },
  });
  expect(factsOf(market, '予以公开同比下降24.7%。')[0]).toMatchObject({ of: '89 → 51', expected: '−42.7%' });
  expect(factsOf(market, '结转下年度12件，比上年减少2件。')[0]).toMatchObject({ of: '11 → 12', change: '1' });
});

test('rows that have a name together are told with theirs', () => {
  const label = '本年新收政府信息公开申请数量 + 上年结转政府信息公开申请数量';
  expect(factsOf(housing, '新收与结转80件。')[0]).toMatchObject({ label, expected: '76' });
  expect(factsOf(housing, '行政复议3件，审结5件。')[0]).toMatchObject({ found: '5件', expected: '3' });
});

test('a share is told as one of the whole that is likeliest', () => {
  expect(factsOf(housing, '新收71件，自然人61件，予以公开33件，占54.8%。')[0]).toMatchObject({ of: '33 ÷ 71' });
  const bound = ['newReceived.total', 'granted.total', 'granted.naturalPerson'].map(
    (key) => `[[applications.${key}]]件`,
  );
  expect(factsOf(housing, `收到${bound.join('，予以公开')}，占54.8%。`)[0]).toMatchObject({ of: '28 ÷ 71' });
});

test('a number under the heading of its own table is that table’s', () => {
  const prose = { ...housing.prose, proactiveDisclosure: '行政处罚39件。' };
  expect(told(housing, prose)).toEqual(['check/prose-number proactiveDisclosure.md 39件']);
  expect(factsOf(housing, '行政处罚39件。')).toEqual([]);
});

test('the prose of a report is read once, whichever rule asks, and again for another', () => {
  const organ = {
    id: 'a',
    file: { name: '甲', kind: 'department' as const },
    source: proseReport({}).sources.report,
    reports: [],
  };
  const [one, other] = [proseReport({ overview: '甲。' }), proseReport({ overview: '甲。' })];
  const analysis = analysisOf(one, null, organ);
  expect(analysisOf(one, null, organ)).toBe(analysis);
  expect(analysisOf(other, null, organ)).not.toBe(analysis);
  expect(analysisOf(other, one, organ).scene.previous).toBe(one);
  expect(analysisOf(other, one, { ...organ, file: { ...organ.file, name: '乙局' } }).scene.names).toEqual(['乙局']);
});
