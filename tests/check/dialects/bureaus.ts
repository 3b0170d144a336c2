import { countyNumbers } from './county-numbers.ts';
import type { Dialect } from './dialect.ts';

/** Bureaus of a district, a city and a province, and a township of few words. */
export const bureaus: readonly Dialect[] = [
  {
    ...countyNumbers,
    name: '示例市示例区规划和自然资源局',
    kind: 'department',
    prose: {
      overview: `2024年，本局共收到政府信息公开申请73件。其中，当面申请5件，占6.8%；网上申请48件，占65.8%；信函申请20件，占27.4%。从申请的信息内容来看，主要涉及规划许可、房屋征收、行政处罚等方面。

本年度共办结政府信息公开申请75件（其中包括2023年结转至2024年答复的6件），4件按照《条例》规定结转至2025年继续办理。在已办结的申请中，予以公开的33件，占总数的44%；部分公开的12件，占总数的16%；不予公开12件，占总数的16%；无法提供10件，占总数的13.3%；不予处理5件，占总数的6.7%；其他处理3件，占总数的4%。

不予公开的12件中，涉及国家秘密0件，其他法律行政法规禁止公开1件，第三方合法权益3件，三类内部事务信息1件，四类过程性信息3件，行政执法案卷3件，行政查询事项1件。

在公文备案中，主动公开201件，占比36.7%；依申请公开219件，不予公开128件。全年累计主动公开公文类政府信息201条，全文电子化率达100%。

（一）主动公开、（二）依申请公开、（三）政府信息管理、（四）平台建设、（五）监督保障均已落实。`,
      reviewAndLitigation: `2024年，针对本局政府信息公开的行政复议案件4件，维持3件，占75%，其他结果1件；针对本局政府信息公开的行政诉讼案件2件：1件维持（复议后起诉），1件为其他结果。被纠错率为0。`,
      problems: `存在问题：公文公开属性认定不够精准。改进措施：2025年拟组织公文属性复核2轮，复核比例不低于30%。`,
      otherMatters: `本机关2024年收取信息处理费300元，涉及申请3件。`,
    },
    faults: [
      { part: 'overview', right: '网上申请48件', wrong: '网上申请46件', code: 'check/prose-percentage' },
      { part: 'overview', right: '占27.4%', wrong: '占24.7%', code: 'check/prose-percentage' },
      { part: 'overview', right: '答复的6件', wrong: '答复的5件', code: 'check/prose-number' },
      { part: 'overview', right: '4件按照', wrong: '3件按照', code: 'check/prose-number' },
      { part: 'overview', right: '予以公开的33件', wrong: '予以公开的35件', code: 'check/prose-number' },
      { part: 'overview', right: '占总数的44%', wrong: '占总数的46%', code: 'check/prose-percentage' },
      { part: 'overview', right: '不予公开12件，占', wrong: '不予公开13件，占', code: 'check/prose-number' },
      { part: 'overview', right: '占总数的13.3%', wrong: '占总数的15.3%', code: 'check/prose-percentage' },
      { part: 'overview', right: '第三方合法权益3件', wrong: '第三方合法权益2件', code: 'check/prose-number' },
      { part: 'overview', right: '行政执法案卷3件', wrong: '行政执法案卷4件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '占75%', wrong: '占70%', code: 'check/prose-percentage' },
      { part: 'reviewAndLitigation', right: '诉讼案件2件', wrong: '诉讼案件4件', code: 'check/prose-number' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例市水务局',
    kind: 'department',
    prose: {
      overview: `（一）主动公开。全年通过局网站主动公开信息1527条。

（二）依申请公开。2024年受理政府信息公开申请73件，按时办结率100%。2023年、2024年分别收到申请53件、73件，两年合计126件，年均63件。全年共接受公民、法人及其他组织政府信息公开方面的咨询362人次，其中现场咨询82人次，占总数的22.7%；电话咨询280人次，占总数的77.3%。

（三）政府信息管理。截至年底，现行有效规范性文件13件，其中2024年制定2件。全年清理失效文件4件，均予废止。

（四）平台建设。微信公众号粉丝5.2万，较2023年增长18%。

（五）监督保障。开展业务培训4期187人次。`,
      applications: `依申请公开73件，其中69件已在2024年内答复，4件在2025年1月答复。答复上年结转6件。`,
      reviewAndLitigation: `全年因信息公开被申请行政复议4次、被提起行政诉讼2次，均无败诉。`,
      problems: `问题：一是答复质量有待提升，二是新媒体发布不均衡，12个月中有2个月发布量不足20条。改进：建立月度计划。`,
      otherMatters: `2024年依据《政府信息公开信息处理费管理办法》收取信息处理费300元。`,
    },
    faults: [
      { part: 'overview', right: '申请73件，按时', wrong: '申请75件，按时', code: 'check/prose-number' },
      {
        part: 'overview',
        right: '分别收到申请53件、73件',
        wrong: '分别收到申请55件、73件',
        code: 'check/prose-number',
      },
      { part: 'overview', right: '占总数的22.7%', wrong: '占总数的32.7%', code: 'check/prose-percentage' },
      {
        part: 'overview',
        right: '现行有效规范性文件13件',
        wrong: '现行有效规范性文件18件',
        code: 'check/prose-number',
      },
      { part: 'applications', right: '73件，其中69件', wrong: '75件，其中71件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '行政复议4次', wrong: '行政复议5次', code: 'check/prose-number' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例省市场监督管理局',
    kind: 'department',
    prose: {
      overview: `一是主动公开。公开各类信息1527条，公示行政许可1,318件（其中新办902件、变更416件），与去年1,246件基本持平。收费项目2项，收费金额301.76万元。

二是依申请公开。全年收到信息公开申请73件（含2024年12月收到、2025年1月答复的4件），加上2023年结转的6件，办结率94.9%。其中自然人申请47件、占64.38%，企业申请16件、占21.92%，科研机构2件、占2.74%，公益组织1件、占1.37%，法律服务机构6件、占8.22%，其他1件、占1.37%。按办理结果划分：予以公开33件（44.00%）、部分公开12件（16.00%）、不予公开12件（16.00%）、本机关不掌握等无法提供10件（13.33%）、不予处理5件（6.67%）、其他3件（4.00%）。与上年相比，申请总量上升37.7%，办结量由51件增至75件，增长47.1%。

三是政府信息管理。全年审核拟公开信息2300余条，退回修改86条，占3.7%。

四是平台建设。网站独立用户访问总量1,286,450个，网站总访问量9,876,543次。

五是监督保障。对21个市（州）局和35个处室开展评估，满分100分，平均得分92.6分。`,
      reviewAndLitigation: `2024年办理政府信息公开类行政复议案件4件（维持3件、终止1件），行政应诉2件（一审1件、二审1件）。`,
      problems: `主要问题是：标准化程度不够高，35个处室中有6个处室未及时更新；解决办法是：2025年一季度前完成整改，全年抽查不少于4次。`,
      otherMatters: `没有需要报告的其他事项。信息处理费收取300元。`,
    },
    faults: [
      { part: 'overview', right: '公开申请73件', wrong: '公开申请37件', code: 'check/prose-number' },
      { part: 'overview', right: '结转的6件', wrong: '结转的8件', code: 'check/prose-number' },
      { part: 'overview', right: '占64.38%', wrong: '占68.34%', code: 'check/prose-percentage' },
      { part: 'overview', right: '企业申请16件', wrong: '企业申请18件', code: 'check/prose-number' },
      { part: 'overview', right: '法律服务机构6件', wrong: '法律服务机构8件', code: 'check/prose-number' },
      { part: 'overview', right: '33件（44.00%）', wrong: '33件（46.00%）', code: 'check/prose-percentage' },
      { part: 'overview', right: '上升37.7%', wrong: '上升33.7%', code: 'check/prose-percentage' },
      { part: 'overview', right: '由51件增至75件', wrong: '由55件增至75件', code: 'check/prose-number' },
      { part: 'overview', right: '增长47.1%', wrong: '增长41.7%', code: 'check/prose-percentage' },
      { part: 'reviewAndLitigation', right: '案件4件', wrong: '案件6件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '应诉2件', wrong: '应诉3件', code: 'check/prose-number' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例省云岭县柳河乡人民政府',
    kind: 'township',
    prose: {
      overview: `主动公开：全年公开信息1527条。规范性文件新制定2件、废止4件、现行有效13件。

依申请公开：收到申请73件，办结69件，4件正在办理；上年结转6件全部办结。没有收到涉及国家秘密的申请。2024年我乡无政府信息公开收费减免情况。

信息管理：落实三审三校，未发生泄密事件。

平台建设：便民服务大厅设查阅点1处。

监督保障：全年未发生因信息公开引起的责任追究，也没有因信息公开引发的国家赔偿案件。`,
      reviewAndLitigation: `全年被申请行政复议4件，其中3件被维持、1件作其他处理，无被纠错情况；行政诉讼2件，无败诉。`,
      problems: `不足之处：公开内容不够全面、形式不够多样。下一步改进：拓宽渠道，丰富内容。`,
      otherMatters: `其他事项：收取信息处理费300元。`,
    },
    faults: [
      { part: 'overview', right: '新制定2件', wrong: '新制定3件', code: 'check/prose-number' },
      { part: 'overview', right: '办结69件', wrong: '办结66件', code: 'check/prose-number' },
      { part: 'overview', right: '4件正在', wrong: '2件正在', code: 'check/prose-number' },
      { part: 'overview', right: '结转6件全部', wrong: '结转9件全部', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '3件被维持', wrong: '4件被维持', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '诉讼2件', wrong: '诉讼1件', code: 'check/prose-number' },
    ],
  },
];
