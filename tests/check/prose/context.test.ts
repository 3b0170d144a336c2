import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Organ, Report } from '../../../schemas/content.ts';
import { loadForm } from '../../../schemas/editions.ts';
import { isNarrowed } from '../../../src/check/prose/context.ts';
import { sceneOf, withoutYears } from '../../../src/check/prose/scene.ts';
import { departments } from '../dialects/departments.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { outcomes } from '../dialects/read.ts';
import { proseReport } from '../prose-report.ts';

const [housing, , market] = departments as [Dialect, Dialect, Dialect];

const scene = sceneOf(proseReport({}), null, {
  id: 'a',
  file: { name: '青山区城市管理局', kind: 'department' },
  source: { path: 'content/a/organ.json', file: '/nowhere' },
  reports: [],
});

describe('what stands before a number in its sentence may narrow it down', () => {
  test.each([
    '一季度，',
    '3月，',
    '上半年，',
    '某科室反映，',
    '通过网络提交的，',
    '线上渠道畅通，',
    '除涉密的外，',
    '2023年以来，',
    '近三年，',
    '青山 区教育局牵头，',
    '收到申请（网上），某科室反映，',
    '与上年相比，去年，',
    '青山区教育局牵头，',
    '区公安局、青山区住建局配合，',
  ])('%s', (earlier) => {
    expect(isNarrowed(scene, earlier)).toBe(true);
  });

  test.each([
    '',
    '  ',
    '2024年，',
    '全年，',
    '我局认真办理，',
    '青山区城市管理局依法办理，',
    '较上年同期，',
    '同比增长，',
    '连同2023年结转的，',
    '上年度结转，',
    '上年结转的申请4件，上年结转的投诉1件，',
    '去年结转的申请，',
    '转入2025年办理，',
    '收到申请（网上），',
    '通过各种渠道，',
  ])('not %s', (earlier) => {
    expect(isNarrowed(scene, earlier)).toBe(false);
  });
});

