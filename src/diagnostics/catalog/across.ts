import type { Catalog } from './entry.ts';
import { likelyCauseWords } from './likely-cause.ts';

/** Words of the checks that look across years and organs. */
export const acrossCatalog: Catalog = {
  'check/missing-year': {
    zh: {
      title: '中间缺少年度报告',
      message: '有 {before} 年和 {year} 年的报告，缺少 {missing} 年的。',
      hint: '补上缺少的年度；当年确实没有编制的，在 {year} 年 report.json 的 explanations 中说明（place 填 report）。',
      about:
        '《中华人民共和国政府信息公开条例》第四十九条要求每年公布年度报告。缺一年，结转等跨年度的数字就无从核对，公众也无法连续查阅。',
    },
    en: {
      title: 'A year is missing in between',
      message: 'There are reports for {before} and {year}, but none for {missing}.',
      hint: 'Add what is missing; if there was no report, say so under explanations in report.json of {year} (place: report).',
      about:
        'Article 49 of the Regulation asks for a report every year. Without it nothing carried over can be checked, and readers find a gap.',
    },
  },
  'check/edition-mixture': {
    zh: {
      title: '分项合并成一行填报',
      message: '“{label}”只填了一行，{edition} 版格式把它分成 {rows} 行：{labels}。',
      hint: '能分开的，改为逐行填写；报告确实这样公布的，保留即可，核对时按合并后的一行计算。',
      about:
        '2019 年的试行格式中有的项目只有一行，2021 年起的格式分成几行。有的报告混用新旧表格，如实保留，不另行编造分项。',
    },
    en: {
      title: 'A group printed as one row',
      message: '“{label}” is filled in as one row; edition {edition} splits it into {rows}: {labels}.',
      hint: 'Fill in the rows one by one if they are known; if it was published like this, leave it: checks use the one row.',
      about:
        'The trial form of 2019 has one row where the form in force has several. Some reports mix them; that is kept as it is and nothing is invented.',
    },
  },
  'check/repeated-prose': {
    zh: {
      title: '文字与上一年度报告雷同',
      message:
        '第{number}部分“{label}”有 {count} 段与 {before} 年的报告几乎逐字相同，约占本部分文字的 {share}%（第 {paragraphs} 段），从“{first}”起。',
      hint: '按本年度的实际情况重写；确实没有变化的，在 report.json 的 explanations 中说明（place 填 {place}）。',
      about:
        '国办公开办函〔2021〕30号指出，年度报告不按时发布、内容不真实、照搬照抄的要追究责任。比较时不看数字，不计引用的法律文件名、格式要求每年都写的话和很短的段落；段落依次编号，不含标题。',
    },
    en: {
      title: 'Prose taken over from last year',
      message:
        'Part {number}, “{label}”: {count} paragraphs stand nearly word for word in the report for {before}, about {share}% of the part (paragraphs {paragraphs}), beginning with “{first}”.',
      hint: 'Write what this year was like; if nothing changed, say so under explanations in report.json (place: {place}).',
      about:
        '国办公开办函〔2021〕30号 holds organs to account for near-identical copying. Numbers are not compared; laws cited, what the form wants said each year and short paragraphs do not count. Paragraphs are counted without headings.',
    },
  },
  'check/missing-unit': {
    zh: {
      title: '汇总的单位没有当年报告',
      message: '本报告汇总了“{unit}”，但没有该单位 {year} 年的报告，汇总数无法核对。',
      hint: '补上该单位的报告；该单位当年不在汇总范围内的，从 units 中删去；确有原因的，在 explanations 中说明（place 填 report）。',
      about: '汇总报告的每一格应等于所列单位之和。缺一个单位的报告，只能指出汇总数小于其余各单位之和的格。',
    },
    en: {
      title: 'A unit has no report of that year',
      message: 'This report sums up “{unit}”, which has no report for {year}; the sum cannot be checked.',
      hint: 'Add the unit’s report; if it does not belong to the sum, take it out of units; or explain it (place: report).',
      about:
        'Each cell of a report that sums up units equals their sum. Without one of them, only cells smaller than the sum of the others can be told to be wrong.',
    },
  },
  'check/aggregate': {
    zh: {
      title: '汇总数与各单位之和不符',
      message: '“{label}”填 {value}，所列 {units} 个单位相加为 {sum}，相差 {difference}。',
      hint: '核对汇总表和各单位的报告，改正有误的一方；口径确有不同的，在 report.json 的 explanations 中说明。',
      about:
        '报告写明汇总所列单位的（scope 为 aggregate），双方都填的每一格应等于各单位之和。整组只填一行的，按整组比较；有单位未填报的格，只在汇总数偏小时指出。同一原因造成的不符只说一次。',
      also: {
        cells: '因同一原因不符的共 {cells} 格，如：{names}。',
        leftOut: '相差的正好是“{leftOut}”的数，可能漏加了这个单位。',
        twice: '相差的正好是“{twice}”的数，可能把这个单位加了两次。',
        missing: '没有“{missing}”当年的报告，未计入。',
        ...likelyCauseWords.zh,
      },
    },
    en: {
      title: 'A sum over units is not their sum',
      message: '“{label}” is {value}, but the {units} units add up to {sum}; the difference is {difference}.',
      hint: 'Compare the sum with the units’ reports and mend the one that is wrong; if they count differently, explain it in report.json.',
      about:
        'Where a report says that it sums up units (scope: aggregate), each cell that all of them print equals their sum. A group printed as one row is compared as a whole; where a unit leaves a cell blank, only a sum too small is told. What differs for one reason is told once.',
      also: {
        cells: '{cells} cells differ for this reason, such as: {names}.',
        leftOut: 'The difference is just what “{leftOut}” reports: it may have been left out.',
        twice: 'The difference is just what “{twice}” reports: it may have been counted twice.',
        missing: 'There is no report of “{missing}” for the year; it is not counted.',
        ...likelyCauseWords.en,
      },
    },
  },
  'check/predecessor-circle': {
    zh: {
      title: '前后承接关系成了圈',
      message: '“{organ}”经由 predecessors 又成了自己的前身。',
      hint: '改正其中一个机关的 predecessors：只在承接职责的机关写明它的前身。',
      about: '机构改革以后，后来的机关承接以前机关的职责，先后不能颠倒。历年数字按这一关系相连。',
    },
    en: {
      title: 'Predecessors in a circle',
      message: '“{organ}” is its own predecessor by way of predecessors.',
      hint: 'Mend the predecessors of one of them: only the organ that took over names the one before it.',
      about: 'After a reform a later organ takes over the work of an earlier one. Series are joined along this line.',
    },
  },
  'check/predecessor-year': {
    zh: {
      title: '职责移交以后原机关仍有报告',
      message: '“{organ}”的全部职责自 {year} 年度起由本机关报告，但它还有 {reported} 年的报告。',
      hint: '核对移交的年度；只移交一部分职责的，extent 填 part。',
      about: '同一项工作由两个机关同时报告，汇总和历年比较时就会重复计算。',
    },
    en: {
      title: 'An organ reports after its work was taken over',
      message: 'All work of “{organ}” is reported here from {year} on, yet it has a report for {reported}.',
      hint: 'Check the year; where only part of the work moved, set extent to part.',
      about: 'Work that two organs report is counted twice in sums and comparisons.',
    },
  },
};
