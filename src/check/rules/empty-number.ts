import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote, type Related } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { holds, type Letters } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

/** Units that are not also the end of a word, so that “文 件，” and “事 项，” of a badly copied page are left alone. */
const unit = '(?:万元|亿元|人次|件|条|次|个|篇|期|场|份|项|起|批|元|%|％)';
/** What follows a unit where nothing else does: a stop, the end of a line, or a word that closes a count. */
const closed = '(?=[，。；、：）),;]|其中|以上|左右|$)';
const space = '[ \\t\\u3000\\u00a0]';
/** Words after which a number is due. */
const counting =
  '(?:信息|公开|收到|受理|办结|答复|回复|回应|发布|发放|解读|共计|合计|总计|其中|共|达|新收|结转|制发|废止|印发|举办|开展|召开|组织|培训|收取|维持|纠正|审结|提供|申请|复议|诉讼|建议|提案|新增|现有|率|占)';

/** A way in which a number was left out. `letters` and `sign` are cheap and pass over texts that cannot hold it. */
interface Blank {
  readonly letters: Letters;
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const gap = /[\u4e00-\u9fa5][ \t\u3000\u00a0]{1,12}[\u4e00-\u9fa5%％]/;

/** Each is bounded, so that no text is slow. */
const blanks: readonly Blank[] = [
  // ××条、XX年、□□件: signs of a model text, directly before what they count or name
  {
    letters: 'standIn',
    sign: /[×＊□○]{2}|[Xx]{2}/,
    pattern: new RegExp(
      `(?<![A-Za-z0-9×＊某一二三四五六七八九])(?:×{2,8}|[Xx]{2,8}|＊{2,8}|□{2,8}|○{2,8})${space}{0,2}(?:${unit}|人|[年月日]|市|县|区|镇|乡|局)`,
      'gm',
    ),
  },
  // “主动公开 条，”: a blank between a word of counting and a unit
  { letters: 'narrowBehind', sign: gap, pattern: new RegExp(`${counting}${space}{1,12}${unit}${closed}`, 'gm') },
  // “线下   条。”: more than one blank
  {
    letters: 'narrowBehind',
    sign: gap,
    pattern: new RegExp(
      `(?![一二三四五六七八九十百千万两几数多余每各])[\\u4e00-\\u9fa5]${space}{2,12}(?:${unit}|人)${closed}`,
      'gm',
    ),
  },
  // “共件，”: nothing between a word of counting and a unit
  {
    letters: 'bareUnit',
    sign: /(?:计|有|共|到|结|布|开)(?:件|条|篇|人次|万元)/,
    pattern: new RegExp(`(?:共计|共有|合计|总计|共收到|共办结|共发布|共公开)(?:件|条|篇|人次|万元)${closed}`, 'gm'),
  },
  // “截至   年  月  日”
  {
    letters: 'blankBefore',
    sign: /[ \t\u3000\u00a0][年月日]/,
    pattern: new RegExp(
      `[^\\s\\d|]${space}{2,12}年(?:${space}{1,12}月|${closed})|年${space}{1,12}月${space}{1,12}日|月${space}{1,12}日${closed}`,
      'gm',
    ),
  },
  // “____条”“：____”
  {
    letters: 'standIn',
    sign: /[_＿]/,
    pattern:
      /(?:[_＿]{3,40}|(?:\\_){2,40})(?=[ \t]{0,2}[\u4e00-\u9fa5，。；%])|(?<=[\u4e00-\u9fa5：:])(?:[_＿]{3,40}|(?:\\_){2,40})/gm,
  },
  // （待补充）
  {
    letters: 'due',
    sign: /待[补填核定]|TODO|TBD/,
    pattern:
      /[（(【[](?:此处)?待(?:补充|填写|填报|核实|核对|定|补)[^（）()\n]{0,20}[）)】\]]|^[ \t]{0,9}待(?:补充|填写|填报)[。.]?$|\b(?:TODO|TBD)\b/gm,
  },
];

/** Rows of tables may be aligned with blanks. */
const tableRow = /^[ \t]{0,3}\|/;

/** Whether the line around a place is a row of a table. */
function inTable(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return tableRow.test(text.slice(start, start + 5));
}

const endOf = (match: RegExpMatchArray | undefined) => (match?.index ?? 0) + (match?.[0].length ?? 0);

/** One finding a file: the first blank, how many there are, some of the others. */
function emptyIn(prose: Prose, severity: 'warning' | 'note'): Finding[] {
  const { source, text } = prose;
  const found = blanks
    .filter(({ letters, sign }) => holds(prose, letters) && sign.test(text))
    .flatMap(({ pattern }) => [...text.matchAll(pattern)])
    .filter((match) => !inTable(text, match.index))
    .sort((a, b) => a.index - b.index)
    .filter((match, place, all) => place === 0 || match.index >= endOf(all[place - 1]));
  const [first, ...more] = found;
  if (!first) return [];
  const at = (match: RegExpMatchArray) => placeAt(source, text, match.index ?? 0, endOf(match));
  const related = more.slice(0, 5).map((match): Related => ({ at: at(match), label: quote(match[0].trim(), 20) }));
  const facts = { found: quote(first[0].trim(), 20), count: found.length };
  return [finding('check/empty-number', severity, at(first), facts, related)];
}

/** No number was left out: “主动公开   条”, “××件”, “____”, （待补充） (check/empty-number); in a draft a note. */
export const emptyNumber: ReportRule = (report) => {
  const severity = report.file.status === 'draft' ? 'note' : 'warning';
  return [...report.prose.values()].flatMap((prose) => emptyIn(prose, severity));
};
