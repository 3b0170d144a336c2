import type { ReportView } from '../../schemas/views.ts';
import { csvDialect, csvwColumn } from './csvw.ts';
import { numberColumns } from './number-columns.ts';

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
    dialect: csvDialect,
    tableSchema: { columns: numberColumns.map(csvwColumn), primaryKey: ['table', 'rowKey', 'columnKey'] },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
