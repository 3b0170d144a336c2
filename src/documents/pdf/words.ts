import { pictureSentence } from '../../wording/picture-words.ts';

/** Sentences that only the document has; every other word is in `reports/labels`. */
export const words = {
  published: '（{date}公布）',
  publishedNotStated: '（公布日期未载明）',
  basis: '本报告根据{list}编制。',
  and: '和',
  form: '报告格式为《{title}》（{number}）。',
  onBehalfOf: '编制机关为{organ}，所报告的机关为{onBehalfOf}。',
  period: '数据的统计期限为{from}至{to}，',
  scopeOwn: '统计范围为本机关。',
  scopeUnits: '统计范围包括{units}。',
  scopeAggregate: '统计范围包括所属各单位。',
  download: '电子版下载处：{place}。',
  contacts: '如对本报告有疑问，请与{unit}联系（{list}）。',
  contactsNone: '如对本报告有疑问，请与{unit}联系。',
  picture: pictureSentence,
  blank: '空格为原文未填报，不是零。',
  missing: '本文件的字库缺少下列字符，文中以“〓”代替：{list}。',
  keywords: ['政府信息公开', '年度报告'],
} as const;
