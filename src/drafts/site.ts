/** The text of site.json for a content folder that has none yet: everything that only the office knows is null. */
export const draftSite = (): string =>
  `${JSON.stringify(
    {
      name: '政府信息公开工作年度报告',
      baseUrl: null,
      language: 'zh-CN',
      sponsor: null,
      codes: { siteIdCode: null, icp: null, police: null },
    },
    null,
    2,
  )}\n`;
