/**
 * Words of official Chinese that do not change what a number counts: time (the whole report year), quantity, manner,
 * grammar. Whatever is not in this list, in the form or in the organ's own names may narrow a number down, and then it
 * is not held against the tables.
 */
export const neutralWords: readonly string[] = [
  '全年 年内 本年 本年度 今年 当年 年度 一年来 一年以来 报告期 报告期内 统计期 统计期内 期间 以来',
  '共 共计 合计 总计 累计 总共 一共 计 总 分别 其中 有 为 是 达 达到 约 已 现已 目前 目前已 截至目前 截止目前 已经 了 的 地 在 于 对 由 从 中 里 内 数 量 数量 总数 总量 总数量 件数',
  '均 都 全部 所有 各类 各种 各级 各 等 类 类型 涉及 包括 包含 含 其 即 连同 加上 外加 另加 再加上 算上 以及 和 及 与 或 并 也 另 另有 另外 还有 还 则 仅 只 属于 属 之 该 此 这 上述 相关 有关 等原因 原因',
  '针对 关于 发生 产生 出现 存在 因 因为 所 被 向 予以 给予 作出 做出 进行 实际 依法 依规 依法依规 严格 按照 根据 依据 依照 按时 按期 及时 按要求 按规定 规定 要求 按照要求 按照规定 规范',
  '法定期限 法定期限内 法定时限 法定时限内 在法定期限内 在规定时限内 规定时限内 规定期限内 规定时间内 期限内 时限内 情况 方面 工作 情形 件 来自 面向 社会 面向社会',
  '通过各类渠道 通过各种渠道 通过多种渠道 通过各渠道 各类渠道 各种渠道 多种渠道 通过各类平台 通过各种方式 通过多种方式',
  '按结果分 按类型分 从结果看 从类型看 同 一并 结合 同期 当中 之中 经清理',
  '本机关 本单位 本部门 我单位 我机关 我部门 行政机关 各行政机关 各级行政机关 各部门 各单位 各级各部门 各部门各单位 有关单位 各有关单位 各乡镇 各街道 各镇街 各乡镇街道 各职能部门 职能部门 镇街 各地各部门 各区县 各县区 代表 统一 办公室 区域内 范围内 辖区',
].flatMap((line) => line.split(' '));

/** Words that join two names whose numbers are then added: 予以公开和部分公开. */
export const joiners: ReadonlySet<string> = new Set('和 及 与 或 以及 、 并 且 并且'.split(' '));

/** Words that deny: 未收到申请. */
export const denials = '未 没有 无 零 暂无 并无 尚无 未有 均无 均未 没'.split(' ');

/** Letters one of which stands in each of them. */
export const denialLetters = '未没无零';

/** Words for what remains: they narrow nothing down beside a row that is what remains (结转下年度). */
export const restWords: readonly string[] = '其余 余下 余下的 剩余 剩下 剩下的 尚有 还剩'.split(' ');

/** How last year is called for short. */
export const lastYearWord = '上年';

/** Words that point at last year. */
export const lastYearWords = [lastYearWord, ...'上年度 去年 上一年 上一年度 上年同期 去年同期'.split(' ')];

/** How the form calls what is left for the year to come; prose calls that year by its number, too. */
export const nextYearWord = '下年';

/** `我市`, `本局`: the organ itself. */
const own =
  /[我本该](?:省|市|州|盟|区|县|旗|镇|乡|街道|街|局|委|办|厅|处|中心|院|馆|站|所|队|会|社|校|系统|实验区|开发区|新区|管委会|集团|公司|支队|大队)(?:机关|各级|各部门|系统)?|全(?:局|委|办|厅|处|院|馆|站|所|队|会|社|校|中心|机关)/g;
/** `全区`, `区政府办公室`: the whole area and its government, for which only a government speaks. */
const area =
  /(?:省|市|区|县|州|旗|盟|镇|乡)(?:人民)?政府(?:办公厅|办公室|办)?|全(?<kind>省|市|州|盟|区|县|旗|镇|乡|街道|街|实验区|开发区|新区)(?:各级|政府系统|系统)?/g;

/** What an office is called by for short ends on one of these, where it is no other word. */
const offices = /局(?!长)|委(?!员|托|会)|办(?![公事理结复])|厅|院/g;
/** One of their letters stands in each. */
const officeLetter = /[局委办厅院]/;

/** Letters of a name that leave its order: 市卫健委 of 示例市卫生健康委员会. Shorter ones may be words. */
const shortestAbbreviation = 3;

/** Where a stretch begins, of those that end at a place, whose letters all stand in a name, in their order. */
function abbreviationTo(text: string, end: number, name: string): number {
  let start = end;
  for (let at = name.length; start > 0 && at > 0; start--) {
    const before = name.lastIndexOf(text.charAt(start - 1), at - 1);
    if (before < 0) break;
    at = before;
  }
  return start;
}

/** A text without a name that leaves letters of an office's full name out. */
function withoutAbbreviations(text: string, name: string): string {
  let rest = text;
  let from = text.length;
  for (const { index } of [...text.matchAll(offices)].toReversed()) {
    if (index >= from) continue;
    const start = abbreviationTo(rest, index + 1, name);
    if (index + 1 - start < shortestAbbreviation) continue;
    rest = rest.slice(0, start) + rest.slice(index + 1);
    from = start;
  }
  return rest;
}

/**
 * A text of a clause without the organ's own names. `names` are its full, short and former names, longest first;
 * `speaksForArea` for an organ whose report is about a whole area.
 */
export function withoutOwn(text: string, names: readonly string[], speaksForArea: boolean): string {
  let rest = text;
  for (const name of names) rest = rest.replaceAll(name, '');
  rest = rest.replace(own, '');
  if (names[0] && officeLetter.test(rest)) rest = withoutAbbreviations(rest, names[0]);
  if (!speaksForArea) return rest;
  // 全省 in the report of a county is no area of its own
  return rest.replace(area, (words, kind?: string) =>
    kind && !names.some((name) => name.includes(kind.slice(-1))) ? words : '',
  );
}
