import type { Language } from '../../diagnostics/words.ts';

/** Words of the page of findings alone; severities, verdict and so on are those of the terminal. */
const zh = {
  title: '年度报告核查结果',
  lead: '先改“错误”：有错误时网站不会更新。“警告”请逐条核对，“提示”供参考。每条都写明了位置和改法。',
  report: '报告',
  errors: '错误',
  warnings: '警告',
  notes: '提示',
  all: '全站设置',
  organ: '{organ}：机关信息',
  year: '{organ}：{year} 年度报告',
  silent: '没有发现问题的',
  grounds: '各条意见的依据',
  limits: '哪些没有核查',
  limitsLead: '没有发现问题，不等于报告没有问题。下列各项要由人把关：',
  place: '位置：',
  line: '第 {line} 行',
  made: '由 nianbao {version} 核查。',
};

const en: typeof zh = {
  title: 'Findings on the annual reports',
  lead: 'Errors come first: with an error the site is not updated. Look at every warning; notes are for your information. Each says where it is and what to do.',
  report: 'Report',
  errors: 'Errors',
  warnings: 'Warnings',
  notes: 'Notes',
  all: 'The site as a whole',
  organ: '{organ}: about the organ',
  year: '{organ}: report for {year}',
  silent: 'Without findings',
  grounds: 'Grounds',
  limits: 'What is not checked',
  limitsLead: 'A report without findings is not yet a right one. These are for people to judge:',
  place: 'Place: ',
  line: 'line {line}',
  made: 'Checked by nianbao {version}.',
};

/** The words of one language. */
export const htmlWords = (language: Language): typeof zh => (language === 'en' ? en : zh);
