import type { Statistics } from '../synthetic/index.ts';

/** report.json with every field that may be left out. */
export const file = {
  published: '2025-01-20',
  title: '标题“=1+1”',
  onBehalfOf: '示例区人民政府',
  scope: 'aggregate' as const,
  units: ['a-b'],
  basis: ['《条例》', '=甲&<乙>'],
  download: { text: '本网站\n公开栏', address: 'https://example.cn/a?b=1&c=2' },
  contacts: { phone: '000', email: null },
  corrections: [
    { date: '2025-02-01', kind: '更正', reason: '录入有误' },
    { date: '2025-03-01', kind: '补充', reason: '漏报一项：见附件' },
  ],
  explanations: [
    { code: 'check/late', place: 'report', reason: '系统迁移', until: null },
    { code: 'check/late', place: 'report', reason: '系统迁移', by: '办公室', until: '2026-01-01' },
  ],
  notice: '供测试用。',
};

/** statistics.json as written, without what says nothing: rows of totals that were left out altogether. */
export function plain(statistics: Statistics): unknown {
  const prune = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, prune(item)] as const);
    const kept = entries.filter(([, item]) => !(typeof item === 'object' && item && Object.keys(item).length === 0));
    return Object.fromEntries(kept);
  };
  const figures = statistics.figures.map(({ parts, ...one }) => (parts?.length ? { ...one, parts } : one));
  return { ...(prune(statistics) as object), figures };
}