describe('whether a number is about requests', () => {
  test.each([
    ['予以公开30件。', '30件?'],
    ['对申请公开的，予以公开30件。', '30件≠33'],
    ['予以公开30件，依申请公开工作扎实推进。', '30件?'],
    ['依申请公开工作扎实推进。予以公开30件。', '30件≠33'],
    ['依申请公开工作扎实推进。\n\n予以公开30件。', '30件?'],
    ['予以公开30件。依申请公开工作扎实推进。', '30件?'],
    // a row below a heading, behind two that are right, is named nowhere else
    ['予以公开33件，部分公开7件，四类过程性信息3件。', '33件= 7件= 3件≠0'],
    ['予以公开33件，四类过程性信息3件。', '33件= 3件?'],
    ['予以公开38件，部分公开8件，四类过程性信息3件。', '38件? 8件? 3件?'],
    ['予以公开33件，部分公开8件，四类过程性信息3件。', '33件= 8件? 3件?'],
    ['予以公开33件，部分公开7件，结转下年度6件。', '33件= 7件= 6件?'],
    ['予以公开33件，部分公开7件，过程性信息和结转下年度共6件。', '33件= 7件= 6件?'],
    ['作出行政许可决定864件、行政处罚决定37件，四类过程性信息3件。', '864件= 37件= 3件?'],
    ['作出行政许可决定864件，予以公开33件，四类过程性信息3件。', '864件= 33件= 3件?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence, '（五）监督保障')).toBe(expected);
  });
});

describe('what a number may be a part of', () => {
  test.each([
    // the sentence that 其中 divides was narrowed down, or its number is not understood
    ['全年收到申请71件？其中，予以公开30件。', '71件= 30件≠33'],
    ['收到申请71件！ 其中，予以公开30件。', '71件= 30件≠33'],
    ['一季度收到来信。全年收到申请71件。其中，予以公开30件。', '71件= 30件≠33'],
    ['某科室收到转办函。其中，予以公开30件。', '30件?'],
    ['全年发函12件。其中，予以公开30件。', '12件? 30件?'],
    ['全年发函12件。其中，予以公开33件，部分公开8件。', '12件? 33件= 8件?'],
    // a letter is no request; that petitions are a reason for not processing is said by the form
    ['收到申请和信访件共78件。', '78件?'],
    ['信访举报投诉类申请5件，不予处理5件。', '5件≠3 5件≠3'],
    ['全年发函12件。收到申请71件，占100%。其中，予以公开30件。', '12件? 71件= 100%= 30件≠33'],
    ['收到申请71件。公开率占比80%。其中，予以公开30件。', '71件= 80%? 30件≠33'],
    // a number of another table, or of this one without being exact
    ['收到申请约78件，其中予以公开30件。', '78件? 30件≠33'],
    ['收到投诉8件；12件转办，行政复议5件。', '8件? 12件? 5件?'],
    ['收到投诉12件，其中8件转办；发函3件，行政复议3件，行政诉讼5件。', '12件? 8件? 3件? 3件= 5件≠1'],
    ['行政复议3件，维持2件，发函3件，行政诉讼5件。', '3件= 2件= 3件? 5件?'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

describe('how the words of a sentence belong to its numbers', () => {
  test.each([
    ['收到申请71件，予以公开、部分公开共40件。', '71件= 40件='],
    ['收到申请71件，予以公开、部分公开共41件。', '71件= 41件≠40'],
    ['33件予以公开、7件部分公开、5件不予公开。', '33件= 7件= 5件≠4'],
    ['予以公开(含部分公开)40件。', '40件='],
    ['予以公开40件(含部分公开7件)。', '40件= 7件='],
  ])('%s', (sentence, expected) => {
    expect(outcomes(housing, sentence)).toBe(expected);
  });
});

/** 122 requests came in (105 of persons), 100 the year before (90 of persons). */
describe('a number that is compared with is last year’s', () => {
  test.each([
    ['新收122件，与上年(100件)相比增加22件。', '122件= 100件= 22件='],
    ['新收122件，较上年 的 90件增加32件。', '122件= 90件≠100 32件≠22'],
    ['新收122件（自然人105件），与上年（100件）相比增加22件。', '122件= 105件= 100件= 22件='],
    ['新收122件（自然人105件），较上年的100件增加22件。', '122件= 105件= 100件= 22件='],
    ['新收122件（自然人105件，较上年的90件增加15件）。', '122件= 105件= 90件= 15件='],
    ['与上年（100件）相比，有所增加。', '100件?'],
    // the year alone in a bracket behind a number
    ['新收122件（去年100件）。', '122件= 100件='],
    ['新收122件（2023年为110件）。', '122件= 110件≠100'],
    ['新收122件申请（上年 110件）。', '122件= 110件≠100'],
    ['新收122件，发函5件（去年110件）。', '122件= 5件? 110件?'],
    ['新收约122件（去年110件）。', '122件? 110件?'],
    ['新收122件，予以公开51件（去年89件）。', '122件= 51件= 89件='],
    ['新收126件，与上年（110件）相比有所增加。', '126件≠122/133 110件?'],
    ['新收122件，与上年（约110件）相比有所增加。', '122件= 110件?'],
    ['新收122件，与上年（110件）相比有所增加。', '122件= 110件≠100'],
  ])('%s', (sentence, expected) => {
    expect(outcomes(market, sentence)).toBe(expected);
  });
});

describe('who speaks, and of which year', () => {
  const organ = (name: string, more: Partial<Organ['file']> = {}): Organ => ({
    ...{
      id: 'a',
      file: { name, kind: 'department', ...more },
      source: { path: 'organ.json', file: '/nowhere' },
      reports: [],
    },
  });
  const of = (one: Organ | null, file: Partial<Report['file']> = {}) => {
    const report = proseReport({});
    return sceneOf({ ...report, file: { ...report.file, ...file } }, null, one);
  };

  test('an organ’s names: in full, for short, former, by its area, longest first', () => {
    const { names } = of(
      organ('示例县石桥镇人民政府', {
        shortName: '石桥镇',
        formerNames: [{ name: '石桥乡人民政府', to: 2019 }] as never,
      }),
    );
    for (const name of ['示例县石桥镇人民政府', '石桥镇人民政府', '示例县石桥镇', '石桥镇', '石桥乡人民政府', '石桥乡'])
      expect(names).toContain(name);
    expect(names).not.toContain('政府');
    expect(names.map((name) => name.length)).toEqual(names.map((name) => name.length).sort((a, b) => b - a));
    expect(new Set(names).size).toBe(names.length);
    expect(of(organ('水利局')).names).toEqual(['水利局']);
    expect(of(organ('局')).names).toEqual([]);
    expect(of(null).names).toEqual([]);
    expect(of(null, { onBehalfOf: '南屏县人民政府' }).names).toContain('南屏县');
  });

  test.each<[string, Organ | null, Partial<Report['file']>, boolean]>([
    ['a department', organ('水利局'), {}, false],
    ['one that sums up others', organ('水利局'), { scope: 'aggregate' }, true],
    ['a town', organ('石桥镇', { kind: 'township' }), {}, true],
    ['an office of a government', organ('南屏县人民政府办公室'), {}, true],
    ['an office for a government', organ('办公室'), { onBehalfOf: '南屏县人民政府' }, true],
    ['nobody known', null, {}, true],
  ])('%s speaks for an area: %s', (_who, one, file, expected) => {
    expect(of(one, file).speaksForArea).toBe(expected);
  });

  test.each([
    ['2024年收到', '收到'],
    ['截至2024年底收到', '收到'],
    ['2024年1月1日至12月31日收到', '收到'],
    ['截至12月31日收到', '收到'],
    ['截至年底收到', '收到'],
    ['2023年度收到，2023年办结', '上年收到，上年办结'],
    ['结转2025年度，转至2025年', '结转下年，转至下年'],
    ['2025年收到', '2025年收到'],
    ['2022年收到', '2022年收到'],
    ['12月收到', '12月收到'],
  ])('%s', (text, expected) => {
    expect(withoutYears(of(organ('水利局')), text).replaceAll(' ', '')).toBe(expected);
  });
});

test('last year is no row of a form that does not say so: beside its numbers it narrows them down', () => {
  const form = loadForm(join(import.meta.dirname, '../../fixtures/editions/foia.json'));
  const other = sceneOf(proseReport({}, { form }), null, null);
  expect(isNarrowed(other, '上年结转，')).toBe(true);
  expect(isNarrowed(other, '较上年，')).toBe(false);
});
