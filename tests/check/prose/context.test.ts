import { describe, expect, test } from 'vitest';
import { isNarrowed } from '../../../src/check/prose/context.ts';
import { sceneOf } from '../../../src/check/prose/scene.ts';
import { proseReport } from '../prose-report.ts';

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
    '通过各种渠道，',
  ])('not %s', (earlier) => {
    expect(isNarrowed(scene, earlier)).toBe(false);
  });
});
