import type { Catalog, Entry } from './entry.ts';

/** Why something is asked instead of guessed. */
const neverGuessed = {
  zh: '原文没有确定的内容一律留空（null）并在这里询问，不猜测，也不以 0 代替；来源位置记在导入记录里。',
  en: 'What the text does not determine stays null and is asked about here; it is neither guessed nor set to 0. The import record says where it stands.',
};

type Texts = readonly [title: string, message: string, hint: string];

const entry = ([title, message, hint]: Texts, [enTitle, enMessage, enHint]: Texts): Entry => ({
  zh: { title, message, hint, about: neverGuessed.zh },
  en: { title: enTitle, message: enMessage, hint: enHint, about: neverGuessed.en },
});

/** Questions that the understanding of an existing report asks its editor. */
export const importQuestionEntries: Catalog = {
  'import/cell-unclear': entry(
    [
      '格里不是数字',
      '“{row}”（{columns}）处印的是“{found}”，不是数字，已留空。',
      '对照原件，在 statistics.json 里填上数字；没有载明的保持 null。',
    ],
    [
      'A cell holds no number',
      '“{row}” ({columns}) prints “{found}”, which is no number; it was left blank.',
      'Compare the original and enter the number in statistics.json; leave null what is not stated.',
    ],
  ),
  'import/numbers-run-together': entry(
    [
      '数字连在一起',
      '“{row}”的数字印作“{found}”，有不止一种读法；{columns}已留空。',
      '对照原件的表格，在 statistics.json 里逐格填写。',
    ],
    [
      'Numbers ran together',
      'The numbers of “{row}” are printed as “{found}”, which can be read in several ways; {columns} were left blank.',
      'Look at the table of the original and enter the cells in statistics.json.',
    ],
  ),
  'import/numbers-missing': entry(
    [
      '只有栏目名，没有读到数字',
      '“{row}”等栏目名在原文里，数字没有读到；{columns}已留空。',
      '对照原件的表格：有数字的，填进 statistics.json；原文本来就是空格的，保持 null。',
    ],
    [
      'Headings without numbers',
      'The source prints “{row}” and the other headings, but no numbers of theirs were found; {columns} were left blank.',
      'Look at the table of the original: enter its numbers in statistics.json, leave null what is blank there.',
    ],
  ),
  'import/row-twice': entry(
    [
      '同一行印了两次',
      '“{row}”在原文里出现不止一次，数字不同；取了第一次的“{found}”。',
      '确认哪一处是对的，改正 statistics.json。',
    ],
    [
      'A row stands there twice',
      '“{row}” occurs more than once with different numbers; “{found}”, the first, was taken.',
      'Find out which one is right and correct statistics.json.',
    ],
  ),
  'import/unit-missing': entry(
    [
      '金额没有写单位',
      '“{row}”（{columns}）印的是“{found}”，没有写明是元还是万元；暂按元。',
      '对照采购或财务资料，在 statistics.json 里改正单位。',
    ],
    [
      'An amount without a unit',
      '“{row}” ({columns}) prints “{found}” without saying 元 or 万元; 元 was assumed.',
      'Compare the accounts and correct the unit in statistics.json.',
    ],
  ),
  'import/read-by-prose': entry(
    [
      '按正文断开的数字',
      '“{row}”的数字连印作“{found}”，按正文里写明的数断开；请核对{columns}。',
      '对照原件核对这一行。',
    ],
    [
      'Numbers told apart by the prose',
      'The numbers of “{row}” ran together as “{found}” and were told apart by those the prose names; compare {columns}.',
      'Compare this row with the original.',
    ],
  ),
  'import/part-missing': entry(
    [
      '没有找到这一部分',
      '原文里没有找到第{number}部分“{label}”。',
      '原文确实没有的，补写这一部分，或在说明里交代；有而标题不同的，把内容移到这一部分的文件里。',
    ],
    [
      'A part was not found',
      'Part {number} “{label}” was not found in the text.',
      'Write it where it is missing; where it has another heading, move its text into the file of this part.',
    ],
  ),
  'import/period-wrong': entry(
    [
      '统计期限印错了',
      '原文的统计期限不是有效的日期；暂按 {from} 至 {to}。',
      '在 report.json 的 period 里填写实际的期限。',
    ],
    [
      'The period is no period',
      'The period printed in the text has no valid days; {from} to {to} was assumed.',
      'Enter the true period in report.json.',
    ],
  ),
  'import/period-other-year': entry(
    [
      '统计期限不在这一年',
      '原文的统计期限是 {from} 至 {to}，而要导入的是 {year} 年的报告。',
      '核对文件和 --year；原文沿用了往年期限的，在 report.json 里改正。',
    ],
    [
      'The period is of another year',
      'The text says its period is {from} to {to}; the report of {year} is wanted.',
      'Compare the file and --year; where an old period was left in the text, correct report.json.',
    ],
  ),
};
