import type { Catalog } from './entry.ts';

/** Words of the checks that hold a report's prose against its tables. */
export const proseCheckCatalog: Catalog = {
  'check/prose-number': {
    zh: {
      title: '正文的数与统计表对不上',
      message: '正文写的是“{found}”。',
      hint: '以登记台账为准，改正正文或统计表；正文用 [[键]] 引用数字，就不会再不一致。',
      about:
        '正文里的数应与统计表、figures 中含义相同的数一致，或者能由它们推出（各项之和、与上年的差）；同一句里说的总数与各分项也应当相加得上，不论统计表里有没有。“收到申请”既可以是本年新收，也可以连同上年结转，两种写法都对。句子里有看不懂的限定词时不作判断。报告里的数多已用 [[键]] 引用、另有数既不在表中也不在 figures 中的，每一部分提示一次。',
      also: {
        expected: '原句“{words}”所说的“{label}”，表中是 {expected}{unit}。',
        change: '原句“{words}”，按 {of} 计算应为 {change}{unit}。',
        others: '换一种读法是 {others}，也不相符。',
        year: '这里说的是{year}年的数，见该年报告。',
        alone:
          '第{part}部分有 {alone} 个数不在统计表中，也不在 figures 中，无从核对，这是第一个；可以列入 figures，用 [[键]] 引用。',
      },
    },
    en: {
      title: 'A number in the prose does not match the tables',
      message: 'The prose says “{found}”.',
      hint: 'Go by the register and mend the prose or the table; a number quoted as [[key]] cannot disagree.',
      about:
        'A number in prose is the one that stands under the same meaning in the tables or figures, or follows from them (a sum, a change over last year); a whole and the parts that one sentence says must add up, whether a table knows them or not. “Received” may mean newly received, or with those carried in: both are right. Where a word may narrow the meaning down, nothing is said. In a report that quotes its numbers as [[key]], numbers that stand in no table and no figure are told once a part.',
      also: {
        expected: 'By the words “{words}” it is about “{label}”, which is {expected} {unit} in the table.',
        change: 'By the words “{words}” and {of} it should be {change} {unit}.',
        others: 'Read otherwise it would be {others}, which does not agree either.',
        year: 'It is about {year}; see that year’s report.',
        alone:
          'Part {part} has {alone} number(s) that stand in no table and no figure; this is the first. List it under figures and quote it by its key.',
      },
    },
  },
  'check/prose-bindable': {
    zh: {
      title: '这个数可以改为引用',
      message: '“{found}”就是“{label}”，可以写成 [[{key}]]。',
      hint: '运行 nianbao check --fix=bind，会把这样的数换成引用；表里的数改了，正文就随着改。',
      about: '只在用 --fix=bind 或 --fix=all 时给出：正文里的数恰好与一个键的数同义同值。',
    },
    en: {
      title: 'This number can be quoted by its key',
      message: '“{found}” is “{label}”; it can be written [[{key}]].',
      hint: 'nianbao check --fix=bind puts keys in the place of such numbers; then the prose follows the tables.',
      about: 'Told only with --fix=bind or --fix=all: the number says just what one key says.',
    },
  },
  'check/prose-percentage': {
    zh: {
      title: '正文的百分比算得不对',
      message: '“{words}”：按 {of} 计算应为 {expected}。',
      hint: '重新计算；末位四舍五入或者截断都可以。',
      about: '占比、增长率、采纳率等由两个已知的数算出，应与它们相符。',
    },
    en: {
      title: 'A percentage in the prose is miscalculated',
      message: '“{words}”: {of} gives {expected}.',
      hint: 'Calculate it again; the last digit may be rounded or cut.',
      about: 'A share, a growth or a rate that follows from two known numbers agrees with them.',
    },
  },
  'check/prose-all-done': {
    zh: {
      title: '正文说全部办结，表中却有未办结的',
      message: '正文写“{words}”，而表中“{label}”为 {value}{unit}。',
      hint: '写明结转或者尚未审结的件数，例如“到期的均已办结，其余结转下年度”。',
      about:
        '还有结转下年度继续办理的申请或者尚未审结的案件，就不是“全部办结”。只说上年结转的全部办结，不在此列。同一部分另有一处写明了未办结的件数的，数没有错，是“全部”说过了头。',
      also: { admitted: '同一部分另一处也写明还有 {admitted}{unit}：数没有错，“全部”的说法与之不一致。' },
    },
    en: {
      title: 'The prose says all is done, the table says otherwise',
      message: 'The prose says “{words}”, but “{label}” is {value} {unit} in the table.',
      hint: 'Say how many are carried over or pending.',
      about:
        'With applications carried over or cases pending, not all is done. Of those carried in from last year alone it may be said. Where the same part says elsewhere how many are left, the numbers are right and “all” goes too far.',
      also: {
        admitted:
          'Elsewhere the same part says too that {admitted} are left: the numbers are right, “all” does not go with them.',
      },
    },
  },
  'check/prose-none': {
    zh: {
      title: '正文说没有，表中却有数',
      message: '正文写“{words}”，而表中“{label}”为 {value}{unit}。',
      hint: '核对后改正正文或统计表。',
      about: '正文说没有收到申请、没有复议诉讼的，表中相应各格应为 0。',
    },
    en: {
      title: 'The prose says none, the table counts some',
      message: 'The prose says “{words}”, but “{label}” is {value} {unit} in the table.',
      hint: 'Find out which is right and mend the other.',
      about: 'Where the prose says there were no applications, reviews or lawsuits, those cells are 0.',
    },
  },
  'check/prose-date': {
    zh: {
      title: '正文的时间不在统计期限内',
      message: '“{found}”不在本报告的统计期限 {from} 至 {to} 之内。',
      hint: '改为{year}年的工作；确系对比或者背景的，写明“上年”“较上年”。',
      about:
        '年度报告说的是本年度 1 月 1 日至 12 月 31 日的工作。以别的年份开头叙述所做工作的句子，往往是沿用旧稿时漏改的；下一年的打算、与上年的比较、法规的日期不在此列。',
    },
    en: {
      title: 'A time in the prose lies outside the period',
      message: '“{found}” lies outside the period of this report, {from} to {to}.',
      hint: 'Tell what was done in {year}; say “last year” where you compare.',
      about:
        'A report tells of its own year. A sentence that opens with another year is often left from an older text; plans, comparisons and the dates of laws are not meant.',
    },
  },
  'check/prose-other-name': {
    zh: {
      title: '正文里留有旧稿或别的机关的字样',
      message: '这里写的是“{found}”。',
      hint: '改为本机关现在的名称、本年度的年份；确实说的是别的机关，写明它与本机关工作的关系。',
      about: '照搬别的机关或者上一年度的文字时，名称和年份常常漏改。',
      also: {
        other: '本报告的机关是“{organ}”。',
        former: '这是本机关的旧称，现称“{organ}”。',
        copied: '这一句与{copied}年的报告相同，而本报告是{year}年的。',
      },
    },
    en: {
      title: 'A name or year is left from another text',
      message: 'It says “{found}” here.',
      hint: 'Use the organ’s present name and the year of the report; if another body is meant, say how it belongs here.',
      about: 'Where text is taken over from another organ or from last year, names and years are easily left in.',
      also: {
        other: 'This report is of “{organ}”.',
        former: 'This is a former name; the organ is now called “{organ}”.',
        copied: 'The sentence stands in the report of {copied} too, and this is the report of {year}.',
      },
    },
  },
};
