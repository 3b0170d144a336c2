import { z } from 'zod';
import { languages } from './languages.ts';
import { contacts, text, textOrNull, webAddress } from './texts.ts';

/** `MM-DD`: a day of the year after the report year. */
const monthDay = z
  .string({ error: 'validate/month-day' })
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'validate/month-day' });

/** `content/site.json`. Official codes stay null until the user gives them. */
export const siteSchema = z.strictObject(
  {
    $schema: z.string().optional(),
    name: text.meta({ title: '网站名称' }),
    baseUrl: webAddress.nullable().optional().meta({ title: '网站地址', description: '以 http:// 或 https:// 开头' }),
    language: z.enum(languages, { error: 'validate/choice' }).optional().meta({ title: '界面语言' }),
    sponsor: textOrNull.optional().meta({ title: '主办单位' }),
    contacts: contacts
      .optional()
      .meta({ title: '本站联系方式', description: '指南、依申请公开、纠错等页面用；不填则用第一个机关的' }),
    codes: z
      .strictObject(
        {
          siteIdCode: textOrNull.optional().meta({ title: '网站标识码' }),
          icp: textOrNull.optional().meta({ title: 'ICP备案号' }),
          police: textOrNull.optional().meta({ title: '公安备案号' }),
        },
        { error: 'validate/object' },
      )
      .optional(),
    hue: z
      .number({ error: 'validate/hue' })
      .min(0, { error: 'validate/hue' })
      .max(360, { error: 'validate/hue' })
      .optional()
      .meta({ title: '主色相', description: '0 到 360' }),
    deadlines: z
      .record(z.string(), monthDay)
      .optional()
      .meta({ title: '本地报送期限', description: '机关类别 → 月-日' }),
    pageSize: z
      .int({ error: 'validate/count' })
      .min(1, { error: 'validate/count' })
      .optional()
      .meta({ title: '每页条数' }),
    board: z
      .boolean({ error: 'validate/flag' })
      .optional()
      .meta({ title: '是否公开报送情况', description: 'false：网站上不放报送情况页（nianbao board 仍可生成）' }),
    notice: textOrNull.optional().meta({ title: '全站说明' }),
    rules: z
      .boolean({ error: 'validate/choice' })
      .optional()
      .meta({ title: '核查规则页', description: '网站上是否有核查规则的说明页；不填则有' }),
    search: z
      .boolean({ error: 'validate/choice' })
      .optional()
      .meta({ title: '站内搜索', description: 'false：网站上没有搜索，也不生成索引；不填则有' }),
  },
  { error: 'validate/object' },
);

export type SiteFile = z.infer<typeof siteSchema>;
