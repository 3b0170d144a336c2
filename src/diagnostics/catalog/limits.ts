/** What the program does not check, told as plainly as what it does: a report without findings is not yet a right one. */
export const limits: readonly { readonly zh: string; readonly en: string }[] = [
  {
    zh: '数字是否真实。只核对数字与数字、数字与文字是否相符，不知道登记台账和实际办理情况。',
    en: 'Whether the numbers are true. Numbers are held against each other and against the prose; the registers behind them are not known.',
  },
  {
    zh: '答复是否合法、是否按期。不予公开、部分公开、无法提供、不予处理的理由是否成立，要由人判断。',
    en: 'Whether replies were lawful and in time. The grounds of a refusal, in full or in part, are for people to judge.',
  },
  {
    zh: '该主动公开的是否都公开了，公开的内容是否准确、有没有更新。',
    en: 'Whether everything that must be disclosed was, and whether what was disclosed is right and up to date.',
  },
  {
    zh: '附件里面写了什么。PDF、Word、表格和扫描件只看文件类型和大小，不读内容。',
    en: 'What attachments say. Of PDF, Word, spreadsheets and scans only the type and size are looked at.',
  },
  {
    zh: '图片里的文字和数字。',
    en: 'Words and numbers inside pictures.',
  },
  {
    zh: '指向其他网站的链接能否打开、内容对不对。核查不联网。',
    en: 'Whether links to other sites work and lead to the right place. Checking never goes online.',
  },
  {
    zh: '文字的好坏：错别字、语病、提法是否恰当、问题和改进措施是否切实。',
    en: 'How well the prose is written: spelling, style, fitting terms, whether problems and remedies are real.',
  },
  {
    zh: '是否涉及国家秘密、工作秘密、商业秘密和个人隐私。只能认出写法固定的号码，不能代替保密审查。',
    en: 'State, work and trade secrets, and privacy. Only numbers of a fixed shape are recognised; this replaces no secrecy review.',
  },
  {
    zh: '内容里没有的报告。少了某一年或某一个单位，与它有关的跨年、汇总核对就做不了。',
    en: 'Reports that are not there. Where a year or a unit is missing, nothing can be compared with it.',
  },
  {
    zh: '未填报的格。牵涉空白的勾稽关系，只有填什么数都不能成立时才会指出。',
    en: 'Cells that are not stated. A relation with a blank in it is reported only where no number in the blank could mend it.',
  },
  {
    zh: '看不出所指的数字。正文里的数，只在能判断它说的是哪一格时才核对。',
    en: 'Numbers whose meaning is not clear. A number in prose is compared only where it can be told which cell it speaks of.',
  },
  {
    zh: '国家规定格式以外的报表和指标，例如本地另行布置的统计。',
    en: 'Tables and figures outside the national form, such as those a region asks for on its own.',
  },
];
