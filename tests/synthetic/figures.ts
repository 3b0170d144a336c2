import type { Figure } from '../../schemas/statistics.ts';
import type { Random } from './random.ts';

/** Ways of publishing; together they are all that was published. */
const ways = [
  ['published.website', '政府网站公开信息'],
  ['published.newMedia', '政务新媒体公开信息'],
  ['published.bulletin', '公告栏和查阅点公开信息'],
] as const;

const others = [
  ['interpretations', '政策解读材料', '篇'],
  ['consultations', '意见征集和反馈', '次'],
  ['training', '业务培训', '次'],
  ['attendance', '参加培训人员', '人次'],
  ['visits', '查阅点接待', '人次'],
  ['fee', '信息处理费', '元'],
] as const;

/** Figures of a report: what was published, as the sum of its parts, and some numbers that stand alone. */
export function randomFigures(random: Random): Figure[] {
  const parts = ways.map(([key, label]) => ({ key, label, value: random.integer(3, 900), unit: '条' }));
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const published: Figure = {
    key: 'published',
    label: '主动公开政府信息',
    value: sum,
    unit: '条',
    parts: parts.map((part) => part.key),
  };
  return [
    published,
    ...parts,
    ...others.map(([key, label, unit]) => ({ key, label, value: random.integer(0, 120), unit })),
  ];
}
