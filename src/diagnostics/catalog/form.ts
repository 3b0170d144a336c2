import type { Catalog } from './entry.ts';

/** Words of the rules about the form of a report: its parts, headings, topics and what it may not leave out. */
export const formCatalog: Catalog = {
  'check/heading-order': {
    zh: {
      title: '标题编号不连续',
      message: '标题“{found}{words}”的编号应为“{expected}”。',
      hint: '检查是不是漏了一段、编号重复，或者复制后没有改编号。',
      about: '同一部分内，标题的编号从一开始依次排列，不跳号、不重号、不中途重来。',
      also: { before: '它前面的编号是“{before}”。' },
    },
    en: {
      title: 'Headings are not numbered in order',
      message: 'The heading “{found}{words}” should be “{expected}”.',
      hint: 'Is something missing, a number used twice, or left as it was copied?',
      about: 'Inside a part headings are numbered from one on: none left out, repeated or begun anew.',
      also: { before: 'The number before it is “{before}”.' },
    },
  },
  'check/heading-bracket': {
    zh: {
      title: '标题编号的括号不规范',
      message: '有 {count} 处标题编号的括号是半角或者缺了一半，第一处“{found}”应为“{expected}”。',
      hint: '改为全角括号；加 --fix 可以自动改好。',
      about: '公文的第二层标题用“（一）”编号，括号是全角的（GB/T 9704—2012 第7.3.3条）。',
    },
    en: {
      title: 'Brackets of a heading’s number',
      message:
        '{count} numbers of headings have half-width or lost brackets; the first, “{found}”, should be “{expected}”.',
      hint: 'Use full-width brackets; --fix does it.',
      about:
        'Second-level headings of official papers are numbered （一）, in full-width brackets (GB/T 9704—2012, 7.3.3).',
    },
  },
  'check/part-heading': {
    zh: {
      title: '正文里出现了“部分”的标题',
      message: '第{number}部分“{label}”的正文里有标题“{found}”。',
      hint: '六个部分的标题由系统按格式印出，正文里不用写；部分内的标题从“（一）”开始编号。',
      about:
        '报告分六个部分，每个部分一个文件，标题用格式规定的名称（国办公开办函〔2021〕30号）。正文里再写“一、”“二、”，页面上的部分就会重复或者错乱。',
      also: {
        other: '这是“{other}”的标题，那一部分的内容应写在 {name} 中。',
        repeated: '这是本部分自己的标题，页面上会出现两次。',
        unknown: '“一、”“二、”是六个部分的编号，部分内不再使用。',
      },
    },
    en: {
      title: 'The heading of a part inside prose',
      message: 'Part {number}, “{label}”, holds the heading “{found}”.',
      hint: 'Leave out the headings of the six parts: they are printed from the form. Headings inside a part begin with （一）.',
      about:
        'A report has six parts, one file each, under the names of the form (国办公开办函〔2021〕30号). Written again in prose, parts would appear twice or out of place.',
      also: {
        other: 'It is the heading of “{other}”, whose text belongs in {name}.',
        repeated: 'It is this part’s own heading and would be printed twice.',
        unknown: '一、 二、 are the numbers of the six parts and are not used inside one.',
      },
    },
  },
  'check/topics': {
    zh: {
      title: '规定的方面没有写全',
      message: '第{number}部分“{label}”应写 {count} 个方面，缺：{missing}。',
      hint: '每个方面用一个标题，依次是：{all}。没有情况的也写一句。',
      about:
        '国办公开办函〔2021〕30号：总体情况从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面说明。标题写作“…情况”“…方面”、简称或者合并，都算写了。',
    },
    en: {
      title: 'Prescribed topics are missing',
      message: 'Part {number}, “{label}”, has {count} prescribed topics; missing: {missing}.',
      hint: 'Give each a heading, in this order: {all}. Where there is nothing to tell, say so in a sentence.',
      about:
        '国办公开办函〔2021〕30号 names the topics of the overview. Usual variants of their names, short forms and merged topics count.',
    },
  },
  'check/topic-order': {
    zh: {
      title: '各方面的次序与规定不同',
      message: '“{topic}”写在了“{before}”的前面。',
      hint: '按规定的次序排列：{all}。',
      about: '国办公开办函〔2021〕30号规定了总体情况各方面的次序；次序一致，便于逐年、逐单位对照。',
    },
    en: {
      title: 'Topics in another order',
      message: '“{topic}” comes before “{before}”.',
      hint: 'The prescribed order: {all}.',
      about: '国办公开办函〔2021〕30号 gives the topics an order; kept, reports can be read side by side.',
    },
  },
  'check/remedies': {
    zh: {
      title: '写了问题，没有写改进措施',
      message: '第{number}部分“{label}”写了存在的问题，没有找到改进的做法。',
      hint: '逐条写明已经采取或者准备采取的措施。',
      about:
        '《中华人民共和国政府信息公开条例》第五十条第一款第四项：存在的主要问题及改进情况。只看有没有写，不评价措施是否得当。',
    },
    en: {
      title: 'Problems without remedies',
      message: 'Part {number}, “{label}”, names problems, but nothing that is done about them.',
      hint: 'For each problem say what was done or will be done.',
      about:
        'Regulation, art. 50 (4): the main problems and how they are mended. Only whether something is said is looked at.',
    },
  },
  'check/fee': {
    zh: {
      title: '没有说明信息处理费',
      message: '“{cell}”有 {value} 件，第{number}部分“{label}”却没有提到信息处理费。',
      hint: '写明发出收费通知的件数、收取的总金额和执收单位；没有收到钱的写 0 元。',
      about:
        '因逾期不缴费而不再处理，说明发出过收费通知。收取信息处理费的情况写在“其他需要报告的事项”中（《政府信息公开信息处理费管理办法》，国办函〔2020〕109号）。',
    },
    en: {
      title: 'The information-processing fee is not named',
      message: '“{cell}” counts {value}, but part {number}, “{label}”, says nothing of the fee.',
      hint: 'Say how many notices were sent, how much was charged and by whom; 0 yuan where nothing came in.',
      about:
        'Requests that ended because a fee was not paid show that a fee was asked for. What was charged belongs among the other matters (国办函〔2020〕109号).',
    },
  },
  'check/contacts': {
    zh: {
      title: '联系方式不全',
      message: '{year} 年度等 {count} 份报告的联系方式不全，正文里也没有写：',
      hint: '填入 organ.json 的 contacts；某一年不同的，填入那一年的 report.json。',
      about: '读者对报告有疑问时，要能找到编制机关。电话和地址应当有，传真、邮箱、邮编可以没有。每个机关只提示一次。',
      also: { phone: '没有电话。', address: '没有地址。' },
    },
    en: {
      title: 'Contacts are not complete',
      message: 'The contacts of {count} reports, the last for {year}, are not complete, nor are they in the prose:',
      hint: 'Put them into contacts in organ.json; into report.json where one year differs.',
      about:
        'Readers must be able to ask. Telephone and address should be there; fax, mailbox and postcode may be missing. Told once an organ.',
      also: { phone: 'no telephone.', address: 'no address.' },
    },
  },
  'check/empty-number': {
    zh: {
      title: '有数字没有填',
      message: '有 {count} 处该填数字或名称的地方还空着，第一处：“{found}”。',
      hint: '填上数字；没有发生的写 0 或者“没有”。数字在 statistics.json 里的，用 [[键]] 引用就不会漏。',
      about: '“主动公开   条”“××件”“____”“（待补充）”多半是模板里留下的空，公布前要填好。',
    },
    en: {
      title: 'A number was left out',
      message: 'In {count} places a number or name is still to be filled in; the first: “{found}”.',
      hint: 'Fill it in, with 0 where nothing happened. A number in statistics.json can be quoted as [[key]].',
      about: '“主动公开   条”, “××件”, “____”, （待补充） are mostly blanks of a model text.',
    },
  },
  'check/period-words': {
    zh: {
      title: '正文写的统计期限不同',
      message: '正文写的是“{found}”，而 report.json 的统计期限是 {from} 至 {to}。',
      hint: '改正其中一处；多半是从上一年的报告复制时没有改。',
      about: '统计期限为报告年度的 1 月 1 日至 12 月 31 日（国办公开办函〔2021〕30号），正文与数据说的应是同一期间。',
    },
    en: {
      title: 'The prose states another period',
      message: 'The prose says “{found}”, but the period in report.json is {from} to {to}.',
      hint: 'Mend one of them; most likely last year’s text was copied.',
      about:
        'The period is 1 January to 31 December of the report year (国办公开办函〔2021〕30号); prose and numbers speak of the same.',
    },
  },
  'check/year-digits': {
    zh: {
      title: '年份的位数不对',
      message: '有 {count} 处年份不是四位数，第一处是“{found}”。',
      hint: '改为四位数；本报告的年度是 {year} 年。',
      about: '“202020年”这样的写法，多半是改年份时没有删净原来的数字。',
    },
    en: {
      title: 'A year with too many digits',
      message: '{count} years do not have four digits; the first is “{found}”.',
      hint: 'Make it four digits; this report is for {year}.',
      about: '“202020年” mostly comes from typing a new year over an old one.',
    },
  },
};
