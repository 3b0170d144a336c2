/** Measure words, by what they count. Longer ones first where one begins another. */

/** Pieces of paper, cases, acts: what the tables of a form count. */
const pieces = '件次 件 条次 条 份 部 宗 起 例 封 单 笔 项次 项 次';
/** People, bodies, things and events: never counted by the tables, often by figures. */
const others =
  '人次 人份 人 名 户次 户 位 家次 家 个 篇 期 场次 场 处 批次 批 张 幅 册 本 款 类 轮 辆 台 套 座 所 栋 间 只 支 组 对 则 段 集 幅 页 字 字符 遍 届次 万字 粉丝 部门 栏目 领域 平方米 平方公里 公里 亩 吨 千瓦时 度 倍 分';
/** Stretches of time, places in an order, parts of an address: such a number is no quantity of a report. */
const never =
  '个工作日 工作日 个月 个季度 个小时 小时 分钟 个百分点 百分点 年度 年代 年 月份 月 日 天 周 时 点 秒 号楼 号 楼 层 级 版 路 岁 度以上';

const words = (list: string) => list.split(' ');

export type UnitKind = 'piece' | 'other' | 'money' | 'percent' | 'never';

const kinds = new Map<string, UnitKind>([
  ...words(pieces).map((word) => [word, 'piece'] as const),
  ...words(others).map((word) => [word, 'other'] as const),
  ...words(never).map((word) => [word, 'never'] as const),
  ['元', 'money'],
  ['%', 'percent'],
]);
kinds.set('个', 'piece');

/** All units as a pattern, longest first. */
export const unitPattern = [...kinds.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

/** What a unit counts; null for a word that is none. */
export const unitKind = (unit: string): UnitKind | null => kinds.get(unit) ?? null;

/** A unit as a form or a figure states it, as its plain unit and how many of these it is: 万元 → 元, 10 000. */
export function plainUnit(unit: string): { unit: string; size: number } {
  const size = unit.startsWith('万') ? 1e4 : unit.startsWith('亿') ? 1e8 : 1;
  return { unit: size === 1 ? unit : unit.slice(1), size };
}
