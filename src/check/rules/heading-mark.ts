import type { Prose } from '../../../schemas/content.ts';
import { type Finding, finding, quote } from '../../diagnostics/finding.ts';
import { placeAt } from '../../diagnostics/source.ts';
import { holds } from '../letters.ts';
import type { ReportRule } from '../rule.ts';

/**
 * `##标题`, `##　标题` and `＃＃ 标题`: Markdown wants half-width marks at the head of a line and a half-width space behind
 * them. A single `#` counts only where a number follows, for it can stand in a text.
 */
const pattern = /^[ \u3000]{0,3}[#＃]{1,6}[ \t\u3000]*(?=[^#＃\s])/gm;
/** Marks as Markdown reads them. */
const good = /^ *#+[ \t]/;

/** Whether a blank stands behind all marks and no wide one before them, as in nearly all texts. */
function marksAreGood(text: string): boolean {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    if (text[at - 1] === '\u3000') return false;
    while (text[at] === '#') at++;
    if (text[at] !== ' ') return false;
  }
  return true;
}

/** The marks of one part that make no heading; the fix mends them all. */
function badMarks(prose: Prose): Finding[] {
  const { source, text } = prose;
  if (!holds(prose, 'wideMark') && marksAreGood(text)) return [];
  const bad = [...text.matchAll(pattern)].filter(({ 0: marks, index }) => {
    if (good.test(marks)) return false;
    return /＃|##/.test(marks) || /[（(一二三四五六七八九十]/.test(text.charAt(index + marks.length));
  });
  const [first] = bad;
  if (!first) return [];
  const at = ({ 0: marks, index }: RegExpExecArray) => placeAt(source, text, index, index + marks.length);
  const edits = bad.map((match) => ({ at: at(match), text: `${match[0].trim().replaceAll('＃', '#')} ` }));
  const line = text.slice(first.index).split('\n', 1)[0] ?? '';
  const facts = { found: quote(line.trim(), 30), count: bad.length };
  return [{ ...finding('check/heading-mark', 'warning', at(first), facts), fix: { safe: true, edits } }];
}

/** What is meant as a heading is one (check/heading-mark; CommonMark 4.2). */
export const headingMark: ReportRule = (report) => [...report.prose.values()].flatMap(badMarks);
