import type { Dialect } from './dialect.ts';

/** Governments, townships and small bodies: sums of an area, nothing received, long lists, tables in the prose. */
export const areas: readonly Dialect[] = [
  {
    name: '南屏县人民政府',
    kind: 'government',
    year: 2024,
    published: '2025-03-18',
    edition: '2021',
    disclosure: {
      'rules.inForce': 0,
      'normativeDocuments.madeThisYear': 18,
      'normativeDocuments.repealedThisYear': 7,
      'normativeDocuments.inForce': 143,
      licensing: 28640,
      penalty: 5127,
      coercion: 388,
      adminFees: 9032.17,
    },
    applications: {
      newReceived: [402, 41, 2, 1, 16, 3],
      carriedIn: [21, 2, 0, 0, 1, 0],
      granted: [180, 20, 1, 1, 6, 1],
      partial: [37, 5, 0, 0, 2, 0],
      'denied.stateSecret': [1, 0, 0, 0, 0, 0],
      'denied.thirdPartyRights': [14, 2, 0, 0, 1, 0],
      'unable.notHeld': [112, 10, 1, 0, 5, 1],
      'unable.needsCreation': [15, 1, 0, 0, 0, 0],
      'notProcessed.petition': [22, 1, 0, 0, 1, 0],
      'notProcessed.massRepeat': [9, 0, 0, 0, 0, 0],
      'otherHandling.overdueCorrection': [8, 1, 0, 0, 0, 0],
      carriedOut: [25, 3, 0, 0, 2, 1],
    },
    review: {
      'review.upheld': 19,
      'review.corrected': 4,
      'review.otherResult': 3,
      'review.pending': 2,
      'litigationDirect.upheld': 5,
      'litigationAfterReview.upheld': 6,
      'litigationAfterReview.pending': 1,
    },
    prose: {
      overview: `本报告由南屏县人民政府办公室汇总各镇（街道）、县直各部门的年度报告编制。

### （一）主动公开

全县行政机关全年制发行政规范性文件18件，废止7件。聚焦营商环境、稳岗就业等7个重点领域，公开涉企政策210余条。2024年10月上线“政策问答库”，收录常见问题1.5万条。

### （二）依申请公开

全县各级行政机关共收到政府信息公开申请465件，较2023年的398件增加67件，增长16.8%。其中，自然人申请402件，占86.5%；法人或其他组织申请63件，占13.5%。加上上年结转24件，应办理489件，实际办结458件，其余31件结转下一年度继续办理。

从答复类型看，予以公开和部分公开的有253件，占办结总数的55.2%；不予公开18件；无法提供145件；不予处理33件；其他处理9件。申请量排在前三位的分别是县自然资源局112件、县住建局86件、城关镇54件。

全县因政府信息公开被申请行政复议28件，已审结26件，其中维持19件，纠错4件，尚未审结2件；被提起行政诉讼12件，其中1件正在审理。

### （三）政府信息管理

清理公文3216件，转为主动公开的105件。

### （四）政府信息公开平台建设

政府网站访问量1380万次，同比增长3.2个百分点。开设17个基层政务公开标准化专区，覆盖率100%。

### （五）监督保障

在2024年度全市考核中，政务公开占全县综合考核分值的2分。组织业务培训3期、380人次。对5家单位进行了约谈，因信息公开被责任追究的0起。`,
      problems:
        '存在的问题：1.政策解读质量不高；2.基层力量薄弱。改进情况：1.建立解读评议机制；2.县镇两级配备专兼职人员59名。',
      otherMatters: '全县共发出收费通知书2份，收取信息处理费0元。今年政务公开工作要点31项任务已全部完成。',
    },
    faults: [
      { part: 'overview', right: '申请465件', wrong: '申请456件', code: 'check/prose-number' },
      { part: 'overview', right: '占13.5%', wrong: '占15.3%', code: 'check/prose-percentage' },
      { part: 'overview', right: '不予公开18件', wrong: '不予公开28件', code: 'check/prose-number' },
      { part: 'overview', right: '253件', wrong: '235件', code: 'check/prose-number' },
      { part: 'overview', right: '其余31件', wrong: '其余13件', code: 'check/prose-number' },
      { part: 'overview', right: '行政复议28件', wrong: '行政复议38件', code: 'check/prose-number' },
      { part: 'overview', right: '行政诉讼12件', wrong: '行政诉讼21件', code: 'check/prose-number' },
      { part: 'overview', right: '废止7件', wrong: '废止17件', code: 'check/prose-number' },
    ],
  },
  {
    name: '石桥镇人民政府',
    kind: 'township',
    year: 2023,
    published: '2024-01-15',
    edition: '2021',
    disclosure: {},
    applications: {},
    review: {},
    figures: [{ key: 'site', label: '通过政府网站公开信息', value: 94, unit: '条' }],
    prose: {
      overview: `#### （一）主动公开情况

2023年度，石桥镇通过政府网站公开信息94条，其中工作动态61条、公示公告23条、财政资金10条；村务公开栏张贴惠农补贴公示36份，涉及农户1,204户、补贴资金86.3万元。

#### （二）依申请公开情况

2023年，我镇未收到政府信息公开申请，无上年结转件，也没有因此引发的行政复议、行政诉讼。

#### （三）政府信息管理情况

明确1名分管领导、2名工作人员，落实三审三校。

#### （四）政府信息公开平台建设情况

在便民服务中心设查询点1处，公布服务电话：0000-6201188（工作日9:00—17:30）。

#### （五）监督保障情况

开展自查4次，整改问题6个。`,
      problems: '（一）问题。信息员均为兼职，更新不及时。（二）改进。实行AB岗，每周二、周五更新。',
      otherMatters: '本镇2023年度无信息处理费收取情况，无其他需要报告的事项。',
    },
    faults: [
      {
        part: 'overview',
        right: '未收到政府信息公开申请',
        wrong: '收到政府信息公开申请2件',
        code: 'check/prose-number',
      },
      { part: 'overview', right: '公开信息94条', wrong: '公开信息49条', code: 'check/prose-number' },
    ],
  },
  {
    name: '东湖街道办事处',
    kind: 'sub-district',
    year: 2024,
    published: '2025-01-10',
    edition: '2021',
    disclosure: { penalty: 12 },
    applications: {
      newReceived: [3, 0, 0, 0, 0, 0],
      granted: [1, 0, 0, 0, 0, 0],
      'unable.notHeld': [1, 0, 0, 0, 0, 0],
      carriedOut: [1, 0, 0, 0, 0, 0],
    },
    review: { 'review.otherResult': 1 },
    prose: {
      overview: `（一）主动公开情况

公开行政处罚十二件，更新社区公示牌26块。

（二）依申请公开情况

收到申请三件，均为自然人提出。已答复两件，其中予以公开一件，无法提供一件；另外一件于12月27日收到，在法定答复期内，结转下年办理。行政复议一件，复议机关作出其他结果。没有行政诉讼。

（三）政府信息管理情况

按“谁公开、谁审核”的原则管理。

（四）政府信息公开平台建设情况

微信公众号粉丝1.03万，推文212篇，最高单篇阅读量6400余次。

（五）监督保障情况

组织2次专题学习。`,
      problems: '便民查询设备老旧。已列入2025年更新计划。',
      otherMatters: '无收取信息处理费的情况。',
    },
    faults: [
      { part: 'overview', right: '收到申请三件', wrong: '收到申请五件', code: 'check/prose-number' },
      { part: 'overview', right: '行政复议一件', wrong: '行政复议四件', code: 'check/prose-number' },
      { part: 'overview', right: '没有行政诉讼', wrong: '没有行政复议', code: 'check/prose-none' },
      {
        part: 'overview',
        right: '已答复两件，其中予以公开一件，无法提供一件；另外一件于12月27日收到，在法定答复期内，结转下年办理。',
        wrong: '三件申请均已按期办结。',
        code: 'check/prose-all-done',
      },
    ],
  },
  {
    name: '金川市公共资源交易中心',
    kind: 'public-institution',
    year: 2024,
    published: '2025-01-20',
    edition: '2021',
    disclosure: {},
    applications: {
      newReceived: [2, 6, 0, 0, 1, 1],
      carriedIn: [0, 1, 0, 0, 0, 0],
      granted: [1, 5, 0, 0, 0, 1],
      partial: [0, 1, 0, 0, 1, 0],
      'denied.thirdPartyRights': [1, 1, 0, 0, 0, 0],
    },
    review: {},
    before: { newReceived: [5, 8, 0, 0, 0, 0], granted: [5, 7, 0, 0, 0, 0], carriedOut: [0, 1, 0, 0, 0, 0] },
    prose: {
      overview: `一年来，中心按照“应公开、尽公开”的要求开展工作。

**主动公开。** 全年公开招标公告4,861条、中标公示4,790条，成交额312.6亿元，节约资金7.8亿元，节约率2.4%。

**依申请公开。** 今年新收政府信息公开申请10件，同比下降23.1%，加上去年结转的1件，今年应办11件，全部办结。按申请人分：自然人2件，占20%；商业企业6件，占60%；法律服务机构1件，其他1件，各占10%。按结果分：予以公开7件、部分公开2件、不予公开2件。

**政府信息管理。** 建立台账，一事一档。

**政府信息公开平台建设。** 交易平台与“信用中国”等9个平台互联互通。

**监督保障。** 12345热线受理交易类咨询1,032件，办结1,032件，满意率99.2%。`,
      problems: '个别公告格式不统一；已修订公告模板6套。',
      otherMatters: '2024年，本单位没有产生政府信息公开信息处理费。',
    },
    faults: [
      { part: 'overview', right: '申请10件', wrong: '申请12件', code: 'check/prose-number' },
      { part: 'overview', right: '下降23.1%', wrong: '下降32.1%', code: 'check/prose-percentage' },
      { part: 'overview', right: '占60%', wrong: '占66%', code: 'check/prose-percentage' },
      { part: 'overview', right: '不予公开2件', wrong: '不予公开3件', code: 'check/prose-number' },
    ],
  },
  {
    name: '白塔区卫生健康局',
    kind: 'department',
    year: 2024,
    published: '2025-01-17',
    edition: '2021',
    disclosure: { 'normativeDocuments.inForce': 2, licensing: 431, penalty: 66 },
    applications: {
      newReceived: [17, 1, 0, 0, 0, 0],
      carriedIn: [2, 0, 0, 0, 0, 0],
      granted: [8, 1, 0, 0, 0, 0],
      partial: [2, 0, 0, 0, 0, 0],
      'unable.stillUnclear': [3, 0, 0, 0, 0, 0],
      'notProcessed.confirmOrReissue': [1, 0, 0, 0, 0, 0],
      'otherHandling.overdueFee': [1, 0, 0, 0, 0, 0],
      carriedOut: [4, 0, 0, 0, 0, 0],
    },
    review: { 'review.upheld': 1, 'review.pending': 1, 'litigationDirect.otherResult': 1 },
    prose: {
      overview: `## （一）主动公开

公开许可结果431条、处罚结果66条。作出行政许可决定431件、行政处罚决定66件。

## （二）依申请公开

| 项目 | 件数 |
|---|---|
| 新收申请 | 18 |
| 上年结转 | 2 |
| 办结 | 16 |
| 结转下年度 | 4 |

2024年1月1日至12月31日，区卫生健康局新收政府信息公开申请18件，办理上年结转申请2件。截至2024年12月31日，已办结16件，办结率80%，余下4件未到答复期限。在办结的申请中，同意公开9件，部分公开2件，无法提供3件，不予处理1件，因逾期未缴费不再处理1件。

政府信息公开行政复议2件（维持1件，尚未审结1件），未经复议直接起诉1件。

## （三）政府信息管理

公文公开属性认定准确率达98%以上。

## （四）政府信息公开平台建设

“健康白塔”视频号发布短视频54条，播放量超100万次。

## （五）监督保障

局长办公会专题研究2次，局主要负责人接听12345热线1次。`,
      problems: '问题：补正通知不够明确。改进：一次性告知，电话沟通率达到100%。',
      otherMatters: '依据国办函〔2020〕109号，发出收费通知1份，金额300元，申请人逾期未缴，实际收取信息处理费0元。',
    },
    faults: [
      { part: 'overview', right: '申请18件，', wrong: '申请81件，', code: 'check/prose-number' },
      { part: 'overview', right: '已办结16件', wrong: '已办结19件', code: 'check/prose-number' },
      { part: 'overview', right: '行政处罚决定66件', wrong: '行政处罚决定99件', code: 'check/prose-number' },
      { part: 'overview', right: '尚未审结1件', wrong: '尚未审结0件', code: 'check/prose-number' },
      { part: 'overview', right: '直接起诉1件', wrong: '直接起诉2件', code: 'check/prose-number' },
      { part: 'overview', right: '办结率80%', wrong: '办结率90%', code: 'check/prose-percentage' },
    ],
  },
];
