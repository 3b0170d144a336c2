import { z } from 'zod';
import { contacts, organId, text, textOrNull } from './texts.ts';

/** Kinds of organ, as the law and practice tell them apart. */
export const organKinds = [
  'government',
  'department',
  'township',
  'sub-district',
  'public-institution',
  'other',
] as const;

/**
 * An organ whose work this one has taken over: stated once, at the successor; the other side follows from it.
 * `whole`: all of it, so that the series goes on; `part`: one of several successors, so that it cannot.
 */
const predecessor = z.strictObject({
  organ: organId.meta({ title: '原机关的文件夹名' }),
  year: z
    .int({ error: 'validate/year' })
    .meta({ title: '由本机关报告的第一个年度', description: '此年以前的工作由原机关报告' }),
  extent: z
    .enum(['whole', 'part'], { error: 'validate/choice' })
    .meta({ title: '承接范围', description: 'whole 全部职责；part 部分职责' }),
});

/** `content/ORGAN/organ.json`. */
export const organSchema = z.strictObject(
  {
    $schema: z.string().optional(),
    name: text.meta({ title: '机关全称' }),
    shortName: textOrNull.optional().meta({ title: '简称' }),
    kind: z.enum(organKinds, { error: 'validate/choice' }).meta({ title: '类别' }),
    parent: organId.nullable().optional().meta({ title: '上级机关的文件夹名' }),
    contacts: contacts.optional().meta({ title: '联系方式' }),
    formerNames: z
      .array(
        z.strictObject({
          name: text,
          from: z.int({ error: 'validate/year' }).nullable(),
          to: z.int({ error: 'validate/year' }).nullable(),
        }),
        { error: 'validate/list' },
      )
      .optional()
      .meta({ title: '曾用名及其年份' }),
    predecessors: z
      .array(predecessor, { error: 'validate/list' })
      .optional()
      .meta({ title: '机构改革前的机关', description: '本机关承接其职责的机关；改名而文件夹不变的填 formerNames' }),
    notice: textOrNull.optional().meta({ title: '页面上的说明', description: '例如：本单位为虚构示例' }),
  },
  { error: 'validate/object' },
);

export type OrganFile = z.infer<typeof organSchema>;
export type Predecessor = NonNullable<OrganFile['predecessors']>[number];
