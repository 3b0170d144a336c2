import { type Detector, mask } from './stretch.ts';

/**
 * Surnames: the common ones that are not also words of function (于, 向, 应, 和, 任, 方, 曾, 付, 申, 成, 关, 包 … are left
 * out: “申请人向”, “申请人应当”). A name missed is less harm than a sentence misread.
 */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金石廖贾夏' +
  '韦邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤樊葛邢齐乔伍庞颜倪庄聂鲁岳殷詹欧耿兰焦俞柳甘祝阮柯梅童凌毕裴霍涂苗谷翁冉骆辛靳';
const doubleSurnames = '欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|端木';

/** Words that begin like a name: “申请人陈述”, “当事人程序权利”, “申请人范围”, “原告石家庄”. */
const words = new Set(
  (
    '陈述 陈旧 陈列 陈情 程序 程度 范围 范本 范畴 许可 许诺 许多 何时 何种 何处 何人 何以 何地 何事 金额 金融 金钱 金属 金华 金昌 ' +
    '周边 周期 周知 周转 周围 周全 周密 周口 严格 严重 严肃 严密 严厉 谢绝 谢意 张贴 张开 张望 张掖 张罗 钱款 钱财 钱物 顾虑 顾及 ' +
    '田地 田间 余下 余额 石油 石材 石家 江苏 江西 江北 江南 江门 陆续 罗列 杜绝 董事 雷同 史料 史实 史志 毛利 段落 莫名 童年 肖像 ' +
    '胡乱 郑重 郑州 唐突 唐山 黄山 黄河 黄冈 黄石 徐州 杨凌 吴江 吴忠 苏州 苏醒 孔子 夏季 叶片 谷物 甘肃 甘愿 柳州 梅州 兰州 龙岩 ' +
    '贺州 韶关 秦皇 韩国 唐代 宋代 汤料 齐全 齐备 齐齐 乔迁 庄严 庄稼 岳阳 欧洲 欧盟 凌晨 毕竟 毕业 苗木 苗圃 辛苦 童装 石嘴 江山 ' +
    '王国 马上 沈阳 丁克 葛洲 鲁西 汪洋 孟加 熊猫 田野 侯选 庞大 颜色 殷切 祝贺 祝愿 戴罪 严禁 严守 ' +
    '何况 何必 何等 何不 何在 何故 何尝 何用 何方 何如 何者 何为 何止 何妨 何来 何物 何日 何其 何须 严峻 严谨 严惩 严明 严酷 严加 严防 严查 ' +
    '焦点 焦急 焦虑 焦作 顾不 顾得 顾念 莫非 莫大 莫过 莫不 毕生 周年 周末 周到 周岁 周日 周一 周二 周三 周四 周五 周六 周济 许久 许配 许愿 ' +
    '许下 胡扯 谢罪 齐名 齐心 齐集 凌乱 钟情 甘心 甘于 涂改 涂料 夏天 夏至 夏日 夏秋 史学 史书 庄重 余地 余部 余者 余热 江河 江海 江夏 江阴 ' +
    '江都 江宁 江津 欧美 龙头 黄金 黄色 黄埔 黄骅 田产 程式 范例 苗头 邢台 叶县 雷州 邓州'
  ).split(' '),
);

/** Who a proceeding is about. */
export const roles = '申请人 原告 被告 第三人 当事人 上诉人 起诉人 信访人 投诉人 举报人 委托人 代理人'.split(' ');

/** What may stand between the role and the name. */
const link = '(?:[ \\u3000]{0,2}[：:（(为系是叫“][ \\u3000]{0,2}|名叫|[ \\u3000]{1,2})?\\*{0,2}';

/** What may follow a name: a stop, or a word that says what the person does. */
const follows =
  '(?=$|[\\n \\u3000，。、；：,;）)（(”“《|*\\[\\]<>"\'\\\\]|向|于|因|对|与|以|要求|申请|提出|提起|提交|诉|不服|系|认为|请求|通过|主张|表示|收到|称|撤回|就|在|的|是|' +
  '未|已|再|再次|多次|又|先后|持|当面|来电|来函|来访|电话|同意|等[\\d一二三四五六七八九十百两]{1,4}[名位]?人|男|女|[0-9０-９]{4}年|先生|女士|同志)';

/** A name that is already masked or only a surname: 李某, 李某某, 李×, 李先生. */
const masked = /[某×氏]|先生|女士|同志/;

/** Letters that end no given name but begin what follows it. */
const notGiven =
  /[向于因对与以的是未已再又就在等称诉及和被将可应须不无有其该此为所该人之由从到了着或且但即若如者也都各]/;

/** A link and a name, directly behind a role. */
const named = new RegExp(
  `${link}((?:${doubleSurnames})[\\u4e00-\\u9fa5]{1,2}?${follows}|[${surnames}][\\u4e00-\\u9fa5]{1,2}?${follows})`,
  'y',
);

/** The roles by their last letters: few of these stand in a text, so each is looked up, not each role. */
const byLastLetter = Map.groupBy(roles, (role) => role.at(-1) ?? '');

/** Every place right behind a role, in order. */
function behindRoles(text: string): number[] {
  const places: number[] = [];
  for (const [letter, ending] of byLastLetter) {
    for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (ending.some((role) => text.endsWith(role, at + 1))) places.push(at + 1);
    }
  }
  return places.sort((a, b) => a - b);
}

/**
 * Names of people in full directly beside 申请人, 原告 and other roles, followed by a stop or by what they did.
 * Not found: names elsewhere, rare surnames, names of peoples other than the Han.
 */
export const personalNames: Detector = (text) =>
  behindRoles(text).flatMap((at) => {
    named.lastIndex = at;
    const match = named.exec(text);
    const name = match?.[1] ?? '';
    if (!match || words.has(name.slice(0, 2)) || masked.test(name) || notGiven.test(name.slice(1))) return [];
    const end = at + match[0].length;
    return [{ start: end - name.length, end, masked: maskGiven(name), certain: true }];
  });

/** A name of which only the surname can be read, at the same length. */
function maskGiven(name: string): string {
  const surname = new RegExp(`^(?:${doubleSurnames})`).test(name) ? 2 : 1;
  return name.slice(0, surname) + mask(name.slice(surname), 0);
}
