import { countyNumbers } from './county-numbers.ts';
import type { Dialect } from './dialect.ts';

/** A county, a department, a sub-district, a branch of the tax service and a town. */
export const counties: readonly Dialect[] = [
  {
    ...countyNumbers,
    name: '示例省云岭县人民政府',
    kind: 'government',
    prose: {
      overview: `2024年，云岭县坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届三中全会精神，全面落实《中华人民共和国政府信息公开条例》（国务院令第711号）和省、市政务公开工作部署，扎实推进全县政务公开工作。

**（一）主动公开情况。** 全年通过县政府门户网站公开各类政府信息6824条，其中概况类信息更新量32条，政务动态信息更新量2916条，信息公开目录信息更新量3876条。“云岭发布”微信公众号推送信息1105条，累计阅读量达86.4万次，关注人数3.2万人。组织召开新闻发布会5场，在线访谈4期，图文解读23篇，网上民意征集9次。

**（二）依申请公开情况。** 2024年，全县共收到政府信息公开申请73件，较上年增加20件，同比增长37.7%，上年结转6件。从申请人类型看，自然人47件，占比64.4%；法人或其他组织26件，占比35.6%。从申请渠道看，网络申请41件、信函申请25件、当面申请7件。本年度办结75件，其中，予以公开33件，部分公开12件，不予公开12件，无法提供10件，不予处理5件，其他处理3件；结转下年度继续办理4件。

**（三）政府信息管理情况。** 严格落实“先审后发”“三审三校”制度，全年审核发布信息6800余条。本年制发规范性文件2件，废止4件，截至2024年12月31日现行有效13件，均已在县政府网站规范性文件专栏集中公开。

**（四）平台建设情况。** 对照《政府网站与政务新媒体检查指标》，全县12家政务新媒体、1个政府网站在4个季度的检查中均为合格。24小时自助查询终端由3台增至5台，县档案馆、图书馆、政务服务中心等3个政务公开专区正常开放，全年接待群众1260人次。

**（五）监督保障情况。** 将政务公开纳入县直部门和乡镇（街道）年度综合考核，分值权重4%。举办专题培训班2期，培训180人次。全年开展季度抽查4轮，下发整改通知书11份。2024年未发生因政府信息公开被责任追究的情形。`,
      applications: `本机关2024年新收申请73件，连同上年结转的6件，应办理79件，已办结75件，结转下年4件，按期办结率100%。`,
      reviewAndLitigation: `2024年，因政府信息公开引起的行政复议案件4件，其中维持3件，其他结果1件；行政诉讼案件2件，其中未经复议直接起诉1件（其他结果1件），复议后起诉1件（结果维持1件）。无被纠正案件。`,
      problems: `2024年，我县政府信息公开工作取得一定成效，但仍存在一些不足：一是政策解读形式还不够丰富，23篇解读中视频、动漫类仅2篇；二是部分乡镇公开不够及时；三是基层队伍不稳定，12个乡镇（街道）中有5个年内更换过专职人员。

下一步，将重点做好以下工作：一是丰富解读形式，2025年力争图文、视频类解读占比达到50%以上；二是建立月调度机制，每月5日前通报上月情况；三是加强培训，全年举办培训不少于3次，实现乡镇全覆盖。`,
      otherMatters: `2024年，本县按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定，发出收费通知2件，收取信息处理费300元。没有其他需要报告的事项。`,
    },
    faults: [
      { part: 'overview', right: '申请73件', wrong: '申请78件', code: 'check/prose-number' },
      { part: 'overview', right: '增加20件', wrong: '增加22件', code: 'check/prose-number' },
      { part: 'overview', right: '增长37.7%', wrong: '增长27.7%', code: 'check/prose-percentage' },
      { part: 'overview', right: '自然人47件', wrong: '自然人49件', code: 'check/prose-number' },
      { part: 'overview', right: '占比64.4%', wrong: '占比46.4%', code: 'check/prose-percentage' },
      { part: 'overview', right: '其他组织26件', wrong: '其他组织24件', code: 'check/prose-number' },
      { part: 'overview', right: '办结75件', wrong: '办结74件', code: 'check/prose-number' },
      { part: 'overview', right: '部分公开12件', wrong: '部分公开21件', code: 'check/prose-number' },
      { part: 'overview', right: '无法提供10件', wrong: '无法提供11件', code: 'check/prose-number' },
      { part: 'overview', right: '废止4件', wrong: '废止3件', code: 'check/prose-number' },
      { part: 'overview', right: '有效13件', wrong: '有效15件', code: 'check/prose-number' },
      { part: 'applications', right: '应办理79件', wrong: '应办理78件', code: 'check/prose-number' },
      { part: 'applications', right: '结转下年4件', wrong: '结转下年6件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '维持3件', wrong: '维持2件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '行政诉讼案件2件', wrong: '行政诉讼案件3件', code: 'check/prose-number' },
      { part: 'overview', right: '2024年，云岭县坚持', wrong: '2023年，云岭县坚持', code: 'check/prose-date' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例市平湖区卫生健康委员会',
    kind: 'department',
    prose: {
      overview: `## （一）主动公开

本委围绕群众关切，主动公开政府信息1527条。全年共办理行政许可1318件，同比增长5.8%；作出行政处罚决定806件，比上年减少67件，下降7.7%；实施行政强制35件，较2023年的41件减少6件；行政事业性收费301.76万元。

## （二）依申请公开

全年共受理依申请公开73件（含在线平台提交61件、邮寄8件、当面提交4件），上年度结转6件，合计79件。其中：自然人申请47件，商业企业16件，科研机构2件，社会公益组织1件，法律服务机构6件，其他1件。办理结果为：予以公开33件，占44.0%；部分公开12件，占16.0%；不予公开12件，占16.0%；无法提供10件，占13.3%；不予处理5件，占6.7%；其他处理3件，占4.0%。结转下一年度4件。

予以公开和部分公开合计45件，公开率60%。申请内容主要集中在医疗机构设置审批、医师执业注册、计划生育奖励扶助等3个方面。

## （三）政府信息管理

本委现有行政规范性文件13份，本年新增2份、废止4份。

## （四）平台建设

“健康平湖”公众号粉丝数突破10万，全年发布图文1200余篇，单篇最高阅读量2.1万次。

## （五）监督保障

主要负责同志先后3次召开会议研究。热线电话12320、12345转办件办结率达99.8%。社会评议满意率94.1%。`,
      reviewAndLitigation: `全年行政复议4起、行政诉讼2起，无败诉案件。`,
      problems: `### （一）存在的主要问题

1. 主动公开的精准性有待提高；
2. 答复文书质量参差不齐，被复议的4件中有1件因程序瑕疵被以其他方式结案。

### （二）改进措施

1. 对照2024年版主动公开事项目录逐项梳理，于2025年6月底前完成第一轮更新；
2. 落实法制审核和集体研究“双把关”，争取复议、诉讼案件同比下降10%。`,
      otherMatters: `本年度本委发出收费通知的件数为2件，总金额300元，实际收取300元。`,
    },
    faults: [
      { part: 'overview', right: '301.76万元', wrong: '310.76万元', code: 'check/prose-number' },
      { part: 'overview', right: '合计79件', wrong: '合计77件', code: 'check/prose-number' },
      { part: 'overview', right: '科研机构2件', wrong: '科研机构3件', code: 'check/prose-number' },
      { part: 'overview', right: '占13.3%', wrong: '占12.3%', code: 'check/prose-percentage' },
      { part: 'overview', right: '合计45件', wrong: '合计46件', code: 'check/prose-number' },
      { part: 'overview', right: '文件13份', wrong: '文件14份', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '复议4起', wrong: '复议5起', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '诉讼2起', wrong: '诉讼1起', code: 'check/prose-number' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例市平湖区临江街道办事处',
    kind: 'sub-district',
    prose: {
      overview: `2024年，临江街道在区委、区政府的坚强领导下，辖12个社区、常住人口8.6万人，以“应公开尽公开”为原则，推动政府信息公开工作走深走实。

（一）主动公开方面。街道通过区政府网站公开信息２１６条，通过“临江e家”微信公众号发布信息五百二十条，设置公开栏12处。财政预决算、“三公”经费全部公开。

（二）依申请公开方面。全年收到申请七十三件，结转上年六件，办结七十五件，四件结转至下一年度办理。其中向自然人答复五十件，向法人和其他组织答复二十五件。未收取任何费用以外的材料。

（三）政府信息管理方面。指定2名工作人员专职负责，严格执行保密审查，全年未发生失泄密事件。

（四）公开平台方面。完成政务公开专区改造，面积约60平方米，配备电脑2台、打印机1台。

（五）监督保障方面。街道党工委会议专题研究2次，主任办公会研究4次；组织培训3场次，参训96人次。聘请社会监督员10名。`,
      problems: `2024年存在的主要问题：一是公开内容与居民需求仍有差距，居民最关心的旧改、加梯信息占全部公开信息的比例不足10%；二是工作人员业务能力有待提升。

2025年改进措施：一是围绕老旧小区改造等5类重点事项编制公开清单；二是每季度组织1次业务学习。`,
      otherMatters: `（一）本街道2024年共收取信息处理费300元。

（二）人大代表建议、政协提案办理结果公开情况：2024年街道承办区人大代表建议3件、政协提案2件，均已按要求公开。`,
    },
    faults: [
      { part: 'overview', right: '申请七十三件', wrong: '申请七十二件', code: 'check/prose-number' },
      { part: 'overview', right: '结转上年六件', wrong: '结转上年五件', code: 'check/prose-number' },
      { part: 'overview', right: '自然人答复五十件', wrong: '自然人答复五十一件', code: 'check/prose-number' },
      {
        part: 'overview',
        right: '全年收到申请七十三件，结转上年六件，办结七十五件，四件结转至下一年度办理',
        wrong: '全年未收到政府信息公开申请',
        code: 'check/prose-none',
      },
    ],
  },
  {
    ...countyNumbers,
    name: '国家某某局示例市税务局',
    kind: 'department',
    prose: {
      overview: `2024年，全市税务系统认真贯彻《条例》要求……各项工作有序推进。

一是主动公开基础信息。2024年主动公开税收政策、办税指南等1,527条，其中门户网站861条，微信公众号552条，公告栏等114条；主动公开信息较上年增长10.2%。

二是规范办理依申请公开。2024年收到政府信息公开申请73件，与2023年（53件）相比增长37.74%。答复申请75件（含上年结转），其中公开或部分公开45件、不予公开12件、无法提供10件、不予处理5件、其他处理3件。

三是行政许可、处罚、强制信息公示。按照“双公示”要求，公示行政许可1318条、行政处罚806条，行政强制35条。

四是政府信息管理。截至2024年底，现行有效的税务规范性文件13件，2024年新制定2件、废止4件，较上年底净减少2件。

五是平台建设和监督保障。全市11个县（区）局均明确了分管领导；参加省局培训2次、43人次；按季通报，第一、二、三、四季度抽查合格率分别为95.2%、97.0%、98.6%、100%。`,
      applications: `依申请公开工作情况见下表。申请人中，自然人占64.4%，法人及其他组织占35.6%；平均办理时限12.3个工作日，比上年缩短2.3个工作日。`,
      reviewAndLitigation: `2024年，因政府信息公开申请引发的行政复议4件，行政诉讼2件。`,
      problems: `存在的问题：公开形式相对单一；基层依申请公开办理能力有待加强，全年法制审核退回修改7件。

改进措施：加强指导，2025年对11个县（区）局实现培训全覆盖；完善审核流程，把退回率控制在5%以内。`,
      otherMatters: `2024年度，收取政府信息公开信息处理费300元。本年度无其他需要报告的事项。`,
    },
    faults: [
      { part: 'overview', right: '申请73件', wrong: '申请37件', code: 'check/prose-number' },
      { part: 'overview', right: '（53件）', wrong: '（55件）', code: 'check/prose-number' },
      { part: 'overview', right: '37.74%', wrong: '33.74%', code: 'check/prose-percentage' },
      { part: 'overview', right: '部分公开45件', wrong: '部分公开54件', code: 'check/prose-number' },
      { part: 'overview', right: '不予公开12件', wrong: '不予公开13件', code: 'check/prose-number' },
      { part: 'applications', right: '64.4%', wrong: '61.4%', code: 'check/prose-percentage' },
      { part: 'reviewAndLitigation', right: '复议4件', wrong: '复议6件', code: 'check/prose-number' },
    ],
  },
  {
    ...countyNumbers,
    name: '示例省云岭县石门镇人民政府',
    kind: 'township',
    prose: {
      overview: `2024年，石门镇认真落实上级部署，截至12月31日，通过政府网站、公示栏、村务公开等方式公开信息共计1527条。

**主动公开。** 全镇14个行政村、2个社区全部建立“三务”公开栏。公开惠农补贴、低保、特困供养等信息312条，涉及资金1846.3万元；公开重大项目信息7条。

**依申请公开。** 本年度新收到政府信息公开申请73件，加上2023年结转6件，共计79件；已答复75件，未办结4件结转2025年。全部按期答复，无超期。

**信息管理。** 落实“谁公开、谁负责”，清理失效信息46条，修正错敏词17处。

**平台建设。** 镇便民服务中心设政务公开查阅点1个。

**监督保障。** 镇长为第一责任人，明确专职人员1名、兼职人员16名（每村、社区各1名）。全年无责任追究情况。`,
      reviewAndLitigation: `全年共发生行政复议4件，维持3件；行政诉讼2件，维持1件。`,
      problems: `主要问题：一、公开时效性不够强，抽查发现超过20个工作日才公开的有6条；二、村级公开栏更新不及时，16个村（社区）中有4个未按月更新，占25%。

改进情况：针对上年度反映的“目录不全”问题，已补充完善3大类21小项；针对时效问题，建立台账，实行周提醒、月通报。`,
      otherMatters: `无其他需要报告的事项。2024年收取信息处理费300元。`,
    },
    faults: [
      { part: 'overview', right: '申请73件', wrong: '申请75件', code: 'check/prose-number' },
      { part: 'overview', right: '2023年结转6件', wrong: '2023年结转8件', code: 'check/prose-number' },
      { part: 'overview', right: '共计79件', wrong: '共计80件', code: 'check/prose-number' },
      { part: 'overview', right: '4件结转2025年', wrong: '6件结转2025年', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '维持3件', wrong: '维持4件', code: 'check/prose-number' },
      { part: 'reviewAndLitigation', right: '诉讼2件，维持1件', wrong: '诉讼2件，维持2件', code: 'check/prose-number' },
      { part: 'overview', right: '截至12月31日', wrong: '截至2025年12月31日', code: 'check/prose-date' },
    ],
  },
];
