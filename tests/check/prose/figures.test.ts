import { describe, expect, test } from 'vitest';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { factsOf, outcomes } from '../dialects/read.ts';

const [housing, education, market] = departments as [Dialect, Dialect, Dialect];

/** A dialect with these figures instead of its own. */
const figured = (dialect: Dialect, ...figures: NonNullable<Dialect['figures']>): Dialect => ({ ...dialect, figures });
const figure = (label: string, value: number | null, unit: string, parts?: readonly string[]) => ({
  ...{ key: 'one', label, value, unit },
  ...(parts ? { parts } : {}),
});

/** The report states 1286 条 of information published and 14 篇 of interpretation. */
describe('a number is held against the figure that its words name', () => {
  test.each([
    // pieces are counted in one word or another; a piece of writing is no piece of information
    ['主动公开政府信息1286件。', '1286件='],
    ['主动公开政府信息1268项。', '1268项≠1286'],
    ['政策解读16件。', '16件?'],
    ['政策解读14件。', '14件?'],
    // what stands before is known, or was about the number before
    ['对照清单，主动公开政府信息1286条，政策解读16篇。', '1286条= 16篇≠14'],
    ['对照清单，主动公开政府信息1268条。', '1268条?'],
    ['主动公开政府信息1286条，对照清单，政策解读16篇。', '1286条= 16篇?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });

  const parts = [
    { key: 'all', label: '主动公开政府信息', value: 1286, unit: '条', parts: ['web'] },
    { key: 'web', label: '网站公开', value: 1000, unit: '条' },
    { key: 'paper', label: '公报刊登', value: 6, unit: '条' },
  ];

  test.each<[string, Dialect, string, string]>([
    [
      'blanks and 和 or 、 in a name are nothing',
      figured(housing, figure('图解、视频解读', 9, '件')),
      '图解和视频解读9件。',
      '9件=',
    ],
    [
      'a name in quotation marks',
      figured(housing, figure('“一网通办”事项', 16, '项')),
      '“一网通办”事项20项。',
      '20项≠16',
    ],
    [
      '信息 at the end of a name',
      figured(housing, figure('微信公众号信息', 318, '条')),
      '微信公众号320条。',
      '320条≠318',
    ],
    ['信息 at its head is part of it', figured(housing, figure('信息简报', 12, '期')), '简报15期。', '15期?'],
    ['a name of two letters', figured(housing, figure('座谈', 3, '场')), '座谈5场。', '5场≠3'],
    ['a label without a name', figured(housing, figure('信息总数', 1286, '条')), '共15条。', '15条?'],
    ['not stated', figured(housing, figure('政策解读', null, '篇')), '政策解读14篇。', '14篇?'],
    ['in ten thousands', figured(housing, figure('网站访问量', 36.42, '万次')), '网站访问量36.4万次。', '36.4万次='],
    [
      'not as many ten thousands',
      figured(housing, figure('网站访问量', 36.42, '万次')),
      '网站访问量42.3万次。',
      '42.3万次≠364200',
    ],
    [
      'part of the whole before it',
      figured(housing, ...parts),
      '主动公开政府信息1286条，其中网站公开1100条。',
      '1286条= 1100条≠1000',
    ],
    ['a share of it', figured(housing, ...parts), '网站公开1000条，占77.8%。', '1000条= 77.8%='],
    ['a share of nothing else', figured(housing, ...parts), '网站公开1000条，占87.8%。', '1000条= 87.8%≠77.76'],
    ['rounded', figured(housing, figure('主动公开政府信息', 1250, '条')), '主动公开政府信息0.13万条。', '0.13万条='],
    [
      'not so much',
      figured(housing, figure('主动公开政府信息', 1249, '条')),
      '主动公开政府信息0.13万条。',
      '0.13万条≠1249',
    ],
    ['cut', figured(housing, figure('主动公开政府信息', 1299, '条')), '主动公开政府信息0.12万条。', '0.12万条='],
    [
      'not so far',
      figured(housing, figure('主动公开政府信息', 1300, '条')),
      '主动公开政府信息0.12万条。',
      '0.12万条≠1300',
    ],
    ['to the yuan', figured(housing, figure('培训经费', 123456.7, '元')), '培训经费123457元。', '123457元='],
    ['or cut', figured(housing, figure('培训经费', 123456.7, '元')), '培训经费123456元。', '123456元='],
    ['to no other', figured(housing, figure('培训经费', 123456.7, '元')), '培训经费123458元。', '123458元≠123456.7'],
    ['as exact as it is', figured(housing, figure('培训经费', 123456.7, '元')), '培训经费123456.7元。', '123456.7元='],
    [
      'an exact figure instead of the cell',
      figured(housing, figure('行政许可决定', 900, '件')),
      '作出行政许可决定900件。',
      '900件=',
    ],
    [
      'the cell instead of it',
      figured(housing, figure('行政许可决定', 900, '件')),
      '作出行政许可决定864件。',
      '864件=',
    ],
    ['neither', figured(housing, figure('行政许可决定', 900, '件')), '作出行政许可决定901件。', '901件≠864'],
    ['what no row says', figured(housing, figure('申请', 80, '件')), '申请78件。', '78件≠80'],
    ['not known as a part', figured(housing, ...parts), '主动公开政府信息1286条，其中公报刊登8条。', '1286条= 8条?'],
  ])('%s', (_why, dialect, sentence, expected) => {
    expect(outcomes(dialect, sentence)).toBe(expected);
  });
});

test('an organ’s own name, or the year of the report, in a label is no part of it; another’s is', () => {
  const own = figure('云溪市住房和城乡建设局网站访问量', 5, '次');
  expect(outcomes(figured(market, own), '网站访问量6次。')).toBe('6次?');
  expect(outcomes(figured(housing, own), '网站访问量6次。')).toBe('6次≠5');
  const dated = figure('2024年公众号推送', 5, '次');
  expect(outcomes(figured(education, dated), '公众号推送6次。')).toBe('6次?');
  expect(outcomes(figured(housing, dated), '公众号推送6次。')).toBe('6次≠5');
});

test('a clerk is shown the figure', () => {
  expect(factsOf(housing, '政策解读16篇。')).toEqual([
    {
      at: '3:5-8',
      ...{ found: '16篇', words: '政策解读16篇', label: '政策解读', expected: '14', unit: '篇' },
      ...{ cell: 'interpretations', beside: '政策解读' },
    },
  ]);
});
