import type { Form } from '../../../schemas/form.ts';
import { organKinds } from '../../../schemas/organ.ts';
import { reportStatuses } from '../../../schemas/report.ts';
import type { OrganView, ReportEntry, ReportView } from '../../../schemas/views.ts';
import { numberColumns } from '../number-columns.ts';
import { labelOf, tidyColumns, tidyRows } from '../tidy.ts';
import type { OpenColumn, OpenTable, Row } from './table.ts';

const text = (name: string, zh: string, en: string, more: Partial<OpenColumn> = {}): OpenColumn => ({
  name,
  words: { zh, en },
  type: 'text',
  ...more,
});

const organ = text('organ', '机关标识', 'Organ id', { required: true });
const year = text('year', '报告年度', 'Report year', { type: 'year', required: true });

/** Every organ of the site. */
export const organsTable: OpenTable = {
  name: 'organs',
  words: { zh: '机关', en: 'Organs' },
  columns: [
    organ,
    text('name', '机关全称', 'Name', { required: true }),
    text('shortName', '简称', 'Short name'),
    text('kind', '类别', 'Kind', { required: true, choices: organKinds }),
    text('parent', '上级机关标识', 'Id of the organ above'),
    text('page', '网页', 'Page', { required: true }),
  ],
  key: ['organ'],
  references: [{ columns: ['parent'], table: 'organs' }],
};

export const organRow = ({ address, organ: { id, file } }: OrganView): Row => [
  id,
  file.name,
  file.shortName ?? null,
  file.kind,
  file.parent ?? null,
  `../${address}index.html`,
];

/** Every report of the site. */
export const reportsTable: OpenTable = {
  name: 'reports',
  words: { zh: '年度报告', en: 'Annual reports' },
  columns: [
    organ,
    year,
    text('title', '标题', 'Title', { required: true }),
    text('edition', '格式版本', 'Edition of the form', { required: true }),
    text('scope', '统计范围', 'Scope', { required: true, choices: ['own', 'aggregate'] }),
    text('status', '状态', 'Status', { required: true, choices: reportStatuses }),
    text('published', '公布日期', 'Published', { type: 'date' }),
    text('corrected', '最后更正日期', 'Last corrected', { type: 'date' }),
    text('page', '网页', 'Page', { required: true }),
    text('json', 'JSON 文件', 'JSON document'),
    text('csv', 'CSV 文件', 'CSV of its numbers'),
  ],
  key: ['organ', 'year'],
  references: [{ columns: ['organ'], table: 'organs' }],
};

const newest = (days: readonly string[]) => [...days].sort().at(-1) ?? null;

/** @param has which documents stand beside the reports */
export function reportRow(entry: ReportEntry, has: { readonly json: boolean; readonly csv: boolean }): Row {
  const beside = (ending: string) => `../${entry.address}${entry.organ}-${entry.year}.${ending}`;
  return [
    entry.organ,
    entry.year,
    entry.title,
    entry.edition,
    entry.scope,
    entry.status,
    entry.published,
    newest(entry.corrections.map(({ date }) => date)),
    `../${entry.address}index.html`,
    has.json ? beside('json') : null,
    has.csv ? beside('csv') : null,
  ];
}

/** What was changed after it had been published. */
export const correctionsTable: OpenTable = {
  name: 'corrections',
  words: { zh: '更正', en: 'Corrections' },
  columns: [
    organ,
    year,
    text('number', '第几次', 'Number', { type: 'integer', required: true }),
    text('date', '更正日期', 'Date', { type: 'date', required: true }),
    text('kind', '类别', 'Kind', { required: true }),
    text('reason', '原因', 'Reason', { required: true }),
    text('page', '网页', 'Page', { required: true }),
  ],
  key: ['organ', 'year', 'number'],
  references: [{ columns: ['organ', 'year'], table: 'reports' }],
};

export const correctionRows = (entry: ReportEntry): Row[] =>
  entry.corrections.map(({ date, kind, reason }, at) => [
    entry.organ,
    entry.year,
    at + 1,
    date,
    kind,
    reason,
    `../${entry.address}index.html#corrections`,
  ]);

/** What each cell of the statutory tables is called, by edition. */
export const cellsTable: OpenTable = {
  name: 'cells',
  words: { zh: '统计表的格', en: 'Cells of the statutory tables' },
  columns: [
    text('edition', '格式版本', 'Edition of the form', { required: true }),
    text('table', '表', 'Table', { required: true }),
    text('rowKey', '行键', 'Row key'),
    text('rowLabel', '行名称', 'Row'),
    text('columnKey', '列键', 'Column key', { required: true }),
    text('columnLabel', '列名称', 'Column'),
    text('unit', '单位', 'Unit'),
    text('kind', '数值种类', 'Kind of value', { required: true, choices: ['count', 'signedCount', 'money'] }),
    text('total', '是否合计', 'Is a total', { type: 'flag', required: true }),
  ],
  key: ['edition', 'table', 'rowKey', 'columnKey'],
};

export function* cellRows(forms: Iterable<Form>): Generator<Row> {
  for (const { edition, tables } of forms) {
    for (const table of tables) {
      for (const cell of table.cells) {
        yield [
          edition.key,
          table.path.join('.'),
          table.singleRow ? '' : cell.row.key,
          labelOf(cell.row),
          cell.column.key,
          labelOf(cell.column),
          cell.unit,
          cell.kind,
          String(cell.total),
        ];
      }
    }
  }
}

/** The rows of one report in `numbersTable`. */
export const numberRows = (view: ReportView): Row[] =>
  tidyRows(view).map((row) => tidyColumns.map((column) => row[column]));

/** All numbers of one report year, one a row, as in the CSV beside each report. */
export const numbersTable = (of: number): OpenTable => ({
  name: `numbers-${of}`,
  words: { zh: `${of}年度的全部数字`, en: `All numbers of ${of}` },
  columns: numberColumns,
  key: ['organ', 'year', 'table', 'rowKey', 'columnKey'],
  references: [{ columns: ['organ', 'year'], table: 'reports' }],
  year: of,
});
