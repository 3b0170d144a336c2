import { z } from 'zod';

/** Name of the record beside a report, and of the page on which it is reviewed; neither is ever published. */
export const importRecordName = 'import-record.json';
export const importReviewName = 'import-review.html';

const place = z.strictObject({
  page: z.int().optional(),
  line: z.int().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  table: z.int().optional(),
  row: z.int().optional(),
  column: z.int().optional(),
  paragraph: z.int().optional(),
});

const value = z.strictObject({
  key: z.string().meta({ title: '键', description: '统计表格子、报告或机关信息的键' }),
  value: z.union([z.number(), z.string(), z.null()]).meta({ title: '读得的值', description: 'null 为空白或无法确定' }),
  printed: z.string().meta({ title: '原文', description: '原文件中的文字；空白为空' }),
  place: place.nullable().meta({ title: '出处' }),
  confidence: z.enum(['certain', 'likely', 'doubtful']).meta({ title: '可信程度' }),
});

const part = z.strictObject({ section: z.string(), heading: z.string(), place });

const figure = z.strictObject({ key: z.string(), label: z.string(), value: z.number(), unit: z.string(), place });

/**
 * `content/ORGAN/YEAR/import-record.json`: where each value of an imported report stands in the file it came from.
 * Kept for whoever checks the report; nothing is made from it.
 */
export const importRecordSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    source: z
      .strictObject({ file: z.string(), format: z.enum(['docx', 'pdf', 'html', 'markdown', 'text', 'xlsx', 'json']) })
      .meta({ title: '原文件' }),
    parts: z.array(part).meta({ title: '找到的各部分' }),
    values: z.array(value).meta({ title: '读得的值' }),
    lost: z
      .array(z.string())
      .optional()
      .meta({ title: '原文件没有写全、须自行补上的内容', description: 'report.json 或 statistics.json 的键' }),
    figures: z.array(figure).meta({ title: '建议登记的其他数字' }),
  })
  .meta({ title: '导入记录' });
