import { describe, expect, test } from 'vitest';
import type { Organ } from '../../../schemas/content.ts';
import { ownNames, sceneOf, withoutYears } from '../../../src/check/prose/scene.ts';
import { proseReport } from '../prose-report.ts';

const report = proseReport({ overview: '' });
const organOf = (name: string, more: Partial<Organ['file']> = {}): Organ => ({
  id: 'a',
  file: { name, kind: 'department', ...more },
  source: { path: 'content/a/organ.json', file: '/nowhere' },
  reports: [],
});
const namesOf = (name: string, more: Partial<Organ['file']> = {}) => ownNames(report, organOf(name, more));

describe('what an organ is called in its own report, longest first', () => {
  test.each<[string, string[]]>([
    ['上海市科委', ['上海市科委', '市科委']],
    ['示例市示例区财政局', ['示例市示例区财政局', '市示例区财政局', '区财政局', '财政局']],
    ['石桥镇人民政府', ['石桥镇人民政府', '镇人民政府', '人民政府', '石桥镇']],
    ['北苑街道办事处', ['北苑街道办事处', '北苑街道', '街道']],
    ['滨海新区管委会', ['滨海新区管委会', '滨海新区', '区管委会', '管委会']],
    ['示例大学', ['示例大学', '学校']],
    ['示例区第一中学', ['示例区第一中学', '区第一中学', '第一中学', '学校']],
    ['人民医院', ['人民医院', '医院']],
    ['示例海关', ['示例海关', '本关']],
  ])('%s', (name, names) => {
    expect(new Set(namesOf(name))).toEqual(new Set(names));
    const lengths = namesOf(name).map(({ length }) => length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
  });

  test('its short name, its former names, and the organ it reports for; a single letter names nobody', () => {
    const former = [{ name: '市容局', from: 2010, to: 2022 }] as never;
    expect(namesOf('城管局', { shortName: '城', formerNames: former })).toEqual(['城管局', '市容局']);
    const behalf = { ...report, file: { ...report.file, onBehalfOf: '青山区人民政府' } };
    expect(ownNames(behalf, null)).toContain('青山区人民政府');
    expect(ownNames(report, null)).toEqual([]);
  });
});

describe('whose area a report speaks of', () => {
  const speaks = (organ: Organ | null, scope: 'own' | 'aggregate' = 'own') =>
    sceneOf({ ...report, file: { ...report.file, scope } }, null, organ).speaksForArea;

  test.each(['government', 'township', 'sub-district', 'other'] as const)('an organ of the kind %s: its area', (kind) =>
    expect(speaks(organOf('示例局', { kind }))).toBe(true),
  );
  test('a department speaks of itself, unless it sums up others or its name has a government in it', () => {
    expect(speaks(organOf('示例局'))).toBe(false);
    expect(speaks(organOf('示例学校', { kind: 'public-institution' }))).toBe(false);
    expect(speaks(organOf('示例局'), 'aggregate')).toBe(true);
    expect(speaks(organOf('示例区政府办公室'))).toBe(true);
    expect(speaks(null)).toBe(true);
  });
});

describe('the report’s year and its neighbours, as prose names them', () => {
  const scene = sceneOf(report, null, organOf('示例局'));
  const plain = (text: string) => withoutYears(scene, text).replace(/\s+/g, '');

  test.each([
    '2024年',
    '2024 年度',
    '2024年全年',
    '自2024年',
    '从2024年',
    '截至2024年底',
    '截止2024年末',
    '截至2024年12月31日',
    '截至2024年12月底',
    '截至2024年 12 月 31 日止',
    '2024年1月1日起',
    '2024年1月1日至',
    '自2024年1月1日至12月31日',
    '至12月31日',
    '截至12月底',
    '截止12月31日',
    '截至年底',
    '截止年底',
  ])('%s says nothing more than this year', (words) => expect(plain(`${words}收到申请`)).toBe('收到申请'));

  test.each([
    ['2023年收到', '上年收到'],
    ['2023年度全年收到', '上年收到'],
    ['较2023 年增加', '较上年增加'],
    ['结转2025年办理', '结转下年办理'],
    ['转至2025年度继续办理', '转至下年继续办理'],
    ['延至2025年办理', '延至下年办理'],
    ['转入 2025 年', '转入下年'],
    ['2025年计划', '2025年计划'],
    ['2022年收到', '2022年收到'],
    ['编号20241年', '编号20241年'],
    ['截至6月30日', '截至6月30日'],
  ])('%s: %s', (words, read) => expect(plain(words)).toBe(read));
});
