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
    notice: textOrNull.optional().meta({ title: '页面上的说明', description: '例如：本单位为虚构示例' }),
  },
  { error: 'validate/object' },
);

export type OrganFile = z.infer<typeof organSchema>;
