import { z } from 'zod';
import type { Form, FormTable, Leaf } from './form.ts';
import { count, decimal, money, moneyWithUnit, signedCount } from './numbers.ts';

/** A key of a figure: words of letters and digits joined by dots. */
export const figureKey = z
  .string({ error: 'validate/text' })
  .regex(/^[A-Za-z][\w-]*(\.[A-Za-z0-9][\w-]*)*$/, { error: 'validate/figure-key' });

export const figureSchema = z.strictObject({
  key: figureKey.meta({ title: '键', description: '正文用 [[键]] 引用这个数' }),
  label: z.string({ error: 'validate/text' }).min(1, { error: 'validate/text' }).meta({ title: '名称' }),
  value: decimal.nullable().meta({ title: '数值', description: '未载明填 null，不要填 0' }),
  unit: z.string({ error: 'validate/text' }).meta({ title: '单位', description: '件、条、%、万元 …' }),
  parts: z
    .array(figureKey, { error: 'validate/list' })
    .min(1, { error: 'validate/list' })
    .optional()
    .meta({ title: '组成', description: '各组成部分的键；系统核对它们之和' }),
});

export type Figure = z.infer<typeof figureSchema>;

/** One cell; `null` is "not stated" and is never 0. */
function cellSchema(table: FormTable, row: Leaf, column: Leaf): z.ZodType {
  const cell = table.cell(row.key, column.key);
  if (!cell) throw new Error(`no cell ${row.key} ${column.key} in ${table.key}`);
  const numbers = {
    count: count.nullable(),
    signedCount: signedCount.nullable(),
    money:
      cell.unit === null
        ? z.union([moneyWithUnit, z.null()], { error: 'validate/money-with-unit' })
        : z.union([money.nullable(), moneyWithUnit], { error: 'validate/money' }),
  };
  const schema = numbers[cell.kind].meta({
    title: cell.label,
    description: `${cell.unit ? `单位：${cell.unit}。` : ''}未载明填 null，不要填 0。${cell.total ? '总计可以不填，由系统计算。' : ''}`,
  });
  return cell.total ? schema.optional() : schema;
}

/** The cells of one row, every column by its key. */
const rowSchema = (table: FormTable, row: Leaf) =>
  z.strictObject(Object.fromEntries(table.columns.map((column) => [column.key, cellSchema(table, row, column)])), {
    error: 'validate/object',
  });

/** A row may be left out where it is a total, or where its group is printed as one row (checked apart, in validate). */
function tableSchema(table: FormTable): z.ZodType {
  const [only] = table.rows;
  if (table.singleRow && only) return rowSchema(table, only);
  const grouped = new Set(table.groups.map((group) => group.node));
  const rows = table.rows.map((row) => {
    const schema = rowSchema(table, row).meta({ title: row.label });
    const mayMiss = row.node.total || row.under.some((node) => grouped.has(node));
    return [row.key, mayMiss ? schema.optional() : schema] as const;
  });
  const groups = table.groups.map(
    (group) =>
      [
        group.key,
        rowSchema(table, group)
          .optional()
          .meta({ title: group.label, description: '整组只印一行时填这里，并省去各小项' }),
      ] as const,
  );
  return z.strictObject(Object.fromEntries([...rows, ...groups]), { error: 'validate/object' });
}

/** The schema of `statistics.json` for one edition; a table the organ did not publish is `null` as a whole. */
export function statisticsSchema(form: Form): z.ZodType {
  const sections = form.edition.sections.filter((section) => section.tables?.length);
  const entries = sections.map((section) => {
    const tables = form.tables.filter((table) => table.section === section);
    const single = tables.find((table) => table.path.length === 1);
    const schema = single
      ? tableSchema(single)
      : z.strictObject(
          Object.fromEntries(
            tables.map((table) => [table.key, tableSchema(table).nullable().meta({ title: table.definition.label })]),
          ),
          { error: 'validate/object' },
        );
    return [section.key, schema.nullable().meta({ title: `${section.number}、${section.label}` })] as const;
  });
  return z.strictObject(
    {
      $schema: z.string().optional(),
      ...Object.fromEntries(entries),
      figures: z
        .array(figureSchema, { error: 'validate/list' })
        .optional()
        .meta({ title: '其他数字', description: '正文用到的其他数字' }),
    },
    { error: 'validate/object' },
  );
}
