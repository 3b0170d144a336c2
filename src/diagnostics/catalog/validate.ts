import type { Catalog, Entry } from './entry.ts';

/** An entry whose message is “this should be …, found …”. */
function expected(
  zhTitle: string,
  zhWant: string,
  zhHint: string,
  enTitle: string,
  enWant: string,
  enHint: string,
): Entry {
  return {
    zh: {
      title: zhTitle,
      message: `“{label}”应为${zhWant}，现为 {found}。`,
      hint: zhHint,
      about: `此处只能填${zhWant}。`,
    },
    en: {
      title: enTitle,
      message: `“{label}” should be ${enWant}; found {found}.`,
      hint: enHint,
      about: `Only ${enWant} can stand here.`,
    },
  };
}

/** The same entry with a sentence that is added where a fact is there. */
const withAlso = ({ zh, en }: Entry, fact: string, zhAlso: string, enAlso: string): Entry => ({
  zh: { ...zh, also: { [fact]: zhAlso } },
  en: { ...en, also: { [fact]: enAlso } },
});

/** Words of the stage `validate`: shape and type. */
export const validateCatalog: Catalog = {
  'validate/import-record': {
    zh: {
      title: '导入记录不能用',
      message: '导入记录的结构不对，可能被改动或不完整。',
      hint: '核对完毕就可以删去这个文件；还要用，就加 --force 重新导入。',
      about: '导入记录只供核对：每个值来自原文件的哪一处。网站上的内容不取自它，也不会公开它。',
    },
    en: {
      title: 'The import record cannot be used',
      message: 'The import record has another shape: it was changed or is not whole.',
      hint: 'Delete the file once the report has been checked; to have it again, import with --force.',
      about:
        'The record only says where in the source each value stands. Nothing is made from it, and it is never published.',
    },
  },
  'validate/count': expected(
    '件数不对',
    '不小于 0 的整数',
    '写成不带引号、半角、没有小数的数字；未掌握的填 null，不要填 0。',
    'Not a count',
    'an integer from 0',
    'Write plain digits without quotes or decimals; null for what is not known, never 0.',
  ),
  'validate/signed-count': expected(
    '增减数不对',
    '整数（可以为负）',
    '写成不带引号、半角的整数，减少用负号；未掌握的填 null。',
    'Not a change',
    'an integer, possibly negative',
    'Write plain digits with a minus for a decrease; null for what is not known.',
  ),
  'validate/money': expected(
    '金额不对',
    '不小于 0、最多六位小数的数',
    '写成不带引号、不带单位、不带逗号的半角数字；未掌握的填 null。',
    'Not an amount',
    'a number from 0 with at most six decimals',
    'Write digits without quotes, unit or commas; null for what is not known.',
  ),
  'validate/money-with-unit': expected(
    '金额要带单位',
    '带单位的金额，如 { "value": 477.35, "unit": "万元" }',
    '这一栏的表样没有印单位，请写明是元还是万元；未掌握的填 null。',
    'An amount needs its unit',
    'an amount with its unit, such as { "value": 477.35, "unit": "万元" }',
    'The form prints no unit for this column, so say which; null for what is not known.',
  ),
  'validate/decimal': expected(
    '数值不对',
    '最多六位小数的数',
    '写成不带引号、不带单位的半角数字；未掌握的填 null。',
    'Not a number',
    'a number with at most six decimals',
    'Write digits without quotes or unit; null for what is not known.',
  ),
  'validate/text': expected(
    '文字不对',
    '不空的文字',
    '用半角双引号括起来，不能为空；没有的填 null 或删去这一项。',
    'Not a text',
    'a text that is not empty',
    'Put it into double quotes; null, or leave it out, where there is none.',
  ),
  'validate/text-length': expected(
    '文字过长',
    '不超过 2000 字的文字',
    '长的说明写进正文的 .md 文件。',
    'The text is too long',
    'a text of at most 2,000 characters',
    'Longer explanations belong into the .md files.',
  ),
  'validate/list': expected(
    '应为列表',
    '用方括号括起的列表',
    '写成 ["…", "…"]；没有的写 [] 或删去这一项。',
    'Not a list',
    'a list in square brackets',
    'Write ["…", "…"], or [] where there is none.',
  ),
  'validate/object': expected(
    '应为一组名称和值',
    '用花括号括起的一组',
    '参照示例单位的同名文件。',
    'Not an object',
    'an object in braces',
    'See the file of the same name of the model organ.',
  ),
  'validate/choice': withAlso(
    expected(
      '不在可选之列',
      '规定的几种之一',
      '改为可选的一种，连同引号照写；在 VS Code 里删去这个值，按 Ctrl+空格也可选择。',
      'Not one of the choices',
      'one of the choices',
      'Write one of the choices, quotes included; or delete the value in VS Code and press Ctrl+Space.',
    ),
    'choices',
    '可选：{choices}',
    'Choices: {choices}',
  ),
  'validate/edition': expected(
    '格式版本不对',
    '已有的格式版本，如 "2021"',
    '2019、2020 年度用 "2019"，2021 年度起用 "2021"；以报告实际采用的表格为准。',
    'Not an edition',
    'an edition of the form, such as "2021"',
    '"2019" for report years 2019 and 2020, "2021" since; what counts is the form the report really uses.',
  ),
  'validate/date': expected(
    '日期不对',
    '形如 "2025-01-16" 的日期',
    '年四位、月两位、日两位，用短横线，并确有这一天；未载明填 null。',
    'Not a date',
    'a date such as "2025-01-16"',
    'Four digits, two, two, with hyphens, and a day that exists; null where it is not known.',
  ),
  'validate/month-day': expected(
    '月日不对',
    '形如 "01-31" 的月日',
    '月两位、日两位，用短横线。',
    'Not a day of the year',
    'a day such as "01-31"',
    'Two digits, a hyphen, two digits.',
  ),
  'validate/year': expected(
    '年份不对',
    '四位年份',
    '写成不带引号的整数。',
    'Not a year',
    'a year',
    'Write it as an integer without quotes.',
  ),
  'validate/address': expected(
    '网址不对',
    '以 http:// 或 https:// 开头的网址',
    '从浏览器地址栏完整复制；没有的填 null。',
    'Not an address',
    'an address that starts with http:// or https://',
    'Copy it whole from the browser; null where there is none.',
  ),
  'validate/postcode': expected(
    '邮政编码不对',
    '六位数字',
    '写成 "134001" 这样带引号的六位数字；没有的填 null。',
    'Not a postcode',
    'six digits',
    'Write six digits in quotes; null where there is none.',
  ),
  'validate/hue': expected(
    '色相不对',
    '0 到 360 的数',
    '参照色环选一个数。',
    'Not a hue',
    'a number from 0 to 360',
    'Choose a number from the colour circle.',
  ),
  'validate/flag': expected(
    '不是真假值',
    'true 或 false',
    '写 true（是）或 false（否），不加引号。',
    'Neither true nor false',
    'true or false',
    'Write true or false, without quotes.',
  ),
  'validate/organ-id': expected(
    '机关代号不对',
    '机关文件夹名（小写字母、数字、短横线）',
    '填机关的文件夹名，不填中文名称。',
    'Not an organ’s id',
    'the folder name of an organ',
    'Give the folder’s name, not the organ’s.',
  ),
  'validate/figure-key': expected(
    '键不合规定',
    '以字母开头、由字母数字组成、可用点分段的键',
    '例如 published.website。',
    'The key will not do',
    'a key of letters and digits, with dots',
    'Such as published.website.',
  ),
  'validate/code': expected(
    '代码不对',
    '核查意见的代码，如 check/carried-over',
    '从 nianbao check 的输出中复制。',
    'Not a code',
    'the code of a finding, such as check/carried-over',
    'Copy it from the output of nianbao check.',
  ),
  'validate/shape': expected(
    '填法不对',
    '规定的值',
    '参照示例单位的同名文件。',
    'Not of the right shape',
    'of the prescribed shape',
    'See the file of the same name of the model organ.',
  ),
  'validate/unknown-key': {
    zh: {
      title: '不认识的名称',
      message: '这里没有“{key}”这一项。',
      hint: '检查拼写；不需要的删去。',
      about: '多出来或拼错的名称若不指出，填在里面的数就会悄悄丢失。',
      also: { nearest: '是不是“{nearest}”？' },
    },
    en: {
      title: 'An unknown name',
      message: 'There is no “{key}” here.',
      hint: 'Check the spelling, or delete it.',
      about: 'If a misspelt name were passed over, the number under it would be lost without a word.',
      also: { nearest: 'Did you mean “{nearest}”?' },
    },
  },
  'validate/missing': {
    zh: {
      title: '缺项',
      message: '这里缺 {count} 项：{keys}。',
      hint: '补上；没有的填 0，未掌握的填 null。只有总计可以省去。',
      about: '表中每一格都要有交代：0 表示没有，null 表示未载明，漏掉则谁也不知道是什么意思。',
    },
    en: {
      title: 'Something is missing',
      message: '{count} missing here: {keys}.',
      hint: 'Add them: 0 for none, null for not known. Only totals may be left out.',
      about: 'Every cell says something: 0 is none, null is not stated; a cell left out could be either.',
    },
  },
  'validate/group-and-rows': {
    zh: {
      title: '一组既填了合并行又填了小项',
      message: '“{group}”已合为一行填报，又填了小项 {rows}。',
      hint: '两种填法只留一种：要么只填合并行，要么只填各小项。',
      about: '有的报告把一组只印成一行，这时用组的名称填数并省去小项；两样都填，就不知道以哪个为准。',
    },
    en: {
      title: 'A group and its rows at once',
      message: '“{group}” is filled in as one row, and its rows {rows} as well.',
      hint: 'Keep one of the two ways.',
      about:
        'Some reports print a group as one row; then the group’s own key holds the numbers. With both there, nobody knows which counts.',
    },
  },
};
