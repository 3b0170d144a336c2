import type { OpenColumn } from './open-data/table.ts';
import { type TidyRow, tidyColumns } from './tidy.ts';

type Described = Omit<OpenColumn, 'name' | 'words'> & { readonly zh: string; readonly en: string };

const statuses = ['stated', 'computed', 'not-stated', 'not-published'] satisfies TidyRow['status'][];

const described: Readonly<Record<(typeof tidyColumns)[number], Described>> = {
  organ: { zh: '机关标识', en: 'Organ id', type: 'text', required: true },
  organName: { zh: '机关名称', en: 'Name of the organ', type: 'text', required: true },
  year: { zh: '报告年度', en: 'Report year', type: 'year', required: true },
  edition: { zh: '格式版本', en: 'Edition of the form', type: 'text', required: true },
  table: { zh: '表', en: 'Table', type: 'text', required: true },
  rowKey: { zh: '行键', en: 'Row key', type: 'text' },
  rowLabel: { zh: '行名称', en: 'Row', type: 'text' },
  columnKey: { zh: '列键', en: 'Column key', type: 'text' },
  columnLabel: { zh: '列名称', en: 'Column', type: 'text' },
  value: { zh: '数值', en: 'Value', type: 'number' },
  unit: { zh: '单位', en: 'Unit', type: 'text' },
  status: { zh: '状态', en: 'What is known of the value', type: 'text', required: true, choices: statuses },
};

/** What each column of a table of numbers holds, in both languages. */
export const numberColumns: readonly OpenColumn[] = tidyColumns.map((name) => {
  const { zh, en, ...more } = described[name];
  return { name, words: { zh, en }, ...more };
});
