import type { Catalog } from './entry.ts';
import { likelyCauseWords } from './likely-cause.ts';

/** Words of the stage `check`, but for the identities: those stand in the edition files. */
export const checkCatalog: Catalog = {
  'check/figure-parts': {
    zh: {
      title: '一个数与其组成部分之和不符',
      message: '{label} {value}{unit}，但 {parts} = {sum}{unit}，相差 {difference}。',
      hint: '核对总数和各组成部分，改正有误的一个。',
      about: 'figures 中写明 parts 的数，应等于各部分之和。',
      also: likelyCauseWords.zh,
    },
    en: {
      title: 'A figure is not the sum of its parts',
      message: '{label} is {value} {unit}, but {parts} = {sum} {unit}; the difference is {difference}.',
      hint: 'Compare the figure with its parts and mend the one that is wrong.',
      about: 'A figure that names its parts equals their sum.',
      also: likelyCauseWords.en,
    },
  },
  'check/figure-key': {
    zh: {
      title: '键重复',
      message: '键“{key}”已经有了。',
      hint: '换一个键。',
      about: '每个数只有一个键，正文的 [[键]] 才不会有歧义；figures 的键也不能与表格的键相同。',
    },
    en: {
      title: 'A key twice',
      message: 'The key “{key}” is taken.',
      hint: 'Choose another key.',
      about:
        'Each number has one key, so that [[key]] in prose means one thing; keys of figures differ from those of the tables.',
    },
  },
  'check/unknown-part': {
    zh: {
      title: '组成部分不存在或单位不同',
      message: '“{figure}”的组成部分“{key}”不存在，或者单位不是“{unit}”。',
      hint: '改正键的拼写，或补上这个数；各部分的单位要与总数相同。',
      about: '只有同单位的数才能相加。',
    },
    en: {
      title: 'A part that is not there, or has another unit',
      message: '“{key}”, a part of “{figure}”, does not exist or its unit is not “{unit}”.',
      hint: 'Mend the key or add the figure; parts have the unit of their sum.',
      about: 'Only numbers of one unit can be added.',
    },
  },
  'check/unknown-key': {
    zh: {
      title: '正文引用了不存在的数',
      message: '没有“{key}”这个键。',
      hint: '是不是“{nearest}”？键要与 statistics.json 中的完全一致。',
      about: '正文里的 [[键]] 会换成 statistics.json 里的数；键不存在，页面上就会缺一个数。',
    },
    en: {
      title: 'The prose quotes a number that does not exist',
      message: 'There is no key “{key}”.',
      hint: 'Did you mean “{nearest}”? Keys are those of statistics.json.',
      about: '[[key]] in prose becomes the number of that key; without it the page would miss a number.',
    },
  },
  'check/unpublished-key': {
    zh: {
      title: '正文引用了未公布的格',
      message: '“{label}”（{key}）所在的表或行没有填报，无数可引。',
      hint: '补填这张表，或把这个数写进 figures 再引用。',
      about: '没有公布的表里没有数；引用它，页面上就会缺一个数。',
    },
    en: {
      title: 'The prose quotes a cell that was not published',
      message: 'The table or row of “{label}” ({key}) is not filled in.',
      hint: 'Fill in the table, or put the number into figures.',
      about: 'A table that was not published holds no numbers to quote.',
    },
  },
  'check/missing-part': {
    zh: {
      title: '缺少一个部分',
      message: '第{number}部分“{label}”没有内容。',
      hint: '在 {name} 中写上这一部分；确无内容的，写一句说明。',
      about: '《中华人民共和国政府信息公开条例》第五十条规定了年度报告应当包括的内容，格式规定六个部分，缺一不可。',
    },
    en: {
      title: 'A part is missing',
      message: 'Part {number}, “{label}”, says nothing.',
      hint: 'Write it in {name}; if there is nothing to report, say so in a sentence.',
      about:
        'Article 50 of the Regulation says what a report contains, and the form gives it six parts; none may be left out.',
    },
  },
  'check/not-stated': {
    zh: {
      title: '有未填报的格',
      message: '“{label}”表有 {count} 格未填报，第一格是“{first}”。',
      hint: '没有发生的填 0；确实不掌握的保留 null，页面上会显示为空白并注明未填报。',
      about: '空白不等于 0。网站不会把空白当作 0 显示或相加。',
    },
    en: {
      title: 'Cells not stated',
      message: '{count} cells of table “{label}” are not stated; the first is “{first}”.',
      hint: 'Fill in 0 where nothing happened; keep null where the number is not known.',
      about: 'A blank is not 0: it is neither shown nor added as 0.',
    },
  },
  'check/table-not-published': {
    zh: {
      title: '一张表没有公布',
      message: '“{label}”表整张未公布。',
      hint: '有数据的请补填；确实没有公布的保留 null，页面会如实说明。',
      about: '格式规定的表原则上都应公布；历史报告中确有缺表的，如实标明，不编造 0。',
    },
    en: {
      title: 'A table was not published',
      message: 'Table “{label}” was not published.',
      hint: 'Fill it in if there are numbers; keep null if it never was published: the page will say so.',
      about: 'The form wants every table; where an old report lacks one, the site says so and invents no zeros.',
    },
  },
  'check/broken-link': {
    zh: {
      title: '链接指向的文件不存在',
      message: '找不到 {target}。',
      hint: '把文件放进 attachments 文件夹；现有：{names}。指向网站的链接以 http:// 或 https:// 开头。',
      about: '正文中的链接可以指向网站、邮箱，或 attachments 里的文件。',
    },
    en: {
      title: 'A link to a file that is not there',
      message: '{target} does not exist.',
      hint: 'Put the file into attachments; there are: {names}. Links to the web start with http:// or https://.',
      about: 'Links in prose lead to the web, to a mail address, or to a file in attachments.',
    },
  },
  'check/period': {
    zh: {
      title: '统计期限不是报告年度',
      message: '报告年度为 {year} 年，统计期限却是 {from} 至 {to}。',
      hint: '改为 {year}-01-01 至 {year}-12-31；确属例外的，在正文中说明。',
      about: '国办公开办函〔2021〕30号：统计期限为报告年度的 1 月 1 日至 12 月 31 日。',
    },
    en: {
      title: 'The period is not the report year',
      message: 'The report year is {year}, but the period runs from {from} to {to}.',
      hint: 'Make it {year}-01-01 to {year}-12-31, or explain it in the prose.',
      about: '国办公开办函〔2021〕30号: the period is 1 January to 31 December of the report year.',
    },
  },
  'check/edition-year': {
    zh: {
      title: '这一年度一般不用这个格式',
      message: '{year} 年度的报告采用了 {edition} 版格式，该版自 {from} 年度起用。',
      hint: '确认报告实际采用的表格；若无误，可不理会。',
      also: { to: '{to} 年度以后不再使用。' },
      about: '2019、2020 年度用试行格式（国办公开办函〔2019〕60号），2021 年度起用国办公开办函〔2021〕30号格式。',
    },
    en: {
      title: 'An edition unusual for its year',
      message: 'The report for {year} uses edition {edition}, which is for {from} and later.',
      hint: 'Check which form the report really uses; if it is so, leave it.',
      also: { to: 'Its last year is {to}.' },
      about:
        'Report years 2019 and 2020 use the trial form (国办公开办函〔2019〕60号), later ones that of 国办公开办函〔2021〕30号.',
    },
  },
  'check/publication-date': {
    zh: {
      title: '未载明公布日期',
      message: '报告已公布，但没有公布日期。',
      hint: '查明后填入 published；确实查不到的保留 null。',
      about: '是否按期公布，要看公布日期（《条例》第四十九条）。',
    },
    en: {
      title: 'No date of publication',
      message: 'The report is published, but its date is not stated.',
      hint: 'Put it into published once known; keep null if it cannot be found.',
      about: 'Whether a report came in time is told by its date (Regulation, art. 49).',
    },
  },
  'check/published-early': {
    zh: {
      title: '公布日期早于统计期限结束',
      message: '公布日期 {published} 不晚于统计期限的最后一天 {to}。',
      hint: '核对年份是否写错。',
      about: '年度报告在报告年度结束后公布。',
    },
    en: {
      title: 'Published before the period ended',
      message: 'The date {published} is not after the last day of the period, {to}.',
      hint: 'Is the year right?',
      about: 'A report is published after its year has ended.',
    },
  },
  'check/late': {
    zh: {
      title: '公布逾期',
      message: '公布日期 {published} 晚于期限 {deadline}。',
      hint: '核对日期；确已逾期的，可在正文中说明。',
      about:
        '《中华人民共和国政府信息公开条例》第四十九条：部门于 1 月 31 日前公布，政府于 3 月 31 日前公布；各地可规定更早的期限（site.json 的 deadlines）。',
      also: { statutory: '这是本地规定的期限；法定期限是 {statutory}。' },
    },
    en: {
      title: 'Published late',
      message: 'The date {published} is after the deadline, {deadline}.',
      hint: 'Check the date; if it was late, the prose may say why.',
      about:
        'Regulation, art. 49: departments by 31 January, governments by 31 March; a region may set earlier days (deadlines in site.json).',
      also: { statutory: 'It is the region’s own; by law the day is {statutory}.' },
    },
  },
  'check/unknown-organ': {
    zh: {
      title: '没有这个机关',
      message: '内容里没有机关“{organ}”。',
      hint: '填机关的文件夹名，或先建立该机关的文件夹。',
      about: '上级机关、汇总单位和机构改革前的机关用文件夹名引用，必须存在。',
    },
    en: {
      title: 'No such organ',
      message: 'There is no organ “{organ}” in the content.',
      hint: 'Give an organ’s folder name, or make its folder first.',
      about: 'Parents, units and predecessors are named by their folders, which must be there.',
    },
  },
  'check/organ-circle': {
    zh: {
      title: '上下级关系成了圈',
      message: '“{organ}”经由“{parent}”又成了自己的上级。',
      hint: '改正其中一个机关的 parent。',
      about: '机关的上下级关系是一棵树。',
    },
    en: {
      title: 'Organs in a circle',
      message: '“{organ}” is its own superior by way of “{parent}”.',
      hint: 'Mend the parent of one of them.',
      about: 'Organs form a tree.',
    },
  },
  'check/placeholder': {
    zh: {
      title: '还有没填写的地方',
      message: '还有 {count} 处是新建时的提示：{found}',
      hint: '换成真正的内容；正文里用不着的提示可以删去。',
      about: '新建报告时各处留有“在此填写”的提示，公布前要全部换成正文。',
    },
    en: {
      title: 'Something is still to be filled in',
      message: '{count} hints of a new report are left: {found}',
      hint: 'Write what belongs there; a hint in prose that is not needed may be deleted.',
      about: 'A new report holds hints where text belongs; none may be left when it is published.',
    },
  },
  'check/stale-explanation': {
    zh: {
      title: '说明已无对象',
      message: '对 {code}（{place}）的说明不起作用：',
      hint: '原因已消除的，删去这条说明；code 或 place 写错的，改正过来。',
      about:
        '说明用于确有原因的情形：各项警告、跨年度衔接和单位汇总。读取和格式的错误、报告内部的勾稽关系、个人信息，必须改正，不能以说明代替。place 可以填格的键、行的键、部分的键或 report（整份报告）。',
      also: {
        none: '没有对应的核查意见。',
        unfit: '{unfit} 这类意见不能以说明代替改正。',
        places: '没有对应的核查意见；本报告中这类意见的 place 是：{places}。',
      },
    },
    en: {
      title: 'An explanation of nothing',
      message: 'The explanation of {code} ({place}) has no effect:',
      hint: 'Delete it if its cause is gone; mend its code or place if they are misspelt.',
      about:
        'Explanations are for what has a reason: warnings, and what lies between years or organs. What cannot be read, sums inside a report and personal data must be mended. place is the key of a cell, of a row, of a part, or report for the whole.',
      also: {
        none: 'there is no such finding.',
        unfit: 'findings of {unfit} must be mended and cannot be explained.',
        places: 'it fits no finding; in this report the places of such findings are: {places}.',
      },
    },
  },
};
