import { z } from 'zod';
import { contacts, day, organId, text, textOrNull, webAddress } from './texts.ts';

export const reportStatuses = ['draft', 'published', 'withdrawn'] as const;

const period = z.strictObject(
  { from: day.meta({ title: '统计期限起' }), to: day.meta({ title: '统计期限止' }) },
  { error: 'validate/object' },
);

/** Where the electronic edition can be had: words, an address, or both. */
const download = z.strictObject(
  {
    text: textOrNull.optional().meta({ title: '电子版下载处（文字）' }),
    address: webAddress.nullable().optional().meta({ title: '电子版下载网址' }),
  },
  { error: 'validate/object' },
);

const correction = z.strictObject({ date: day, kind: text, reason: text });

/** An accepted finding: which, where, why, who says so, until when. */
const explanation = z.strictObject({
  code: z.string({ error: 'validate/text' }).regex(/^[a-z]+\/[a-z0-9-]+$/, { error: 'validate/code' }),
  place: text,
  reason: text.regex(/\S/, { error: 'validate/text' }),
  by: textOrNull.optional(),
  until: day.nullable().optional(),
});

/** `content/ORGAN/YEAR/report.json`; `edition` is stored and never derived from the year. */
export const reportSchema = (editions: readonly string[]) =>
  z.strictObject(
    {
      $schema: z.string().optional(),
      edition: z.enum(editions as [string, ...string[]], { error: 'validate/edition' }).meta({ title: '格式版本' }),
      title: textOrNull.optional().meta({ title: '标题', description: '不填则按格式生成' }),
      onBehalfOf: textOrNull.optional().meta({ title: '代表哪一机关报告' }),
      scope: z
        .enum(['own', 'aggregate'], { error: 'validate/choice' })
        .meta({ title: '统计范围', description: 'own 本机关；aggregate 汇总所属单位' }),
      units: z.array(organId, { error: 'validate/list' }).optional().meta({ title: '汇总的单位' }),
      period: period.meta({ title: '统计期限' }),
      published: day.nullable().meta({ title: '公布日期', description: '未载明填 null' }),
      status: z.enum(reportStatuses, { error: 'validate/choice' }).meta({ title: '状态' }),
      basis: z.array(text, { error: 'validate/list' }).meta({ title: '编制依据' }),
      download: download.nullable().optional().meta({ title: '电子版下载处' }),
      contacts: contacts.nullable().optional().meta({ title: '联系方式', description: '与机关不同时才填' }),
      corrections: z.array(correction, { error: 'validate/list' }).optional().meta({ title: '更正' }),
      explanations: z.array(explanation, { error: 'validate/list' }).optional().meta({ title: '对核查意见的说明' }),
      notice: textOrNull.optional().meta({ title: '页面上的说明' }),
    },
    { error: 'validate/object' },
  );

export type ReportFile = z.infer<ReturnType<typeof reportSchema>>;
export type Explanation = z.infer<typeof explanation>;
