import { z } from 'zod';

/** The texts, names and dates that organ.json, report.json and site.json share. Errors are codes of findings. */

export const text = z
  .string({ error: 'validate/text' })
  .min(1, { error: 'validate/text' })
  .max(2000, { error: 'validate/text-length' });
export const textOrNull = text.nullable();

/** The id of an organ: its folder's name. */
export const organId = z
  .string({ error: 'validate/text' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'validate/organ-id' });

/** A day of the calendar, `2024-01-31`. */
export const day = z.iso.date({ error: 'validate/date' });

/** An address that a reader can follow. */
export const webAddress = z
  .string({ error: 'validate/address' })
  .regex(/^https?:\/\/[^\s"'<>\\]+$/, { error: 'validate/address' });

export const contacts = z.strictObject(
  {
    unit: textOrNull.optional().meta({ title: '承办单位' }),
    hours: textOrNull.optional().meta({ title: '办公时间' }),
    phone: textOrNull.optional().meta({ title: '电话' }),
    fax: textOrNull.optional().meta({ title: '传真' }),
    email: textOrNull.optional().meta({ title: '电子邮箱' }),
    postcode: z
      .string({ error: 'validate/postcode' })
      .regex(/^\d{6}$/, { error: 'validate/postcode' })
      .nullable()
      .optional()
      .meta({ title: '邮政编码' }),
    address: textOrNull.optional().meta({ title: '地址' }),
    website: webAddress.nullable().optional().meta({ title: '网址' }),
  },
  { error: 'validate/object' },
);

export type Contacts = z.infer<typeof contacts>;
