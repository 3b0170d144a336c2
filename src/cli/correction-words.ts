/** What is said of corrections and of published reports, in both languages. */
export const correctionWords = {
  zh: {
    correct: '更正一份已公布的报告：保存原版，在 report.json 里记下日期、类别和原因',
    correctKind: '更正的类别，如 数据更正、文字更正',
    correctReason: '更正的内容和原因，会公布',
    correctDate: '更正日期（年-月-日）；不填为今天',
    correctPublished: '公众现在看到的网站，用来核对留下的是不是原版；不填则为上次发布的位置',
    corrected:
      '原版已保存为第{version}版：{folder}\n更正记录已写入 {report}/report.json。现在改正 {report} 里的内容，然后运行 npm run check。',
    noReport: '{path} 里没有 report.json。',
    notYetPublished: '{path} 还没有公布，直接修改即可。',
    changedAlready:
      '{path} 的内容已经与公布的不同，这样留下的就不是原版了。先恢复公布时的内容（例如 git checkout），再运行这个命令，然后改正。',
    unreadableReport: '{path}/report.json 读不出来，请先运行 nianbao check。',
    versionExists: '{path}/versions 里已有这一版，没有改动。',
    badDate: '日期要写成 2025-03-01 这样。',
    allowChanges: '已公布的报告有改动而没有更正记录，或者不见了，也照样发布',
    publishedAt: '公众现在看到的网站：已公布的报告有改动而没有更正记录的，也列出来',
    noPublished: '{path} 里没有 nianbao 生成的网站。',
  },
  en: {
    correct: 'correct a published report: keeps the version, and notes date, kind and reason in report.json',
    correctKind: 'kind of correction, such as 数据更正',
    correctReason: 'what is corrected and why; it is published',
    correctDate: 'day of the correction (YYYY-MM-DD); today unless given',
    correctPublished:
      'what the public reads, to see that the version kept is the one that is live; where the site was published last unless given',
    corrected:
      'The version is kept as number {version}: {folder}\nThe entry stands in {report}/report.json. Now mend the content of {report}, then run npm run check.',
    noReport: 'There is no report.json in {path}.',
    notYetPublished: '{path} is not published yet: simply change it.',
    changedAlready:
      'The content of {path} is no longer what was published, so what is kept would not be the version before. Bring the published content back (git checkout, say), run this again, then make the change.',
    unreadableReport: '{path}/report.json cannot be read; run nianbao check first.',
    versionExists: '{path}/versions holds this version already; nothing was changed.',
    badDate: 'Write the date as 2025-03-01.',
    allowChanges: 'publish although published reports were changed without a correction, or are missing',
    publishedAt: 'the site the public reads: published reports that were changed without a correction are told, too',
    noPublished: 'There is no site made by nianbao in {path}.',
  },
};
