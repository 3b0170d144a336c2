import type { Language } from '../../diagnostics/words.ts';

const zh = {
  title: '导入核对',
  lead: '左边是原文件，右边是读得的内容。带底色的数字要对照原文核实；空白表示原文未载明，不是 0。核对完毕，本页和 import-record.json 都可以删去，网站上不会出现它们。',
  source: '原文',
  result: '读得的内容',
  doubtful: '存疑，请核实',
  likely: '凭次序或近似的名称读得',
  blank: '未载明',
  toCheck: '要核实的地方',
  none: '没有存疑的地方。',
  key: '项目',
  printed: '原文',
  value: '读得',
  place: '出处',
  figures: '正文中可登记的其他数字',
  figuresLead: '这些数字不在统计表里。正文要引用时，从下面选取需要的行，登记到 statistics.json 的 figures。',
  before: '报告开头',
  facts: '报告与机关',
  notFound: '原文没有这一部分。',
  page: '第{page}页',
  line: '第{line}行',
  cell: '第{table}表第{row}行第{column}列',
  made: '由 nianbao 从 {file} 读得。',
  count: '{cells} 格有数字，{blank} 格空白，{doubtful} 处存疑。',
};

const en: typeof zh = {
  title: 'Review of an import',
  lead: 'The source stands on the left, what was read on the right. Numbers on a coloured ground have to be compared; a blank is not stated, never 0. When done, delete this page and import-record.json: neither is ever published.',
  source: 'Source',
  result: 'What was read',
  doubtful: 'doubtful: compare it',
  likely: 'read by its order or by a similar label',
  blank: 'not stated',
  toCheck: 'To be compared',
  none: 'Nothing is in doubt.',
  key: 'Item',
  printed: 'Source',
  value: 'Read',
  place: 'Where',
  figures: 'Other numbers of the prose',
  figuresLead:
    'They stand in no table. To quote them, take the lines you need from below into the figures of statistics.json.',
  before: 'Before the first part',
  facts: 'Report and organ',
  notFound: 'The source does not have this part.',
  page: 'page {page}',
  line: 'line {line}',
  cell: 'table {table}, row {row}, column {column}',
  made: 'Read by nianbao from {file}.',
  count: '{cells} numbers, {blank} blanks, {doubtful} doubtful.',
};

/** Words of the review page. */
export const reviewWords = (language: Language): typeof zh => (language === 'en' ? en : zh);
