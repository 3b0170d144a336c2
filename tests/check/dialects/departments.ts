import type { Dialect } from './dialect.ts';

/** Departments: the plain way, with shares, with growth, in Chinese numerals, in a run of clauses. */
export const departments: readonly Dialect[] = [
  {
    name: '云溪市住房和城乡建设局',
    kind: 'department',
    year: 2024,
    published: '2025-01-22',
    edition: '2021',
    disclosure: {
      'normativeDocuments.madeThisYear': 3,
      'normativeDocuments.inForce': 21,
      licensing: 864,
      penalty: 37,
      adminFees: 120.5,
    },
    applications: {
      newReceived: [61, 8, 0, 0, 2, 0],
      carriedIn: [4, 1, 0, 0, 0, 0],
      granted: [28, 4, 0, 0, 1, 0],
      partial: [6, 1, 0, 0, 0, 0],
      'denied.thirdPartyRights': [3, 1, 0, 0, 0, 0],
      'unable.notHeld': [19, 2, 0, 0, 1, 0],
      'unable.stillUnclear': [2, 0, 0, 0, 0, 0],
      'notProcessed.petition': [3, 0, 0, 0, 0, 0],
      'otherHandling.overdueCorrection': [1, 0, 0, 0, 0, 0],
      carriedOut: [3, 1, 0, 0, 0, 0],
    },
    review: { 'review.upheld': 2, 'review.otherResult': 1, 'litigationDirect.pending': 1 },
    figures: [
      { key: 'published', label: '主动公开政府信息', value: 1286, unit: '条' },
      { key: 'interpretations', label: '政策解读', value: 14, unit: '篇' },
    ],
    prose: {
      overview: `## （一）主动公开

2024年，我局认真执行《中华人民共和国政府信息公开条例》（国务院令第711号）和市政府办公室《关于做好2024年政务公开工作的通知》（云政办发〔2024〕5号），全年主动公开政府信息1286条，发布政策解读14篇。制定行政规范性文件3件，现行有效行政规范性文件21件。

## （二）依申请公开

2024年共收到政府信息公开申请71件，其中自然人申请61件，商业企业8件，法律服务机构2件。另有上年结转5件。全年办结72件：予以公开33件，部分公开7件，不予公开4件，无法提供24件，不予处理3件，其他处理1件；结转下年度继续办理4件。

## （三）政府信息管理

对第1至第3批共清理的公文逐件核对属性，12月底前完成目录更新。

## （四）政府信息公开平台建设

网站设8个一级栏目，咨询电话0000-8123456，12345热线转办单全部回复。

## （五）监督保障

全年开展培训2场，参训120余人次。`,
      problems: '一是解读形式单一；二是个别栏目更新不够及时。下一步将改进解读方式，每季度检查一次栏目更新。',
      otherMatters: '2024年度未收取信息处理费。',
    },
    faults: [
      { part: 'overview', right: '申请71件', wrong: '申请77件', code: 'check/prose-number' },
      { part: 'overview', right: '予以公开33件', wrong: '予以公开38件', code: 'check/prose-number' },
      { part: 'overview', right: '21件。\n', wrong: '12件。\n', code: 'check/prose-number' },
      { part: 'overview', right: '年度继续办理4件', wrong: '年度继续办理6件', code: 'check/prose-number' },
      { part: 'otherMatters', right: '2024年度未', wrong: '202024年度未', code: 'check/year-digits' },
    ],
  },
  {
    name: '临江县教育局',
    kind: 'department',
    year: 2023,
    published: '2024-01-19',
    edition: '2021',
    disclosure: {
      'normativeDocuments.madeThisYear': 1,
      'normativeDocuments.repealedThisYear': 2,
      'normativeDocuments.inForce': 6,
      licensing: 52,
    },
    applications: {
      newReceived: [12, 0, 0, 0, 0, 0],
      granted: [7, 0, 0, 0, 0, 0],
      'unable.notHeld': [3, 0, 0, 0, 0, 0],
      'notProcessed.duplicate': [2, 0, 0, 0, 0, 0],
    },
    review: {},
    before: { newReceived: [8, 0, 0, 0, 0, 0], granted: [8, 0, 0, 0, 0, 0] },
    figures: [
      { key: 'views', label: '微信公众号阅读量', value: 12000, unit: '人次' },
      { key: 'articles', label: '微信公众号发布信息', value: 318, unit: '条' },
    ],
    prose: {
      overview: `## （一）主动公开情况

围绕“双减”、招生入学等群众关切，通过微信公众号发布信息318条，阅读量1.2万人次。公开“三公”经费预决算2份。

## （二）依申请公开情况

全年收到信息公开申请12件，同比增长50%，均来自自然人，占比100%。12件申请全部在法定期限内办结，其中予以公开7件，占58.3%；因本机关不掌握相关政府信息无法提供3件，占25%；重复申请不予处理2件，占16.7%。未发生因政府信息公开引起的行政复议和行政诉讼。

## （三）政府信息管理情况

对照《教育部关于印发〈高等学校信息公开事项清单〉的通知》（教办函〔2014〕23号）等文件更新清单。

## （四）政府信息公开平台建设情况

落实“一网通办”要求，7×24小时提供查询。

## （五）监督保障情况

接受县人大常委会、县政协各1次视察。`,
      problems: '公开意识有待提高。今后将加强培训，完善考核。',
      otherMatters: '无其他需要报告的事项。本年度收取信息处理费0元。',
    },
    faults: [
      { part: 'overview', right: '增长50%', wrong: '增长40%', code: 'check/prose-percentage' },
      { part: 'overview', right: '占58.3%', wrong: '占53.8%', code: 'check/prose-percentage' },
      { part: 'overview', right: '予以公开7件', wrong: '予以公开9件', code: 'check/prose-number' },
    ],
  },
  {
    name: '青石区市场监督管理局',
    kind: 'department',
    year: 2024,
    published: '2025-01-08',
    edition: '2021',
    disclosure: { licensing: 10432, penalty: 215, coercion: 9 },
    applications: {
      newReceived: [105, 14, 0, 0, 3, 0],
      carriedIn: [9, 2, 0, 0, 0, 0],
      granted: [44, 6, 0, 0, 1, 0],
      partial: [10, 3, 0, 0, 0, 0],
      'denied.enforcementFile': [12, 2, 0, 0, 1, 0],
      'denied.processInfo': [2, 0, 0, 0, 0, 0],
      'unable.notHeld': [23, 2, 0, 0, 1, 0],
      'notProcessed.petition': [9, 1, 0, 0, 0, 0],
      'otherHandling.other': [4, 0, 0, 0, 0, 0],
      carriedOut: [10, 2, 0, 0, 0, 0],
    },
    review: { 'review.upheld': 6, 'review.corrected': 1, 'litigationAfterReview.upheld': 2 },
    before: { newReceived: [90, 10, 0, 0, 0, 0], carriedOut: [9, 2, 0, 0, 0, 0], granted: [81, 8, 0, 0, 0, 0] },
    prose: {
      overview: `## （一）主动公开

依法公开行政许可10432件、行政处罚215件、行政强制9件，公示率100%。

## （二）依申请公开

本年度新收政府信息公开申请一百二十二件，比上年增加22件，增长22%；上年度结转11件，合计133件。从申请人看，自然人占86.1%，商业企业占11.5%。办理结果方面，予以公开51件，部分公开13件，不予公开17件（其中属于行政执法案卷15件、过程性信息2件），无法提供26件，不予处理10件，其他处理4件，共计办结121件；尚在办理、结转2025年度的12件。

全年政府信息公开类行政复议7件，其中维持6件、纠正1件；行政诉讼2件，均为复议后起诉，法院均驳回诉讼请求。

## （三）政府信息管理

《青石区市场监管领域主动公开基本目录（2024年版）》共20类86项。

## （四）政府信息公开平台建设

区政府网站本局专栏全年访问量近30万次。

## （五）监督保障

第三方评估得分92.5分，列全区第3位。`,
      problems: '存在问题：答复文书不够规范。改进措施：统一文书模板，逐件法制审核。',
      otherMatters: '全年发出收费通知0件。未收取信息处理费。',
    },
    faults: [
      { part: 'overview', right: '一百二十二件', wrong: '一百一十二件', code: 'check/prose-number' },
      { part: 'overview', right: '自然人占86.1%', wrong: '自然人占68.1%', code: 'check/prose-percentage' },
      { part: 'overview', right: '无法提供26件', wrong: '无法提供62件', code: 'check/prose-number' },
      { part: 'overview', right: '行政复议7件', wrong: '行政复议8件', code: 'check/prose-number' },
      { part: 'overview', right: '维持6件', wrong: '维持5件', code: 'check/prose-number' },
      { part: 'overview', right: '比上年增加22件', wrong: '比上年增加12件', code: 'check/prose-number' },
    ],
  },
  {
    name: '北河市财政局',
    kind: 'department',
    year: 2022,
    published: '2023-01-30',
    edition: '2021',
    disclosure: {
      'normativeDocuments.madeThisYear': 5,
      'normativeDocuments.repealedThisYear': 1,
      'normativeDocuments.inForce': 33,
      adminFees: 0,
    },
    applications: {
      newReceived: [9, 3, 1, 0, 0, 0],
      carriedIn: [1, 0, 0, 0, 0, 0],
      granted: [6, 2, 1, 0, 0, 0],
      'denied.internalAffairs': [1, 0, 0, 0, 0, 0],
      'unable.needsCreation': [3, 1, 0, 0, 0, 0],
    },
    review: {},
    prose: {
      overview: `## （一）主动公开

全年出台行政规范性文件五件，废止一件，现行有效三十三件。市本级“三公”经费预算3,260.5万元，比上年压减5.2%；公开市级部门预算98家、决算97家。

## （二）依申请公开

收到政府信息公开申请13件（自然人9件、商业企业3件、科研机构1件），连同上年结转1件，共办理14件，已全部办结并答复申请人。其中：予以公开9件，占64.3%；不予公开1件，占7.1%；无法提供4件，占28.6%。没有结转到下年度的申请。

## （三）政府信息管理

做好公文公开属性源头认定，认定率达到百分之百。

## （四）政府信息公开平台建设

门户网站发布信息2 013条。

## （五）监督保障

没有收到社会投诉，没有因信息公开被提起行政复议、行政诉讼。`,
      problems: '解读图表偏少。2023年，将制作图解不少于10期。',
      otherMatters: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2022年没有收取信息处理费。',
    },
    faults: [
      { part: 'overview', right: '申请13件', wrong: '申请31件', code: 'check/prose-number' },
      { part: 'overview', right: '现行有效三十三件', wrong: '现行有效二十三件', code: 'check/prose-number' },
      { part: 'overview', right: '占64.3%', wrong: '占66.3%', code: 'check/prose-percentage' },
      { part: 'overview', right: '予以公开9件', wrong: '予以公开8件', code: 'check/prose-number' },
      { part: 'overview', right: '不予公开1件', wrong: '不予公开7件', code: 'check/prose-number' },
    ],
  },
  {
    name: '海平市交通运输局',
    kind: 'department',
    year: 2020,
    published: '2021-01-27',
    edition: '2019',
    disclosure: { licensing: 3120 },
    applications: {
      newReceived: [22, 5, 0, 0, 0, 0],
      granted: [15, 4, 0, 0, 0, 0],
      partial: [2, 0, 0, 0, 0, 0],
      'unable.notHeld': [5, 1, 0, 0, 0, 0],
    },
    review: { 'review.upheld': 1, 'litigationDirect.upheld': 1 },
    prose: {
      overview: `2020年，市交通运输局紧紧围绕疫情防控和“六稳”“六保”，扎实推进政务公开。1月24日起每日发布客运信息，累计发布96期。全年受理政府信息公开申请27件，按时办结27件，办结率100%。申请主要集中在公路建设、出租汽车管理等方面，当面申请3件、网络申请20件、信函申请4件。行政复议1件，行政诉讼1件，结果均为维持。`,
      problems: '主动公开的深度不够。下一步，加大重点领域信息公开力度。',
      otherMatters: '无。',
    },
    faults: [
      { part: 'overview', right: '申请27件，', wrong: '申请29件，', code: 'check/prose-number' },
      { part: 'overview', right: '行政诉讼1件', wrong: '行政诉讼3件', code: 'check/prose-number' },
    ],
  },
];
