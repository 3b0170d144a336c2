import type { ReportView } from '../../schemas/views.ts';
import { type TidyRow, tidyColumns } from './tidy.ts';

type Column = (typeof tidyColumns)[number];

/** What each column holds, in both languages; the first English title is the head of the CSV itself. */
const columns: Readonly<Record<Column, { zh: string; en: string; datatype: unknown; required: boolean }>> = {
  organ: { zh: '机关标识', en: 'Organ id', datatype: 'string', required: true },
  organName: { zh: '机关名称', en: 'Name of the organ', datatype: 'string', required: true },
  year: { zh: '报告年度', en: 'Report year', datatype: 'gYear', required: true },
  edition: { zh: '格式版本', en: 'Edition of the form', datatype: 'string', required: true },
  table: { zh: '表', en: 'Table', datatype: 'string', required: true },
  rowKey: { zh: '行键', en: 'Row key', datatype: 'string', required: false },
  rowLabel: { zh: '行名称', en: 'Row', datatype: 'string', required: false },
  columnKey: { zh: '列键', en: 'Column key', datatype: 'string', required: false },
  columnLabel: { zh: '列名称', en: 'Column', datatype: 'string', required: false },
  value: { zh: '数值', en: 'Value', datatype: 'decimal', required: false },
  unit: { zh: '单位', en: 'Unit', datatype: 'string', required: false },
  status: {
    zh: '状态',
    en: 'What is known of the value',
    datatype: {
      base: 'string',
      format: (['stated', 'computed', 'not-stated', 'not-published'] satisfies TidyRow['status'][]).join('|'),
    },
    required: true,
  },
};

function columnMetadata(name: Column) {
  const { zh, en, datatype, required } = columns[name];
  return { name, titles: { en: [name, en], zh: [zh] }, datatype, required, null: '' };
}

/** RFC 4180 with CRLF, said in full for readers that do not know the defaults (CSVW, 5.9). */
const dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\r\n'],
  skipInitialSpace: false,
  trim: false,
};

/**
 * What the CSV of a report is, for programs: W3C Metadata Vocabulary for Tabular Data (CSVW, 2015-12-17). It lies
 * beside the CSV as `NAME.csv-metadata.json`, where readers of CSVW look for it by themselves.
 *
 * @param name file name of the CSV, `dongchang-2019.csv`
 */
export function reportCsvMetadata(view: ReportView, name: string): string {
  const { organ, report, title } = view;
  const { edition } = report.form;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }],
    url: name,
    'dc:title': title,
    'dc:creator': organ.file.name,
    'dc:conformsTo': `《${edition.title}》（${edition.documentNumber}）`,
    ...(report.file.published === null ? {} : { 'dc:issued': report.file.published }),
    'dc:description':
      '每行一个数。table、rowKey、columnKey 用点连起来（空的略去）就是正文引用的键。value 为空表示未载明，不是 0；status 说明是载明、系统计算、未载明还是未公布。以 = + - @ 开头的文字前加了撇号，以免被当作公式。',
    dialect,
    tableSchema: { columns: tidyColumns.map(columnMetadata), primaryKey: ['table', 'rowKey', 'columnKey'] },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
