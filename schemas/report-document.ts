import { z } from 'zod';
import type { Form } from './form.ts';
import { organKinds } from './organ.ts';
import { reportStatuses } from './report.ts';
import { contacts, day, organId } from './texts.ts';

/** Name of the schema's file. */
export const reportDocumentSchemaName = 'report-document.schema.json';

/** Where a site keeps the schemas of its data, from the site's root. */
export const dataSchemasAddress = 'data/schemas/';

/**
 * The schema's address as a report's JSON document names it: relative, so it holds wherever the site stands.
 *
 * @param address the report's folder from the site's root, `dongchang/2019/`
 */
export const reportDocumentSchemaAddress = (address: string): string =>
  `${'../'.repeat(address.split('/').length - 1)}${dataSchemasAddress}${reportDocumentSchemaName}`;

/** The shape of the document; a change that breaks readers gets the next number. */
export const reportDocumentVersion = 1;

const organ = z.strictObject({
  id: organId,
  name: z.string().meta({ title: '机关全称' }),
  shortName: z.string().nullable().meta({ title: '简称' }),
  kind: z.enum(organKinds).meta({ title: '类别' }),
  parent: organId.nullable().meta({ title: '上级机关' }),
});

const figure = z.strictObject({
  key: z.string().meta({ title: '键', description: '正文用 [[键]] 引用这个数' }),
  label: z.string().meta({ title: '名称' }),
  value: z.number().nullable().meta({ title: '数值', description: 'null 为未载明，不是 0' }),
  unit: z.string().meta({ title: '单位' }),
  parts: z.array(z.string()).meta({ title: '组成部分的键' }),
});

const part = z.strictObject({
  id: z.string().regex(/^part-\d+$/),
  key: z.string(),
  number: z.string().meta({ title: '序号' }),
  label: z.string().meta({ title: '标题' }),
  markdown: z.string().nullable().meta({ title: '正文', description: 'CommonMark；null 为没有正文' }),
});

const facts = {
  status: z.enum(reportStatuses).meta({ title: '状态' }),
  onBehalfOf: z.string().nullable().meta({ title: '所报告的机关' }),
  scope: z.enum(['own', 'aggregate']).meta({ title: '统计范围' }),
  units: z.array(organId).meta({ title: '汇总的单位' }),
  period: z.strictObject({ from: day, to: day }).meta({ title: '统计期限' }),
  published: day.nullable().meta({ title: '公布日期', description: 'null 为未载明' }),
  basis: z.array(z.string()).meta({ title: '编制依据' }),
  download: z
    .strictObject({ text: z.string().nullable(), address: z.string().nullable() })
    .nullable()
    .meta({ title: '电子版下载处' }),
  contacts: z
    .strictObject(Object.fromEntries(Object.keys(contacts.shape).map((key) => [key, z.string().nullable()])))
    .meta({ title: '联系方式' }),
  reportContacts: contacts
    .nullable()
    .optional()
    .meta({ title: '本报告自己载明的联系方式', description: '其余取自机关；早先的文件没有这一项' }),
};

const afterwards = {
  corrections: z.array(z.strictObject({ date: day, kind: z.string(), reason: z.string() })).meta({ title: '更正' }),
  explanations: z
    .array(
      z.strictObject({
        code: z.string(),
        place: z.string(),
        reason: z.string(),
        by: z.string().nullable(),
        until: day.nullable(),
      }),
    )
    .meta({ title: '对核查意见的说明' }),
};

/**
 * The JSON document of one report, as `documents` writes it; every key is always there. What stands in `statistics`
 * depends on the edition: its schema is named for each of them, beside this one.
 */
export const reportDocumentSchema = (editions: readonly string[]) =>
  z
    .strictObject({
      $schema: z.string().meta({ title: '本文件所用的 JSON Schema' }),
      version: z.literal(reportDocumentVersion).meta({ title: '文件结构的版本' }),
      organ: organ.meta({ title: '编制机关' }),
      year: z.int().meta({ title: '报告年度' }),
      edition: z.enum(editions as [string, ...string[]]).meta({ title: '格式版本' }),
      form: z.strictObject({ title: z.string(), documentNumber: z.string() }).meta({ title: '报告格式' }),
      title: z.string().meta({ title: '标题' }),
      address: z.string().meta({ title: '在网站上的位置' }),
      ...facts,
      notices: z.array(z.string()).meta({ title: '说明' }),
      noticesOf: z
        .array(z.enum(['organ', 'report']))
        .optional()
        .meta({ title: '各条说明属于机关还是本报告', description: '次序与 notices 相同；早先的文件没有这一项' }),
      statistics: z
        .record(z.string(), z.unknown())
        .meta({ title: '统计表', description: 'null 为未载明或未公布，不是 0' }),
      computed: z
        .array(z.string())
        .meta({ title: '系统计算的总计', description: '原文未填、由系统按各项之和算出的总计的键' }),
      figures: z.array(figure).meta({ title: '正文数字' }),
      parts: z.array(part).meta({ title: '各部分' }),
      attachments: z.array(z.strictObject({ name: z.string(), size: z.int().min(0) })).meta({ title: '附件' }),
      ...afterwards,
    })
    .meta({
      title: '政府信息公开工作年度报告',
      allOf: editions.map((edition) => ({
        if: { properties: { edition: { const: edition } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { statistics: { $ref: `statistics-${edition}.schema.json` } } },
      })),
    });

type Tree = { [key: string]: unknown };

/** Takes the totals out of a document's statistics again that the program computed: the report left them out. */
export function withoutComputed(
  { statistics, computed }: { readonly statistics: Readonly<Tree>; readonly computed: readonly string[] },
  form: Form,
): Tree {
  const copy: Tree = structuredClone(statistics);
  for (const key of computed) {
    const path = form.cell.get(key)?.cell.path ?? [];
    const row = path.slice(0, -1).reduce<unknown>((node, step) => (node as Tree | null | undefined)?.[step], copy);
    if (typeof row === 'object' && row !== null) delete (row as Tree)[path.at(-1) ?? ''];
  }
  return copy;
}
