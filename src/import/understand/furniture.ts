/** Words of pages around a report, in lines that are nothing else. */
const around = [
  /^[\s【[(（|]*(?:打印(?:本页|文章|此页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)?|收藏|分享(?:到|至)?.{0,24}|复制链接|下载|纠错)[\s】\])）|]*$/,
  /^(?:字号|字体|【?字号|[[【(（]?\s*大\s*[|中\s]*中?\s*小)/,
  /^(?:您?(?:的)?当前(?:所在)?的?位置|所在位置|位置)\s*[:：]/,
  /^首页\s*[>＞›»/·-]/,
  /^(?:访问量|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|率)?|人气)\s*[:：]?/,
  /^(?:来源|信息来源|稿源|文章来源|作者|责任编辑|编辑|审核|发布(?:日期|时间|机构|单位)|发文(?:日期|机关|单位)|公开(?:日期|方式|时限)|成文日期|生成日期|索引号|索引|文号|发文字号|主题(?:词|分类)|时效性|有效性|栏目|原文链接|本地目录|页面链接|标题|名称|信息分类|公开目录)\s*[:：]/,
  /^(?:上|下)一[篇条]\s*[:：]?/,
  /^(?:关怀版|无障碍|长者(?:模式|助手)|老年(?:人)?模式|适老化|网站支持IPv6|简体|繁体|登录|注册)(?:[\s|]|$)/,
  /^[\s=\-—_*~·]+(?:正文)?[\s=\-—_*~·]*$/,
  /^正文$/,
  /^[\s\-—–－]*\d{1,3}[\s\-—–－]*$/,
  /^第\s*\d{1,3}\s*页(?:[\s/]*共\s*\d{1,3}\s*页)?$/,
  /^(?:附件|相关附件|附件下载|相关(?:链接|文档|信息|阅读))\s*[:：]?\s*$/,
];

/** Words at the foot of a page; nothing behind them belongs to the report. */
const foot =
  /版权所有|ICP备|公网安备|网站标识码|扫一扫|微信扫码|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|技术支持\s*[:：]|网站地图|关于我们|联系我们|党政机关|政府网站找错|建议使用.{0,12}分辨率|^(?:上|下)一[篇条]\s*[:：]/;

const longest = 120;

/** A line of the page and not of the report: share bars, paths, counters, page numbers. */
export const isFurniture = (text: string): boolean =>
  text.length <= longest && around.some((pattern) => pattern.test(text.trim()));

/** A line at which the foot of a page begins. */
export const isFoot = (text: string): boolean => text.length <= longest && foot.test(text);
