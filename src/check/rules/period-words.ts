import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { holds } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

const blank = '[ \\t]{0,3}';
const day = `(\\d{4})${blank}年${blank}(\\d{1,2})${blank}月${blank}(\\d{1,2})${blank}日`;
const laterDay = `(?:(\\d{4})${blank}年|同年|当年)?${blank}(\\d{1,2})${blank}月${blank}(\\d{1,2})${blank}日`;

/** Words that say what the numbers of the whole report cover. */
const subject =
  '(?:统计(?:期限|时限|周期|时间|区间|起止)|(?:所列|全部|本报告|报告)(?:的)?(?:各项)?(?:统计)?数据|数据统计|本报告(?:的)?(?:期限|周期))';

/** “数据统计期限为2024年1月1日至2024年12月31日” and “数据统计截至2024年12月31日”. */
const fromTo = new RegExp(
  `${subject}[^\\n。；0-9]{0,24}${day}${blank}起?${blank}(?:至|到|—{1,2}|－|-|–)${blank}${laterDay}`,
  'g',
);
const cutOff = new RegExp(`${subject}[^\\n。；0-9]{0,16}截[至止]到?${blank}${day}`, 'g');

const iso = (year: string | undefined, month: string | undefined, date: string | undefined) =>
  `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`;

/** A period as prose states it; `from` is null where only the last day is given. */
interface Stated {
  readonly from: string | null;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** The periods that a text states. Full-width digits are read as digits. */
function statedIn(prose: Prose): Stated[] {
  const { text } = prose;
  const plain = holds(prose, 'fullWidth')
    ? text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    : text;
  const made = (match: RegExpExecArray, from: string | null, to: string): Stated => ({
    from,
    to,
    start: match.index,
    end: match.index + match[0].length,
  });
  return [
    ...[...plain.matchAll(fromTo)].map((m) => made(m, iso(m[1], m[2], m[3]), iso(m[4] ?? m[1], m[5], m[6]))),
    ...[...plain.matchAll(cutOff)].map((m) => made(m, null, iso(m[1], m[2], m[3]))),
  ];
}

/** Statements told of one part: a report has one, rarely two. */
const most = 3;

/** Periods in one part that are not the report's. */
function othersIn(prose: Prose, period: { from: string; to: string }): Finding[] {
  const { source, text } = prose;
  if (!text.includes('日') || !/统计|数据|期限|周期/.test(text)) return [];
  return statedIn(prose)
    .filter(({ from, to }) => to !== period.to || (from !== null && from !== period.from))
    .slice(0, most)
    .map((stated) => {
      const facts = { found: quote(text.slice(stated.start, stated.end), 60), ...period };
      return finding('check/period-words', 'warning', placeAt(source, text, stated.start, stated.end), facts);
    });
}

/** The period that prose states is the one of report.json (check/period-words). */
export const periodWords: ReportRule = (report) =>
  [...report.prose.values()].flatMap((prose) => othersIn(prose, report.file.period));
